import { agendaCommands } from "./agenda/commands.ts";
import { answer } from "./planning/answer.ts";
import { markSeen } from "./agenda/mark-seen.ts";
import { planningCommands } from "./planning/commands.ts";

export const meetingCommands = {
  ...planningCommands,
  "meeting.answer": answer,
  "meeting.markSeen": markSeen,
  ...agendaCommands,
} as const;
