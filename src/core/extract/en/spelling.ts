/** Words that British and American English spell apart. They tell in which order a report writes its numeric dates. */

export const BRITISH =
  /\b(?:harbours?|colour(?:s|ed)?|centres?|metres?|kilometres?|neighbour\w*|labour(?:ers?)?|honour(?:s|ed)?|favour\w*|behaviour|rumours?|defence|licence|programmes?|travelled|cancelled|councillors?|organis(?:e|ed|ing|ation|ations|er)|recognis(?:e|ed)|theatres?|tyres?|grey|aeroplanes?|cheques?|jewellery)\b/g;

export const AMERICAN =
  /\b(?:harbors?|colors?|colored|centers?|meters?|kilometers?|neighbor\w*|labor(?:ers?)?|honors?|honored|favor(?:s|ed|ite)|behavior|rumors?|defense|traveled|canceled|organiz(?:e|ed|ing|ation|ations|er)|recogniz(?:e|ed)|theaters?|airplanes?|jewelry|gray)\b/g;
