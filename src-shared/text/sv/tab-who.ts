/** Who else is shown what one looks at. */
export const whoWords = {
  onlyYou: "Bara du ser det här.",
  youAnd: (names: string) => `Du och ${names} ser det här, helt eller delvis.`,
  youAndMany: (count: number) => `Du och ${count} till ser det här, helt eller delvis.`,
  showWho: "Visa vilka",
  hideWho: "Dölj vilka",
  general: "Du ser det som samtycket låter dig se. Samordnaren kan säga vem mer som ser det.",
  and: " och ",
};
export type WhoWords = typeof whoWords;
