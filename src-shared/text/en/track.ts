import type { TrackRefusal } from "../../track/refusal.ts";
import type { trackDone as done } from "../sv/track.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const trackDone: typeof done = {
  "meeting.shuttle": "The meeting for the other parent is begun. Only you see it.",
  "track.tell": "It is saved.",
  "track.wishJoint": "It is saved. The other parent is not told.",
  "track.noteSafety": "It is noted. What was said is not kept.",
  "track.setGoal": "The goal is saved.",
  "track.settleGoal": "The goal is changed.",
  "track.offer": "The proposal is sent. Only the one it is for can read it.",
  "track.rate": "The answer is saved.",
  "track.sayNeed": "It is saved.",
  "track.takeBackNeed": "It is taken back.",
  "track.rest": "It is saved. The other parent notices nothing.",
};

export const trackRefusals: RefusalWords<TrackRefusal> = {
  notApart: () => ({
    message: "In this case the parents do not each go their own way.",
    whatToDo: "Use the usual way of the case.",
  }),
  jointNotWished: ({ people }) => ({
    message: `Parents meet one by one here, and ${list(people)} has not asked for a joint meeting.`,
    whatToDo: "Plan a meeting for each. Joint meetings are asked of each of them alone.",
  }),
  ownWordsFirst: () => ({
    message: "The person has not told in their own words what they need.",
    whatToDo: "Ask first, and write the need in the person’s own words. Then you can offer support.",
  }),
  restsAlone: () => ({
    message: "Here each of the parents rests alone.",
    whatToDo: "Open the parent’s own track and let it rest. The other goes on as before.",
  }),
  trackRests: ({ people }) => ({
    message: `${list(people)} rests from the coordination.`,
    whatToDo: "Plan once they want to go on. Then take the track up again.",
  }),
  noSuchMeasure: () => ({
    message: "The question is not one of this kind of coordination.",
    whatToDo: "Choose one of the questions shown.",
  }),
};
