import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { passes } from './protocol.ts';

const tagger = winkNLP(model, ['sbd', 'pos']);
await passes(({ text }) => tagger.readDoc(text).tokens().out(tagger.its.pos));
