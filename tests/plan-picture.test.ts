import { expect, test } from "vitest";

import { fromParty, fromUnit } from "../src-shared/case/labelled.ts";
import { aConsent, aFlow, numbered, office } from "./case-files.ts";
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

const statement = (words: string, more = {}) => ({ kind: "agreed", words, category: "schooling", ...more });
const lastOf = ({ file }: ReturnType<typeof storyOf>) => file.plan.statements.at(-1)!;

test("a statement is told from whoever says it: a service, the office, or somebody in the family by the coordinator's hand", () => {
  const story = storyOf();

  story.does("kurator", "plan.addStatement", statement("Kommer sällan till första lektionen"));
  story.does("samordnare", "plan.addStatement", statement("Alla vill att skolan ska fungera", { kind: "agreed" }));
  story.does(
    "samordnare",
    "plan.addStatement",
    statement("Bussen går för tidigt", { by: mother.id, kind: "differing" }),
  );

  expect(story.file.plan.statements.map(({ words, kind }) => [words.source, words.about, kind])).toEqual([
    [fromUnit(ekskolan), [child.id], "agreed"],
    [fromUnit(office), [child.id], "agreed"],
    [fromParty(mother.id), [child.id], "differing"],
  ]);
});

test("what a service says is read by the services that consent lets it tell, and by the child and its guardians", () => {
  const story = storyOf(aTable({ consents: bothAgree(["ekskolan", "barnochunga"]) }));
  story.does("kurator", "plan.addStatement", statement("Trött på morgonen", { category: "health" }));
  const words = (view: ReturnType<typeof story.view>) => view.plan.statements.map((one) => one.words);

  expect(words(story.view("socialsekreterare"))).toEqual(["Trött på morgonen"]);
  expect([mother.id, father.id, child.id].map((party) => words(story.viewOf(party)).length)).toEqual([1, 1, 1]);
  expect(words(story.view("behandlare"))).toEqual([]);
});

test("one guardian's words are not the other's, unless the one who said them lets the other read", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Jag orkar inte väcka", { by: mother.id }));
  story.does(
    "samordnare",
    "plan.addStatement",
    statement("Vi behöver hjälp på morgonen", { by: mother.id, releasedTo: [father.id] }),
  );
  const words = (party: typeof child.id) => story.viewOf(party).plan.statements.map((one) => one.words);

  expect(words(mother.id)).toEqual(["Jag orkar inte väcka", "Vi behöver hjälp på morgonen"]);
  expect(words(father.id)).toEqual(["Vi behöver hjälp på morgonen"]);
});

test("a service tells the shared picture only what consent lets it tell the office", () => {
  const story = storyOf();

  const refusal = story.isRefused("kurator", "plan.addStatement", statement("Skulder", { category: "economy" }));
  story.does("samordnare", "plan.addStatement", statement("Skulder", { category: "economy", by: mother.id }));

  expect(refusal).toEqual({ kind: "notToldByConsent" });
});

test("a statement is about somebody in the case, and a professional speaks for their own service alone", () => {
  const story = storyOf();

  expect([
    story.isRefused("samordnare", "plan.addStatement", statement("x", { about: [numbered(999)] })),
    story.isRefused("samordnare", "plan.addStatement", statement("x", { about: [kurator.id] })),
    story.isRefused("samordnare", "plan.addStatement", statement("x", { by: kurator.id })),
    story.isRefused("kurator", "plan.addStatement", statement("x", { by: mother.id })),
  ]).toEqual([
    { kind: "unknownPerson" },
    { kind: "unknownPerson" },
    { kind: "unknownPerson" },
    { kind: "notYourStep" },
  ]);
});

test("in a case without a child nothing is written into the picture, for it would be about nobody", () => {
  const story = storyOf(aTable({ parties: [kurator, socialsekreterare, behandlare, mother, father], meetings: [] }));

  expect(story.isRefused("samordnare", "plan.addStatement", statement("x"))).toEqual({ kind: "unknownPerson" });
});

test("each takes their own stand; the latest counts, and what is seen differently is kept as it was given", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Skolan går bra"));
  const { id: statementId, wording: seen } = lastOf(story);

  story.does("kurator", "plan.takeStand", { statementId, seen, stance: "agrees", words: "" });
  story.does("samordnare", "plan.takeStand", { statementId, seen, stance: "agrees", words: "", for: mother.id });
  story.does("samordnare", "plan.takeStand", {
    statementId,
    seen,
    stance: "differs",
    words: "Inte på idrotten",
    for: father.id,
  });
  story.does("kurator", "plan.takeStand", { statementId, seen, stance: "differs", words: "Det var bättre förra året" });

  const [shown] = story.view("samordnare").plan.statements;
  expect(shown?.stances).toMatchObject([
    { party: mother.id, stance: "agrees", words: null },
    { party: father.id, stance: "differs", words: "Inte på idrotten" },
    { by: "Enheten ekskolan", stance: "differs", words: "Det var bättre förra året" },
  ]);
});

test("a stand of the one guardian is nothing to the other, nor to a service", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Skolan går bra"));
  const { id: statementId, wording: seen } = lastOf(story);
  const views = () =>
    JSON.stringify([story.viewOf(mother.id), story.viewOf(child.id), story.view("kurator"), story.view("behandlare")]);
  const before = views();

  story.does("samordnare", "plan.takeStand", { statementId, seen, stance: "differs", words: "", for: father.id });

  expect(views()).toBe(before);
  expect(story.viewOf(father.id).plan.statements[0]?.stances).toMatchObject([{ isYours: true, stance: "differs" }]);
});

test("a stand is somebody's own, on what they may read; the coordinator takes none", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Bara mitt", { by: mother.id }));
  const { id: statementId, wording: seen } = lastOf(story);
  const stand = { statementId, seen, stance: "agrees", words: "" };

  expect(
    [
      story.isRefused("samordnare", "plan.takeStand", stand),
      story.isRefused("samordnare", "plan.takeStand", { ...stand, for: kurator.id }),
      story.isRefused("samordnare", "plan.takeStand", { ...stand, for: father.id }),
      story.isRefused("kurator", "plan.takeStand", { ...stand, for: mother.id }),
      story.isRefused("kurator", "plan.takeStand", { ...stand, statementId: numbered(999) }),
    ].map(({ kind }) => kind),
  ).toEqual(["unknownPerson", "unknownPerson", "notTheirsToRead", "notYourStep", "notThere"]);
});

test("a service that may be told but not tell takes its stand without words", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Skolan går bra"));
  const { id: statementId, wording: seen } = lastOf(story);
  const consents = [mother, father].map((guardian, at) =>
    aConsent(100 + at, guardian, [child], [aFlow(office, "ekskolan")]),
  );
  story.file = { ...story.file, consents };

  const refusal = story.isRefused("kurator", "plan.takeStand", { statementId, seen, stance: "differs", words: "Nej" });
  story.does("kurator", "plan.takeStand", { statementId, seen, stance: "differs", words: "" });

  expect(refusal).toEqual({ kind: "notToldByConsent" });
});

test("what is put otherwise carries what was seen; a clash shows both texts", () => {
  const story = storyOf();
  story.does("kurator", "plan.addStatement", statement("Kommer för sent"));
  const { id, wording: seen } = lastOf(story);
  const reword = (words: string) => ({ kind: "statement", id, seen, words });

  story.does("kurator", "plan.reword", reword("Kommer sent"));
  const refusal = story.isRefused("kurator", "plan.reword", reword("Kommer efter klockan"));

  expect(lastOf(story).words.value).toBe("Kommer sent");
  expect(refusal).toEqual({ kind: "rewordedMeanwhile", theirs: "Kommer sent", yours: "Kommer efter klockan" });
});

test("nobody puts somebody else's words otherwise", () => {
  const story = storyOf();
  story.does("kurator", "plan.addStatement", statement("Kommer för sent"));
  const schools = lastOf(story);
  story.does("samordnare", "plan.addStatement", statement("Alla vill framåt"));
  const offices = lastOf(story);
  const reword = ({ id, wording }: typeof schools) => ({ kind: "statement", id, seen: wording, words: "x" });

  expect(
    [
      story.isRefused("socialsekreterare", "plan.reword", reword(schools)),
      story.isRefused("samordnare", "plan.reword", reword(schools)),
      story.isRefused("kurator", "plan.reword", reword(offices)),
      story.isRefused("kurator", "plan.reword", { ...reword(schools), id: numbered(999) }),
    ].map(({ kind }) => kind),
  ).toEqual(["notYourWords", "notYourWords", "notYourWords", "notThere"]);
});

test("what the family has answered is not put otherwise by the coordinator; a service that does is not told of the answer", () => {
  const story = storyOf();
  story.does("samordnare", "plan.addStatement", statement("Alla vill framåt"));
  const offices = lastOf(story);
  story.does("kurator", "plan.addStatement", statement("Kommer för sent"));
  const schools = lastOf(story);
  for (const { id: statementId, wording: seen } of [offices, schools])
    story.does("samordnare", "plan.takeStand", { statementId, seen, stance: "agrees", words: "", for: mother.id });
  const reword = ({ id, wording }: typeof schools) => ({ kind: "statement", id, seen: wording, words: "Nytt" });

  const refusal = story.isRefused("samordnare", "plan.reword", reword(offices));
  story.does("kurator", "plan.reword", reword(schools));

  expect(refusal).toEqual({ kind: "familyHasAnswered" });
  const [, seen] = story.view("samordnare").plan.statements;
  expect(seen?.stances).toMatchObject([{ party: mother.id, stance: "agrees", isOutdated: true }]);
});

test("a stand is on what was read, also when it has been put otherwise meanwhile", () => {
  const story = storyOf();
  story.does("kurator", "plan.addStatement", statement("Kommer för sent"));
  const { id: statementId, wording: seen } = lastOf(story);
  const stand = { statementId, seen, stance: "agrees", words: "" };

  story.does("kurator", "plan.reword", { kind: "statement", id: statementId, seen, words: "Kommer aldrig" });
  story.does("socialsekreterare", "plan.takeStand", stand);
  story.does("behandlare", "plan.takeStand", { ...stand, seen: lastOf(story).wording });

  const [shown] = story.view("samordnare").plan.statements;
  expect(shown?.stances.map(({ isOutdated }) => isOutdated)).toEqual([true, false]);
});

test("what is reworded is told again: only as far as consent goes by now", () => {
  const story = storyOf();
  story.does("kurator", "plan.addStatement", statement("Kommer för sent"));
  const { id, wording: seen } = lastOf(story);
  story.file = { ...story.file, consents: bothAgree(["barnochunga", "bup"]) };

  const refusal = story.isRefused("kurator", "plan.reword", { kind: "statement", id, seen, words: "Kommer sent" });

  expect(refusal).toEqual({ kind: "notToldByConsent" });
});

test("the picture of a case that is over stays as it was", () => {
  const story = storyOf(
    aTable({ stage: { ...aTable().stage, name: "closed", at: "2026-09-01T06:00:00.000Z" } as never }),
  );

  expect(story.isRefused("samordnare", "plan.addStatement", statement("x"))).toEqual({ kind: "notInThisStage" });
});
