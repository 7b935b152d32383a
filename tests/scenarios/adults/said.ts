/** Without the signpost that stands everywhere, for whoever fears for a child. */
export const ofThemselves = (said: string) => said.replace(/[^.:>]*(orolig|orosanmälan)[^.:<]*[.:<]/g, "");

/** What nobody says to a grown person of themselves. */
export const childWords = /\bbarn(et|en|ets|s)?\b|vårdnadshavare|\bden unga\b|\bunga?\b|ungdom/i;
