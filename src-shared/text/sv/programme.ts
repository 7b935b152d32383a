import type { ProgrammeRefusal } from "../../programme/refusal.ts";
import type { RefusalWords } from "../words.ts";

export const programme = { choose: "Vilken verksamhet gäller det?" };

export const programmeRefusals: RefusalWords<ProgrammeRefusal> = {
  programmeNotOffered: () => ({
    message: "Ett ärende kan inte börja så i den verksamheten.",
    whatToDo: "Välj en annan verksamhet, eller fråga den som sköter inställningarna.",
  }),
};
