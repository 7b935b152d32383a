import type { PlanningRefusal } from "../../meeting/planning/refusal.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

/** What each kind of meeting takes. */
export const kindRefusals: Pick<
  RefusalWords<PlanningRefusal>,
  "meetingTypeNotOffered" | "mandateMissing" | "heldWithoutMandate" | "wishNeeded"
> = {
  meetingTypeNotOffered: () => ({
    message: "This kind of coordination has no such meetings.",
    whatToDo: "Choose another kind of meeting.",
  }),
  mandateMissing: ({ people }) => ({
    message: `At a decision meeting everybody can decide. A mandate is missing for ${list(people.map(({ title }) => title))}.`,
    whatToDo: people.some(({ instead }) => instead.length > 0)
      ? `Invite ${list([...new Set(people.flatMap(({ instead }) => instead))])} instead.`
      : "Talk with the service about who may decide. The administrator enters the mandate.",
  }),
  heldWithoutMandate: ({ people }) => ({
    message: `The decision meeting can be noted with those who could decide. That day a mandate was missing for ${list(people)}.`,
    whatToDo:
      "Untick whoever had no mandate. If nobody there could decide: note that the meeting did not take place, and plan a new one.",
  }),
  wishNeeded: () => ({
    message: "The officials can meet first once the family has asked for it.",
    whatToDo: "Record the family’s wish, or plan the meeting with the family.",
  }),
};
