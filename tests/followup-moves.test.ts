import { describe, expect, test } from "vitest";

import { fromUnit, label } from "../src-shared/case/labelled.ts";
import type { MeetingId, PartyId } from "../src-shared/ids.ts";
import type { meetingTypes } from "../src-shared/meeting/meeting.ts";
import { knownProgrammes } from "../src-shared/programme/programmes.ts";
import { momentAt } from "../src-shared/time.ts";
import { aPromise, inDays, numbered, office } from "./case-files.ts";
import {
  aMeeting,
  aTable,
  behandlare,
  bothAgree,
  child,
  father,
  kurator,
  meetingId,
  mother,
  rektor,
  socialsekreterare,
  storyOf,
} from "./round-table.ts";

const taskId = numbered(70);
const what = label("Lugn start", { about: [child.id], category: "schooling", source: fromUnit(office) });
const aStory = (more: Partial<Parameters<typeof aPromise>[1]> = {}, table: Parameters<typeof aTable>[0] = {}) =>
  storyOf(
    aTable({
      tasks: [aPromise(70, { what, owner: kurator.id, reportTo: [{ party: null, receivedAt: null }], ...more })],
      ...table,
    }),
  );
type Story = ReturnType<typeof storyOf>;
const taskIn = ({ file }: Story) => file.tasks[0]!;

const agreement = (more = {}) => ({
  what: "Samtal varje vecka",
  category: "schooling",
  owner: kurator.id,
  reportTo: [mother.id, father.id],
  dueBy: inDays(14),
  ...more,
});

test("more of what was agreed is written down until the meeting is closed, each promise to several and part of some support", () => {
  const story = storyOf();
  const support = { unit: "ekskolan", words: "Kurator", category: "schooling" };
  story.does("samordnare", "plan.addIntervention", support);
  const intervention = story.file.plan.interventions[0]!.id;

  story.does("samordnare", "followup.agree", { meetingId, agreements: [agreement({ intervention }), agreement()] });

  expect(story.file.tasks).toMatchObject([
    { intervention, reportTo: [{ party: mother.id }, { party: father.id }], state: { name: "agreed" } },
    { intervention: null },
  ]);
});

test("what is refused of an agreement", () => {
  const { state } = aMeeting();
  const closed = aMeeting({ id: numbered<MeetingId>(51), state: { ...state, name: "closed" } as never });
  const draft = aMeeting({ id: numbered<MeetingId>(52), state: { name: "draft" } });
  const story = storyOf(aTable({ meetings: [aMeeting(), closed, draft] }));
  const agree = (agreements: object[], of: string = meetingId) =>
    story.isRefused("samordnare", "followup.agree", { meetingId: of, agreements });

  expect(
    [
      agree([agreement()], closed.id),
      agree([agreement()], draft.id),
      agree([agreement()], numbered(999)),
      agree([]),
      agree([agreement({ owner: mother.id })]),
      agree([agreement({ reportTo: [numbered(999)] })]),
      agree([agreement({ dueBy: inDays(-1) })]),
      agree([agreement({ category: "economy" })]),
      agree([agreement({ intervention: numbered(999) })]),
      story.isRefused("kurator", "followup.agree", { meetingId, agreements: [agreement()] }),
    ].map(({ kind }) => kind),
  ).toEqual([
    "notInThisMeetingState",
    "notInThisMeetingState",
    "notThere",
    "badInput",
    "unknownPerson",
    "unknownPerson",
    "dayIsPast",
    "itemOutsideConsent",
    "notThere",
    "notYourStep",
  ]);
});

test("a promise is handed to a colleague by its owner; the new owner answers for themselves, with days of their own", () => {
  const story = aStory({ reminded: [{ to: "owner", at: momentAt(inDays(0), "08:30") }] });
  story.does("kurator", "followup.accept", { taskId });

  story.does("kurator", "followup.handOver", { taskId, to: rektor.id, reason: "Föräldraledig" });

  expect(taskIn(story)).toMatchObject({
    owner: rektor.id,
    state: { name: "agreed" },
    acceptBy: inDays(3),
    handedOver: [{ from: kurator.id, reason: { value: "Föräldraledig" } }],
    reminded: [],
  });
  expect(story.view("rektor").waiting).toMatchObject({ kind: "acceptTask", about: taskId });
  expect(story.view("kurator").tasks).toEqual([]);
});

test("what is refused of a hand-over", () => {
  const story = aStory({ reportTo: [{ party: mother.id, receivedAt: null }] });
  const late = aStory({ dueBy: inDays(-2) });
  const hand = (to: PartyId, reason = "Sjuk") => ({ taskId, to, reason });
  const masked = storyOf({
    ...story.file,
    maskedUnits: [{ unit: "bup" as never, from: [mother.id], setAt: story.now }],
  });
  const narrow = storyOf({ ...story.file, consents: bothAgree(["ekskolan", "barnochunga"]) });

  expect([
    story.isRefused("kurator", "followup.handOver", hand(socialsekreterare.id)),
    story.isRefused("kurator", "followup.handOver", hand(kurator.id)),
    story.isRefused("kurator", "followup.handOver", hand(rektor.id, "")),
    story.isRefused("rektor", "followup.handOver", hand(rektor.id)),
    story.isRefused("samordnare", "followup.handOver", hand(mother.id)),
    story.isRefused("samordnare", "followup.handOver", hand(rektor.id, "")),
    masked.isRefused("samordnare", "followup.handOver", hand(behandlare.id)),
    narrow.isRefused("samordnare", "followup.handOver", hand(behandlare.id)),
    late.isRefused("samordnare", "followup.handOver", hand(rektor.id)),
  ]).toEqual([
    { kind: "unknownPerson" },
    { kind: "unknownPerson" },
    { kind: "reasonNeeded" },
    { kind: "notThere" },
    { kind: "unknownPerson" },
    { kind: "reasonNeeded" },
    { kind: "unknownPerson" },
    { kind: "consentDoesNotReach", services: ["Enheten bup"] },
    { kind: "dayIsPast" },
  ]);
  late.does("samordnare", "followup.handOver", { ...hand(rektor.id), dueBy: inDays(5) });
  expect(taskIn(late).dueBy).toBe(inDays(5));
  late.does("rektor", "followup.report", { taskId, outcome: "done", evidence: "" });
  expect(late.isRefused("samordnare", "followup.handOver", hand(kurator.id))).toEqual({ kind: "taskNotOpen" });
});

test("who takes a promise over does not report to themselves: then the coordinator is told", () => {
  const story = aStory({ reportTo: [{ party: rektor.id, receivedAt: null }] });

  story.does("kurator", "followup.handOver", { taskId, to: rektor.id, reason: "Föräldraledig" });

  expect(taskIn(story)).toMatchObject({ owner: rektor.id, reportTo: [{ party: null }] });
});

test("H4: what somebody who has left had promised is the coordinator's to hand over", () => {
  const story = aStory();
  const parties = story.file.parties.map((one) => (one.id === kurator.id ? { ...kurator, leftAt: story.now } : one));
  story.file = { ...story.file, parties };
  const waiting = story.view("samordnare").waiting;

  const toThemselves = story.isRefused("samordnare", "followup.handOver", { taskId, to: kurator.id, reason: "Slutat" });
  story.does("samordnare", "followup.handOver", { taskId, to: rektor.id, reason: "Slutat" });

  expect(waiting).toMatchObject({ kind: "findOwner", about: taskId });
  expect(toThemselves).toEqual({ kind: "unknownPerson" });
  expect(taskIn(story)).toMatchObject({ owner: rektor.id, handedOver: [{ from: kurator.id }] });
});

test("what was declined is handed to another service by the coordinator", () => {
  const story = aStory();
  story.does("kurator", "followup.decline", { taskId, why: "Slutar" });

  const byTheOwner = story.isRefused("kurator", "followup.handOver", { taskId, to: rektor.id, reason: "Slutar" });
  story.does("samordnare", "followup.handOver", { taskId, to: socialsekreterare.id, reason: "Bättre där" });

  expect(byTheOwner).toEqual({ kind: "taskNotOpen" });
  expect(story.view("socialsekreterare").waiting.kind).toBe("acceptTask");
});

test("what was not done comes up at the meeting that is being prepared, with the service that promised it", () => {
  const { state } = aMeeting();
  const booked = aMeeting({ id: numbered<MeetingId>(51), state: { ...state, name: "booked" } as never });
  const draft = aMeeting({ id: numbered<MeetingId>(52), state: { name: "draft" } });
  const separate = aMeeting({ id: numbered<MeetingId>(53), type: "separate", state: { name: "draft" } });
  const story = aStory({}, { meetings: [aMeeting(), separate, draft, booked] });

  story.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });

  const items = story.file.meetings.map((meeting) => meeting.items);
  expect(items).toMatchObject([[], [], [], [{ title: { value: "Lugn start" }, task: taskId, suggestedBy: null }]]);
  expect(items[3]?.[0]?.needs).toEqual([{ kind: "unit", unit: "ekskolan" }]);
  expect(taskIn(story).state).toMatchObject({ name: "carriedOver", reason: { value: "Hann inte" } });
});

test("a meeting with one of two who must not meet is not where a promise to all comes up", () => {
  const separate = aMeeting({ id: numbered<MeetingId>(53), type: "separate", state: { name: "draft" } });
  const story = aStory({}, { meetings: [aMeeting(), separate] });

  story.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });

  expect(story.file.meetings.map((meeting) => meeting.items)).toEqual([[], []]);
});

describe("what was promised to one of two who are kept apart", () => {
  const { state } = aMeeting();
  const held = aMeeting({ type: "separate", family: [child.id, mother.id] });
  const next = (n: number, family: PartyId[], more: Partial<Parameters<typeof aMeeting>[0]> = {}) =>
    aMeeting({ id: numbered<MeetingId>(n), type: "separate", state: { name: "draft" }, family, ...more });
  const carried = (...meetings: ReturnType<typeof aMeeting>[]) => {
    const story = aStory({}, { meetings: [held, ...meetings] });
    story.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });
    return story.file.meetings.filter(({ items }) => items.some((item) => item.task === taskId)).map(({ id }) => id);
  };

  test("comes up at the next meeting with the same one", () => {
    const booked = { state: { ...state, name: "booked" } as never };

    expect(carried(next(53, [child.id, mother.id]))).toEqual([numbered(53)]);
    expect(carried(next(53, [child.id, mother.id]), next(54, [child.id, mother.id], booked))).toEqual([numbered(54)]);
  });

  test("never where the other is, nor where neither is: it waits", () => {
    const others = [next(53, [child.id, father.id]), next(54, [father.id]), next(55, []), next(56, [child.id])];
    const common = next(57, [child.id, mother.id, father.id], { type: "withFamily" });

    expect(carried(...others, common)).toEqual([]);
    expect(carried(...others, common, next(58, [child.id, mother.id]))).toEqual([numbered(58)]);
  });
});

test("where whole families meet only to decide, what was promised before all comes up there", () => {
  const decision = aMeeting({ id: numbered<MeetingId>(53), type: "decision", state: { name: "draft" } });
  const at = (...kinds: (typeof meetingTypes)[number][]) => {
    const rules = { ...knownProgrammes["samba2"]!, meetings: kinds };
    const story = aStory({}, { meetings: [aMeeting(), decision], rules });
    story.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });
    return story.file.meetings.at(-1)?.items.length;
  };

  expect([at("separate", "decision"), at("withFamily", "decision")]).toEqual([1, 0]);
});

test("where no meeting is being prepared it waits for the next, which begins with it", () => {
  const story = aStory();
  story.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });

  story.does("samordnare", "meeting.draftNext", { meetingId });

  expect(story.file.meetings.at(-1)?.items).toMatchObject([{ task: taskId }]);
});

test("what no longer needs to be done is let go, and its owner's card says so", () => {
  const story = aStory();

  story.does("samordnare", "followup.cancel", { taskId, reason: "Löst på annat sätt" });

  expect(story.view("kurator").tasks).toMatchObject([{ state: "cancelled", reason: "Löst på annat sätt" }]);
  expect(story.view("kurator").waiting.kind).not.toBe("acceptTask");
});

test("what is done is neither carried over nor let go; what is carried over may be let go, once", () => {
  const done = aStory();
  done.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });
  const carried = aStory();
  carried.does("samordnare", "followup.carryOver", { taskId, reason: "Hann inte" });
  const input = { taskId, reason: "Löst" };
  const again = carried.isRefused("samordnare", "followup.carryOver", input);
  carried.does("samordnare", "followup.cancel", input);

  expect([
    done.isRefused("samordnare", "followup.carryOver", input),
    done.isRefused("samordnare", "followup.cancel", input),
    again,
    carried.isRefused("samordnare", "followup.cancel", input),
  ]).toEqual(Array.from({ length: 4 }, () => ({ kind: "taskNotOpen" })));
});

test("letting go and carrying over are the coordinator's, of a promise there is, with a reason", () => {
  const story = aStory();

  for (const verb of ["followup.carryOver", "followup.cancel"] as const)
    expect(
      [
        story.isRefused("kurator", verb, { taskId, reason: "x" }),
        story.isRefused("samordnare", verb, { taskId: numbered(999), reason: "x" }),
        story.isRefused("samordnare", verb, { taskId, reason: "" }),
      ].map(({ kind }) => kind),
    ).toEqual(["notYourStep", "notThere", "badInput"]);
});

test("a service that did not come, or did not keep its promise, is noted; a family never is", () => {
  const story = aStory({ dueBy: inDays(-1) });

  story.does("samordnare", "followup.recordDeviation", {
    kind: "absent",
    meetingId,
    party: behandlare.id,
    words: "Hörde inte av sig",
  });
  story.does("samordnare", "followup.recordDeviation", { kind: "late", taskId, words: "" });

  expect(story.file.deviations).toMatchObject([
    { kind: "absent", meeting: meetingId, party: behandlare.id, words: { value: "Hörde inte av sig" } },
    { kind: "late", task: taskId, party: kurator.id, words: null },
  ]);
  expect(story.view("kurator").record).toBeNull();
  expect(story.view("samordnare").record?.deviations).toHaveLength(2);
});

test("what happened as it was agreed is no deviation", () => {
  const inTime = aStory();
  const { state } = aMeeting();
  const coming = aMeeting({ id: numbered<MeetingId>(51), state: { ...state, name: "draft" } as never });
  const story = aStory({}, { meetings: [aMeeting(), coming] });
  const absent = (of: string, party: PartyId) => ({ kind: "absent", meetingId: of, party, words: "" });

  expect(
    [
      story.isRefused("samordnare", "followup.recordDeviation", absent(meetingId, kurator.id)),
      story.isRefused("samordnare", "followup.recordDeviation", absent(coming.id, kurator.id)),
      story.isRefused("samordnare", "followup.recordDeviation", absent(meetingId, mother.id)),
      story.isRefused("samordnare", "followup.recordDeviation", absent(numbered(999), kurator.id)),
      story.isRefused("samordnare", "followup.recordDeviation", { kind: "late", taskId: numbered(999) }),
      inTime.isRefused("samordnare", "followup.recordDeviation", { kind: "late", taskId, words: "" }),
    ].map(({ kind }) => kind),
  ).toEqual(["notADeviation", "notADeviation", "notThere", "notThere", "notThere", "notADeviation"]);
});

test("a promise that got more time was late from its first day", () => {
  const story = aStory({ dueBy: inDays(1) });
  story.does("kurator", "followup.report", { taskId, outcome: "needsTime", reason: "Sjuk", dueBy: inDays(9) });
  const early = story.isRefused("samordnare", "followup.recordDeviation", { kind: "late", taskId, words: "" });

  story.until(momentAt(inDays(2), "09:00"));
  story.does("samordnare", "followup.recordDeviation", { kind: "late", taskId, words: "" });

  expect(early).toEqual({ kind: "notADeviation" });
  expect(story.file.deviations).toHaveLength(1);
});
