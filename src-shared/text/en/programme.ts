import type { ProgrammeRefusal } from "../../programme/refusal.ts";
import type { Text } from "../sv.ts";
import type { RefusalWords } from "../words.ts";

export const programme: Text["programme"] = { choose: "Which kind of coordination is it about?" };

export const programmeRefusals: RefusalWords<ProgrammeRefusal> = {
  programmeNotOffered: () => ({
    message: "A case cannot begin like that in this kind of coordination.",
    whatToDo: "Choose another kind, or ask whoever looks after the settings.",
  }),
  raiseLeadsNowhere: () => ({
    message: "The question to the family can lead to that kind of coordination no longer.",
    whatToDo:
      "Take the question back. Then ask about another kind, or ask whoever looks after the settings to add it again.",
  }),
};
