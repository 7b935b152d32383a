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
import { forCoordinator } from "../for-coordinator.ts";
import { invitationAnswers, isUpcoming, type Meeting } from "../meeting.ts";
import { isKnownTo } from "../told-of.ts";
import { comingOf } from "./table.ts";

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
  by: ["professional", "outside", "coordinator", "guardian", "child"],
  decide(file, { meetingId, answer: said, suggests, party }, { actor, now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (actor.family) {
      const own = actor.family.party;
      if (!meeting || !isKnownTo(meeting, actor) || !comingOf(meeting).includes(own))
        return refuse({ kind: "notThere" });
      if (!isUpcoming(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
      const when = suggests === null ? null : forCoordinator(file, suggests, own, municipality.document);
      return answered(file, meeting, { party: own, answer: said, suggests: when, at: now });
    }
    const invitee = meeting && answering(file, meeting, actor.account, party);
    if (!invitee) return refuse({ kind: coordinatorOf(file) === actor.account ? "unknownPerson" : "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    // When somebody of a service has time tells nothing of the family.
    const told = { about: [], category: "contact" as const, source: fromUnit(invitee.unit.id) };
    const when = suggests === null ? null : label(suggests, told);
    return answered(file, meeting, { party: invitee.id, answer: said, suggests: when, at: now });
  },
});

/** When another time would suit is kept only with a wish for one. */
function answered(file: CaseFile, meeting: Meeting, said: Meeting["answers"][number]) {
  const { party, answer: how } = said;
  const kept = how === "anotherTime" ? said : { ...said, suggests: null };
  const others = meeting.answers.filter((one) => one.party !== party);
  return ok({
    file: changedMeeting(file, { ...meeting, answers: [...others, kept] }),
    log: [{ kind: "invitationAnswered", meeting: meeting.id, party, answer: how }],
  });
}

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
