import { expect, test } from "vitest";

import { fromParty, fromUnit } from "../src-shared/case/labelled.ts";
import type { PartyId, ProposalId } from "../src-shared/ids.ts";
import { inDays, numbered } from "./case-files.ts";
import {
  aMeeting,
  aTable,
  bothAgree,
  child,
  ekskolan,
  father,
  kurator,
  mother,
  rektor,
  storyOf,
} from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const idea = (words: string, more = {}) => ({ unit: "ekskolan", words, category: "schooling", ...more });
const aProposal = (story: Story, words = "Lugn start", more = {}, person = "kurator"): ProposalId => {
  story.does(person, "plan.propose", idea(words, more));
  return story.file.plan.proposals.at(-1)!.id;
};
const aPresented = (story: Story): ProposalId => {
  const proposalId = aProposal(story);
  story.does("samordnare", "plan.present", { proposalId });
  return proposalId;
};
const says = (story: Story, proposalId: ProposalId, party: PartyId, stance: string, words = "") =>
  story.does("samordnare", "plan.takeStance", { proposalId, for: party, stance, words, channel: "phone" });
const decision = (proposalId: ProposalId, more = {}) => ({ proposalId, costOwner: "ekskolan", ...more });

test("a service proposes what it could give, the coordinator writes down the family's ideas and a service's at its word", () => {
  const story = storyOf();
  const schools = aProposal(story);
  aProposal(story, "Hjälp på morgonen", { by: mother.id, alternativeTo: schools }, "samordnare");
  aProposal(story, "Samtal varje vecka", { unit: "bup", category: "health" }, "samordnare");

  expect(story.file.plan.proposals.map(({ words, alternativeTo }) => [words.source, alternativeTo])).toEqual([
    [fromUnit(ekskolan), null],
    [fromParty(mother.id), schools],
    [fromUnit("bup" as never), null],
  ]);
});

test("nobody in the family sees an idea before it is presented to them; then each sees it, and where it comes from", () => {
  const story = storyOf();
  const proposalId = aProposal(story);
  const seen = () =>
    [story.viewOf(mother.id), story.viewOf(child.id), story.view("socialsekreterare")].map(
      ({ plan }) => plan.proposals.length,
    );
  const before = seen();
  const own = story.view("kurator").plan.proposals;

  story.does("samordnare", "plan.present", { proposalId });

  expect([before, seen()]).toEqual([
    [0, 0, 0],
    [1, 1, 1],
  ]);
  expect(own).toMatchObject([{ isPresented: false, isYours: true }]);
  expect(story.viewOf(father.id).plan.proposals).toMatchObject([{ by: "Enheten ekskolan", unit: "Enheten ekskolan" }]);
});

test("one person's idea is shown to the others as far as that person lets it be", () => {
  const story = storyOf();
  const kept = aProposal(story, "Bara med mig", { by: mother.id }, "samordnare");
  const shared = aProposal(story, "Med oss båda", { by: mother.id }, "samordnare");

  story.does("samordnare", "plan.present", { proposalId: kept });
  story.does("samordnare", "plan.present", { proposalId: shared, releasedTo: [father.id] });

  const words = (party: PartyId) => story.viewOf(party).plan.proposals.map((one) => one.words);
  expect([words(mother.id), words(father.id)]).toEqual([["Bara med mig", "Med oss båda"], ["Med oss båda"]]);
  expect(
    story.isRefused("samordnare", "plan.takeStance", {
      proposalId: kept,
      for: father.id,
      stance: "yes",
      channel: "phone",
    }),
  ).toEqual({ kind: "notTheirsToRead" });
});

test("each in the family answers for themselves; that they do not say the same is the coordinator's alone to know", () => {
  const story = storyOf();
  const proposalId = aPresented(story);
  says(story, proposalId, mother.id, "yes");
  const mothers = JSON.stringify(story.viewOf(mother.id));
  const services = () => JSON.stringify([story.view("kurator"), story.view("socialsekreterare")]);
  const before = services();

  says(story, proposalId, father.id, "no", "Inte nu");

  expect(story.view("samordnare").plan.proposals).toMatchObject([
    {
      isContested: true,
      stances: [
        { party: mother.id, stance: "yes" },
        { party: father.id, stance: "no", words: "Inte nu" },
      ],
    },
  ]);
  expect(JSON.stringify(story.viewOf(mother.id))).toBe(mothers);
  expect(services()).toBe(before);
  expect(story.viewOf(father.id).plan.proposals).toMatchObject([
    { isContested: false, stances: [{ party: father.id, stance: "no", words: "Inte nu" }] },
  ]);
});

test("the latest answer counts, and one who changes their mind is not kept to the first", () => {
  const story = storyOf();
  const proposalId = aPresented(story);
  says(story, proposalId, mother.id, "talkFirst");

  says(story, proposalId, mother.id, "yes");

  expect(story.file.plan.proposals[0]?.stances).toMatchObject([{ party: mother.id, stance: "yes", channel: "phone" }]);
});

test("the service decides when everybody whose yes is needed has said it, and what is decided becomes planned support", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addNeed", {
    child: child.id,
    area: "school",
    words: "Komma dit",
    category: "schooling",
  });
  const need = story.file.plan.needs[0]!.id;
  story.does("kurator", "plan.propose", idea("Lugn start", { needs: [need] }));
  const proposalId = story.file.plan.proposals[0]!.id;
  story.does("samordnare", "plan.present", { proposalId });
  says(story, proposalId, mother.id, "yes");
  says(story, proposalId, father.id, "yes");

  story.does("kurator", "plan.decide", decision(proposalId, { owner: rektor.id, dueBy: inDays(20) }));

  expect(story.file.plan.proposals[0]?.decision).toEqual({ by: kurator.id, costOwner: "ekskolan", at: story.now });
  expect(story.view("samordnare").plan).toMatchObject({
    gaps: [],
    orphans: [],
    interventions: [{ words: "Lugn start", state: "planned", owner: "rektor", dueBy: inDays(20), needs: [need] }],
  });
});

test.each([
  ["one has not answered", ["yes"]],
  ["one has said no", ["yes", "no"]],
  ["one wants to talk first", ["yes", "talkFirst"]],
  ["one wants it changed: the changed proposal is the one to answer", ["yes", "withChange"]],
  ["the child itself has said no", ["yes", "yes", "no"]],
])("nothing is decided while %s, and why is not told", (_why, stances) => {
  const story = storyOf();
  const proposalId = aPresented(story);
  const family = [mother.id, father.id, child.id];
  stances.forEach((stance, index) => says(story, proposalId, family[index]!, stance));

  expect(story.isRefused("kurator", "plan.decide", decision(proposalId))).toEqual({ kind: "notAccepted" });
});

test("a decision is never the coordinator's, nor another service's, nor one's without the mandate", () => {
  const story = storyOf();
  const proposalId = aPresented(story);
  for (const guardian of [mother, father]) says(story, proposalId, guardian.id, "yes");

  expect([
    story.isRefused("samordnare", "plan.decide", decision(proposalId)),
    story.isRefused("socialsekreterare", "plan.decide", decision(proposalId)),
    story.isRefused("rektor", "plan.decide", decision(proposalId)),
  ]).toEqual([{ kind: "notYourStep" }, { kind: "notYourService" }, { kind: "mandateNeeded" }]);
});

test("only what is presented is decided, once, with a cost owner, an owner of the service and a day to come", () => {
  const story = storyOf();
  const proposalId = aProposal(story);
  const early = story.isRefused("kurator", "plan.decide", decision(proposalId));
  story.does("samordnare", "plan.present", { proposalId });
  for (const guardian of [mother, father]) says(story, proposalId, guardian.id, "yes");

  const wrong = [{ costOwner: "okand" }, { owner: mother.id }, { dueBy: inDays(-1) }, { after: [numbered(999)] }].map(
    (more) => story.isRefused("kurator", "plan.decide", decision(proposalId, more)).kind,
  );
  story.does("kurator", "plan.decide", decision(proposalId));
  const twice = story.isRefused("kurator", "plan.decide", decision(proposalId));
  const unknown = story.isRefused("kurator", "plan.decide", decision(numbered(999)));

  expect(early).toEqual({ kind: "notPresented" });
  expect(wrong).toEqual(["unknownService", "unknownPerson", "dayIsPast", "notThere"]);
  expect([twice, unknown]).toEqual([{ kind: "alreadyDecided" }, { kind: "notThere" }]);
});

test("H7: where officials meet by themselves nothing is decided, though the family has said yes", () => {
  const { state } = aMeeting();
  const meeting = aMeeting({
    type: "officialsFirst",
    state: { ...state, name: "inProgress", startedAt: "2026-09-07T06:00:00.000Z" } as never,
  });
  const story = storyOf(aTable({ meetings: [meeting] }));
  const proposalId = aPresented(story);
  for (const guardian of [mother, father]) says(story, proposalId, guardian.id, "yes");

  expect(story.isRefused("kurator", "plan.decide", decision(proposalId))).toEqual({ kind: "proposalsOnly" });
});

test("what is presented is not put otherwise by its service, nor by the coordinator once somebody has answered", () => {
  const story = storyOf();
  const proposalId = aProposal(story);
  const reword = (words: string) => ({
    kind: "proposal",
    id: proposalId,
    seen: story.file.plan.proposals[0]!.wording,
    words,
  });
  story.does("kurator", "plan.reword", reword("Lugn start på morgonen"));
  story.does("samordnare", "plan.present", { proposalId });
  const byTheService = story.isRefused("kurator", "plan.reword", reword("Något annat"));
  story.does("samordnare", "plan.reword", reword("Lugn start varje morgon"));
  says(story, proposalId, mother.id, "yes");

  const byTheCoordinator = story.isRefused("samordnare", "plan.reword", reword("Något annat"));

  expect(story.file.plan.proposals[0]?.words.value).toBe("Lugn start varje morgon");
  expect([byTheService, byTheCoordinator]).toEqual([{ kind: "alreadyPresented" }, { kind: "familyHasAnswered" }]);
});

test("what is refused of a proposal", () => {
  const story = storyOf();
  const proposalId = aProposal(story);
  const stance = { proposalId, for: mother.id, stance: "yes", channel: "phone" };
  const early = story.isRefused("samordnare", "plan.takeStance", stance);
  story.does("samordnare", "plan.present", { proposalId });

  expect(
    [
      early,
      story.isRefused("samordnare", "plan.present", { proposalId }),
      story.isRefused("samordnare", "plan.present", { proposalId: numbered(999) }),
      story.isRefused("samordnare", "plan.takeStance", { ...stance, for: kurator.id }),
      story.isRefused("samordnare", "plan.takeStance", { ...stance, proposalId: numbered(999) }),
      story.isRefused("kurator", "plan.takeStance", stance),
      story.isRefused("kurator", "plan.propose", idea("x", { unit: "bup" })),
      story.isRefused("kurator", "plan.propose", idea("x", { category: "economy" })),
      story.isRefused("kurator", "plan.propose", idea("x", { needs: [numbered(999)] })),
      story.isRefused("kurator", "plan.propose", idea("x", { alternativeTo: numbered(999) })),
      story.isRefused("samordnare", "plan.propose", idea("x", { unit: "samordning" })),
      story.isRefused("samordnare", "plan.propose", idea("x", { by: kurator.id })),
    ].map(({ kind }) => kind),
  ).toEqual([
    "notPresented",
    "alreadyPresented",
    "notThere",
    "unknownPerson",
    "notThere",
    "notYourStep",
    "notYourService",
    "notToldByConsent",
    "notThere",
    "notThere",
    "unknownService",
    "unknownPerson",
  ]);
});

test("an unpresented idea of another service is not there to be a choice to", () => {
  const story = storyOf();
  const schools = aProposal(story);

  const refusal = story.isRefused("behandlare", "plan.propose", {
    unit: "bup",
    words: "Samtal",
    category: "health",
    alternativeTo: schools,
  });

  expect(refusal).toEqual({ kind: "notThere" });
});

test("a grown youth answers alone", () => {
  const grown = { ...child, bornOn: { ...child.bornOn, value: "2008-09-07" as never } };
  const base = aTable();
  const parties = base.parties.map((party) => (party.id === child.id ? grown : party));
  const own = bothAgree()
    .slice(0, 1)
    .map((consent) => ({ ...consent, grantor: child.id, subjects: [child.id] }));
  const story = storyOf({ ...base, parties, consents: own });
  const proposalId = aPresented(story);
  const early = story.isRefused("kurator", "plan.decide", decision(proposalId));

  says(story, proposalId, child.id, "yes");
  story.does("kurator", "plan.decide", decision(proposalId));

  expect(early).toEqual({ kind: "notAccepted" });
  expect(story.file.plan.interventions).toMatchObject([{ state: "planned", proposal: proposalId }]);
});
