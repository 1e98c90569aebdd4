/**
 * Verbs that report what somebody says, writes, thinks, feels or decides: one line a family.
 * `stance | sort | complements | lemmas`. Complements a verb may take to be a cue:
 * that (a clause with "that"), zero (a clause without), quote, to (an infinitive), whom-to (a person, then an infinitive),
 * whom (a person, then a clause: "told reporters"), noun (a noun object), as (an object described "as" something),
 * being (an object and what it is called: "called him a liar"), of (a preposition that opens the complaint: "accused X of"),
 * doing (a gerund), wh (a question clause), about (a preposition and a topic), given-to ("is expected to", source unstated).
 */
export const REPORTING_VERBS = `
said     | speech  | that noun | disclose
promised | speech  | to that noun | pledge
asked    | speech  | whom-to that zero quote | urge
said     | speech  | that zero quote wh given-to | say
said     | speech  | that zero quote wh noun | state announce declare
said     | speech  | that zero quote | add note remark observe explain stress emphasise emphasize underline underscore quip joke recall conclude crack assert marvel
said     | speech  | that zero quote | opine muse exclaim declaim interject retort counter deadpan reason theorise theorize conjecture write tweet retweet blog text shout yell cry whisper mutter murmur chant sigh laugh
said     | speech  | that quote whom | tell inform
said     | speech  | noun that | express voice
said     | speech  | that quote | post reiterate repeat clarify specify volunteer elaborate disclose reveal confide testify hint imply signal indicate proclaim pronounce preach boast brag insinuate intone reflect chime
said     | speech  | that quote | comment reply respond continue answer
said     | speech  | quote | read
said     | speech  | quote | interject interrupt charge tease gush enthuse fume rage scoff sneer snap bark bellow boom beam blurt cackle chirp chuckle coo croak
said     | speech  | quote | drawl gasp giggle grin groan growl grumble grunt gulp holler howl hiss moan mumble purr quaver quip roar scream screech shriek sing smile snarl
said     | speech  | quote | snicker snort sob splutter sputter squeal stammer stutter thunder trill wail warble wheeze whimper whine wince yelp
said     | speech  | noun that | reaffirm reiterate repeat
said     | speech  | that zero quote wh noun | confirm
claimed  | speech  | that zero quote given-to noun | claim allege
claimed  | speech  | that zero quote | maintain contend insist argue assert posit profess rumour rumor
claimed  | speech  | that zero quote being given-to noun | report
believed | speech  | that zero quote | suggest speculate hypothesise hypothesize postulate
denied   | speech  | that zero quote noun doing | deny
denied   | speech  | that noun | dispute rebut refute
denied   | speech  | noun | reject dismiss repudiate disavow challenge
admitted | speech  | that zero quote noun doing | admit
admitted | speech  | that zero quote | concede confess
admitted | speech  | that zero quote noun doing | acknowledge
admitted | speech  | quote that | apologise apologize
warned   | speech  | that zero quote of whom-to | warn
warned   | speech  | that quote whom-to of | caution
asked    | speech  | whom-to quote wh | ask
asked    | speech  | quote wh that | wonder enquire inquire
asked    | speech  | noun wh quote | question
asked    | speech  | whom-to that quote | urge implore beg beseech exhort
asked    | speech  | that quote whom-to noun | request
asked    | speech  | to that quote noun | demand
asked    | speech  | quote that to | plead appeal
asked    | speech  | whom-to | invite encourage entreat lobby pressure press
asked    | speech  | that zero quote doing noun | propose recommend advise
asked    | speech  | whom-to | advise
promised | speech  | to that zero quote | promise pledge vow swear
promised | speech  | to that quote | threaten guarantee
promised | speech  | that quote whom | assure
accused  | speech  | of | accuse
accused  | speech  | noun quote that | complain
accused  | speech  | noun as | criticise criticize denounce condemn decry deplore lambast lambaste slam blast deride ridicule castigate rebuke chide chastise
accused  | speech  | noun for | blame fault
accused  | speech  | noun that quote | lament bemoan bewail
praised  | speech  | noun as | praise hail laud applaud commend tout extol
praised  | speech  | that | welcome
said     | speech  | noun | list
said     | speech  | as noun | describe characterise characterize
said     | speech  | as | depict portray cast paint label
said     | speech  | being | call dub brand label term
said     | speech  | noun that | cite outline mention
said     | speech  | that | highlight
said     | speech  | noun that | quote
ordered  | speech  | noun zero | order
ordered  | speech  | whom-to that quote | order instruct direct command
ordered  | speech  | that | decree stipulate mandate require
ordered  | speech  | that whom-to | forbid prohibit
ordered  | speech  | that zero | rule
agreed   | speech  | to that quote | agree
denied   | other   | to | refuse decline
intended | speech  | to | offer
said     | speech  | that | justify
showed   | other   | that zero | show indicate
showed   | other   | that zero | find
showed   | other   | that zero given-to | reveal
showed   | other   | that | demonstrate prove
believed | thought | that zero given-to quote | believe think
believed | thought | that wh | know
believed | thought | that wh | understand realise realize
believed | thought | that zero | suppose assume presume reckon guess figure suspect imagine feel judge
believed | thought | as noun-being | regard deem
believed | thought | to that zero given-to whom-to | expect
believed | thought | to that zero given-to | anticipate
believed | thought | that zero given-to | predict forecast project foresee
believed | thought | that | consider
estimated| speech  | that zero noun given-to being | estimate calculate
hoped    | thought | that zero to quote | hope
hoped    | thought | to that | wish
hoped    | thought | to whom-to | want
feared   | thought | that zero to | fear
feared   | thought | that zero | worry fret dread regret
feared   | thought | that | doubt
intended | thought | to that | intend plan aim
intended | thought | to that | decide determine resolve
intended | other   | to | vote
believed | thought | that wh | learn discover recall
believed | thought | as | see view
`;

/**
 * Verbs that report only with the word after them: `stance | sort | complements | verb + particle or noun`.
 * What follows the pair is the content.
 */
export const REPORTING_PAIRS = `
said     | speech  | that zero quote noun wh | point+out
said     | speech  | noun wh | set+out lay+out spell+out
said     | speech  | quote | put+it go+on fire+back shoot+back hit+back cut+in chime+in call+out cry+out shout+back
said     | speech  | that wh | make+clear make+plain make+known
asked    | speech  | whom-to | call+on call+upon
asked    | speech  | noun | call+for ask+for push+for plead+for
said     | speech  | noun wh | speak+of speak+about
said     | speech  | noun as | refer+to allude+to
accused  | speech  | noun | speak+out lash+out hit+out
believed | thought | that zero noun-being | feel+like
said     | speech  | that noun about | express+concern express+concerns express+disbelief express+hope express+doubt express+doubts express+regret express+confidence
         express+support express+outrage express+frustration express+surprise express+fears express+disappointment express+optimism express+skepticism express+scepticism
         express+gratitude express+condolences express+dismay express+sympathy express+alarm express+anger express+interest express+satisfaction express+fear express+opposition
         express+reservations express+remorse express+shock express+sadness express+relief express+solidarity
said     | speech  | that noun about | voice+concern voice+concerns voice+support voice+opposition voice+doubt voice+doubts voice+hope voice+fears voice+confidence voice+frustration
         raise+concerns raise+questions raise+doubts cast+doubt
`;
