import { expect, test } from "vitest";

import type { NeedId, ProposalId } from "../src-shared/ids.ts";
import { inDays, numbered } from "./case-files.ts";
import { child, father, kurator, meetingId, mother, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const said = { words: "Skrivet av misstag", category: "schooling" };
const last = (story: Story, list: keyof Story["file"]["plan"]) => story.file.plan[list].at(-1)!.id;
const aNeed = (story: Story, person = "samordnare", more = {}) => {
  story.does(person, "plan.addNeed", { ...said, child: child.id, area: "school", ...more });
  return last(story, "needs") as NeedId;
};
const aStatement = (story: Story, person = "samordnare", more = {}) => {
  story.does(person, "plan.addStatement", { ...said, kind: "agreed", ...more });
  return story.file.plan.statements.at(-1)!;
};
const aProposal = (story: Story, person = "kurator", more = {}) => {
  story.does(person, "plan.propose", { ...said, unit: "ekskolan", ...more });
  return last(story, "proposals") as ProposalId;
};
const support = (story: Story, more = {}) => {
  story.does("kurator", "plan.addIntervention", { ...said, unit: "ekskolan", ...more });
  return last(story, "interventions");
};

test("a need written by mistake is taken away, and what it was tied to stays, untied", () => {
  const story = storyOf();
  const need = aNeed(story);
  support(story, { needs: [need] });
  aProposal(story, "kurator", { needs: [need] });

  story.does("samordnare", "plan.takeBack", { kind: "need", id: need });

  expect(story.file.plan).toMatchObject({ needs: [], interventions: [{ needs: [] }], proposals: [{ needs: [] }] });
  expect(story.view("samordnare").plan.orphans).toEqual([last(story, "interventions")]);
});

test("support and ideas that others come after or choose between are taken away, and nothing waits for them any longer", () => {
  const story = storyOf();
  const first = support(story);
  story.does("kurator", "plan.addIntervention", { ...said, unit: "ekskolan", after: [first], state: "ended" });
  const idea = aProposal(story);
  aProposal(story, "samordnare", { unit: "bup", by: mother.id, alternativeTo: idea });

  story.does("kurator", "plan.takeBack", { kind: "intervention", id: first });
  story.does("kurator", "plan.takeBack", { kind: "proposal", id: idea });

  expect(story.file.plan).toMatchObject({ interventions: [{ after: [] }], proposals: [{ alternativeTo: null }] });
});

test("a promise that was part of support taken back stays a promise", () => {
  const story = storyOf();
  const intervention = support(story);
  const promise = {
    what: "Samtal",
    category: "schooling",
    owner: kurator.id,
    reportTo: [mother.id],
    dueBy: inDays(14),
  };
  story.does("samordnare", "followup.agree", { meetingId, agreements: [{ ...promise, intervention }] });

  story.does("kurator", "plan.takeBack", { kind: "intervention", id: intervention });

  expect(story.file.tasks).toMatchObject([{ intervention: null, state: { name: "agreed" } }]);
});

test("what somebody has answered, and what was decided, stays", () => {
  const story = storyOf();
  const statement = aStatement(story);
  const stand = { statementId: statement.id, seen: statement.wording, stance: "agrees", words: "", for: father.id };
  story.does("samordnare", "plan.takeStand", stand);
  const proposalId = aProposal(story);
  story.does("samordnare", "plan.present", { proposalId });
  const takesBack = { kind: "proposal", id: proposalId };
  const presented = story.isRefused("kurator", "plan.takeBack", takesBack);
  for (const { id } of [mother, father])
    story.does("samordnare", "plan.takeStance", { proposalId, for: id, stance: "yes", words: "", channel: "phone" });
  const answered = story.isRefused("samordnare", "plan.takeBack", takesBack);
  story.does("kurator", "plan.decide", { proposalId, costOwner: "ekskolan" });
  const id = last(story, "interventions");

  expect([
    story.isRefused("samordnare", "plan.takeBack", { kind: "statement", id: statement.id }),
    presented,
    answered,
    story.isRefused("samordnare", "plan.takeBack", { kind: "intervention", id }),
  ]).toEqual([
    { kind: "hasBeenAnswered" },
    { kind: "alreadyPresented" },
    { kind: "hasBeenAnswered" },
    { kind: "alreadyDecided" },
  ]);
});

test("each takes back their own; a service's picture is not the coordinator's to take, nor its own once others may have answered", () => {
  const story = storyOf();
  const office = aNeed(story);
  const schools = aNeed(story, "kurator");
  const statement = aStatement(story, "kurator");

  expect([
    story.isRefused("kurator", "plan.takeBack", { kind: "need", id: office }),
    story.isRefused("samordnare", "plan.takeBack", { kind: "need", id: schools }),
    story.isRefused("samordnare", "plan.takeBack", { kind: "statement", id: statement.id }),
    story.isRefused("kurator", "plan.takeBack", { kind: "statement", id: statement.id }),
    story.isRefused("kurator", "plan.takeBack", { kind: "need", id: numbered(999) }),
    story.isRefused("behandlare", "plan.takeBack", { kind: "need", id: schools }),
  ]).toEqual([
    { kind: "notYourWords" },
    { kind: "notYourWords" },
    { kind: "notYourWords" },
    { kind: "notYourStep" },
    { kind: "notThere" },
    { kind: "notYourWords" },
  ]);
  story.does("kurator", "plan.takeBack", { kind: "need", id: schools });
  expect(story.file.plan.needs.map(({ id }) => id)).toEqual([office]);
});

test("a service cannot learn from a no whether the family has answered what it wrote", () => {
  const story = storyOf();
  const statement = aStatement(story, "kurator");
  const tried = () => story.isRefused("kurator", "plan.takeBack", { kind: "statement", id: statement.id });
  const before = tried();

  const stand = { statementId: statement.id, seen: statement.wording, stance: "differs", words: "", for: mother.id };
  story.does("samordnare", "plan.takeStand", stand);

  expect(tried()).toEqual(before);
});

test("a professional is told which service they write for, and who could bear the cost where they may decide", () => {
  const story = storyOf();
  const { yours } = story.view("kurator").plan;

  expect(yours).toMatchObject({ unit: kurator.unit.id, name: "Enheten ekskolan" });
  expect(yours!.payers.map(({ id }) => id)).toContain("barnochunga");
  expect([story.view("samordnare").plan.yours, story.viewOf(mother.id).plan.yours]).toEqual([null, null]);
});
