export const wordHintWords = {
  canBeRead: (word: string) => `”${word}” kan läsas som ett omdöme.`,
  onlyYou: "Ett tips som bara du ser.",
  hide: "Dölj tipset",
};
export type WordHintWords = typeof wordHintWords;
