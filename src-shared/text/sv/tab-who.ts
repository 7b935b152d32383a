/** Who else is shown what one looks at. */
export const whoWords = {
  onlyYou: "Bara du ser det här.",
  youAnd: (names: string) => `Det här, eller delar av det, ser du och ${names}.`,
  youAndMany: (count: number) => `Det här, eller delar av det, ser du och ${count} till.`,
  showWho: "Visa vilka",
  hideWho: "Dölj vilka",
  general: "Du ser det som samtycket låter dig se. Samordnaren kan säga vem mer som ser det.",
  and: " och ",
};
export type WhoWords = typeof whoWords;
