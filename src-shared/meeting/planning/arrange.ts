import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { type ArrangementId, id, type MeetingId, type PartyId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import { adaptationKinds } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";
import { comingOf } from "./table.ts";

/** Something is to be arranged so that somebody in the family can take part. */
export const arrange = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    for: id<PartyId>(),
    kind: z.enum(adaptationKinds),
    detail: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, for: whom, kind, detail }, { newId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (!comingOf(meeting).includes(whom)) return refuse({ kind: "unknownPerson" });
    const told =
      detail === null ? null : label(detail, { about: [whom], category: "contact", source: fromUnit(file.office) });
    const arrangement = { id: newId<ArrangementId>(), kind, for: whom, detail: told, doneAt: null };
    return ok({
      file: changedMeeting(file, { ...meeting, arrangements: [...meeting.arrangements, arrangement] }),
      log: [{ kind: "arrangementAdded", meeting: meetingId, arrangement: arrangement.id, party: whom }],
    });
  },
});
