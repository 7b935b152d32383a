/** Who else is shown what one looks at. */
export const whoWords = {
  onlyYou: "Ses bara av dig",
  seenBy: (count: number) => `Ses av dig och ${count} till`,
  byConsent: "Ses enligt samtycket",
  youAnd: (names: string) => `Du och ${names} ser det här, helt eller delvis.`,
  general: "Du ser det som samtycket låter dig se. Samordnaren kan säga vem mer som ser det.",
  and: " och ",
};
export type WhoWords = typeof whoWords;
