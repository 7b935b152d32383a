import { expect, test } from "vitest";

import { effectsBetween, subjectsOf } from "../src-shared/case/notices.ts";
import { nextLook } from "../src-shared/case/pass-time.ts";
import type { InterventionId } from "../src-shared/ids.ts";
import { momentAt } from "../src-shared/time.ts";
import { ekstad, inDays, monday } from "./case-files.ts";
import { aTable, child, father, mother, storyOf } from "./round-table.ts";
import { maskedFrom } from "./planned-case.ts";

type Story = ReturnType<typeof storyOf>;
const noTiming = { lasted: [], notBefore: null, days: null, trialWeeks: null };

/** A home on trial, school at the school's own, talks at the Region's: each planned, with whom it is theirs. */
function aPlan(begun = aTable()) {
  const story = storyOf(begun);
  const owner = (unit: string) =>
    story.file.parties.find((one) => one.kind === "professional" && one.unit.id === unit)?.id ?? null;
  const add = (unit: string, words: string): InterventionId => {
    story.does("samordnare", "plan.addIntervention", {
      unit,
      words,
      category: "schooling",
      owner: owner(unit),
    });
    const { id } = story.file.plan.interventions.at(-1)!;
    story.does("samordnare", "plan.setIntervention", { interventionId: id, state: "planned" });
    return id;
  };
  return {
    story,
    home: add("barnochunga", "Boende på prov"),
    school: add("ekskolan", "Halva dagar i skolan"),
    talks: add("bup", "Samtal"),
  };
}
const order = (story: Story) => story.file.orders.at(-1)!;
const says = (story: Story, who: string, answer = "yes") =>
  story.does(who, "plan.answerOrder", { orderId: order(story).id, answer });
const writesFor = (story: Story, party: string, answer = "yes") =>
  story.does("samordnare", "plan.answerOrder", { orderId: order(story).id, answer, for: party, channel: "phone" });
const all = ["socialsekreterare", "kurator", "behandlare"];
function agreed(begun = aTable()) {
  const plan = aPlan(begun);
  const { story, home, school, talks } = plan;
  story.does("samordnare", "plan.proposeOrder", {
    steps: [
      { id: home, timing: { ...noTiming, days: 56, trialWeeks: 8 } },
      { id: school, timing: { ...noTiming, lasted: [{ of: home, days: 14 }], days: 30 } },
      { id: talks, after: [school] },
    ],
  });
  for (const who of all) says(story, who);
  for (const parent of [mother.id, father.id]) writesFor(story, parent);
  return plan;
}

test("an order holds once every service it touches and both guardians have said yes, and not before", () => {
  const { story, home, school, talks } = aPlan();
  story.does("samordnare", "plan.proposeOrder", {
    steps: [{ id: home }, { id: school, after: [home] }, { id: talks, after: [school] }],
  });
  const isHeld = () => story.file.plan.interventions.some(({ after }) => after.length > 0);

  for (const who of all) {
    says(story, who);
    expect(isHeld()).toBe(false);
  }
  writesFor(story, mother.id);
  writesFor(story, father.id, "no");
  expect(isHeld()).toBe(false);
  expect(story.view("kurator").plan.ordering.orders).toMatchObject([
    { state: "proposed", answers: [], yourAnswer: "yes" },
  ]);
  writesFor(story, father.id);

  expect(isHeld()).toBe(true);
  expect(order(story).state).toMatchObject({ name: "agreed", at: monday });
  expect(story.viewOf(child.id).plan.ordering.orders).toMatchObject([{ state: "agreed" }]);
});

test("what is agreed nobody changes alone: neither a service, nor the coordinator without a new agreement of those it touches", () => {
  const { story, home, school, talks } = agreed();

  expect(
    ["kurator", "samordnare"].map((who) =>
      story.isRefused(who, "plan.setIntervention", { interventionId: school, after: [] }),
    ),
  ).toEqual([{ kind: "agreedTogether" }, { kind: "agreedTogether" }]);
  expect(story.isRefused("kurator", "plan.proposeOrder", { steps: [{ id: school }] })).toEqual({ kind: "notYourStep" });
  expect(story.isRefused("samordnare", "plan.proposeOrder", { steps: [{ id: talks, after: [school] }] })).toEqual({
    kind: "orderIsTheSame",
  });

  story.does("samordnare", "plan.proposeOrder", { steps: [{ id: talks, after: [home] }] });
  const touched = story.view("samordnare").plan.ordering.orders.at(-1)!;
  const bup = ekstad.document.units.find(({ id }) => id === "bup")!.name;
  expect(new Set(touched.answers.map(({ unit, party }) => unit ?? party))).toEqual(
    new Set([bup, child.id, father.id, mother.id]),
  );
  expect(story.isRefused("kurator", "plan.answerOrder", { orderId: order(story).id, answer: "yes" })).toEqual({
    kind: "notThere",
  });
  story.does("samordnare", "plan.withdrawOrder", { orderId: order(story).id });
  expect(story.file.plan.interventions.find(({ id }) => id === talks)!.after).toEqual([school]);
});

test("a circle is refused by the names of those in it, and what has begun is not put after what has not", () => {
  const { story, home, school, talks } = aPlan();
  const ring = [
    { id: school, after: [talks] },
    { id: talks, timing: { ...noTiming, lasted: [{ of: school, days: 7 }] } },
  ];

  const refusal = story.isRefused("samordnare", "plan.proposeOrder", { steps: ring });
  expect(refusal).toMatchObject({ kind: "runsInCircle" });
  expect("names" in refusal && refusal.names.toSorted()).toEqual(["Halva dagar i skolan", "Samtal"]);
  story.does("behandlare", "plan.setIntervention", { interventionId: talks, state: "ongoing" });
  expect(story.isRefused("samordnare", "plan.proposeOrder", { steps: [{ id: talks, after: [home] }] })).toEqual({
    kind: "notItsTurn",
  });
});

test("the owner of what comes next is told that it is their turn, once, and no more where it is undone", () => {
  const { story, home, school } = agreed();
  story.does("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "ongoing" });
  const turnsOf = (who: string) => subjectsOf(story.view(who)).filter((subject) => subject.startsWith("turn:"));
  expect(turnsOf("kurator")).toEqual([]);
  const look = nextLook(story.file, story.now, ekstad);
  expect(look && look <= momentAt(inDays(14), "00:00")).toBe(true);
  expect(story.isRefused("kurator", "plan.setIntervention", { interventionId: school, state: "ongoing" })).toEqual({
    kind: "notItsTurn",
  });

  const before = { file: story.file, savedAt: story.now };
  story.until(momentAt(inDays(14), "00:00"));
  const turn = `turn:${school}:${inDays(14)}`;
  expect([turnsOf("kurator"), turnsOf("behandlare")]).toEqual([[turn], []]);
  expect(story.view("kurator").waiting).toMatchObject({ kind: "startSupport", about: school });
  expect(effectsBetween(before, story.file, ekstad.document, story.now)).toContainEqual(
    expect.objectContaining({ kind: "reconcileRecipient", subject: turn }),
  );

  story.does("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "planned" });
  expect(turnsOf("kurator")).toEqual([]);
  story.does("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "done" });
  story.does("kurator", "plan.setIntervention", { interventionId: school, state: "ongoing" });
  expect(turnsOf("kurator")).toEqual([]);
  expect(
    story.isRefused("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "ongoing" }),
  ).toEqual({ kind: "nextHasBegun" });
});

test("a slip is shown along the chain, beside what was foreseen when it was agreed", () => {
  const { story, home, school, talks } = agreed();
  story.until(momentAt(inDays(5), "09:00"));
  story.does("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "ongoing" });

  const places = story.viewOf(child.id).plan.ordering.places;
  expect(places.map(({ id, starts, agreed: then, startsLate }) => [id, starts, then?.starts, startsLate])).toEqual([
    [home, inDays(5), inDays(0), 5],
    [school, inDays(19), inDays(14), 5],
    [talks, inDays(49), inDays(44), 5],
  ]);
  expect(places[0]!.weighedOn).toBe(inDays(61));
});

test("one who may not know of a service is shown neither its support nor the wait, the slip or the agreement it makes", () => {
  const masked = aTable({ maskedUnits: maskedFrom("bup", mother) });
  const [plan, bare] = [agreed(masked), agreed(masked)];
  const [mothers, fathers] = [plan.story.viewOf(mother.id).plan, plan.story.viewOf(father.id).plan];
  expect(fathers.ordering.places.map(({ id }) => id)).toContain(plan.talks);
  expect(JSON.stringify(mothers)).not.toContain(plan.talks);

  const { story, talks, school } = plan;
  story.does("samordnare", "plan.proposeOrder", {
    steps: [
      { id: talks, after: [] },
      { id: school, after: [talks], timing: noTiming },
    ],
  });
  const { orders } = story.viewOf(mother.id).plan.ordering;
  expect(orders.at(-1)).toMatchObject({ steps: [{ id: school, after: [] }], isYours: true });
  story.does("samordnare", "plan.withdrawOrder", { orderId: order(story).id });
  story.does("samordnare", "plan.proposeOrder", { steps: [{ id: talks, after: [] }] });
  expect(story.viewOf(mother.id).plan.ordering.orders.map(({ state }) => state)).toEqual(["agreed", "withdrawn"]);
  expect(story.viewOf(mother.id).plan.ordering.places.map(({ starts }) => starts)).toEqual(
    bare.story.viewOf(mother.id).plan.ordering.places.map(({ starts }) => starts),
  );
  expect(
    story.isRefused("samordnare", "plan.answerOrder", {
      orderId: order(story).id,
      answer: "yes",
      for: mother.id,
      channel: "phone",
    }),
  ).toEqual({ kind: "notTheirsToRead" });
});

test("what was weighed for the best of the child stands with the version it is about, with the child's own words", () => {
  const { story } = agreed();
  story.does("samordnare", "plan.weigh", {
    orderId: order(story).id,
    weighed: "Lugn först",
    child: child.id,
    view: "Jag vill börja i min klass",
  });

  const noteFor = (view: ReturnType<Story["view"]>) => view.plan.ordering.orders[0]!.note;
  expect(noteFor(story.viewOf(child.id))).toMatchObject({
    weighed: "Lugn först",
    views: [{ child: child.id, words: "Jag vill börja i min klass" }],
  });
  expect(noteFor(story.viewOf(mother.id))).toMatchObject({ weighed: "Lugn först", views: [] });
});

test("strengths, progress and hopes are each one's own words over time, and the coordinator says who answers for the plan", () => {
  const story = storyOf();
  const kurator = story.file.parties.find((one) => one.kind === "professional" && one.unit.id === "ekskolan")!.id;
  const note = (who: string, input: object) => story.does(who, "plan.noteStride", { category: "schooling", ...input });
  note("samordnare", { of: child.id, by: mother.id, kind: "hope", words: "Att hon sover", on: inDays(-20) });
  note("kurator", { of: child.id, kind: "progress", words: "Hon har kommit varje dag", on: inDays(-1) });
  story.does("samordnare", "plan.setMain", { partyId: kurator });

  expect(story.viewOf(mother.id).plan.strides.map(({ kind }) => kind)).toEqual(["progress", "hope"]);
  expect(story.viewOf(father.id).plan.strides.map(({ kind }) => kind)).toEqual(["progress"]);
  expect(story.view("samordnare").plan.main).toEqual({ party: kurator, title: "kurator" });
  expect(story.isRefused("samordnare", "plan.setMain", { partyId: mother.id })).toEqual({ kind: "unknownPerson" });
});
