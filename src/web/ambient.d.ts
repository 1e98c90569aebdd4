declare module 'virtual:tokens.css';

/** Accounts of an invented event, put in when the app is built. */
declare module 'virtual:example' {
  export const texts: readonly { readonly outlet: string; readonly published: string; readonly text: string }[];
}
