import type { meetingCommands } from "../../../src-shared/meeting/commands.ts";
import type { InputMaker } from "../draw.ts";
import { agendaInputs } from "./meeting-agenda.ts";
import { planningInputs } from "./meeting-planning.ts";

export const meetingInputs = {
  ...planningInputs,
  "meeting.answer": ({ meeting, one }) => ({ meetingId: meeting?.id, answer: one(["attends", "cannot"]) }),
  "meeting.markSeen": ({ meeting }) => ({ meetingId: meeting?.id }),
  ...agendaInputs,
} satisfies Record<keyof typeof meetingCommands, InputMaker>;
