import type { meetingCommands } from "../../../src-shared/meeting/commands.ts";
import { isUpcoming, type Meeting, type MeetingState } from "../../../src-shared/meeting/meeting.ts";
import type { InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";
import { agendaInputs } from "./meeting-agenda.ts";

const isIn = (name: MeetingState["name"]) => (meeting: Meeting) => meeting.state.name === name;

export const meetingInputs = {
  ...agendaInputs,

  "meeting.seek": ({ told, one, some, known, pick, day }) => ({
    purpose: told(),
    childQuestion: told(),
    category: one(kinds),
    invitees: some(["kurator", "rektor", "socialsekreterare", "bupbehandlare", "behandlare"])
      .flatMap(known)
      .slice(0, 1 + (pick() % 3)),
    minutes: one([30, 60, 90]),
    from: day(pick() % 5),
  }),

  "meeting.book": ({ file, now, meeting, one, mostly, told }) => {
    const proposed = one(file.meetings.filter(isIn("proposed"))) ?? meeting;
    const proposals = proposed?.state.name === "proposed" ? proposed.state.proposals : [];
    return {
      meetingId: proposed?.id,
      start: one(proposals)?.start ?? now,
      venueId: mostly() ? "ekrummet" : "skolan",
      venueReason: mostly() ? told() : "",
    };
  },

  "meeting.answer": ({ meeting, one }) => ({ meetingId: meeting?.id, answer: one(["attends", "cannot"]) }),

  "meeting.markSeen": ({ meeting }) => ({ meetingId: meeting?.id }),

  "meeting.goOnWithout": ({ file, meeting, one }) => ({
    meetingId: one(file.meetings.filter(({ state }) => isUpcoming(state)))?.id ?? meeting?.id,
  }),

  "meeting.cancel": ({ meeting, told }) => ({ meetingId: meeting?.id, reason: told() }),
} satisfies Record<keyof typeof meetingCommands, InputMaker>;
