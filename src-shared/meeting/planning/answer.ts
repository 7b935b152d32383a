import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { coordinatorOf } from "../../case/viewer.ts";
import { command } from "../../command.ts";
import { type Account, id, type MeetingId, type PartyId } from "../../ids.ts";
import type { Professional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import type { Meeting } from "../meeting.ts";

/**
 * Whether somebody invited comes. The latest answer counts; only the coordinator is told, and writes it down for one who has
 * no account and answers by telephone.
 */
export const answer = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    answer: z.enum(["attends", "cannot"]),
    /** Whose answer it is, where it is not one's own. */
    party: id<PartyId>().optional(),
  }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, answer: said, party }, { actor, now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && answering(file, meeting, actor.account, party);
    if (!invitee) return refuse({ kind: coordinatorOf(file) === actor.account ? "unknownPerson" : "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    const others = meeting.answers.filter((one) => one.party !== invitee.id);
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        answers: [...others, { party: invitee.id, answer: said, suggests: null, at: now }],
      }),
      log: [{ kind: "invitationAnswered", meeting: meetingId, party: invitee.id, answer: said }],
    });
  },
});

/** Everybody answers for themselves, and the coordinator for those who cannot. */
function answering(
  file: CaseFile,
  meeting: Meeting,
  account: Account,
  party: PartyId | undefined,
): Professional | undefined {
  if (coordinatorOf(file) === account)
    return invitedTo(file, meeting).find((person) => person.id === party && person.account === null);
  const own = inviteeOf(file, meeting, account);
  return party === undefined || party === own?.id ? own : undefined;
}
