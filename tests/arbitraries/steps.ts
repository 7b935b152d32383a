import fc from "fast-check";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { eyesOfMember } from "../../src-shared/case/eyes.ts";
import { fromUnit, label } from "../../src-shared/case/labelled.ts";
import { passTime } from "../../src-shared/case/pass-time.ts";
import { viewFor, withLatest } from "../../src-shared/case/view.ts";
import { coordinatorOf, publicViewer, standingOf, viewerOf } from "../../src-shared/case/viewer.ts";
import { type Actor, type Decided, mayGive, memberOf } from "../../src-shared/command.ts";
import { commandNamed, commands, type Verb } from "../../src-shared/commands.ts";
import {
  type Account,
  type CaseId,
  familyAccount,
  type PartyId,
  publicAccount,
  type RaisingId,
} from "../../src-shared/ids.ts";
import { standingIn } from "../../src-shared/party/standing.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { addMinutes, type Moment, momentAt } from "../../src-shared/time.ts";
import {
  accountCalled,
  aCaseFile,
  aChild,
  aGuardian,
  ekstad,
  grownAmong,
  inDays,
  monday,
  noFacts,
  numbered,
  office,
  staff,
} from "../case-files.ts";
import { dayAfter, drawFrom, type InputMaker } from "./draw.ts";
import { caseInputs } from "./inputs/case.ts";
import { consentInputs } from "./inputs/consent.ts";
import { followupInputs } from "./inputs/followup.ts";
import { meetingInputs } from "./inputs/meeting.ts";
import { partyInputs } from "./inputs/party.ts";
import { planInputs } from "./inputs/plan.ts";
import { recordInputs } from "./inputs/record.ts";
import { trackInputs } from "./inputs/track.ts";
import { voiceInputs } from "./inputs/voice.ts";

const inputs: Record<Verb, InputMaker> = {
  ...caseInputs,
  ...partyInputs,
  ...consentInputs,
  ...meetingInputs,
  ...planInputs,
  ...followupInputs,
  ...recordInputs,
  ...voiceInputs,
  ...trackInputs,
};

/** Somebody does the next thing there is to do, or anything at all, or time passes. */
export interface Step {
  kind: "next" | "any" | "time";
  person: string;
  verb: Verb;
  /** What is chosen where there is a choice. */
  picks: number[];
}
export const verbs = Object.keys(commands) as Verb[];

export const someSteps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Step["kind"]>("next", "next", "next", "next", "next", "any", "any", "time"),
      person: fc.constantFrom(...staff.map((one) => one.title), "samordnare", "samordnare"),
      verb: fc.constantFrom(...verbs, "consent.withdraw", "consent.withdraw", "meeting.suggestItem", "case.reopen"),
      picks: fc.array(fc.nat(9999), { minLength: 14, maxLength: 14 }),
    }),
    { minLength: length, maxLength: length },
  );

export interface Order {
  person: string;
  verb: Verb;
  input: unknown;
}

const verbOfStep: Readonly<Record<string, Verb>> = {
  takeInquiry: "case.accept",
  takeHandover: "case.takeHandover",
  giveAdvice: "case.advise",
  readAdvice: "case.readAdvice",
  endConsultation: "case.turnIntoInquiry",
  resumeCase: "case.resume",
  planClosing: "case.startClosing",
  endCase: "case.end",
  planAfter: "case.planAfter",
  logClosingTalk: "case.logContact",
  offerEvaluation: "case.offerEvaluation",
  closeCase: "case.close",
  registerFamily: "party.registerFamily",
  addGuardian: "party.addGuardian",
  logContact: "case.logContact",
  recordConsent: "consent.record",
  recordOwnConsent: "consent.record",
  askPerson: "consent.record",
  recordAnswer: "consent.record",
  registerPerson: "party.registerFamily",
  talkWith: "consent.record",
  askAnew: "consent.askAnew",
  renewConsent: "consent.record",
  confirmHolding: "consent.confirm",
  decideError: "consent.confirmInvalidation",
  confirmConsent: "consent.confirmHeld",
  readChild: "voice.markRead",
  readHandedIn: "record.markRead",
  setVoice: "party.setVoice",
  noteSafety: "track.noteSafety",
  hearNeeds: "plan.addNeed",
  askChildDirectly: "party.setVoice",
  planMeeting: "meeting.seek",
  enterTimes: "meeting.enterTimes",
  bookMeeting: "meeting.book",
  checkWords: "meeting.checkWords",
  publishAgenda: "meeting.publish",
  holdMeeting: "meeting.hold",
  setOutcomes: "meeting.setOutcome",
  shareNotes: "meeting.shareNotes",
  recordStands: "meeting.takeStand",
  finaliseNotes: "meeting.finalise",
  closeMeeting: "meeting.close",
  takeStand: "meeting.takeStand",
  decideBlocked: "meeting.goOnWithout",
  decideDrift: "meeting.restoreDrift",
  receiveReport: "followup.receive",
  takeUpLate: "followup.carryOver",
  askOwner: "followup.handOver",
  findOwner: "followup.handOver",
  tellFamily: "followup.receive",
  callFamily: "party.noteCall",
  answerInvitation: "meeting.answer",
  readAgenda: "meeting.markSeen",
  acceptTask: "followup.accept",
  reportTask: "followup.report",
};

/** What is sometimes done instead of that. */
const elseOfStep: Readonly<Record<string, Verb>> = {
  takeInquiry: "case.declareTie",
  takeHandover: "case.declineHandover",
  endConsultation: "case.advise",
  holdMeeting: "meeting.begin",
  decideError: "consent.rejectInvalidation",
  shareNotes: "meeting.writeNote",
  recordStands: "meeting.finalise",
  decideDrift: "meeting.acceptDrift",
  planAfter: "case.nothingAfter",
  logClosingTalk: "case.planAfter",
  offerEvaluation: "case.stayOpen",
};

/** And in a case that was raised from another. */
const elseWhereLinked: typeof elseOfStep = { ...elseOfStep, logContact: "case.regretRaise" };

/** Somebody who has come in by a link of their own, by the id of the party. */
export const member = "member ";

/** Somebody on the public page. */
export const asker = "asker";
const askersAccount = publicAccount(numbered<never>(7));

const proof = { how: "code" as const, acr: null };

/** How many things somebody tries at a step where anything may be done. */
const attempts = 8;

/** What a step comes to in a case as it is now: the first of these that is let through. What is `wanted` is tried before the rest. */
export function ordersOf(step: Step, file: CaseFile, now: Moment, wanted: readonly Verb[] = []): Order[] {
  const first = orderOf(step, file, now);
  if (step.kind !== "any") return [first];
  const rare = wanted.map((verb) => orderOf({ ...step, verb }, file, now));
  const others = step.picks.slice(0, attempts - 1).map((pick, at): Step => {
    const picks = [...step.picks.slice(at + 1), ...step.picks.slice(0, at + 1)];
    return { ...step, verb: verbs[pick % verbs.length]!, picks };
  });
  return [...rare, first, ...others.map((one) => orderOf(one, file, now))];
}

/** Mostly somebody does what waits for them, or else the coordinator does. */
export function orderOf(step: Step, file: CaseFile, now: Moment, accountOf = accountCalled): Order {
  const order = (person: string, verb: Verb): Order => ({
    person,
    verb,
    input: inputs[verb](drawFrom(step.picks, file, now, accountOf)),
  });
  const isAble = (title: string, verb: Verb) => {
    const { by } = commandNamed(verb);
    const viewer = viewerOf(file, accountOf(title), standing(accountOf(title), title));
    return viewer !== null && by.includes(viewer.kind as never);
  };
  const invited = file.parties.flatMap((party) => (party.kind === "professional" ? [party.account] : []));
  const [someone] = staff.filter(({ title }) => invited.includes(accountOf(title))).slice(step.picks[0]! % 3);
  const members = file.parties.flatMap(({ id }) => (standingIn(file, id, now) ? [`${member}${id}`] : []));
  const theirs = commandNamed(step.verb).by.filter((one) => one === "guardian" || one === "child");
  const may = file.parties
    .filter(({ kind }) => theirs.includes(kind === "child" ? "child" : "guardian"))
    .map(({ id }) => `${member}${id}`)
    .filter((one) => members.includes(one));
  if (step.kind === "any" && theirs.length === commandNamed(step.verb).by.length) {
    const asked = file.requests.map(({ grantor }) => `${member}${grantor}`).filter((one) => may.includes(one));
    const first = theirs.includes("guardian") ? asked : may;
    return order([...first, ...may][step.picks[1]! % Math.max(1, first.length)] ?? step.person, step.verb);
  }
  if (step.kind === "any" && may.length > 0 && step.picks[3]! % 2 > 0)
    return order(may[step.picks[1]! % may.length]!, step.verb);
  if (step.kind === "any" && commandNamed(step.verb).by.includes("public")) return order(asker, step.verb);
  if (step.kind === "any") {
    const able = staff.filter(({ title }) => isAble(title, step.verb));
    return order(able[step.picks[1]! % Math.max(1, able.length)]?.title ?? step.person, step.verb);
  }
  const asking = staff.find(({ title }) => accountOf(title) === file.initiator);
  for (const person of [step.person, someone?.title ?? "", asking?.title ?? "", "samordnare", "samordnare2"]) {
    const viewer = person === "" ? null : viewerOf(file, accountOf(person), standing(accountOf(person), person));
    const waiting = viewer && viewFor(file, viewer, now, ekstad.document).waiting.kind;
    const isOtherwise = step.picks[2]! % 4 === 0;
    const otherwise = file.links.length > 0 ? elseWhereLinked : elseOfStep;
    const verb = waiting && ((isOtherwise && otherwise[waiting]) || verbOfStep[waiting]);
    if (verb) return order(person, verb);
  }
  return order("samordnare", "meeting.seek");
}

const standing = (account: Account, person: string) =>
  standingOf(
    account,
    { isCoordinator: person.startsWith("samordnare"), isManager: person === "chef" },
    ekstad.document,
  );

/**
 * One command through the pure core, as the desk gives it: who, what it is allowed, what comes of it.
 * @throws where the case is changed and the log has no line of it.
 */
export function give(
  file: CaseFile | null,
  { person, verb, input }: Order,
  now: Moment,
  number: number,
): Outcome<CaseFile> {
  const command = commandNamed(verb);
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: [] });
  const party = person.startsWith(member) ? (person.slice(member.length) as PartyId) : null;
  const standsAs = file && party && standingIn(file, party, now);
  const actor: Actor =
    person === asker
      ? { account: askersAccount, roles: [], isPublic: true }
      : party
        ? {
            account: familyAccount(party),
            roles: [],
            ...(standsAs === "professional"
              ? { outside: { party, standing: standsAs, at: now, proof } }
              : standsAs
                ? { family: { party, standing: standsAs, at: now, proof } }
                : {}),
          }
        : {
            account: accountCalled(person),
            roles: person.startsWith("samordnare") ? ["coordinator"] : person === "chef" ? ["manager"] : [],
          };
  const { meetingId, taskId } = input as { meetingId?: string; taskId?: string };
  const thing = meetingId ?? taskId ?? "case";
  let fresh = number * 100;
  const attachment = { type: "image/png", size: 1000 };
  const base = { now, actor, municipality: ekstad, newId: <T>() => numbered<never>(10_000 + fresh++) as T, attachment };
  const moved = ({ file: next, log }: Decided) => {
    if (next !== file && log.length === 0) throw new Error(`${verb} changes the case, and its log has no line of it`);
    const passed = passTime(next, now, ekstad);
    return ok(command.isPassing ? passed : withLatest(passed, actor.account, thing, `command-${number}`));
  };
  if (command.opens) {
    if (file) return refuse({ kind: "idTaken" });
    if (command.by.includes("public") !== (person === asker)) return refuse({ kind: "notThere" });
    const other = command.needs?.(parsed.data, null, base).other ? aRaised(numbered<CaseId>(1), number) : null;
    const facts = { ...noFacts, number: 1, other };
    const opened = command.decide(numbered<CaseId>(1), parsed.data, { ...base, facts });
    return opened.ok ? moved(opened.value) : opened;
  }
  const who = memberOf(actor);
  const seesAs = (known: CaseFile) => {
    if (actor.isPublic) return publicViewer(known, actor.account);
    if (party) return who && eyesOfMember(known, who);
    return viewerOf(known, actor.account, standing(actor.account, person));
  };
  const viewer = file && seesAs(file);
  if (!file || !viewer) return refuse({ kind: "notThere" });
  if (!mayGive(command, actor, viewer)) return refuse({ kind: "notYourStep" });
  const needed = command.needs?.(parsed.data, file, base) ?? {};
  const freeBusy = Object.fromEntries(
    (needed.freeBusy?.mailboxes ?? []).map((mailbox) => [mailbox, busyAt(mailbox, now)]),
  );
  const other = needed.other ? anotherCase(file, needed.other.caseId, verb) : null;
  const decided = command.decide(file, parsed.data, { ...base, facts: { ...noFacts, freeBusy, number, other } });
  return decided.ok ? moved(decided.value) : decided;
}

/** A second case of the same coordinator's, or one that has been merged into this. */
const anotherCase = (file: CaseFile, id: CaseId, verb: Verb): CaseFile => {
  const leads = coordinatorOf(file);
  const isMerged = (verb === "case.absorb" || verb === "case.dropRaised") && leads !== null;
  const stage = isMerged
    ? { name: "merged" as const, at: monday, into: file.id, coordinator: leads }
    : { ...file.stage, ...(file.stage.name === "triage" ? {} : { name: "triage" as const, callBackBy: inDays(2) }) };
  return { ...file, id, reference: "SB-2026-002", stage: stage as CaseFile["stage"], joined: [] };
};

/** A case whose family has said yes to its being raised to this one: about a child, or somebody who has grown out of it. */
function aRaised(caseId: CaseId, number: number): CaseFile {
  const isGrown = number % 2 > 0;
  const child = aChild(10, isGrown ? "2004-02-03" : undefined);
  const link = { caseId, reference: "S2-2026-001", how: "raisedTo" as const, at: monday };
  return aCaseFile({
    id: numbered<CaseId>(2),
    parties: isGrown ? [child] : [child, aGuardian(20, [child])],
    cameOfAge: grownAmong([child]),
    links: [link],
    raisings: [
      {
        id: numbered<RaisingId>(5),
        programme: isGrown ? "adults" : "samba2",
        reason: label("Varför", { about: [child.id], category: "family", source: fromUnit(office) }),
        services: [],
        proposedAt: monday,
        answers: [],
        state: { name: "raised", caseId, at: monday },
      },
    ],
  });
}

const busyAt = (mailbox: string, now: Moment) =>
  mailbox.startsWith("kurator")
    ? [{ start: momentAt(dayAfter(now, 1), "08:30"), end: momentAt(dayAfter(now, 1), "12:00") }]
    : isUnread(mailbox)
      ? null
      : [];
/** The Region's calendars are another tenant's. */
const isUnread = (mailbox: string) => mailbox.startsWith("behandlare");

/** Time passes by whole days, sometimes far enough for a consent to run out. */
export const later = (now: Moment, { picks }: Step) =>
  addMinutes(now, [0, 0, 1, 1, 1, 3, 40][picks[0]! % 7]! * 24 * 60);
