import type { PlanningRefusal } from "../../meeting/planning/refusal.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

/** What each kind of meeting takes. */
export const kindRefusals: Pick<
  RefusalWords<PlanningRefusal>,
  "meetingTypeNotOffered" | "mandateMissing" | "heldWithoutMandate" | "wishNeeded"
> = {
  meetingTypeNotOffered: () => ({
    message: "Den sortens möte finns inte i den här verksamhetsformen.",
    whatToDo: "Välj en annan sorts möte.",
  }),
  mandateMissing: ({ people }) => ({
    message: `På ett beslutsmöte är alla med som kan besluta. Mandat saknas för ${list(people.map(({ title }) => title))}.`,
    whatToDo: people.some(({ instead }) => instead.length > 0)
      ? `Bjud in ${list([...new Set(people.flatMap(({ instead }) => instead))])} i stället.`
      : "Tala med verksamheten om vem som får besluta. Den systemansvariga skriver in mandatet.",
  }),
  heldWithoutMandate: ({ people }) => ({
    message: `Beslutsmötet kan antecknas med dem som kunde besluta. Mandat saknades den dagen för ${list(people)}.`,
    whatToDo:
      "Bocka ur den som saknade mandat. Var ingen där som kunde besluta: anteckna att mötet inte blev av, och planera ett nytt.",
  }),
  wishNeeded: () => ({
    message: "Medarbetarna kan träffas först när familjen har bett om det.",
    whatToDo: "Anteckna familjens önskemål, eller planera mötet med familjen.",
  }),
};
