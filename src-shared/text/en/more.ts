import type { Text } from "../sv.ts";

/** What one does seldom, a press further away. */
export const more: Text["more"] = {
  open: "More…",
  title: "More in the case",
  lead: "This is what can be done now.",
  what: "What do you want to do?",
  choose: "Choose something.",
  next: "Continue",
  meeting: "More about the meeting",
  ofMeeting: (slot) => `The meeting ${slot}`,
  ofUndated: "The meeting that has no time yet",
  items: "An item on the agenda",
  whichItem: "Which item?",
  item: "About the item",
  promises: "An agreement",
  whichPromise: "Which agreement?",
  promise: "About the agreement",
  canvas: "Write what a proposal takes",
  whichProposal: "Which proposal?",
  inTab: "There is no room for it in the chat. You write it in Samla, where the proposals stand beside each other.",
};
