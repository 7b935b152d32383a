import type { ProgrammeRefusal } from "../../programme/refusal.ts";
import type { RefusalWords } from "../words.ts";

export const programme = { choose: "Vilken verksamhet gäller det?" };

export const programmeRefusals: RefusalWords<ProgrammeRefusal> = {
  programmeNotOffered: () => ({
    message: "Ett ärende kan inte börja så i den verksamheten.",
    whatToDo: "Välj en annan verksamhet, eller fråga den som sköter inställningarna.",
  }),
  raiseLeadsNowhere: () => ({
    message: "Frågan till familjen kan inte leda till den verksamheten längre.",
    whatToDo:
      "Ta tillbaka frågan. Fråga sedan om en annan verksamhet, eller be den som sköter inställningarna att lägga till den igen.",
  }),
};
