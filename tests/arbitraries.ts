import fc from "fast-check";

import { advance } from "../src-shared/case/advance.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import {
  categories,
  type Category,
  fromParty,
  fromUnit,
  label,
  type Labelled,
  type Voice,
} from "../src-shared/case/labelled.ts";
import { viewFor, withLatest } from "../src-shared/case/view.ts";
import { viewerOf } from "../src-shared/case/viewer.ts";
import type { Actor } from "../src-shared/command.ts";
import { commandNamed, commands, type Verb } from "../src-shared/commands.ts";
import type { Consent, Flow } from "../src-shared/consent/consent.ts";
import { requiredGrantors } from "../src-shared/consent/effective.ts";
import type { Account, CaseId, ItemId, MeetingId, TaskId, UnitId } from "../src-shared/ids.ts";
import { isUpcoming, type Meeting, type MeetingState } from "../src-shared/meeting/meeting.ts";
import type { Task } from "../src-shared/followup/task.ts";
import { type Outcome, refuse } from "../src-shared/refusal.ts";
import { addMinutes, type Day, type Moment, momentAt } from "../src-shared/time.ts";
import {
  aCaseFile,
  accountCalled,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
  services,
  staff,
} from "./case-files.ts";

/** The same cases every time; more of them with SAMLA_LONG=1. */
export const seed = 20260907;
export const times = (ordinary: number) => ordinary * (process.env.SAMLA_LONG ? 20 : 1);

type Party = CaseFile["parties"][number];
const kinds = ["contact", "schooling", "family"] as const satisfies readonly Category[];
const birthdays = ["2013-05-14", "2008-09-07", "2008-09-08"];
const units = [office, ...services] as UnitId[];

/** A child or two, a guardian or two, and some of the staff. */
const aFamily = () =>
  fc
    .record({
      births: fc.array(fc.constantFrom(...birthdays), { minLength: 1, maxLength: 2 }),
      guardians: fc.array(fc.record({ first: fc.boolean(), second: fc.boolean(), isJoint: fc.boolean() }), {
        minLength: 1,
        maxLength: 2,
      }),
      professionals: fc.subarray(["kurator", "rektor", "socialsekreterare", "behandlare"], { minLength: 2 }),
      isHeard: fc.boolean(),
    })
    .map(({ births, guardians, professionals, isHeard }) => {
      const children = births.map((bornOn, index) => ({
        ...aChild(10 + index, bornOn),
        voice: isHeard ? { way: "letter" as const, note: null, setAt: monday } : null,
      }));
      const kept = guardians.map(({ first, second, isJoint }, index) =>
        aGuardian(
          20 + index,
          children.filter((_, at) => (at === 0 ? first : second)),
          isJoint ? "joint" : "sole",
        ),
      );
      return {
        children,
        guardians: kept,
        professionals: professionals.map((title, at) => aProfessional(30 + at, title)),
      };
    });

const someFlows = (): fc.Arbitrary<Flow[]> =>
  fc
    .tuple(fc.subarray([...services], { minLength: 1 }), fc.subarray([...kinds], { minLength: 1 }), fc.nat())
    .map(([of, about, dropped]) => {
      const all = flowsAmong([office, ...of], about);
      return dropped % 3 === 0 ? all.filter((_, index) => index % 5 !== dropped % 5) : all;
    });

export const anEnding: NonNullable<Consent["ended"]> = {
  at: monday,
  how: "withdrawn",
  channel: "phone",
  recordedBy: coordinator,
};
export const someConsents = (parties: readonly Party[]): fc.Arbitrary<Consent[]> => {
  const family = parties.filter((party) => party.kind !== "professional");
  return fc
    .array(
      fc.record({
        grantor: fc.constantFrom(...family),
        subjects: fc.subarray(family, { minLength: 1 }),
        flows: someFlows(),
        from: fc.constantFrom(-30, -30, -30, 0, 1),
        to: fc.constantFrom(-1, 0, 30, 90),
        isEnded: fc.constantFrom(false, false, false, false, true),
        unheldBy: fc.oneof(
          { weight: 5, arbitrary: fc.constant<string[]>([]) },
          fc.subarray(["socialnamnden", "region"]),
        ),
      }),
      { maxLength: 6 },
    )
    .map((said) =>
      said.map(({ grantor, subjects, flows, from, to, isEnded, unheldBy }, index) => ({
        ...aConsent(100 + index, grantor, subjects, flows, { validFrom: inDays(from), validTo: inDays(to), unheldBy }),
        ended: isEnded ? anEnding : null,
      })),
    );
};

const something = (parties: readonly Party[]): fc.Arbitrary<Labelled<string>> => {
  const family = parties.filter((party) => party.kind !== "professional").map((party) => party.id);
  const voices = [...units.map(fromUnit), ...family.map(fromParty)];
  return fc
    .record({
      number: fc.integer({ min: 1000, max: 9999 }),
      about: fc.subarray(family, { minLength: 1 }),
      category: fc.constantFrom(...kinds),
      source: fc.constantFrom(...voices),
      released: fc.oneof({ weight: 6, arbitrary: fc.constant<Voice[]>([]) }, fc.subarray(voices, { maxLength: 1 })),
      withheld: fc.oneof({ weight: 4, arbitrary: fc.constant<Voice[]>([]) }, fc.subarray(voices, { maxLength: 2 })),
    })
    .map(({ number, about, category, source, released, withheld }) => ({
      ...label(`ord ${number}`, { about, category, source, releasedTo: released }),
      withheldFrom: withheld,
    }));
};

/** Everybody in the family has agreed to everything, and every meeting is still to come. */
export function allAgreed(file: CaseFile): CaseFile {
  const family = file.parties.filter((party) => party.kind !== "professional");
  const flows = flowsAmong([office, ...services], [...kinds]);
  const slot = { start: "2026-09-14T07:00:00.000Z" as Moment, end: "2026-09-14T08:00:00.000Z" as Moment };
  const state = { name: "booked" as const, slot, venue: ekstad.document.venues[0]!, venueReason: null };
  return {
    ...file,
    consents: family.map((grantor, index) => aConsent(200 + index, grantor, family, flows)),
    meetings: file.meetings.map((meeting) => ({ ...meeting, state })),
  };
}

const aState = (parties: readonly Party[]): fc.Arbitrary<MeetingState> => {
  const slot = { start: "2026-09-14T07:00:00.000Z" as Moment, end: "2026-09-14T08:00:00.000Z" as Moment };
  const booking = { slot, venue: ekstad.document.venues[0]!, venueReason: null };
  const published = { ...booking, publishedAt: monday, shortNoticeReason: null };
  return fc.oneof(
    fc.constant<MeetingState>({ name: "proposed", proposals: [{ ...slot, venues: ["ekrummet"] }] }),
    fc.constant<MeetingState>({ name: "booked", ...booking }),
    fc.constant<MeetingState>({ name: "agendaPublished", ...published }),
    fc.constant<MeetingState>({ name: "held", ...published, heldAt: monday, attended: [] }),
    something(parties).map((reason): MeetingState => ({ name: "cancelled", slot, reason })),
  );
};

const aMeeting = (parties: readonly Party[], number: number): fc.Arbitrary<Meeting> => {
  const professionals = parties.filter((party) => party.kind === "professional").map((party) => party.id);
  const family = parties.filter((party) => party.kind !== "professional").map((party) => party.id);
  return fc
    .record({
      purpose: something(parties),
      childQuestion: something(parties),
      invitees: fc.subarray(professionals, { minLength: 1 }),
      family: fc.subarray(family),
      state: aState(parties),
      items: fc.array(fc.tuple(something(parties), fc.option(fc.constantFrom(...professionals))), { maxLength: 3 }),
      seenBy: fc.subarray(professionals),
      answers: fc.subarray(professionals),
    })
    .map(({ items, seenBy, answers, ...rest }) => ({
      ...rest,
      id: numbered<MeetingId>(50 + number),
      minutes: 60,
      items: items.map(([title, suggestedBy], index) => ({
        id: numbered<ItemId>(500 + number * 10 + index),
        title,
        suggestedBy,
      })),
      seenBy: seenBy.filter((one) => rest.invitees.includes(one)).map((party) => ({ party, at: monday })),
      answers: answers
        .filter((one) => rest.invitees.includes(one))
        .map((party) => ({ party, answer: "attends" as const, at: monday })),
    }));
};

const aTask = (parties: readonly Party[], number: number): fc.Arbitrary<Task> => {
  const professionals = parties.filter((party) => party.kind === "professional").map((party) => party.id);
  return fc
    .record({
      what: something(parties),
      evidence: something(parties),
      owner: fc.constantFrom(...professionals),
      reportTo: fc.option(fc.constantFrom(...professionals)),
      state: fc.constantFrom("agreed", "accepted", "reported", "received"),
    })
    .map(({ what, evidence, owner, reportTo, state }) => ({
      id: numbered<TaskId>(70 + number),
      meeting: numbered<MeetingId>(50),
      what,
      owner,
      reportTo,
      dueBy: inDays(14),
      extensions: [],
      state: {
        agreed: { name: "agreed" as const },
        accepted: { name: "accepted" as const, at: monday },
        reported: { name: "reported" as const, at: monday, evidence },
        received: { name: "received" as const, at: monday, reportedAt: monday, evidence },
      }[state],
    }));
};

/** Any case there could be, whether or not a command leads there. */
export const anyCaseFile = (): fc.Arbitrary<CaseFile> =>
  aFamily().chain(({ children, guardians, professionals }) => {
    const parties: Party[] = [...children, ...guardians, ...professionals];
    return fc
      .record({
        consents: someConsents(parties),
        meetings: fc.tuple(aMeeting(parties, 0), aMeeting(parties, 1)),
        tasks: fc.tuple(aTask(parties, 0), aTask(parties, 1)),
        stage: fc.constantFrom("triage", "consentPending", "active", "onHold"),
      })
      .map(({ stage, ...rest }) =>
        parseCaseFile(
          aCaseFile({
            ...rest,
            parties,
            stage:
              stage === "triage" ? { name: stage, coordinator, callBackBy: inDays(2) } : { name: stage, coordinator },
          }),
        ),
      );
  });

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
      verb: fc.constantFrom(
        ...verbs,
        ...Array<Verb>(8).fill("meeting.suggestItem"),
        "consent.withdraw",
        "consent.withdraw",
        "meeting.cancel",
        "consent.withdraw",
        "consent.withdraw",
        "consent.withdraw",
      ),
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
  registerFamily: "party.registerFamily",
  addGuardian: "party.addGuardian",
  logContact: "case.logContact",
  recordConsent: "consent.record",
  confirmConsent: "consent.confirmHeld",
  setVoice: "party.setVoice",
  planMeeting: "meeting.seek",
  bookMeeting: "meeting.book",
  publishAgenda: "meeting.publish",
  holdMeeting: "meeting.hold",
  decideBlocked: "meeting.goOnWithout",
  receiveReport: "followup.receive",
  answerInvitation: "meeting.answer",
  readAgenda: "meeting.markSeen",
  acceptTask: "followup.accept",
  reportTask: "followup.report",
};

const forTheInvited = /^meeting\.(answer|markSeen|suggestItem)$|^followup/;

/** What a step comes to in a case as it is now. Mostly somebody does what waits for them, or else the coordinator does. */
export function orderOf(step: Step, file: CaseFile, now: Moment, accountOf = accountCalled): Order {
  const order = (person: string, verb: Verb): Order => ({
    person,
    verb,
    input: inputFor(verb, file, step, now, accountOf),
  });
  const invited = file.parties.flatMap((party) => (party.kind === "professional" ? [party.account] : []));
  const [someone] = staff.filter(({ title }) => invited.includes(accountOf(title))).slice(step.picks[0]! % 3);
  if (step.kind === "any")
    return order(forTheInvited.test(step.verb) ? (someone?.title ?? step.person) : step.person, step.verb);
  for (const person of [step.person, someone?.title ?? "", "samordnare", "samordnare2"]) {
    const viewer = person === "" ? null : viewerOf(file, accountOf(person), person.startsWith("samordnare"));
    const waiting = viewer && viewFor(file, viewer, now, ekstad.document).waiting.kind;
    const verb = waiting && verbOfStep[waiting];
    if (verb) return order(person, verb);
  }
  return order("samordnare", "meeting.seek");
}

function inputFor(
  verb: Verb,
  file: CaseFile,
  { picks }: Step,
  now: Moment,
  accountOf: (title: string) => Account,
): unknown {
  let at = 0;
  const pick = () => picks[at++ % picks.length]!;
  const one = <T>(from: readonly T[]): T | undefined => from[pick() % Math.max(1, from.length)];
  const some = <T>(from: readonly T[]): T[] => from.filter(() => pick() % 3 > 0);
  const mostly = () => pick() % 8 > 0;
  const ids = (kind: Party["kind"]) => file.parties.filter((party) => party.kind === kind).map((party) => party.id);
  const day = (offset: number) => momentDay(now, offset);
  const meeting = one(file.meetings);
  const task = one(file.tasks);
  const told = () => `ord ${pick()}`;

  switch (verb) {
    case "case.open":
      return { caller: told(), phone: "070-1740605", worry: told(), language: "sv" };
    case "case.accept":
      return { noConflictOfInterest: mostly() };
    case "party.registerFamily":
      return {
        childName: told(),
        childBornOn: one(birthdays),
        guardianName: told(),
        guardianPhone: "070-1740605",
        custody: pick() % 4 > 0 ? "sole" : "joint",
        custodyEvidence: "courtDecision",
      };
    case "party.addGuardian":
      return {
        childId: one(ids("child")),
        guardianName: told(),
        guardianPhone: "070-1740606",
        custodyEvidence: "courtDecision",
      };
    case "case.logContact":
      return {
        guardianId: one(ids("guardian")),
        channel: "phone",
        noticeGiven: mostly(),
        safetyAsked: mostly(),
        interpreter: "none",
      };
    case "party.setVoice":
      return { childId: one(ids("child")), way: one(["letter", "attend", "notNow"]), note: mostly() ? told() : "" };
    case "consent.record": {
      const of = [...services].filter(() => pick() % 4 > 0);
      const child = one(ids("child"));
      const asked = child && mostly() ? requiredGrantors(file, child, now) : [...ids("guardian"), ...ids("child")];
      return {
        grantorId: one(asked),
        subjectIds: mostly() ? [child] : [...ids("child"), ...ids("guardian")],
        flows: flowsAmong([office, ...of], mostly() ? [...kinds] : [kinds[pick() % 3]!]),
        validFrom: day(pick() % 6 === 0 ? 3 : 0),
        validTo: day([5, 30, 120, 120, 120][pick() % 5]!),
        noticeLanguage: "sv",
        receivedOn: day(0),
        witness: told(),
        readBack: mostly(),
        understood: mostly(),
      };
    }
    case "consent.confirmHeld": {
      const waiting = file.consents.filter((consent) => consent.heldBy.length < consent.disclosing.length);
      const consent = one(waiting) ?? one(file.consents);
      const open = consent?.disclosing.filter(
        (authority) => !consent.heldBy.some((held) => held.authority === authority),
      );
      return { consentId: consent?.id, authority: one(open ?? []) ?? "region", saidBy: told() };
    }
    case "meeting.seek":
      return {
        purpose: told(),
        childQuestion: told(),
        category: one(kinds),
        invitees: some(["kurator", "rektor", "socialsekreterare", "bupbehandlare", "behandlare"])
          .flatMap((title) => known(title, accountOf))
          .slice(0, 1 + (pick() % 3)),
        minutes: one([30, 60, 90]),
        from: day(pick() % 5),
      };
    case "meeting.book": {
      const proposed = one(file.meetings.filter((other) => other.state.name === "proposed")) ?? meeting;
      const proposals = proposed?.state.name === "proposed" ? proposed.state.proposals : [];
      return {
        meetingId: proposed?.id,
        start: one(proposals)?.start ?? now,
        venueId: mostly() ? "ekrummet" : "skolan",
        venueReason: mostly() ? told() : "",
      };
    }
    case "meeting.answer":
      return { meetingId: meeting?.id, answer: one(["attends", "cannot"]) };
    case "meeting.suggestItem":
      return {
        meetingId: one(file.meetings.filter(isIn("booked")))?.id ?? meeting?.id,
        title: told(),
        category: one(mostly() ? kinds : categories),
      };
    case "meeting.markSeen":
      return { meetingId: meeting?.id };
    case "meeting.publish":
      return { meetingId: one(file.meetings.filter(isIn("booked")))?.id ?? meeting?.id, shortNoticeReason: told() };
    case "meeting.hold": {
      const published = one(file.meetings.filter(isIn("agendaPublished"))) ?? meeting;
      const present = [...(published?.family ?? []), ...(published?.invitees ?? [])];
      const promise = () => ({
        what: told(),
        category: one(kinds),
        owner: one(published?.invitees ?? []),
        reportTo: mostly() ? null : one(published?.invitees ?? []),
        dueBy: day(7),
      });
      return {
        meetingId: published?.id,
        attended: mostly() ? present : some(present),
        agreements: [promise(), promise()],
        heldEarlier: mostly(),
      };
    }
    case "consent.withdraw": {
      const consent = one(file.consents.filter(({ ended }) => ended === null)) ?? one(file.consents);
      const flow = one(consent?.flows.filter(({ from }) => from !== office) ?? []);
      return { consentId: consent?.id, services: mostly() && flow ? [flow.from] : "all", channel: "phone" };
    }
    case "meeting.goOnWithout":
      return { meetingId: one(file.meetings.filter(({ state }) => isUpcoming(state)))?.id ?? meeting?.id };
    case "meeting.cancel":
      return { meetingId: meeting?.id, reason: told() };
    case "followup.accept":
    case "followup.receive":
      return { taskId: task?.id };
    case "followup.report":
      return mostly()
        ? { taskId: task?.id, outcome: "done", evidence: told() }
        : { taskId: task?.id, outcome: "needsTime", reason: told(), dueBy: day(20) };
  }
}

const isIn = (name: MeetingState["name"]) => (meeting: Meeting) => meeting.state.name === name;
const momentDay = (now: Moment, offset: number): Day => addMinutes(now, offset * 24 * 60).slice(0, 10) as Day;
/** Not everybody there is in one house is in the other. */
const known = (title: string, accountOf: (title: string) => Account) => {
  try {
    return [accountOf(title)];
  } catch {
    return [];
  }
};

/** One command through the pure core, as the desk gives it: who, what it is allowed, what comes of it. */
export function give(
  file: CaseFile | null,
  { person, verb, input }: Order,
  now: Moment,
  number: number,
): Outcome<CaseFile> {
  const command = commandNamed(verb);
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: [] });
  const actor: Actor = {
    account: accountCalled(person),
    roles: person.startsWith("samordnare") ? ["coordinator"] : [],
  };
  const { meetingId, taskId } = input as { meetingId?: string; taskId?: string };
  const thing = meetingId ?? taskId ?? "case";
  let fresh = number * 100;
  const base = { now, actor, municipality: ekstad, newId: <T>() => numbered<never>(10_000 + fresh++) as T };
  const moved = (next: CaseFile) => ({
    ok: true as const,
    value: withLatest(advance(next, now), actor.account, thing, `command-${number}`),
  });
  if (command.opens) {
    if (file) return refuse({ kind: "idTaken" });
    const opened = command.decide(numbered<CaseId>(1), parsed.data, { ...base, facts: { freeBusy: {}, number: 1 } });
    return opened.ok ? moved(opened.value.file) : opened;
  }
  const viewer = file && viewerOf(file, actor.account, actor.roles.includes("coordinator"));
  if (!file || !viewer) return refuse({ kind: "notThere" });
  if (!command.by.includes(viewer.kind as never)) return refuse({ kind: "notYourStep" });
  const needed = command.needs?.(parsed.data, file, base) ?? {};
  const freeBusy = Object.fromEntries(
    (needed.freeBusy?.mailboxes ?? []).map((mailbox) => [mailbox, busyAt(mailbox, now)]),
  );
  const decided = command.decide(file, parsed.data, { ...base, facts: { freeBusy, number } });
  return decided.ok ? moved(decided.value.file) : decided;
}

const busyAt = (mailbox: string, now: Moment) =>
  mailbox.startsWith("kurator")
    ? [{ start: momentAt(momentDay(now, 1), "08:30"), end: momentAt(momentDay(now, 1), "12:00") }]
    : [];

/** Time passes by whole days, sometimes far enough for a consent to run out. */
export const later = (now: Moment, { picks }: Step) =>
  addMinutes(now, [0, 0, 1, 1, 1, 3, 40][picks[0]! % 7]! * 24 * 60);
