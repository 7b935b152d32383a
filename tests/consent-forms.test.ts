import { describe, expect, test } from "vitest";

import { cardOn, forms } from "../src-shared/cards.ts";
import type { FormContext, Typed } from "../src-shared/form.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf, momentAt } from "../src-shared/time.ts";
import {
  accounts,
  anAskedFamily,
  anAsking,
  aYes,
  heldByAll,
  lines,
  schoolAndSocial,
  toldAboutChild,
} from "./asked-family.ts";
import { ekstad, flowsAmong, inDays, office, staff } from "./case-files.ts";
import { child, father, mother, storyOf } from "./round-table.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";

type Story = ReturnType<typeof storyOf>;
const contextOf = (
  story: Story,
  thing: string | null,
  typed: Typed = {},
  document: Municipality = ekstad.document,
): FormContext => ({
  view: story.view("samordnare"),
  thing,
  municipality: document,
  today: dayOf(story.now),
  text: texts.sv,
  typed,
  problem: null,
});
const cardOf = (form: string, ...of: Parameters<typeof contextOf>) => forms[form]!.card(contextOf(...of));
/** The form is opened about something, filled in and sent. */
const sends = (form: string, story: Story, thing: string | null, typed: Typed) =>
  story.does("samordnare", forms[form]!.verb, forms[form]!.toInput(contextOf(story, thing, typed)));

const filled = {
  grantorId: mother.id,
  purpose: "Att stödet hänger ihop",
  services: "ekskolan,barnochunga",
  categories: "schooling",
  validTo: inDays(120),
  method: "oral",
  receivedOn: inDays(0),
  witness: "Kollega",
  readBack: "true",
  understood: "true",
};

describe("the form for a yes", () => {
  test("becomes a consent about the children the guardian has custody of, with what it is for", () => {
    const story = storyOf(anAskedFamily());

    sends("consent", story, mother.id, filled);

    expect(story.file.consents[0]).toMatchObject({
      grantor: mother.id,
      subjects: [child.id, mother.id],
      flows: expect.arrayContaining(schoolAndSocial),
      purpose: { value: "Att stödet hänger ihop" },
      exclusions: [],
      evidence: { kind: "oral", witness: "Kollega" },
    });
  });

  test("says who may not know: services, people, and words of their own", () => {
    const story = storyOf(anAskedFamily());
    const card = cardOf("consent", story, mother.id);

    const except = {
      exceptServices: "bup",
      exceptPeople: choicesOf(card, "exceptPeople")["rektor"]!,
      exceptWords: "Inte farmor",
    };
    sends("consent", story, mother.id, { ...filled, ...except });

    expect(story.file.consents[0]!.exclusions).toMatchObject([
      { kind: "unit", unit: "bup" },
      { kind: "person", account: accounts.rektor },
      { kind: "words", words: { value: "Inte farmor" } },
    ]);
  });

  test("of a signed paper says where it is kept, and needs nobody who listened", () => {
    const story = storyOf(anAskedFamily());
    const { witness: _witness, readBack: _read, understood: _understood, ...signed } = filled;

    sends("consent", story, mother.id, { ...signed, method: "paper", keptAt: "Pärm 4, Samba" });

    expect(story.file.consents[0]!.evidence).toMatchObject({ kind: "paper", keptAt: "Pärm 4, Samba" });
  });

  test("is filled with what was asked for, and answers it", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.request", anAsking(mother, { purpose: "Lugna morgnar" }));

    const card = JSON.stringify(cardOf("consent", story, mother.id));
    sends("consent", story, mother.id, filled);

    expect(card).toContain("Lugna morgnar");
    expect(story.view("samordnare").requests[0]!.state).toBe("granted");
  });

  test("that renews a consent keeps what was shut shut, unless the person says otherwise", () => {
    const story = storyOf(anAskedFamily());
    const exclusions = [
      { kind: "unit", unit: "bup" },
      { kind: "category", category: "economy", to: "ekskolan" },
      { kind: "person", account: accounts.rektor },
      { kind: "words", words: "Inte farmor" },
    ];
    for (const guardian of [mother, father]) {
      story.does("samordnare", "consent.record", aYes(guardian, { exclusions }));
      heldByAll(story);
    }
    const old = story.file.consents[0]!;

    const values = JSON.stringify(cardOf("consent", story, old.id));
    const kept = { exceptServices: "bup", exceptPeople: accounts.rektor, exceptWords: "Inte farmor" };
    sends("consent", story, old.id, { ...filled, ...kept, validTo: inDays(200) });

    for (const shut of ["bup", accounts.rektor, "Inte farmor"]) expect(values).toContain(`"value":"${shut}"`);
    const fresh = story.file.consents.at(-1)!;
    expect(fresh).toMatchObject({ replaces: old.id, grantor: mother.id });
    expect(fresh.exclusions.map(({ kind }) => kind).toSorted()).toEqual(["category", "person", "unit", "words"]);
    expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
  });

  test("of somebody else's consent renews nothing", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.record", aYes(mother));

    sends("consent", story, story.file.consents[0]!.id, { ...filled, grantorId: father.id });

    expect(story.file.consents.map(({ grantor, replaces }) => [grantor, replaces])).toEqual([
      [mother.id, null],
      [father.id, null],
    ]);
  });

  test("lists people only where they are few, or in the case", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...staff[2]!,
      title: `Kurator ${index}`,
      account: `${staff[2]!.account.slice(0, -3)}${100 + index}`,
    }));
    const document = { ...ekstad.document, people: [...ekstad.document.people, ...many] as Municipality["people"] };

    const [few, listed] = [ekstad.document, document].map((of) =>
      Object.keys(choicesOf(cardOf("consent", storyOf(anAskedFamily()), mother.id, {}, of), "exceptPeople")),
    );

    expect(few).toEqual(["kurator", "rektor", "socialsekreterare", "behandlare", "chef"]);
    expect(listed).toEqual(["kurator", "rektor", "socialsekreterare"]);
  });
});

test("the form for another answer records a no or a wish to talk of one who has been asked, and is not there for anybody else", () => {
  const story = storyOf(anAskedFamily());
  const before = cardOf("answer", story, mother.id);
  story.does("samordnare", "consent.request", anAsking(mother));
  const requestId = story.file.requests[0]!.id;

  sends("answer", story, mother.id, { requestId, answer: "wantsTalk", channel: "phone", reason: "" });

  expect(before).toBeNull();
  expect(story.view("samordnare").requests[0]).toMatchObject({ state: "wantsTalk", reason: null });
});

test("the form for taking back takes services, kinds of things or all", () => {
  const agreed = () => {
    const story = storyOf(anAskedFamily());
    for (const guardian of [mother, father]) {
      story.does(
        "samordnare",
        "consent.record",
        aYes(guardian, { flows: flowsAmong([office, "ekskolan", "bup"], ["schooling", "health"]) }),
      );
      heldByAll(story);
    }
    return story;
  };
  const left = (typed: Typed) => {
    const story = agreed();
    sends("withdraw", story, null, { consentId: story.file.consents[0]!.id, channel: "phone", ...typed });
    return toldAboutChild(story.file);
  };

  expect(left({ services: "bup" })).toEqual(lines(flowsAmong([office, "ekskolan"], ["schooling", "health"])));
  expect(left({ categories: "health" })).toEqual(lines(flowsAmong([office, "ekskolan", "bup"])));
  expect(left({ services: "all,bup" })).toEqual([]);
});

test("the form for asking somebody to confirm lists those at the authorities that are waited for", () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.record", aYes(mother));
  const { id } = story.file.consents[0]!;
  const choices = choicesOf(cardOf("askToConfirm", story, id), "receiver");

  sends("askToConfirm", story, id, { receiver: choices["socialsekreterare (socialnamnden)"]! });

  expect(Object.keys(choices)).toEqual([
    "kurator (utbildningsnamnden)",
    "rektor (utbildningsnamnden)",
    "chef (utbildningsnamnden)",
    "socialsekreterare (socialnamnden)",
  ]);
  expect(story.file.consents[0]!.asked).toMatchObject([{ receiver: accounts.socialsekreterare }]);
  expect(wordsOf(cardOf("askToConfirm", story, id))).toContain("socialsekreterare har fått frågan");
});

test("the case's card says what stands, what is shut and who has been asked, and offers the next step", () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.record", aYes(mother, { exclusions: [{ kind: "words", words: "Inte farmor" }] }));
  story.does("samordnare", "consent.record", aYes(father));
  const { id } = story.file.consents[0]!;
  story.does("samordnare", "consent.askToConfirm", {
    consentId: id,
    authority: "socialnamnden",
    receiver: accounts.socialsekreterare,
  });
  story.until(momentAt(inDays(1), "08:00"));

  const view = story.view("samordnare");
  const card = JSON.stringify(cardOn("case", view, { text: texts.sv, isOpen: true, problem: null }));

  expect(view.waiting).toEqual({ kind: "confirmConsent", about: id, dueAt: null });
  for (const words of ["Undantag: Inte farmor.", "socialsekreterare har fått frågan.", "väntar på bekräftelse från"])
    expect(card).toContain(words);
  expect(card).toContain('"form":"askToConfirm"');
});
