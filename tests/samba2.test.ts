import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Context } from "../src-shared/command.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import type { CaseId, PartyId } from "../src-shared/ids.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { addMinutes } from "../src-shared/time.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import { accountCalled, coordinator, ekstad, inDays, monday, noFacts, numbered } from "./case-files.ts";
import { keptApart } from "./planned-case.ts";
import {
  aMeeting,
  aTable,
  behandlare,
  child,
  father,
  kurator,
  meetingId,
  mother,
  rektor,
  socialsekreterare,
  storyOf,
} from "./round-table.ts";

const proposed = { programme: "samba2", reason: "Stödet räcker inte", services: ["barnochunga", "bup"] };
const answers = (story: ReturnType<typeof storyOf>, party: PartyId, answer = "yes") =>
  story.does("samordnare", "case.answerRaise", { answer, for: party, channel: "phone" });

/** A coordinator's command with what another case says. */
function decided(file: CaseFile | null, verb: Verb, input: unknown, facts: Partial<Context["facts"]> = {}) {
  const command = commandNamed(verb);
  const context: Context = {
    now: monday,
    actor: { account: coordinator, roles: ["coordinator"] },
    municipality: ekstad,
    facts: { ...noFacts, number: 4, ...facts },
    newId: <T>() => randomUUID() as T,
  };
  const parsed: unknown = command.input.parse(input);
  const outcome = command.opens
    ? command.decide(numbered<CaseId>(77), parsed, context)
    : command.decide(file!, parsed, context);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

describe("a case that goes on in one of another kind", () => {
  test("does so only with everybody's yes, and each sees their own answer alone", () => {
    const story = storyOf();
    story.does("samordnare", "case.proposeRaise", proposed);
    const unasked = story.isRefused("samordnare", "case.raise", {});
    const fathers = JSON.stringify(story.viewOf(father.id));
    answers(story, mother.id);
    expect(JSON.stringify(story.viewOf(father.id))).toBe(fathers);
    answers(story, father.id, "no");
    const against = story.isRefused("samordnare", "case.raise", {});
    answers(story, father.id);
    answers(story, child.id, "no");

    expect([unasked, against, story.isRefused("samordnare", "case.raise", {})]).toEqual(
      Array.from({ length: 3 }, () => ({ kind: "familyHasNotAgreed" })),
    );
    expect(story.viewOf(mother.id).raise.open).toMatchObject({
      name: "Samba II",
      services: ["Enheten barnochunga", "Enheten bup"],
      asked: [{ party: mother.id, answer: "yes" }],
    });
    expect([story.view("kurator").raise.open, story.view("kurator").raise.links]).toEqual([null, []]);
  });

  test("knows the family, and nothing that anybody has said yes to; the two are linked, and it can be taken back", () => {
    const story = storyOf(aTable({ relations: keptApart(mother, father) }));
    story.does("samordnare", "case.proposeRaise", proposed);
    for (const one of [mother, father]) answers(story, one.id);
    const first = decided(story.file, "case.raise", {});
    const [effect] = first.effects!;
    if (effect?.kind !== "giveCommand") throw new Error("no command to the other case");
    const other = { ...first.file, links: first.file.links.map((one) => ({ ...one, caseId: numbered<CaseId>(77) })) };
    const raisings = other.raisings.map((one) => ({
      ...one,
      state: { name: "raised" as const, caseId: numbered<CaseId>(77), at: monday },
    }));
    const begun = decided(null, effect.verb as Verb, effect.input, { other: { ...other, raisings } }).file;

    expect(effect).toMatchObject({ verb: "case.beginRaised", input: { from: story.file.id }, actor: coordinator });
    expect(begun).toMatchObject({
      reference: "S2-2026-004",
      programme: "samba2",
      stage: { name: "triage", coordinator },
      links: [{ caseId: story.file.id, how: "raisedFrom" }],
      requests: [],
      consents: [],
      meetings: [],
      contacts: [],
    });
    expect(begun.parties.map(({ kind }) => kind)).toEqual(["child", "guardian", "guardian"]);
    const ids = [child, mother, father].map(({ id }) => id);
    expect(ids.filter((id) => JSON.stringify(begun).includes(id))).toEqual([]);
    expect(begun.relations[0]?.between).toEqual(begun.parties.slice(1).map(({ id }) => id));

    const regretted = decided(begun, "case.regretRaise", {}).file;
    const alone = decided({ ...other, raisings }, "case.dropRaised", { to: begun.id }, { other: regretted }).file;
    expect(regretted.stage).toMatchObject({ name: "merged", into: story.file.id });
    expect([alone.links, alone.raisings[0]?.state.name]).toEqual([[], "withdrawn"]);
  });
});

const second = { programme: "samba2", rules: rulesFrom(ekstad.document.programmes["samba2"]!) };
const [sees, plans] = ["samordnare", "meeting.draft"] as const;
const meetingPlan = (...titles: string[]) => ({
  type: "decision",
  purpose: "Enas",
  childQuestion: "Vad behöver jag?",
  category: "schooling",
  invitees: titles.map(accountCalled),
});

describe("a mandate", () => {
  test("is what brings anybody to where something is decided, and who can come instead is said", () => {
    const story = storyOf(aTable({ ...second, meetings: [] }));
    expect(story.isRefused(sees, plans, meetingPlan("socialsekreterare", "behandlare"))).toEqual({
      kind: "mandateMissing",
      people: [{ title: "behandlare", instead: [] }],
    });
    story.does(sees, plans, meetingPlan("socialsekreterare", "kurator"));
    expect(storyOf(aTable({ meetings: [] })).isRefused(sees, plans, meetingPlan("kurator"))).toEqual({
      kind: "meetingTypeNotOffered",
    });
  });

  test("holds so far, until then and for that service; the deputy decides the same", () => {
    const story = storyOf();
    story.does("kurator", "plan.propose", { unit: "ekskolan", words: "Egen plats", category: "schooling" });
    const proposalId = story.file.plan.proposals[0]!.id;
    const shares = [
      { unit: "ekskolan", percent: 50 },
      { unit: "barnochunga", percent: 50 },
    ];
    story.does("kurator", "plan.setCanvas", {
      proposalId,
      sort: "placement",
      shares,
      hindrances: [{ kind: "budget", words: "Pengarna räcker inte", liftedBy: "barnochunga" }],
      trialWeeks: 8,
    });
    story.does("samordnare", "plan.present", { proposalId });
    for (const one of [mother, father])
      story.does("samordnare", "plan.takeStance", { proposalId, for: one.id, stance: "yes", channel: "phone" });
    const of = (cost: number | null) => ({ proposalId, costOwner: "ekskolan", cost });

    const without = story.isRefused("kurator", "plan.decide", of(50_000));
    const unsaid = story.isRefused("rektor", "plan.decide", of(null));
    const tooMuch = story.isRefused("rektor", "plan.decide", of(300_000));
    const unborne = story.isRefused("rektor", "plan.decide", of(100_000));
    const beyond = story.isRefused("socialsekreterare", "plan.bearCost", { proposalId, upTo: 60_000 });
    story.does("socialsekreterare", "plan.bearCost", { proposalId, upTo: 50_000 });

    expect([without, unsaid]).toEqual([
      { kind: "mandateNeeded" },
      { kind: "badInput", fields: [{ path: "cost", problem: "missing" }] },
    ]);
    expect(tooMuch).toEqual({ kind: "mandateTooSmall", upTo: 100_000, instead: [] });
    expect(unborne).toEqual({ kind: "costNotBorne", services: ["Enheten barnochunga"] });
    expect(beyond).toEqual({ kind: "mandateTooSmall", upTo: 50_000, instead: [] });
    expect(story.viewOf(mother.id).plan.proposals[0]?.canvas).toMatchObject({
      hindrances: [{ words: "Pengarna räcker inte", liftedBy: "Enheten barnochunga" }],
      shares: [],
      cost: null,
    });
    expect(story.isRefused("samordnare", "plan.decide", of(100_000))).toEqual({ kind: "notYourStep" });
    story.does("rektor", "plan.decide", of(100_000));
    expect(story.file.plan.proposals[0]?.decision).toMatchObject({ by: rektor.id, cost: 100_000 });
  });

  test("is asked for where a meeting that nobody began is noted as held, of those who were there", () => {
    const { venue } = aMeeting().state as Extract<Meeting["state"], { name: "held" }>;
    const slot = { start: monday, end: addMinutes(monday, 60) };
    const invitees = [behandlare.id, socialsekreterare.id];
    const meeting = aMeeting({ type: "decision", invitees, state: { name: "booked", slot, venue, venueReason: null } });
    const story = storyOf(aTable({ ...second, meetings: [meeting] }));
    const heard = [father, child].map(({ id: party }) => ({ party, how: "inWriting" }));
    const held = (attended: PartyId[]) => ({ meetingId, attended: [mother.id, ...attended], heard, agreements: [] });

    const no = story.isRefused("samordnare", "meeting.hold", held(invitees));
    story.does("samordnare", "meeting.hold", held([socialsekreterare.id]));

    expect(no).toEqual({ kind: "heldWithoutMandate", people: ["behandlare"] });
    expect(story.file.meetings[0]?.state.name).toBe("held");
  });

  test.each([
    ["of nobody there", { account: accountCalled("kurator").replace("3f6d1c52", "3f6d1c53") }, "mandates.0.account"],
    ["for another's organisation", { unit: "bup" }, "mandates.0.account"],
    ["for a service nobody knows", { unit: "ingen" }, "mandates.0.unit"],
    ["with oneself as deputy", { deputy: accountCalled("kurator") }, "mandates.0.deputy"],
    ["that ends before it begins", { from: inDays(2), until: inDays(1) }, "mandates.0.until"],
    ["to nothing", { decides: [] }, "mandates.0.decides"],
  ])("%s cannot be registered", (_what, wrong, path) => {
    const row = { id: "rad", account: accountCalled("kurator"), decides: ["support"], unit: "ekskolan", ...wrong };
    const read = municipality.safeParse({ ...ekstad.document, mandates: [row] });
    expect(read.success ? [] : read.error.issues.map((one) => one.path.join("."))).toContain(path);
  });
});

test("whoever asked to see a proposal first is shown it alone, and nobody else can tell", () => {
  const story = storyOf();
  story.does("kurator", "plan.propose", { unit: "ekskolan", words: "Lugn start", category: "schooling" });
  const proposalId = story.file.plan.proposals[0]!.id;
  const others = () =>
    JSON.stringify([story.viewOf(mother.id), story.viewOf(father.id), story.view("socialsekreterare")]);
  const before = others();
  story.does("samordnare", "plan.wantFirst", { wants: true, for: child.id, channel: "visit" });
  story.does("samordnare", "plan.present", { proposalId });

  expect(story.viewOf(child.id).plan.proposals.map(({ words }) => words)).toEqual(["Lugn start"]);
  expect(story.isRefused("samordnare", "plan.present", { proposalId })).toEqual({ kind: "firstLookPending" });
  story.does("samordnare", "plan.noteSeen", { proposalId, for: child.id, channel: "visit" });
  expect(others()).toBe(before);
  story.does("samordnare", "plan.present", { proposalId });
  expect(story.viewOf(mother.id).plan.proposals).toMatchObject([{ isPresented: true, shownFirst: [] }]);
});

test("who decides agrees on the needs or reserves with words that stay; the coordinator has no word of their own", () => {
  const story = storyOf(
    aTable({ ...second, meetings: [aMeeting({ type: "decision", invitees: [kurator.id, socialsekreterare.id] })] }),
  );
  const cost = { about: "cost", words: "Det ryms inte i år" };
  story.does("kurator", "meeting.sayAccord", {
    meetingId,
    reservation: { about: "needs", words: "Inte det viktigaste" },
  });
  story.does("socialsekreterare", "meeting.sayAccord", { meetingId, reservation: cost });
  const apart = story.view("samordnare").meetings[0]?.accord?.isReached;
  story.does("kurator", "meeting.sayAccord", { meetingId });

  expect(apart).toBe(false);
  expect(story.view("samordnare").meetings[0]?.accord).toMatchObject({
    isReached: true,
    silent: [],
    said: [
      { title: "kurator", isEarlier: true, reservation: { words: "Inte det viktigaste" } },
      { title: "socialsekreterare", isEarlier: false, reservation: cost },
      { title: "kurator", isEarlier: false, reservation: null },
    ],
  });
  expect(story.viewOf(mother.id).meetings[0]?.accord).toBeNull();
  expect(story.isRefused("samordnare", "meeting.sayAccord", { meetingId })).toEqual({ kind: "unknownPerson" });
});
