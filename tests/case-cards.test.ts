import { describe, expect, test } from "vitest";

import type { Card } from "../src-shared/card.ts";
import { cardOn, forms } from "../src-shared/cards.ts";
import type { CaseFile, Stage } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../src-shared/case/viewer.ts";
import type { FormContext } from "../src-shared/form.ts";
import type { CaseId } from "../src-shared/ids.ts";
import { type Language, texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import {
  aCaseFile,
  anInquiryOf,
  accountCalled,
  aChild,
  aGuardian,
  coordinator,
  ekstad,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";
import { wordsOf } from "./scenarios/world.ts";

const languages: Language[] = ["sv", "en"];
const told = (words: string) => label(words, { about: [], category: "family", source: fromUnit(office) });
const secret = "Kanariefågeln sjöng";
const inquiry = anInquiryOf({ caller: told("Kurator"), phone: told("0701740640"), worry: told(secret) });
const child = aChild(10);
const guardian = aGuardian(20, [child]);

const viewOf = (file: CaseFile, person: string) => {
  const account = accountCalled(person);
  const standing = standingOf(
    account,
    { isCoordinator: person.startsWith("samordnare"), isManager: false },
    ekstad.document,
  );
  return viewFor(file, viewerOf(file, account, standing) ?? { kind: "removed" }, monday, ekstad.document);
};
const shown = (file: CaseFile, person: string, isOpen = false, language: Language = "sv"): Card =>
  cardOn("case", viewOf(file, person), { text: texts[language], isOpen, problem: null })!;
const actionsOf = (card: Card) =>
  card.body.flatMap((element) =>
    element.type === "ActionSet" ? (element["actions"] as { id: string; style?: string }[]) : [],
  );

const triage: Stage = { name: "triage", callBackBy: inDays(2), coordinator };
const consultation = (more: Partial<CaseFile> = {}) =>
  aCaseFile({
    stage: triage,
    initiator: accountCalled("kurator"),
    inquiry,
    consultation: { advice: null, readAt: null },
    ...more,
  });
const advised = (more: Partial<CaseFile> = {}) =>
  consultation({ consultation: { advice: told(`${secret} igen`), readAt: null }, ...more });
const offered = aCaseFile({
  inquiry,
  parties: [child, guardian],
  handovers: [
    { from: coordinator, to: accountCalled("samordnare2"), note: told(secret), offeredAt: monday, takenAt: null },
  ],
});
const closing = (more: Partial<CaseFile> = {}) =>
  aCaseFile({
    inquiry,
    parties: [child, guardian],
    stage: { name: "closing", reason: told(secret), coordinator },
    ...more,
  });
const talk = {
  at: monday,
  on: dayOf(monday),
  with: guardian.id,
  channel: "phone" as const,
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: true,
};

const cards: [what: string, file: CaseFile, person: string, actions: string[]][] = [
  [
    "an inquiry nobody has taken",
    aCaseFile({ stage: { name: "inquiry", callBackBy: inDays(2) }, inquiry }),
    "samordnare",
    ["accept", "declareTie"],
  ],
  [
    "an inquiry of somebody one is tied to",
    aCaseFile({ stage: { name: "inquiry", callBackBy: inDays(2) }, inquiry, ties: [accountCalled("samordnare2")] }),
    "samordnare2",
    [],
  ],
  ["a question that waits for its answer", consultation(), "kurator", ["show", "turnInto"]],
  ["a question that was answered", advised(), "kurator", ["show", "turnInto"]],
  [
    "a question that is over",
    advised({ stage: { name: "ended", at: monday, how: "adviceOnly", reason: told(secret), coordinator } }),
    "kurator",
    ["show"],
  ],
  ["a question to answer", consultation(), "samordnare", ["advice", "turnInto", "more", "show"]],
  ["a question one has answered", advised(), "samordnare", ["end", "turnInto", "more", "show"]],
  ["a case one is offered", offered, "samordnare2", ["takeHandover", "declineHandover"]],
  [
    "a case the family rests from",
    aCaseFile({ inquiry, parties: [child, guardian], stage: { name: "onHold", why: "family", coordinator } }),
    "samordnare",
    ["resumeCase", "more", "show"],
  ],
  ["a case that is being closed", closing(), "samordnare", ["contact", "more", "show"]],
  [
    "a case the family has been talked with about",
    closing({ contacts: [talk] }),
    "samordnare",
    ["offerEvaluation", "more", "show"],
  ],
  [
    "a case that can be closed",
    closing({ contacts: [talk], evaluationOfferedAt: monday }),
    "samordnare",
    ["closeCase", "more", "show"],
  ],
  [
    "a case that lives on in another",
    aCaseFile({ inquiry, stage: { name: "merged", at: monday, into: numbered<CaseId>(2), coordinator } }),
    "samordnare",
    ["show"],
  ],
];

describe.each(cards)("the card of %s", (_, file, person, actions) => {
  test("offers what can be done now, one thing first", () => {
    const offers = actionsOf(shown(file, person));

    expect(offers.map(({ id }) => id)).toEqual(actions);
    expect(offers.filter(({ style }) => style === "positive").length).toBeLessThanOrEqual(1);
  });

  test.each(languages)("says in %s nothing of what anybody wrote until it is opened", (language) => {
    const words = wordsOf(shown(file, person, false, language));

    expect(words).toContain(file.reference);
    expect(words).not.toContain(secret);
  });
});

test("whoever asked reads their own words and the advice on the opened card, and says there that it is read", () => {
  const opened = shown(advised(), "kurator", true);
  const read = shown(advised({ consultation: { advice: told(secret), readAt: monday } }), "kurator", true);

  expect(wordsOf(opened)).toContain(`${secret} igen`);
  expect(actionsOf(opened).map(({ id }) => id)).toEqual(["readAdvice", "hide", "turnInto"]);
  expect(wordsOf(read)).toContain("Du har läst rådet.");
  expect(actionsOf(read).map(({ id }) => id)).toEqual(["hide", "turnInto"]);
});

test("what may belong together is on the opened card by its code and by what is the same", () => {
  const related = [{ caseId: numbered<CaseId>(2), reference: "SB-2026-002", by: ["phone" as const, "name" as const] }];
  const joined = [{ from: numbered<CaseId>(3), reference: "SB-2026-003", at: monday, inquiry }];
  const file = aCaseFile({ related, joined });

  expect(wordsOf(shown(file, "samordnare"))).not.toContain("SB-2026-002");
  expect(wordsOf(shown(file, "samordnare", true))).toContain("samma telefon och samma namn och födelsedag");
  expect(wordsOf(shown(file, "samordnare", true))).toContain(secret);
});

test("the note of whoever had the case is on the new coordinator's opened card", () => {
  const { handovers } = offered;
  const stage: Stage = { name: "active", coordinator: accountCalled("samordnare2") };
  const taken = { ...offered, stage, handovers: handovers.map((one) => ({ ...one, takenAt: monday })) };

  expect(wordsOf(shown(taken, "samordnare2", true))).toContain(secret);
});

describe("a form of the case's course", () => {
  const opened = (form: string, file: CaseFile, person = "samordnare") => {
    const context: FormContext = {
      view: viewOf(file, person),
      thing: null,
      municipality: ekstad.document,
      today: dayOf(monday),
      text: texts.sv,
      typed: {},
      problem: null,
    };
    return forms[form]!.card(context);
  };
  const choicesIn = (card: Card | null, id: string) =>
    (card!.body.find((element) => element["id"] === id)!["choices"] as { value: string }[]).map(({ value }) => value);

  test("is there only while it can be taken", () => {
    const closed = closing({ stage: { name: "closed", at: monday, reason: told(secret), coordinator } });

    expect(["advice", "turnInto"].map((form) => opened(form, offered))).toEqual([null, null]);
    expect(["advice", "turnInto", "end"].map((form) => opened(form, consultation()) !== null)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["end", "closing"].map((form) => opened(form, closed))).toEqual([null, null]);
    expect(opened("closing", aCaseFile({ parties: [child, guardian] }))).not.toBeNull();
  });

  test("offers that the family declined only once somebody has talked with them", () => {
    const contacted = aCaseFile({ parties: [child, guardian], stage: { name: "familyContact", coordinator } });

    expect(choicesIn(opened("end", consultation()), "how")).not.toContain("declined");
    expect(choicesIn(opened("end", contacted), "how")).toContain("declined");
  });

  test("names first whoever of the family is still to be talked with", () => {
    const other = aGuardian(21, [child], "joint");
    const first = { ...aGuardian(20, [child], "joint") };
    const file = aCaseFile({
      parties: [child, first, other],
      stage: { name: "familyContact", coordinator },
      contacts: [{ ...talk, isClosingTalk: false }],
    });

    expect(choicesIn(opened("contact", file), "guardianId")[0]).toBe(other.id);
  });
});
