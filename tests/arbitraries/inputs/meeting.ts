import type { meetingCommands } from "../../../src-shared/meeting/commands.ts";
import type { InputMaker } from "../draw.ts";
import { agendaInputs } from "./meeting-agenda.ts";
import { planningInputs } from "./meeting-planning.ts";

export const meetingInputs = {
  ...planningInputs,
  "meeting.answer": ({ meeting, file, one, pick, told }) => {
    const outside = file.parties.filter(
      (party) => party.kind === "professional" && party.account === null && meeting?.invitees.includes(party.id),
    );
    const whose = outside.length > 0 && pick() % 3 === 0 ? { party: one(outside)?.id } : {};
    return { meetingId: meeting?.id, answer: one(["attends", "cannot", "anotherTime"]), suggests: told(), ...whose };
  },
  "meeting.markSeen": ({ meeting }) => ({ meetingId: meeting?.id }),
  ...agendaInputs,
} satisfies Record<keyof typeof meetingCommands, InputMaker>;
