import { describe, expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import { disclosedUnder } from "../src-shared/consent/disclosed.ts";
import type { LegalGroundId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes, momentAt } from "../src-shared/time.ts";
import { accounts, anAskedFamily, aYes, heldByAll, lines, schoolAndSocial, toldAboutChild } from "./asked-family.ts";
import { accountCalled, aFlow, flowsAmong, inDays, monday, numbered, office } from "./case-files.ts";
import { child, father, mother, storyOf } from "./round-table.ts";
import { wordsOf } from "./scenarios/world.ts";

const second = accountCalled("samordnare2");
const chef = accountCalled("chef");

/** Both guardians have agreed, the second of them the day after, and every authority holds it. */
function bothAgree(more: Record<string, unknown> = {}) {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.record", aYes(mother));
  heldByAll(story);
  story.until(momentAt(inDays(1), "08:00"));
  story.does("samordnare", "consent.record", aYes(father, { receivedOn: inDays(1), ...more }));
  heldByAll(story);
  return story;
}
const errorOf = (story: ReturnType<typeof storyOf>, who: { id: string } = father, by = second) => ({
  consentId: story.file.consents.find((one) => one.grantor === who.id)!.id,
  reason: "Fel vårdnadshavare antecknad",
  second: by,
});

test("H14: a consent recorded in error holds nothing from the moment one has said so, and again when the second finds no error", () => {
  const story = bothAgree();
  const error = errorOf(story);
  const now = () => toldAboutChild(story.file, story.now);
  const before = now();

  story.does("samordnare", "consent.invalidate", error);
  const meanwhile = now();
  const stage = story.file.stage.name;
  story.does("samordnare2", "consent.rejectInvalidation", { consentId: error.consentId });

  expect(before).toEqual(lines(schoolAndSocial));
  expect([meanwhile, stage]).toEqual([[], "onHold"]);
  expect(now()).toEqual(before);
  expect(story.file.stage.name).toBe("active");
  expect(story.file.consents.find((one) => one.grantor === father.id)!.invalidation).toBeNull();
});

test("H14: when two have said so it is kept and ignored, and what it shut is open again", () => {
  const story = bothAgree();
  story.does("samordnare", "consent.record", aYes(child, { exclusions: [{ kind: "unit", unit: "barnochunga" }] }));
  const error = errorOf(story, child);
  const now = () => toldAboutChild(story.file, story.now);

  story.does("samordnare", "consent.invalidate", error);
  const meanwhile = now();
  story.does("samordnare2", "consent.confirmInvalidation", { consentId: error.consentId });

  expect(meanwhile).toEqual(lines(flowsAmong([office, "ekskolan"])));
  expect(now()).toEqual(lines(schoolAndSocial));
  const kept = story.view("samordnare").consents.find((one) => one.id === error.consentId);
  expect(kept).toMatchObject({
    state: "invalid",
    invalidation: { reason: error.reason, isConfirmed: true, second: "samordnare2" },
  });
});

test("H14: the coordinator sees which services could be told what about whom, from when until when", () => {
  const story = bothAgree();
  const held = story.now;
  story.until(momentAt(inDays(4), "10:00"));
  const error = errorOf(story);

  story.does("samordnare", "consent.invalidate", error);

  const disclosed = disclosedUnder(story.file, error.consentId);
  expect(disclosed.map(({ from, to, category }) => `${from}→${to} ${category}`).toSorted()).toEqual(
    lines(schoolAndSocial),
  );
  expect(disclosed.map(({ subject, since, until }) => [subject, since, until])).toEqual(
    disclosed.map(() => [child.id, held, story.now]),
  );
  const view = story.view("samordnare").consents.find((one) => one.id === error.consentId)!;
  expect(view.invalidation!.disclosed).toHaveLength(disclosed.length);
  expect(view.invalidation!.disclosed[0]).toMatchObject({ from: "Enheten samordning", to: "Enheten ekskolan" });
});

describe("H14: the list of what could be told", () => {
  test("leaves out what the other guardian had not agreed to, and what another ground allowed anyway", () => {
    const story = storyOf(anAskedFamily({ stage: { name: "active", coordinator: accountCalled("samordnare") } }));
    const ways = [aFlow("ekskolan", "barnochunga"), aFlow("barnochunga", "ekskolan")];
    story.does("samordnare", "consent.record", aYes(mother, { flows: ways }));
    heldByAll(story);
    story.does("samordnare", "consent.record", aYes(father, { flows: schoolAndSocial }));
    heldByAll(story);
    story.file = {
      ...story.file,
      legalGrounds: [
        {
          id: numbered<LegalGroundId>(80),
          ground: "en-annan-grund",
          subjects: [child.id],
          flows: [aFlow("barnochunga", "ekskolan")],
          decidedBy: accounts.socialsekreterare,
          reason: story.file.consents[0]!.purpose!,
          decidedAt: monday,
          validTo: inDays(90),
          endedAt: null,
        },
      ],
    };
    story.until(momentAt(inDays(2), "08:00"));

    const error = errorOf(story);
    story.does("samordnare", "consent.invalidate", error);

    expect(disclosedUnder(story.file, error.consentId)).toEqual([
      { ...aFlow("ekskolan", "barnochunga"), subject: child.id, since: monday, until: story.now },
    ]);
  });

  test("follows what was left of the answer as it was narrowed", () => {
    const story = bothAgree();
    const held = story.now;
    story.until(momentAt(inDays(2), "08:00"));
    const error = errorOf(story);
    const narrowed = { consentId: error.consentId, flows: [aFlow("ekskolan", "barnochunga")], channel: "phone" };
    story.does("samordnare", "consent.withdraw", narrowed);
    const narrowedAt = story.now;
    story.until(momentAt(inDays(3), "08:00"));

    story.does("samordnare", "consent.invalidate", error);

    const until = new Map(
      disclosedUnder(story.file, error.consentId).map((one) => [`${one.from}→${one.to}`, [one.since, one.until]]),
    );
    expect(until.get("ekskolan→barnochunga")).toEqual([held, narrowedAt]);
    expect(until.get("barnochunga→ekskolan")).toEqual([held, story.now]);
    expect(toldAboutChild(story.file, story.now)).toEqual([]);
  });

  test("is empty where it never held, and where nobody has called it an error", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.record", aYes(mother));
    const error = errorOf(story, mother);
    const right = disclosedUnder(story.file, error.consentId);

    story.does("samordnare", "consent.invalidate", error);

    expect([right, disclosedUnder(story.file, error.consentId)]).toEqual([[], []]);
  });
});

test("what the grantor takes back while somebody looks at it stays taken back, whatever the second person finds", () => {
  const story = bothAgree();
  const error = errorOf(story);
  story.does("samordnare", "consent.invalidate", error);

  const withdrawal = { consentId: error.consentId, services: ["barnochunga"], channel: "phone" };
  story.does("samordnare", "consent.withdraw", withdrawal);
  const meanwhile = toldAboutChild(story.file, story.now);
  story.does("samordnare2", "consent.rejectInvalidation", { consentId: error.consentId });

  expect(meanwhile).toEqual([]);
  expect(toldAboutChild(story.file, story.now)).toEqual(lines(flowsAmong([office, "ekskolan"])));
});

test("a renewal recorded in error leaves what went on of the old one as it is", () => {
  const story = bothAgree();
  const old = story.file.consents.find((one) => one.grantor === father.id)!;
  const dates = { validFrom: inDays(1), receivedOn: inDays(1), validTo: inDays(300) };
  story.does("samordnare", "consent.record", aYes(father, { ...dates, replaces: old.id }));
  const renewal = story.file.consents.at(-1)!;

  story.does("samordnare", "consent.invalidate", { ...errorOf(story), consentId: renewal.id });

  expect(toldAboutChild(story.file, story.now)).toEqual(lines(schoolAndSocial));
});

describe("is refused", () => {
  test.each([
    ["the coordinator in the second's place", accountCalled("samordnare")],
    ["somebody who neither leads cases nor answers for a service", accountCalled("kurator")],
    ["somebody who is nowhere", `${second.slice(0, -3)}999`],
  ])("%s", (_, by) => {
    const story = bothAgree();

    expect(story.isRefused("samordnare", "consent.invalidate", errorOf(story, father, by as typeof second))).toEqual({
      kind: "notASecondPerson",
    });
  });

  test("calling it an error twice, or what is not there", () => {
    const story = bothAgree();
    story.does("samordnare", "consent.invalidate", errorOf(story));

    expect([
      story.isRefused("samordnare", "consent.invalidate", errorOf(story)),
      story.isRefused("samordnare", "consent.invalidate", { ...errorOf(story), consentId: child.id }),
    ]).toEqual([{ kind: "alreadyInvalidated" }, { kind: "notThere" }]);
  });

  test("anybody but the one who was asked, and the same answer twice", () => {
    const story = bothAgree();
    const error = errorOf(story, father, chef);
    const { consentId } = error;
    story.does("samordnare", "consent.invalidate", error);

    const others = ["samordnare", "kurator", "samordnare2"].map((person) =>
      story.isRefused(person, "consent.confirmInvalidation", { consentId }),
    );
    story.does("chef", "consent.confirmInvalidation", { consentId });

    expect(others.map(({ kind }) => kind)).toEqual(["notThere", "notThere", "notThere"]);
    expect(["notThere", "notYourStep"]).toContain(
      story.isRefused("chef", "consent.rejectInvalidation", { consentId }).kind,
    );
  });
});

test("the second person's card carries a code until they open it, then what went wrong and two answers", () => {
  const story = bothAgree();
  story.does("samordnare", "consent.invalidate", errorOf(story));
  const view = story.view("samordnare2");
  const cardFor = (isOpen: boolean) => cardOn("case", view, { text: texts.sv, isOpen, problem: null });

  const [sent, open] = [cardFor(false), cardFor(true)];

  expect(view).toMatchObject({ you: "secondPerson", waiting: { kind: "decideError" }, people: [], consents: [] });
  expect(wordsOf(sent)).toContain("SB-2026-001");
  expect(wordsOf(sent)).not.toMatch(/Vårdnadshavare 21|Fel vårdnadshavare/);
  expect(wordsOf(open)).toMatch(/Vårdnadshavare 21[\s\S]*Fel vårdnadshavare antecknad/);
  expect(JSON.stringify(open)).toMatch(/consent\.confirmInvalidation[\s\S]*consent\.rejectInvalidation/);
});

test("one who has since taken the case over answers first of all, and the case goes on", () => {
  const story = bothAgree();
  story.does("samordnare", "consent.invalidate", errorOf(story));
  story.file = { ...story.file, stage: { name: "onHold", why: "consent", coordinator: second } };
  const view = story.view("samordnare2");

  const card = cardOn("case", view, { text: texts.sv, isOpen: true, problem: null });
  story.does("samordnare2", "consent.rejectInvalidation", { consentId: errorOf(story).consentId });

  expect(view.waiting.kind).toBe("decideError");
  expect(JSON.stringify(card)).toContain("consent.rejectInvalidation");
  expect(story.view("samordnare2")).toMatchObject({ you: "coordinator", waiting: { kind: "planMeeting" } });
});

test("only the coordinator and the second person learn of an error: its grantor, that it does not hold", () => {
  const story = bothAgree();
  story.does("samordnare", "consent.invalidate", errorOf(story));

  const [own, others] = [story.viewOf(father.id), story.viewOf(mother.id)];

  expect(own.consents).toMatchObject([{ state: "invalid", invalidation: null }]);
  expect(others.consents).toMatchObject([{ state: "active", invalidation: null }]);
});

test("a moment before somebody said so it still held", () => {
  const story = bothAgree();
  story.until(momentAt(inDays(3), "08:00"));
  story.does("samordnare", "consent.invalidate", errorOf(story));

  expect(toldAboutChild(story.file, addMinutes(story.now, -1))).toEqual(lines(schoolAndSocial));
});
