import type { AgendaRefusal } from "../../meeting/agenda-refusal.ts";
import type { RefusalWords } from "../words.ts";

export const agendaRefusals: RefusalWords<AgendaRefusal> = {
  proposalsOnly: () => ({
    message: "Ett möte utan familjen kan ge förslag, men inget bestäms där.",
    whatToDo: "Skriv det som ett förslag, så får familjen ta ställning.",
  }),
};
