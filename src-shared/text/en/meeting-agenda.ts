import type { AgendaRefusal } from "../../meeting/agenda-refusal.ts";
import type { RefusalWords } from "../words.ts";

export const agendaRefusals: RefusalWords<AgendaRefusal> = {
  proposalsOnly: () => ({
    message: "A meeting without the family can make proposals, but decides nothing.",
    whatToDo: "Write it as a proposal, for the family to take a stand on.",
  }),
};
