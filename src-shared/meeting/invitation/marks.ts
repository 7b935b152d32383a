interface Written {
  subject: string;
  location: string;
  body: string;
}

/** As much as the server reads. */
const longest = 100_000;

/** Which words were looked at, part by part, so that others are known to be others. They lie beside the words: this is no secret. */
export const marksOf = ({ subject, location, body }: Written): string[] => [subject, location, body].map(markOf);

/** Every Outlook breaks lines in its own way. */
const markOf = (said: string) => hash(said.replace(/\s+/g, " ").trim().slice(0, longest));

/** cyrb53, for where there is no Web Crypto: classic Outlook runs one old script. */
function hash(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(36);
}
