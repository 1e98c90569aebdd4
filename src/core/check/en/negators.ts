const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Dictionary forms of words that turn what follows into its contrary or say that it did not come about. */
export const NEGATORS = words(`
  not n't n’t no never none nobody nothing neither nor without cannot hardly barely scarcely
  deny denial refute rebut reject refuse refusal fail failure decline unable lack avoid prevent abandon cancel cease stop
`);

/** Verbs among them that somebody says of a claim: a text that leaves them out tells the claim as said. */
export const DENIALS = words('deny denial refute rebut reject dispute dismiss');
