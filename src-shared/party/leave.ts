import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { type Context, command } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import { isOpen } from "../followup/ladder.ts";
import type { Task } from "../followup/task.ts";
import { id, type PartyId } from "../ids.ts";
import { line } from "../input.ts";
import { isOver } from "../meeting/meeting.ts";
import { meetingWithout } from "../meeting/without.ts";
import { ok, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { hasLeft, isProfessional, type Party, type Professional } from "./party.ts";
import { mayTakeOver, ownedBy, promisesOf } from "./tasks-left.ts";
import { toldTo } from "./told-to.ts";

/**
 * Somebody changes job or steps out. From now on they are shown nothing; what they have promised is another's, and they are
 * part of no meeting to come. What a parent or supporter was to be told the coordinator is told instead.
 */
export const leave = command({
  input: z.object({
    partyId: id<PartyId>(),
    reason: line(),
    /** Who takes over what a professional has promised or is promised. */
    tasksTo: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator"],
  decide(file, { partyId, reason, tasksTo }, context) {
    const { now } = context;
    const party = file.parties.find((one) => one.id === partyId);
    if (!party) return refuse({ kind: "unknownPerson" });
    if (hasLeft(party)) return refuse({ kind: "alreadySo" });
    if (party.kind === "child" || hasCustody(file, party, now)) return refuse({ kind: "staysInCase" });
    const next = file.parties.find(
      (one): one is Professional => one.id === tasksTo && isProfessional(one) && !hasLeft(one) && one !== party,
    );
    if (tasksTo !== null && !next) return refuse({ kind: "unknownPerson" });
    const promises = isProfessional(party) ? promisesOf(file, partyId) : [];
    if (promises.length > 0 && !next) return refuse({ kind: "promisesNeedOwner", count: promises.length });
    if (next && !mayTakeOver(file, promises, next, now))
      return refuse({ kind: "consentDoesNotReach", services: [next.unit.name] });

    const handed = file.tasks.filter((task) => next && task.owner === partyId && isOpen(task));
    return ok({
      file: {
        ...file,
        parties: file.parties.map((one) => (one === party ? { ...party, leftAt: now } : withoutTrusted(one, partyId))),
        tasks: file.tasks.map((task) => taskWithout(file, task, party, next ?? null, reason, context)),
        meetings: file.meetings.map((meeting) => (isOver(meeting.state) ? meeting : meetingWithout(meeting, partyId))),
        plan: { ...file.plan, interventions: interventionsWithout(file, partyId, next ?? null) },
        consents: isProfessional(party) ? notAsked(file, party) : file.consents,
      },
      log: [
        { kind: "partyLeft", party: partyId },
        ...handed.map((task) => ({ kind: "taskHandedOver", task: task.id, from: partyId, to: next?.id ?? "" })),
      ],
    });
  },
});

/** Over somebody who is still a child: it is ended by changing the custody, and by nothing else. */
const hasCustody = (file: CaseFile, party: Party, now: Moment) =>
  party.kind === "guardian" && party.custody.some(({ child }) => isMinor(file, child, now));

function taskWithout(
  file: CaseFile,
  task: Task,
  { id: party }: Party,
  next: Professional | null,
  reason: string,
  context: Context,
): Task {
  const told = toldTo(task, party, next?.id ?? null, context.now);
  return next && told.owner === party && isOpen(told) ? ownedBy(file, told, next.id, reason, context) : told;
}

/** Support stays with the service that gives it: a colleague goes on, or nobody yet. */
const interventionsWithout = ({ plan, parties }: CaseFile, party: PartyId, next: Professional | null) =>
  plan.interventions.map((one) => {
    if (one.owner !== party || one.state === "done" || one.state === "ended") return one;
    const before = parties.find((other) => other.id === party);
    const isColleague = next && before && isProfessional(before) && before.unit.id === next.unit.id;
    return { ...one, owner: isColleague ? next.id : null };
  });

/** Nor do they see a consent that they were asked to confirm. */
const notAsked = ({ consents }: CaseFile, { account }: Professional) =>
  consents.map((consent) => ({
    ...consent,
    asked: consent.asked.filter(
      ({ receiver, authority }) => receiver !== account || consent.heldBy.some((held) => held.authority === authority),
    ),
  }));

/** A child whose trusted adult is gone is asked anew how it wants to be heard. */
const withoutTrusted = (party: Party, gone: PartyId): Party =>
  party.kind === "child" && party.voice?.trustedAdult === gone ? { ...party, voice: null } : party;
