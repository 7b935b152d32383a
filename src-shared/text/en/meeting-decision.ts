import type { PlanningRefusal } from "../../meeting/planning/refusal.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const decisionRefusals: Pick<RefusalWords<PlanningRefusal>, "meetingTypeNotOffered" | "mandateMissing"> = {
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
};
