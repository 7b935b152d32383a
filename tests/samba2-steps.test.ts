import { expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { undoOf } from "../src-shared/case/undo.ts";
import type { PartyId, UnitId } from "../src-shared/ids.ts";
import { familyNews } from "../src-shared/meeting/family-news.ts";
import { firstLookStep } from "../src-shared/plan/first-look-step.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import { ekstad, monday } from "./case-files.ts";
import { aTable, behandlare, child, father, kurator, mother, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const told = ({ file, now }: Story) =>
  familyNews(file, ekstad.document, now)
    .filter(({ kind }) => kind === "raise" || kind === "order" || kind === "first")
    .map(({ party, kind }) => [party, kind]);

function proposedBy(story: Story, who: string, unit: string) {
  story.does(who, "plan.propose", { unit, words: "Egen plats", category: "schooling" });
  return story.file.plan.proposals.at(-1)!.id;
}

test("whoever wants to see a proposal first is told alone that there is one, and it is the coordinator's next step until all have it", () => {
  const story = storyOf();
  const proposalId = proposedBy(story, "kurator", "ekskolan");
  const step = () => firstLookStep(story.view("samordnare").plan.proposals)?.kind ?? null;
  const before = step();
  story.does("samordnare", "plan.wantFirst", { wants: true, for: child.id, channel: "visit" });
  const wanted = [step(), told(story)];
  story.does("samordnare", "plan.present", { proposalId });
  const shown = [step(), told(story)];
  story.does("samordnare", "plan.noteSeen", { proposalId, for: child.id, channel: "visit" });
  const seen = [step(), told(story)];
  story.does("samordnare", "plan.present", { proposalId });

  expect([before, wanted, shown, seen, step()]).toEqual([
    null,
    ["showFirst", []],
    ["awaitFirstLook", [[child.id, "first"]]],
    ["showToAll", []],
    null,
  ]);
});

const talkedWith = (party: PartyId): CaseFile["contacts"][number] => ({
  at: monday,
  on: dayOf(monday),
  with: party,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});

test("each is told that they are asked about going on until they have answered; then the linked case is the next step, and the question could be taken back", () => {
  const story = storyOf(aTable({ meetings: [], contacts: [mother, father].map(({ id }) => talkedWith(id)) }));
  const before = story.view("samordnare");
  story.does("samordnare", "case.proposeRaise", { programme: "samba2", reason: "Räcker inte", services: ["bup"] });
  const after = story.view("samordnare");
  const asked = told(story);
  story.does("samordnare", "case.answerRaise", { answer: "yes", for: mother.id, channel: "phone" });
  const left = told(story);
  story.does("samordnare", "case.answerRaise", { answer: "yes", for: father.id, channel: "phone" });
  story.does("samordnare", "party.setVoice", { childId: child.id, way: "letter", note: "Skriver" });

  expect(undoOf(before, after)).toMatchObject({ what: "raiseProposed", verb: "case.withdrawRaise" });
  expect(asked).toEqual(expect.arrayContaining([mother.id, father.id].map((one) => [one, "raise"])));
  expect(left).not.toContainEqual([mother.id, "raise"]);
  expect(story.view("samordnare").waiting.kind).toBe("raiseCase");
});

test("a proposed order is told to the family it touches and to whoever answers for a service without an account", () => {
  const outside = { ...behandlare, account: null };
  const file = aTable();
  const story = storyOf({ ...file, parties: file.parties.map((one) => (one.id === outside.id ? outside : one)) });
  story.does("samordnare", "plan.addIntervention", { unit: "bup", words: "Samtal", category: "schooling" });
  const { id } = story.file.plan.interventions[0]!;
  story.does("samordnare", "plan.setIntervention", { interventionId: id, state: "planned" });
  story.does("samordnare", "plan.proposeOrder", { steps: [{ id, timing: { ...noTiming, days: 30 } }] });
  const asked = told(story);
  const orderId = story.file.orders[0]!.id;
  story.does("samordnare", "plan.answerOrder", { orderId, answer: "no", for: mother.id, channel: "phone" });

  expect(asked).toEqual(expect.arrayContaining([mother.id, father.id, outside.id].map((one) => [one, "order"])));
  expect(told(story)).not.toContainEqual([mother.id, "order"]);
});
const noTiming = { lasted: [], notBefore: null, days: null, trialWeeks: null };

test("what is kept of a cost's shares tells of no service that must not be known of, and a trial is as long as it was told", () => {
  const masked = { unit: "barnochunga" as UnitId, from: [kurator.id] as [typeof kurator.id], setAt: monday };
  const story = storyOf(aTable({ maskedUnits: [masked] }));
  const proposalId = proposedBy(story, "samordnare", "ekskolan");
  const shares = [
    { unit: "ekskolan", percent: 50 },
    { unit: "barnochunga", percent: 50 },
  ];
  story.does("samordnare", "plan.setCanvas", { proposalId, shares, trialWeeks: 8 });
  story.does("samordnare", "plan.present", { proposalId });
  for (const one of [mother, father])
    story.does("samordnare", "plan.takeStance", { proposalId, for: one.id, stance: "yes", channel: "phone" });
  const no = story.isRefused("kurator", "plan.decide", { proposalId, costOwner: "ekskolan", cost: 1000 });
  const open = storyOf({ ...story.file, maskedUnits: [] });
  open.does("socialsekreterare", "plan.bearCost", { proposalId, upTo: 500 });
  open.does("kurator", "plan.decide", { proposalId, costOwner: "ekskolan", cost: 1000 });

  expect(story.view("kurator").plan.proposals[0]?.canvas?.shares).toEqual([]);
  expect(story.view("samordnare").plan.proposals[0]?.canvas?.shares).toHaveLength(2);
  expect(no).toEqual({ kind: "costNotBorne", services: [] });
  expect(refusalWords(no, texts.sv).message).toBe("Alla som ska betala har inte sagt ja till sin del.");
  expect(open.file.plan.interventions[0]?.timing?.trialWeeks).toBe(8);
});
