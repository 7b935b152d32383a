import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId } from "../src-shared/ids.ts";
import type { Rules } from "../src-shared/programme/programme.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { aGrownCase } from "./arbitraries/grown-case.ts";
import { member } from "./arbitraries/steps.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad } from "./case-files.ts";
import { type At, formAt, offersOf, sends } from "./filled.ts";
import { storyOf } from "./round-table.ts";

const leader = "samordnare";
const { samba, separation, adults } = ekstad.document.programmes;
const { goals, catalogue, measures } = separation!;
const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
const { a, b } = sample!;
const child = sample!.file.parties.find(({ kind }) => kind === "child")!.id;
const [grownSample] = fc.sample(aGrownCase(), { numRuns: 1, seed });
const grown = grownSample!.file;
const person = grown.parties.find(({ kind }) => kind === "child")!.id;

const empty = { tracks: [], goals: [], ratings: [], meetings: [], attachments: [], sayings: [], raisings: [] };
const begun = (file: CaseFile, rules: Partial<Rules>) =>
  storyOf(
    parseCaseFile({
      ...file,
      ...empty,
      stage: { name: "active", coordinator: (file.stage as { coordinator: string }).coordinator },
      rules: { ...file.rules, ...rules },
      plan: { ...file.plan, needs: [], proposals: [], interventions: [] },
    }),
  );
const together = (rules: Partial<Rules>) => begun(sample!.file, { ...samba!, ...rules });
const ofAdult = (rules: Partial<Rules>) => begun(grown, { ...adults!, ...rules });
type Story = ReturnType<typeof storyOf>;
const led = (story: Story, thing: string | null, typed: At["typed"] = {}): At => ({
  story,
  person: leader,
  thing,
  typed,
});
const ownOf = (story: Story, party: PartyId) => story.view(leader).ways.own.find(({ of }) => of === party)?.parts ?? [];
const wayForms = ["ownNeed", "offerSupport", "goal", "settleGoal", "howItIs"];

describe("where all go through the case together", () => {
  test("nobody has anything of their own unless the kind of coordination has it", () => {
    const story = together({});
    expect(story.view(leader).ways).toMatchObject({
      isApart: false,
      own: [],
      goalChoices: [],
      measures: [],
      offers: [],
    });
    expect(offersOf("more", led(story, null))).not.toContain("ownMore ");
    for (const one of wayForms) expect(formAt(one, led(story, a))).toBeNull();
  });

  test("each part is there for those its rows are for, and no other is", () => {
    const forChild = [{ ...catalogue[0]!, for: ["child" as const] }];
    const ofParents = [{ ...measures[0]!, askedOf: ["guardian" as const] }];

    expect([a, child].map((one) => ownOf(together({ catalogue: forChild }), one))).toEqual([[], ["needs"]]);
    expect([a, child].map((one) => ownOf(together({ measures: ofParents }), one))).toEqual([["measures"], []]);
    expect([a, child].map((one) => ownOf(together({ goals }), one))).toEqual([["goals"], ["goals"]]);
  });

  test("a parent tells what they need, is offered what answers to it, strives for a goal and says how it is, and the other reads none of it", () => {
    const story = together({ goals, catalogue, measures });
    const other = JSON.stringify(story.viewOf(b));

    expect(offersOf("ownMore", led(story, null))).toEqual(expect.arrayContaining([`oneMore ${a}`, `oneMore ${child}`]));
    sends("ownNeed", led(story, a, { area: "economy", words: "Hyran räcker inte" }));
    expect(offersOf("oneMore", led(story, a))).toEqual([
      `ownNeed ${a}`,
      `offerSupport ${a}`,
      `goal ${a}`,
      `howItIs ${a}`,
    ]);
    sends("offerSupport", led(story, a, { support: "economy", why: "För att hyran ska räcka", unit: "barnochunga" }));
    sends("goal", led(story, a, { from: "feel-better" }));
    sends("howItIs", led(story, a, { measure: "burden", when: "before", score: "4" }));

    expect(story.viewOf(a).plan.proposals).toMatchObject([{ offer: { to: a, support: "economy" } }]);
    expect(story.viewOf(a).ways).toMatchObject({
      goals: [{ of: a, from: "feel-better" }],
      ratings: [{ measure: "burden", when: "before", score: 4 }],
    });
    expect(JSON.stringify(story.viewOf(b))).toBe(other);
  });

  test("what is offered is carried as its row, in each language it has, until somebody words it otherwise", () => {
    const story = together({ goals, catalogue, measures });
    sends("ownNeed", led(story, a, { area: "economy", words: "Hyran räcker inte" }));
    sends("offerSupport", led(story, a, { support: "economy", why: "För att hyran ska räcka", unit: "barnochunga" }));
    const offered = () => story.viewOf(a).plan.proposals[0]!.offer?.row;

    expect(offered()).toMatchObject({ name: "Budget- och skuldrådgivning", nameEn: "Budget and debt advice" });
    const [proposal] = story.file.plan.proposals;
    const own = { ...proposal!, words: { ...proposal!.words, value: "En timme hos budgetrådgivaren" } };
    story.file = { ...story.file, plan: { ...story.file.plan, proposals: [own] } };
    expect(offered()).toBeNull();
  });

  test("what is one parent's alone where they go apart is asked of nobody", () => {
    const story = together({ goals, catalogue, measures });
    for (const one of ["safety", "jointWish", "tellTrack", "trackRest"]) expect(formAt(one, led(story, a))).toBeNull();
    expect(story.isRefused(leader, "track.rest", { partyId: a, rests: true }).kind).toBe("notApart");
  });
});

describe("somebody grown", () => {
  const rules = { goals, catalogue, measures };
  const gives = (story: Story, verb: Verb, input: unknown) => story.does(`${member}${person}`, verb, input);

  test("has all of it, and sets and settles their own goal", () => {
    const story = ofAdult(rules);
    expect(ownOf(story, person)).toEqual(["needs", "goals", "measures"]);

    gives(story, "track.setGoal", { from: "feel-better" });
    const seen = () => viewFor(story.file, { kind: "child", party: person }, story.now, ekstad.document).ways;
    const [goal] = seen().goals;
    expect(goal).toMatchObject({ of: person, from: "feel-better" });
    gives(story, "track.settleGoal", { goalId: goal!.id, how: "reached" });
    expect(seen().goals[0]!.reachedOn).not.toBeNull();
  });

  test("and a child does not: its goals are worded by the office", () => {
    const story = together(rules);
    sends("goal", led(story, child, { from: "everyday" }));
    const [goal] = story.file.goals;

    expect(story.isRefused(`${member}${child}`, "track.setGoal", { from: "everyday" }).kind).toBe("notForYourRole");
    expect(story.isRefused(`${member}${child}`, "track.settleGoal", { goalId: goal!.id, how: "dropped" }).kind).toBe(
      "notForYourRole",
    );
  });
});
