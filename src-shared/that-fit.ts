const weigher = new TextEncoder();
const bytesOf = ([value, title]: [string, string]) => weigher.encode(JSON.stringify({ title, value })).length + 1;

/** The first of some choices that are no more than so many bytes of a card. */
export function thatFit(choices: [value: string, title: string][], mostBytes: number) {
  let left = mostBytes;
  const end = choices.findIndex((one) => (left -= bytesOf(one)) < 0);
  return end < 0 ? { fitting: choices, isWhole: true } : { fitting: choices.slice(0, end), isWhole: false };
}
