import { describe, expect, test } from "vitest";

import type { NeedId } from "../src-shared/ids.ts";
import { inDays, numbered } from "./case-files.ts";
import { aTable, behandlare, bothAgree, child, kurator, meetingId, mother, rektor, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const aNeed = (story: Story, words: string, more = {}) => {
  const input = { child: child.id, area: "school", words, category: "schooling", ...more };
  story.does("samordnare", "plan.addNeed", input);
  return story.file.plan.needs.at(-1)!.id;
};
const support = (needs: NeedId[], more = {}) => ({
  unit: "ekskolan",
  words: "Lugn start med kurator",
  category: "schooling",
  owner: kurator.id,
  dueBy: inDays(30),
  needs,
  ...more,
});
const anIntervention = (story: Story, needs: NeedId[], more = {}) => {
  story.does("samordnare", "plan.addIntervention", support(needs, more));
  return story.file.plan.interventions.at(-1)!.id;
};

test("a need that nobody sees to by a day is a gap, and stands first", () => {
  const story = storyOf();
  const seenTo = aNeed(story, "Komma till skolan");
  const without = aNeed(story, "Någon att prata med", { area: "health", category: "health" });
  const noDay = aNeed(story, "Skoltaxi i tid");
  anIntervention(story, [seenTo]);
  anIntervention(story, [noDay], { dueBy: null });

  const { plan } = story.view("samordnare");

  expect(plan.gaps).toEqual([without, noDay]);
  expect(plan.needs.map((need) => need.id)).toEqual([without, noDay, seenTo]);
  expect(Object.keys(plan).slice(0, 2)).toEqual(["gaps", "orphans"]);
});

test("a need is a gap again when its support is done or ended and it is not met; met it is none", () => {
  const story = storyOf();
  const need = aNeed(story, "Komma till skolan");
  const interventionId = anIntervention(story, [need]);
  const gaps = () => story.view("samordnare").plan.gaps;
  const before = gaps();

  story.does("kurator", "plan.setIntervention", { interventionId, state: "done" });
  const after = gaps();
  story.does("samordnare", "plan.meetNeed", { needId: need, metOn: inDays(0) });
  const met = gaps();
  story.does("samordnare", "plan.meetNeed", { needId: need, metOn: null });

  expect([before, after, met, gaps()]).toEqual([[], [need], [], [need]]);
});

describe("a promise meets a need by itself", () => {
  const promised = (story: Story, need: NeedId, more = {}) => {
    const said = { what: "Ringer skoltaxin", category: "schooling", dueBy: inDays(14), reportTo: [null] };
    const agreements = [{ ...said, owner: kurator.id, need, ...more }];
    story.does("samordnare", "followup.agree", { meetingId, agreements });
    return story.file.tasks.at(-1)!.id;
  };

  test("the need is no gap while somebody has it to do, and one again when it is done and the need is not met", () => {
    const story = storyOf();
    const need = aNeed(story, "Skoltaxi i tid");
    const gaps = () => story.view("samordnare").plan.gaps;
    const taskId = promised(story, need);
    const promisedNow = gaps();

    story.does("kurator", "followup.report", { taskId, outcome: "done" });
    const reported = gaps();
    story.does("samordnare", "followup.receive", { taskId });

    expect([promisedNow, reported, gaps()]).toEqual([[], [], [need]]);
    expect(story.view("samordnare").tasks).toMatchObject([{ need, state: "received" }]);
  });

  test("what nobody takes on is none, and a need that is taken back leaves the promise without it", () => {
    const story = storyOf();
    const need = aNeed(story, "Skoltaxi i tid");
    const taskId = promised(story, need);

    story.does("kurator", "followup.decline", { taskId, why: "Hinner inte" });
    expect(story.view("samordnare").plan.gaps).toEqual([need]);
    story.does("samordnare", "plan.takeBack", { kind: "need", id: need });

    expect(story.file.tasks).toMatchObject([{ need: null, state: { name: "declined" } }]);
  });

  test("which need it is stands there only for those who may read that", () => {
    const story = storyOf();
    const need = aNeed(story, "Hjälp med hyran", { area: "economy", category: "economy" });
    promised(story, need);

    expect(story.view("samordnare").tasks).toMatchObject([{ need }]);
    expect(story.view("kurator").tasks).toMatchObject([{ what: "Ringer skoltaxin", need: null }]);
    const unknown = { need: numbered<NeedId>(999) };
    expect(() => promised(story, need, unknown)).toThrow("notThere");
  });
});

test("support that meets no need is an orphan, until it is for one", () => {
  const story = storyOf();
  const need = aNeed(story, "Komma till skolan");
  const interventionId = anIntervention(story, []);
  const before = story.view("samordnare").plan.orphans;

  story.does("samordnare", "plan.setIntervention", { interventionId, needs: [need] });

  expect([before, story.view("samordnare").plan.orphans]).toEqual([[interventionId], []]);
});

test("gaps and orphans are the coordinator's to see", () => {
  const story = storyOf();
  aNeed(story, "Komma till skolan");
  anIntervention(story, []);

  const views = [story.view("kurator"), story.viewOf(mother.id), story.viewOf(child.id)];

  expect(views.map(({ plan }) => [plan.gaps, plan.orphans])).toEqual([
    [[], []],
    [[], []],
    [[], []],
  ]);
});

test("the whole map around the child is shown as far as consent goes, and nothing is told by what is missing", () => {
  const story = storyOf(aTable({ consents: bothAgree(["ekskolan", "bup"]) }));
  const need = aNeed(story, "Må bättre", { area: "health", category: "health" });
  const first = anIntervention(story, [need], { unit: "bup", owner: behandlare.id, category: "health" });
  anIntervention(story, [need], { after: [first], state: "ended" });
  story.file = { ...story.file, consents: bothAgree(["ekskolan", "bup"], ["schooling"]) };

  const { plan } = story.view("kurator");

  expect(plan.needs).toEqual([]);
  expect(plan.interventions).toMatchObject([
    { words: "Lugn start med kurator", needs: [], after: [], isWaiting: false },
  ]);
});

test("what comes after something begins when that is done", () => {
  const story = storyOf();
  const need = aNeed(story, "Komma till skolan");
  const first = anIntervention(story, [need]);
  const second = anIntervention(story, [need], { unit: "bup", owner: behandlare.id, after: [first], state: "ended" });
  const begin = { interventionId: second, state: "ongoing" };

  const early = story.isRefused("behandlare", "plan.setIntervention", begin);
  const waiting = story.view("behandlare").plan.interventions.find((one) => one.id === second)?.isWaiting;
  story.does("kurator", "plan.setIntervention", { interventionId: first, state: "done" });
  story.does("behandlare", "plan.setIntervention", begin);

  expect([early, waiting]).toEqual([{ kind: "notItsTurn" }, true]);
  expect(story.view("behandlare").plan.interventions.find((one) => one.id === second)).toMatchObject({
    state: "ongoing",
    isWaiting: false,
  });
});

test("what is given already cannot be given before what comes before it", () => {
  const story = storyOf();
  const first = anIntervention(story, []);

  const refusal = story.isRefused("samordnare", "plan.addIntervention", support([], { after: [first] }));

  expect(refusal).toEqual({ kind: "notItsTurn" });
});

test("support never waits for itself, however long the way round", () => {
  const story = storyOf();
  const [one, two, three] = [0, 1, 2].map(() => anIntervention(story, [], { state: "ended" }));
  story.does("samordnare", "plan.setIntervention", { interventionId: two, after: [one] });
  story.does("samordnare", "plan.setIntervention", { interventionId: three, after: [two] });

  const round = story.isRefused("samordnare", "plan.setIntervention", { interventionId: one, after: [three] });
  const self = story.isRefused("samordnare", "plan.setIntervention", { interventionId: one, after: [one] });

  const { words } = story.file.plan.interventions[0]!;
  expect([round, self]).toEqual([
    { kind: "runsInCircle", names: [words.value, words.value, words.value] },
    { kind: "runsInCircle", names: [words.value] },
  ]);
});

test("its own service says how far support has come; what it is for and in which order is the table's", () => {
  const story = storyOf();
  const interventionId = anIntervention(story, []);

  expect(
    [
      story.isRefused("behandlare", "plan.setIntervention", { interventionId, state: "done" }),
      story.isRefused("kurator", "plan.setIntervention", { interventionId, after: [] }),
      story.isRefused("kurator", "plan.setIntervention", { interventionId, needs: [] }),
      story.isRefused("kurator", "plan.setIntervention", { interventionId, owner: behandlare.id }),
      story.isRefused("kurator", "plan.setIntervention", { interventionId, dueBy: inDays(-1) }),
      story.isRefused("kurator", "plan.setIntervention", { interventionId: numbered(999), state: "done" }),
      story.isRefused("samordnare", "plan.setIntervention", { interventionId, needs: [numbered(999)] }),
      story.isRefused("samordnare", "plan.setIntervention", { interventionId, after: [numbered(999)] }),
    ].map(({ kind }) => kind),
  ).toEqual([
    "notYourService",
    "notYourStep",
    "notYourStep",
    "unknownPerson",
    "dayIsPast",
    "notThere",
    "notThere",
    "notThere",
  ]);
  story.does("kurator", "plan.setIntervention", { interventionId, owner: rektor.id, dueBy: null });
  expect(story.file.plan.interventions[0]).toMatchObject({ owner: rektor.id, dueBy: null, state: "ongoing" });
});

test("what is given is told by the service that gives it, or by the family; each as consent lets it", () => {
  const story = storyOf();

  expect(
    [
      story.isRefused("kurator", "plan.addIntervention", support([], { unit: "bup", owner: null })),
      story.isRefused("samordnare", "plan.addIntervention", support([], { unit: "samordning", owner: null })),
      story.isRefused("samordnare", "plan.addIntervention", support([], { owner: behandlare.id })),
      story.isRefused("samordnare", "plan.addIntervention", support([numbered(999)])),
      story.isRefused("samordnare", "plan.addIntervention", support([], { after: [numbered(999)] })),
      story.isRefused("samordnare", "plan.addIntervention", support([], { category: "economy" })),
      story.isRefused("samordnare", "plan.addIntervention", support([], { state: "planned" })),
    ].map(({ kind }) => kind),
  ).toEqual([
    "notYourService",
    "unknownService",
    "unknownPerson",
    "notThere",
    "notThere",
    "notToldByConsent",
    "badInput",
  ]);
  story.does("samordnare", "plan.addIntervention", support([], { category: "economy", by: mother.id }));
  expect(story.view("samordnare").plan.interventions).toMatchObject([{ party: mother.id, unit: "Enheten ekskolan" }]);
});

test("a need is one child's, and is met on a day that has been", () => {
  const story = storyOf();
  const needId = aNeed(story, "Komma till skolan");

  expect([
    story.isRefused("samordnare", "plan.addNeed", { child: mother.id, area: "home", words: "x", category: "family" }),
    story.isRefused("samordnare", "plan.meetNeed", { needId, metOn: inDays(1) }),
    story.isRefused("samordnare", "plan.meetNeed", { needId: numbered(999), metOn: null }),
    story.isRefused("kurator", "plan.meetNeed", { needId, metOn: null }),
  ]).toEqual([
    { kind: "unknownPerson" },
    { kind: "badInput", fields: [{ path: "metOn", problem: "wrongFormat" }] },
    { kind: "notThere" },
    { kind: "notYourStep" },
  ]);
});

test("support by a service that somebody must not know of is nowhere in what they are shown", () => {
  const story = storyOf();
  story.file = { ...story.file, maskedUnits: [{ unit: "bup" as never, from: [mother.id], setAt: story.now }] };
  const need = aNeed(story, "Må bättre", { category: "health", area: "health" });
  const before = JSON.stringify(story.viewOf(mother.id).plan);

  const hidden = anIntervention(story, [need], { unit: "bup", owner: behandlare.id, category: "health" });
  const after = JSON.stringify(story.viewOf(mother.id).plan);
  anIntervention(story, [need], { after: [hidden], state: "ended" });

  expect(after).toBe(before);
  expect(story.viewOf(mother.id).plan.interventions).toMatchObject([{ after: [], isWaiting: false }]);
  expect(story.view("samordnare").plan.interventions).toMatchObject([{}, { after: [hidden], isWaiting: true }]);
});
