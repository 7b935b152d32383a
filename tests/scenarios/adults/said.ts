/** Without the signpost that stands everywhere, for whoever fears for a child, and without what services are called. */
export const ofThemselves = (said: string) =>
  said
    .replaceAll("socialtjänsten för barn och familjer", "")
    .replaceAll("kommunens samordning för barn och familjer", "")
    .replace(/Barn och unga|barn- och ungdomspsykiatrin/g, "")
    .replace(/[^.:>]*(orolig|orosanmälan)[^.:<]*[.:<]/g, "");

/** What nobody says to a grown person of themselves. */
export const childWords = /\bbarn(et|en|ets|s)?\b|vårdnadshavare|\bden unga\b|\bunga?\b|ungdom/i;
