import { expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { aFlow, aConsent, aPromise, ekstad, inDays, numbered, office } from "./case-files.ts";
import {
  aTable,
  behandlare,
  bothAgree,
  child,
  ekskolan,
  father,
  kurator,
  mother,
  socialsekreterare,
  storyOf,
} from "./round-table.ts";
import { wordsOn } from "./edge.ts";

const taskId = numbered(70);
const to = (...parties: (PartyId | null)[]) => parties.map((party) => ({ party, receivedAt: null }));
/** The counsellor has promised something and is to tell these. */
const aStory = (...receivers: (PartyId | null)[]) => {
  const what = label("Lugn start", { about: [child.id], category: "schooling", source: fromUnit(office) });
  return storyOf(aTable({ tasks: [aPromise(70, { what, owner: kurator.id, reportTo: to(...receivers) })] }));
};
type Story = ReturnType<typeof storyOf>;
const taskIn = ({ file }: Story) => file.tasks[0]!;
/** Consent no longer lets the school tell anybody anything. */
const withoutTelling = (story: Story) => {
  const flows = [aFlow(office, "ekskolan"), aFlow("barnochunga", "ekskolan")];
  story.file = { ...story.file, consents: [mother, father].map((one, at) => aConsent(100 + at, one, [child], flows)) };
};

test("an owner who cannot take it on says why, and the coordinator finds another", () => {
  const story = aStory(null);

  story.does("kurator", "followup.decline", { taskId, why: "Slutar på fredag" });

  expect(taskIn(story).state).toMatchObject({ name: "declined", reason: { value: "Slutar på fredag" } });
  expect(story.view("samordnare")).toMatchObject({
    waiting: { kind: "findOwner", about: taskId },
    tasks: [{ state: "declined", isOwnerless: true, reason: "Slutar på fredag" }],
  });
  expect(story.view("kurator").waiting.kind).not.toBe("acceptTask");
});

test("what is refused of a no", () => {
  const story = aStory(null);
  const silent = story.isRefused("kurator", "followup.decline", { taskId, why: "" });
  const anothers = story.isRefused("rektor", "followup.decline", { taskId, why: "Nej" });
  story.does("kurator", "followup.accept", { taskId });

  const late = story.isRefused("kurator", "followup.decline", { taskId, why: "Nej" });

  expect([silent, anothers, late]).toEqual([{ kind: "reasonNeeded" }, { kind: "notThere" }, { kind: "taskNotOpen" }]);
});

test("it is done with or without a line that shows it", () => {
  const story = aStory(null);

  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });

  expect(taskIn(story).state).toMatchObject({ name: "reported", evidence: null });
});

test("an owner whom consent no longer lets tell says that it is done, and nothing more", () => {
  const story = aStory(null);
  withoutTelling(story);
  const report = (evidence: string) => ({ taskId, outcome: "done", evidence });

  const refusal = story.isRefused("kurator", "followup.report", report("Provat i två veckor"));
  story.does("kurator", "followup.report", report(""));

  expect(refusal).toEqual({ kind: "wordsOutsideConsent" });
  expect(taskIn(story).state).toMatchObject({ name: "reported", evidence: null });
});

test("words are for everybody who is told back: where consent does not reach one of them, none are taken", () => {
  const story = aStory(null, behandlare.id);
  story.file = { ...story.file, consents: bothAgree(["ekskolan", "barnochunga"]) };
  const report = (evidence: string) => ({ taskId, outcome: "done", evidence });

  const refusal = story.isRefused("kurator", "followup.report", report("Provat"));
  story.does("kurator", "followup.report", report(""));

  expect(refusal).toEqual({ kind: "wordsOutsideConsent" });
});

test("without leave to tell, a no and a wish for more time need no reason, and take none", () => {
  const declining = aStory(null);
  withoutTelling(declining);
  const later = aStory(null);
  withoutTelling(later);
  const more = (reason: string) => ({ taskId, outcome: "needsTime", reason, dueBy: inDays(30) });

  const refusals = [
    declining.isRefused("kurator", "followup.decline", { taskId, why: "Slutar" }),
    later.isRefused("kurator", "followup.report", more("Sjuk")),
  ];
  declining.does("kurator", "followup.decline", { taskId, why: "" });
  later.does("kurator", "followup.report", more(""));

  expect(refusals).toEqual([{ kind: "wordsOutsideConsent" }, { kind: "wordsOutsideConsent" }]);
  expect(taskIn(declining).state).toMatchObject({ name: "declined", reason: null });
  expect(taskIn(later).extensions).toMatchObject([{ reason: null }]);
});

test("more time needs a reason where it may be told", () => {
  const story = aStory(null);

  const refusal = story.isRefused("kurator", "followup.report", { taskId, outcome: "needsTime", dueBy: inDays(30) });

  expect(refusal).toEqual({ kind: "reasonNeeded" });
});

test("each who was promised an answer gets it for themselves, and it is received when all have", () => {
  const story = aStory(null, socialsekreterare.id, mother.id);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  const state = () => taskIn(story).state.name;

  const states = [
    ["socialsekreterare", { taskId }],
    ["samordnare", { taskId }],
    ["samordnare", { taskId, for: mother.id }],
  ].map(([person, input]) => {
    story.does(person as string, "followup.receive", input);
    return state();
  });

  expect(states).toEqual(["reported", "reported", "received"]);
});

test("the coordinator tells those of the family who are to hear of it, one by one, and is reminded until all know", () => {
  const story = aStory(mother.id, father.id);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  const waiting = () => {
    const { waiting: next, tasks } = story.view("samordnare");
    return [next.kind, tasks[0]?.toTell];
  };
  const before = waiting();

  story.does("samordnare", "followup.receive", { taskId, for: mother.id });
  const between = waiting();
  story.does("samordnare", "followup.receive", { taskId, for: father.id });

  expect([before, between]).toEqual([
    ["tellFamily", [mother.id, father.id]],
    ["tellFamily", [father.id]],
  ]);
  expect(waiting()[0]).not.toBe("tellFamily");
});

test("one guardian's receipt is nothing to the other, to the child, to the room, nor to a service that is told", () => {
  const story = aStory(mother.id, father.id, socialsekreterare.id);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  const family = [mother, father].map(({ id: party }) => ({ kind: "guardian" as const, party }));
  const others = () =>
    JSON.stringify([
      story.viewOf(father.id),
      story.viewOf(child.id),
      story.view("socialsekreterare"),
      story.view("kurator"),
      viewFor(story.file, { kind: "room", present: family }, story.now, ekstad.document),
    ]);
  const before = others();

  story.does("samordnare", "followup.receive", { taskId, for: mother.id });

  expect(others()).toBe(before);
  expect(story.viewOf(mother.id).tasks[0]?.state).toBe("received");
  expect(story.viewOf(father.id).tasks[0]?.state).toBe("reported");
});

test("that the last in the family has got it makes it received for them, the coordinator and the owner alone", () => {
  const story = aStory(socialsekreterare.id, mother.id);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  story.does("socialsekreterare", "followup.receive", { taskId });
  const present = [child.id, father.id].map((party) => ({ kind: "guardian" as const, party }));
  const room = () => viewFor(story.file, { kind: "room", present }, story.now, ekstad.document);
  const others = () =>
    JSON.stringify([story.viewOf(father.id), story.viewOf(child.id), room(), story.view("socialsekreterare")]);
  const before = others();

  story.does("samordnare", "followup.receive", { taskId, for: mother.id });

  expect(others()).toBe(before);
  expect(room().tasks).toHaveLength(1);
  expect([story.view("samordnare"), story.view("kurator")].map((view) => view.tasks[0]?.state)).toEqual([
    "received",
    "received",
  ]);
});

test("the one who is told outside every account is told by the coordinator; one who can say so says so alone", () => {
  const story = aStory(behandlare.id, socialsekreterare.id);
  const outside = { ...behandlare, account: null };
  story.file = {
    ...story.file,
    parties: story.file.parties.map((one) => (one.id === behandlare.id ? outside : one)),
  };
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });

  const refusal = story.isRefused("samordnare", "followup.receive", { taskId, for: socialsekreterare.id });
  story.does("samordnare", "followup.receive", { taskId, for: behandlare.id });

  expect(refusal).toEqual({ kind: "unknownPerson" });
  expect(taskIn(story).reportTo.map((one) => one.receivedAt !== null)).toEqual([true, false]);
});

test("what is refused of a receipt", () => {
  const story = aStory(mother.id, socialsekreterare.id);
  const early = story.isRefused("samordnare", "followup.receive", { taskId, for: mother.id });
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  story.does("samordnare", "followup.receive", { taskId, for: mother.id });

  expect(
    [
      early,
      story.isRefused("samordnare", "followup.receive", { taskId, for: mother.id }),
      story.isRefused("samordnare", "followup.receive", { taskId, for: father.id }),
      story.isRefused("samordnare", "followup.receive", { taskId }),
      story.isRefused("socialsekreterare", "followup.receive", { taskId, for: mother.id }),
      story.isRefused("rektor", "followup.receive", { taskId }),
      story.isRefused("samordnare", "followup.receive", { taskId: numbered(999), for: mother.id }),
    ].map(({ kind }) => kind),
  ).toEqual([
    "nothingToReceive",
    "nothingToReceive",
    "unknownPerson",
    "notThere",
    "notYourStep",
    "notThere",
    "notThere",
  ]);
});

test("whether it helped is each one's own word, and the latest counts", () => {
  const story = aStory(mother.id, father.id);
  const rate = (party: PartyId, helped: string) => ({ taskId, for: party, helped });
  const early = story.isRefused("samordnare", "followup.rate", rate(mother.id, "helped"));
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Gjort" });
  const before = JSON.stringify(story.viewOf(father.id));

  story.does("samordnare", "followup.rate", rate(mother.id, "partly"));
  story.does("samordnare", "followup.rate", rate(mother.id, "helped"));

  expect(early).toEqual({ kind: "notHelpYet" });
  expect(JSON.stringify(story.viewOf(father.id))).toBe(before);
  expect(story.viewOf(mother.id).tasks[0]?.helped).toEqual(["helped"]);
  story.does("samordnare", "followup.rate", rate(child.id, "didNotHelp"));
  expect(story.view("samordnare").tasks[0]?.helped).toEqual(["helped", "didNotHelp"]);
  expect(
    [kurator.id, numbered<PartyId>(999)].map(
      (party) => story.isRefused("samordnare", "followup.rate", rate(party, "helped")).kind,
    ),
  ).toEqual(["unknownPerson", "unknownPerson"]);
});

test("the owner's card asks for an answer, names everybody who is told, and says what became of it", () => {
  const story = aStory(null, socialsekreterare.id, mother.id, father.id);
  const card = () => {
    const view = story.view("kurator");
    return cardOn(`task:${taskId}`, view, { text: texts.sv, isOpen: false, problem: null })!;
  };
  const asked = wordsOn(card()).join(" | ");

  story.does("kurator", "followup.decline", { taskId, why: "Slutar" });

  expect(asked).toContain("samordnare; socialsekreterare; Familjen");
  expect(asked).toContain("Jag kan inte");
  expect(wordsOn(card()).join(" | ")).toContain("Du har tackat nej");
  expect(JSON.stringify(card())).not.toContain("followup.");
});

test("in every state of a promise its owner's card has words, and no button that leads to a no", () => {
  const said = label("x", { about: [child.id], category: "schooling", source: fromUnit(ekskolan) });
  const at = "2026-09-07T06:00:00.000Z" as never;
  const states = [
    { name: "declined", at, reason: said },
    { name: "carriedOver", at, reason: said },
    { name: "cancelled", at, reason: said },
    { name: "reported", reportedAt: at, evidence: null },
    { name: "received", at, reportedAt: at, evidence: said },
  ] as const;

  for (const state of states) {
    const story = aStory(null);
    story.file = { ...story.file, tasks: [{ ...taskIn(story), state }] };
    const card = cardOn(`task:${taskId}`, story.view("kurator"), { text: texts.sv, isOpen: false, problem: null });
    expect(JSON.stringify(card)).not.toMatch(/followup\./);
  }
});
