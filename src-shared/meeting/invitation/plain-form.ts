/** Letters that are not a plain one with a mark on it. */
const others: Readonly<Record<string, string>> = {
  "\u00f8": "o",
  "\u00e6": "ae",
  "\u0153": "oe",
  "\u0142": "l",
  "\u00f0": "d",
  "\u0111": "d",
  "\u00fe": "th",
  "\u0131": "i",
};
const theirs = new RegExp(`[${Object.keys(others).join("")}]`, "g");

/** What does not show, and so divides nothing. */
const unseen = /\p{Cf}/gu;

/** As it was meant to be read: no invisible signs, and one way of writing each letter. */
export const asRead = (said: string) => said.replace(unseen, "").normalize("NFKC");

/** Without case and marks: what somebody may write who has no such keys. */
export const plainForm = (said: string) =>
  asRead(said)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(theirs, (one) => others[one]!);
