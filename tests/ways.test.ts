import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId } from "../src-shared/ids.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { texts } from "../src-shared/text/text.ts";
import type { Moment } from "../src-shared/time.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad, inDays, monday } from "./case-files.ts";
import { type At, faultsOf, formAt, inputsOf, offersOf, sends } from "./filled.ts";
import { storyOf } from "./round-table.ts";
import { wordsOf } from "./scenarios/world.ts";

const leader = "samordnare";
const text = texts.sv;
const talk = (party: PartyId): CaseFile["contacts"][number] => ({
  at: monday,
  on: inDays(0),
  with: party,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});
const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
const { a, b } = sample!;
const { coordinator } = sample!.file.stage as Extract<CaseFile["stage"], { coordinator: unknown }>;
/** Both have been talked with; nothing is told and no meeting is planned. */
const begun = (more: Partial<CaseFile> = {}) =>
  storyOf(
    parseCaseFile({
      ...sample!.file,
      stage: { name: "active", coordinator },
      contacts: [talk(a), talk(b)],
      tracks: [],
      goals: [],
      ratings: [],
      meetings: [],
      attachments: [],
      sayings: [],
      raisings: [],
      plan: { ...sample!.file.plan, needs: [], proposals: [] },
      ...more,
    }),
  );
type Story = ReturnType<typeof storyOf>;
const led = (story: Story, thing: string | null, typed: At["typed"] = {}): At => ({
  story,
  person: leader,
  thing,
  typed,
});
/** Why the leader may not; null where it is done. */
function refusedTo(story: Story, verb: Verb, input: unknown): string | null {
  try {
    return story.isRefused(leader, verb, input).kind;
  } catch {
    return null;
  }
}
const trackOf = (story: Story, party: string) => story.view(leader).ways.tracks.find((one) => one.party === party)!;
const nextOf = (story: Story, party: string) => trackOf(story, party).next;

describe("what is next where each parent goes their own way", () => {
  test("is each one's own: a silent parent keeps nobody waiting", () => {
    const story = begun({ contacts: [talk(a)] });

    expect([nextOf(story, a), nextOf(story, b)]).toMatchObject([
      { kind: "noteSafety", about: a },
      { kind: "logContact", about: b },
    ]);
    expect(story.view(leader).waiting).toMatchObject({ kind: "noteSafety", about: a });

    sends("safety", led(story, a, { next: "nothingMore" }));
    const own = nextOf(story, a)!.kind;
    expect(own).not.toBe("logContact");
    expect(nextOf(story, b)).toMatchObject({ kind: "logContact", about: b });
  });

  test("is as it was for one, whatever becomes of the other", () => {
    const one = begun({ contacts: [talk(a)] });
    const other = begun({ contacts: [talk(a), talk(b)] });
    sends("safety", led(other, b, { next: "planMade", nextOn: inDays(7) }));
    sends("trackRest", led(other, b));

    expect(nextOf(other, a)).toEqual(nextOf(one, a));
    expect(trackOf(other, a)).toEqual(trackOf(one, a));
    expect(nextOf(other, b)).toMatchObject({ kind: "nothing" });
  });

  test("is told to nobody but whoever leads it", () => {
    const story = begun();
    const [own] = story.viewOf(a).ways.tracks;
    expect(own).toMatchObject({ party: a, next: null, safety: null });
    expect(story.viewOf(a).ways.tracks).toHaveLength(1);
  });
});

describe("the forms of one way", () => {
  test("keep of a talk about safety only that it was, when, and what is next", () => {
    const story = begun();
    const form = formAt("safety", led(story, b))!;

    expect(inputsOf(form).map(({ id }) => id)).toEqual(["on", "next", "nextOn"]);
    sends("safety", led(story, b, { next: "planMade", nextOn: inDays(7) }));

    expect(story.file.tracks).toMatchObject([
      { party: b, safety: { on: inDays(0), next: "planMade", nextOn: inDays(7) } },
    ]);
  });

  test("offer nothing before the person has told in their own words what is needed, and choose nothing beforehand", () => {
    const story = begun();
    expect(formAt("offerSupport", led(story, a))).toBeNull();
    expect(offersOf("wayMore", led(story, a))).not.toContain(`offerSupport ${a}`);

    sends("ownNeed", led(story, a, { area: "economy", words: "Hyran räcker inte" }));
    expect(story.file.plan.needs).toMatchObject([{ child: a, words: { source: fromParty(a), category: "economy" } }]);
    expect([a, b].map((party) => story.viewOf(party).ways.tracks[0]!.hasSpoken)).toEqual([true, false]);
    const form = formAt("offerSupport", led(story, a))!;
    expect(inputsOf(form).filter(({ id, value }) => id === "support" && value)).toEqual([]);
    expect(wordsOf(form)).toContain("Samarbetssamtal");

    sends("offerSupport", led(story, a, { support: "economy", why: "För att hyran ska räcka", unit: "barnochunga" }));
    expect(story.file.plan.proposals).toMatchObject([{ offer: { to: a, support: "economy" }, presentedAt: story.now }]);
    expect(formAt("offerSupport", led(story, b))).toBeNull();
  });

  test("ask about joint meetings one at a time, and plan none before both have wished it", () => {
    const story = begun({ relations: [] });
    const joint = { type: "withFamily", family: [a, b], purpose: "Ord", childQuestion: "Ord", category: "family" };
    sends("jointWish", led(story, a, { wishes: "yes", channel: "phone" }));
    expect(refusedTo(story, "meeting.draft", joint)).toBe("jointNotWished");
    sends("jointWish", led(story, b, { wishes: "yes", channel: "phone" }));
    expect(refusedTo(story, "meeting.draft", joint)).not.toBe("jointNotWished");
  });

  test("make a goal of parallel parenting, say how it is and where one stands in court, each for one person", () => {
    const story = begun();
    sends("goal", led(story, a, { from: "parallel" }));
    sends("howItIs", led(story, b, { measure: "burden", when: "before", score: "skip" }));
    sends("tellTrack", led(story, b, { court: "pending", phase: "justParted" }));
    sends("settleGoal", led(story, a, { how: "reached" }));

    expect(story.file.goals).toMatchObject([{ of: a, from: "parallel", reachedOn: inDays(0) }]);
    expect(story.file.ratings).toMatchObject([{ party: b, measure: "burden", score: null }]);
    expect(trackOf(story, b)).toMatchObject({ court: "pending", phase: "justParted" });
    expect(trackOf(story, a)).toMatchObject({ court: null, phase: null });
    const toA = story.viewOf(a).ways;
    const toB = story.viewOf(b).ways;
    expect([toA.court?.sv, toB.court?.sv]).toEqual([
      sample!.file.rules!.court!.none,
      sample!.file.rules!.court!.pending,
    ]);
  });

  test("read well wherever cards are shown, and are there only where each parent goes their own way", () => {
    const story = begun();
    sends("ownNeed", led(story, a, { area: "home", words: "Ett eget rum" }));
    sends("goal", led(story, a, { words: "Sova" }));
    for (const name of [
      "safety",
      "ownNeed",
      "offerSupport",
      "jointWish",
      "tellTrack",
      "goal",
      "settleGoal",
      "howItIs",
      "trackRest",
    ])
      for (const language of ["sv", "en"] as const) {
        const form = formAt(name, { ...led(story, a), language });
        expect(form, name).not.toBeNull();
        expect(faultsOf(form!), name).toEqual([]);
      }
    const together = storyOf(parseCaseFile({ ...story.file, rules: { ...story.file.rules!, parents: "together" } }));
    expect(formAt("safety", led(together, a))).toBeNull();
    expect(offersOf("more", led(together, null))).not.toContain("waysMore");
    expect(offersOf("more", led(story, null))).toContain("waysMore");
    expect(wordsOf(cardOn("case", story.view(leader), { text, isOpen: false, problem: null }))).not.toContain(
      "Ett eget rum",
    );
  });
});

test("the same items are taken up with the other parent, and nothing else of the first meeting", () => {
  const story = begun({
    meetings: sample!.file.meetings.filter(({ type, family }) => type === "separate" && family[0] === a),
  });
  const [first] = story.file.meetings;
  const own = {
    ...first!.items[0]!,
    suggestedBy: a,
    title: label("Det A vill", { about: [a], category: "family", source: fromParty(a) }),
  };
  const with2 = storyOf(
    parseCaseFile({
      ...story.file,
      meetings: [{ ...first!, items: [...first!.items, { ...own, id: "00000000-0000-4000-8000-000000777777" }] }],
    }),
  );

  expect(inputsOf(formAt("shuttle", led(with2, first!.id))!).flatMap(({ choices }) => choices)).toMatchObject([
    { value: b },
  ]);
  sends("shuttle", led(with2, first!.id, { for: b }));

  const [mine, others] = with2.file.meetings;
  expect(others).toMatchObject({ type: "separate", family: [b], invitees: [], state: { name: "draft" } });
  expect(others!.items.map(({ title }) => title.value)).toEqual(first!.items.map(({ title }) => title.value));
  expect(others!.items.flatMap(({ title }) => title.about)).toEqual(first!.items.map(() => b));
  const ids = (one: typeof mine) => [one!.id, one!.wording, ...one!.items.flatMap(({ id, wording }) => [id, wording])];
  expect(ids(others).filter((id) => ids(mine).includes(id))).toEqual([]);
  expect(JSON.stringify(others)).not.toContain("Det A vill");
});

test("what is noted in one's own meeting is about its owner, so that the other's consent has no say in who reads it", () => {
  const own = sample!.file.meetings.find(({ type, family }) => type === "separate" && family[0] === a)!;
  const slot = { start: "2026-09-04T07:00:00.000Z" as Moment, end: "2026-09-04T08:00:00.000Z" as Moment };
  const held: Meeting["state"] = {
    name: "held",
    slot,
    venue: ekstad.document.venues[0]!,
    venueReason: null,
    publishedAt: null,
    shortNoticeReason: null,
    heldAt: slot.end,
    attended: [a, ...own.invitees],
    withoutFamily: null,
  };
  const story = begun({ meetings: [{ ...own, state: held }] });
  const input = { meetingId: own.id, words: "Vi pratade om skolveckan", category: "family" };
  story.does(leader, "meeting.writeNote", input);

  expect(story.file.meetings[0]!.notes).toMatchObject([{ words: { about: [a] } }]);
});

test("two are not set to be kept apart while each is on their way to the same place at nearly the same time", () => {
  const at = (start: string, end: string): Extract<Meeting["state"], { name: "booked" }> => ({
    name: "booked",
    slot: { start: `${inDays(9)}T${start}:00.000Z` as Moment, end: `${inDays(9)}T${end}:00.000Z` as Moment },
    venue: ekstad.document.venues[0]!,
    venueReason: null,
  });
  const meetingOf = (party: PartyId) =>
    sample!.file.meetings.find(({ type, family }) => type === "separate" && family[0] === party)!;
  const booked = (start: string, end: string) =>
    begun({
      relations: [],
      parties: sample!.file.parties.map((one) => ("phone" in one && one.id === b ? { ...one, phone: null } : one)),
      meetings: [
        { ...meetingOf(a), invitees: [], state: at("08:00", "09:00") },
        { ...meetingOf(b), invitees: [], state: at(start, end) },
      ],
    });
  const both = { one: a, other: b };

  expect(refusedTo(booked("09:10", "10:00"), "party.setMustNotMeet", both)).toBe("togetherInMeeting");
  expect(refusedTo(booked("11:00", "12:00"), "party.setMustNotMeet", both)).toBeNull();
});
