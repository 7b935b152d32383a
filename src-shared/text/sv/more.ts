/** What one does seldom, a press further away. */
export const more = {
  open: "Mer…",
  title: "Mer i ärendet",
  lead: "Här är det som går att göra nu.",
  what: "Vad vill du göra?",
  choose: "Välj något.",
  next: "Fortsätt",
  meeting: "Mer om mötet",
  ofMeeting: (slot: string) => `Mötet ${slot}`,
  ofUndated: "Mötet som inte har någon tid än",
  items: "En punkt på dagordningen",
  whichItem: "Vilken punkt?",
  item: "Om punkten",
  promises: "En överenskommelse",
  whichPromise: "Vilken överenskommelse?",
  promise: "Om överenskommelsen",
};
