/** Before what it is about, in the subjects of the ledger. */
export const newsOf = "news:";
