import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { fromUnit, label } from "../../case/labelled.ts";
import { coordinatorOf } from "../../case/viewer.ts";
import { command } from "../../command.ts";
import { type Account, id, type MeetingId, type PartyId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import type { Professional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { invitationAnswers, type Meeting } from "../meeting.ts";

/**
 * Whether somebody invited comes, or would at another time. The latest answer counts; only the coordinator is told, and
 * writes it down for one who has no account and answers by telephone.
 */
export const answer = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    answer: z.enum(invitationAnswers),
    /** When it would suit them better; kept only with a wish for another time. */
    suggests: optionalLine(),
    /** Whose answer it is, where it is not one's own. */
    party: id<PartyId>().optional(),
  }),
  by: ["professional", "outside", "coordinator"],
  decide(file, { meetingId, answer: said, suggests, party }, { actor, now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && answering(file, meeting, actor.account, party);
    if (!invitee) return refuse({ kind: coordinatorOf(file) === actor.account ? "unknownPerson" : "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    const others = meeting.answers.filter((one) => one.party !== invitee.id);
    // When somebody of a service has time tells nothing of the family.
    const told = { about: [], category: "contact" as const, source: fromUnit(invitee.unit.id) };
    const when = said === "anotherTime" && suggests !== null ? label(suggests, told) : null;
    const answers = [...others, { party: invitee.id, answer: said, suggests: when, at: now }];
    return ok({
      file: changedMeeting(file, { ...meeting, answers }),
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
