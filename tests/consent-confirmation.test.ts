import { describe, expect, test } from "vitest";

import { revisionOf } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { texts } from "../src-shared/text/text.ts";
import { momentAt } from "../src-shared/time.ts";
import { accounts, anAskedFamily, aYes, heldByAll, lines, schoolAndSocial, toldAboutChild } from "./asked-family.ts";
import { accountCalled, ekstad, flowsAmong, inDays, monday, office } from "./case-files.ts";
import { child, father, mother, rektor, storyOf } from "./round-table.ts";
import { wordsOf } from "./scenarios/world.ts";

/** The family without any service yet in the case, so that whoever is asked has no other part in it. */
const aStory = () => {
  const family = anAskedFamily();
  return storyOf({ ...family, parties: family.parties.filter((one) => one.kind !== "professional") });
};
const behandlare = accountCalled("behandlare");
const flows = flowsAmong([office, "ekskolan", "barnochunga", "bup"]);
const given = (more: Record<string, unknown> = {}) => {
  const story = aStory();
  story.does("samordnare", "consent.record", aYes(mother, { flows, ...more }));
  return { story, consentId: story.file.consents[0]!.id };
};
const asks = (
  { story, consentId }: ReturnType<typeof given>,
  authority = "socialnamnden",
  receiver = accounts.socialsekreterare,
) => story.does("samordnare", "consent.askToConfirm", { consentId, authority, receiver });

test("whoever is asked at an authority sees the child, whose yes it is, what their own services may tell, and nothing else", () => {
  const asked = given();

  asks(asked);

  const { confirmations, people, meetings, consents, tasks, waiting, you } = asked.story.view("socialsekreterare");
  expect({ you, waiting, people, meetings, consents, tasks }).toEqual({
    you: "confirmer",
    waiting: { kind: "confirmHolding", about: asked.consentId, dueAt: null },
    people: [],
    meetings: [],
    consents: [],
    tasks: [],
  });
  expect(confirmations).toEqual([
    {
      consent: asked.consentId,
      authority: "socialnamnden",
      about: ["Barn 10"],
      grantor: "Vårdnadshavare 20",
      flows: ["Enheten samordning", "Enheten ekskolan", "Enheten bup"].map((to) => ({
        from: "Enheten barnochunga",
        to,
        category: "schooling",
      })),
      validTo: inDays(120),
    },
  ]);
});

test("they say that their authority holds it, and then have nothing more to do with the case", () => {
  const asked = given();
  asks(asked);

  asked.story.does("socialsekreterare", "consent.confirm", { consentId: asked.consentId });

  expect(asked.story.file.consents[0]!.heldBy.at(-1)).toEqual({
    authority: "socialnamnden",
    confirmedAt: monday,
    recordedBy: accounts.socialsekreterare,
    saidBy: null,
  });
  expect(() => asked.story.view("socialsekreterare")).toThrow("no part");
});

test("when the last of them has, it may be told", () => {
  const { story } = given({ flows: schoolAndSocial });
  story.does("samordnare", "consent.record", aYes(father));
  for (const { id: consentId } of story.file.consents) {
    asks({ story, consentId });
    asks({ story, consentId }, "utbildningsnamnden", accountCalled("kurator"));
  }
  for (const { id: consentId } of story.file.consents) {
    story.does("socialsekreterare", "consent.confirm", { consentId });
    expect(toldAboutChild(story.file)).toEqual([]);
    story.does("kurator", "consent.confirm", { consentId });
  }

  expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
  expect(story.file.stage.name).toBe("active");
});

test("asking somebody else at the same authority takes the question back from the first", () => {
  const asked = given();
  asks(asked, "utbildningsnamnden", accountCalled("kurator"));

  asks(asked, "utbildningsnamnden", accounts.rektor);

  expect(() => asked.story.view("kurator")).toThrow("no part");
  expect(asked.story.view("rektor").you).toBe("confirmer");
  expect(asked.story.isRefused("kurator", "consent.confirm", { consentId: asked.consentId })).toEqual({
    kind: "notThere",
  });
  expect(asked.story.viewOf(mother.id).consents[0]!.awaiting.map(({ asked: who }) => who)).toEqual([null, null, null]);
  expect(asked.story.view("samordnare").consents[0]!.awaiting.map(({ id, asked: who }) => [id, who])).toEqual([
    ["utbildningsnamnden", "rektor"],
    ["socialnamnden", null],
    ["region", null],
  ]);
});

test("a professional in the case who is asked says so too, beside everything else that waits for them", () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.record", aYes(mother));
  const consentId = story.file.consents[0]!.id;
  asks({ story, consentId });

  const { kind } = story.view("socialsekreterare").waiting;
  story.does("socialsekreterare", "consent.confirm", { consentId });

  expect(kind).toBe("confirmHolding");
  expect(story.file.consents[0]!.heldBy.at(-1)).toMatchObject({ authority: "socialnamnden", saidBy: null });
});

describe("is refused", () => {
  test.each([
    ["an authority that tells nothing", { authority: "polisen" }, "notADisclosingAuthority"],
    [
      "one that holds it already",
      { authority: "kommunstyrelsen", receiver: accountCalled("samordnare2") },
      "alreadyConfirmed",
    ],
    ["somebody at another authority", { receiver: behandlare }, "notAtThatAuthority"],
    ["somebody who is nowhere", { receiver: behandlare.replace("905", "999") }, "notAtThatAuthority"],
  ])("asking %s", (_, more, kind) => {
    const { story, consentId } = given();
    const input = { consentId, authority: "socialnamnden", receiver: accounts.socialsekreterare, ...more };

    expect(story.isRefused("samordnare", "consent.askToConfirm", input)).toEqual({ kind });
  });

  test.each([
    ["by name", { kind: "person", account: accounts.socialsekreterare }],
    ["with their service", { kind: "unit", unit: "barnochunga" }],
  ])("asking somebody whom the grantor has kept out %s", (_, exclusion) => {
    const { story, consentId } = given({ exclusions: [exclusion] });
    const input = { consentId, authority: "socialnamnden", receiver: accounts.socialsekreterare };

    expect(story.isRefused("samordnare", "consent.askToConfirm", input)).toEqual({ kind: "receiverKeptOut" });
  });

  test("confirming what one was not asked, or what is taken back since", () => {
    const asked = given();
    const { story, consentId } = asked;
    asks(asked);
    const others = story.isRefused("rektor", "consent.confirm", { consentId });

    story.does("samordnare", "consent.withdraw", { consentId, services: "all", channel: "phone" });

    expect([others, story.isRefused("socialsekreterare", "consent.confirm", { consentId })]).toEqual([
      { kind: "notThere" },
      { kind: "notThere" },
    ]);
  });

  test("the coordinator's own word for an authority: somebody there must have said so", () => {
    const { story, consentId } = given();

    expect(story.isRefused("samordnare", "consent.confirm", { consentId })).toEqual({ kind: "notYourStep" });
  });
});

describe("somebody who has been asked is asked no longer", () => {
  test("once the child wants them to know nothing", () => {
    const asked = given();
    asks(asked);

    asked.story.does(
      "samordnare",
      "consent.record",
      aYes(child, { exclusions: [{ kind: "person", account: accounts.socialsekreterare }] }),
    );

    expect(() => asked.story.view("socialsekreterare")).toThrow("no part");
  });

  test("once the grantor narrows it by them", () => {
    const asked = given();
    asks(asked);

    asked.story.does("samordnare", "consent.withdraw", {
      consentId: asked.consentId,
      exclusions: [{ kind: "unit", unit: "barnochunga" }],
      channel: "phone",
    });

    expect(() => asked.story.view("socialsekreterare")).toThrow("no part");
  });

  test("once it has run out", () => {
    const asked = given();
    asks(asked);

    asked.story.until(momentAt(inDays(121), "08:00"));

    expect(asked.story.view("socialsekreterare").confirmations).toEqual([]);
  });
});

test("a consent not yet held by all opens nothing by being narrowed: those who are left hold what is left", () => {
  const { story, consentId } = given();
  const standing = () =>
    story.view("samordnare").consents.filter(({ state }) => state === "granted" || state === "active");
  const holds = (consent: string, authority: string) =>
    story.does("samordnare", "consent.confirmHeld", { consentId: consent, authority, saidBy: "Nämndsekreterare" });
  const [last, ...others] = standing()[0]!.awaiting;
  for (const { id } of others) holds(consentId, id);

  const services = ekstad.document.units.filter(({ authority }) => authority === last!.id).map(({ id }) => id);
  story.does("samordnare", "consent.withdraw", { consentId, services, channel: "phone" });

  const [rest] = standing();
  expect([rest!.state, rest!.awaiting.map(({ id }) => id)]).toEqual([
    "granted",
    story.file.consents.at(-1)!.disclosing,
  ]);
  for (const { id } of rest!.awaiting) holds(rest!.id, id);
  expect(standing().map(({ state }) => state)).toEqual(["active"]);
});

test("what is shut is not shown as something their services may tell", () => {
  const asked = given({ exclusions: [{ kind: "unit", unit: "bup" }] });

  asks(asked);

  expect(asked.story.view("socialsekreterare").confirmations[0]!.flows.map(({ to }) => to)).toEqual([
    "Enheten samordning",
    "Enheten ekskolan",
  ]);
});

describe("the card of one who is asked", () => {
  const cardFor = (story: ReturnType<typeof aStory>, person: string, isOpen: boolean) =>
    cardOn("case", story.view(person), { text: texts.sv, isOpen, problem: null });

  test("carries a code until they open it, then who and what, and one thing to press", () => {
    const asked = given();
    asks(asked);

    const [sent, open] = [false, true].map((isOpen) => cardFor(asked.story, "socialsekreterare", isOpen));

    expect(wordsOf(sent)).toContain("SB-2026-001");
    expect(wordsOf(sent)).not.toMatch(/Barn 10|Vårdnadshavare 20|skolgång/i);
    expect(wordsOf(open)).toMatch(/Barn 10[\s\S]*Vårdnadshavare 20[\s\S]*skolgång/);
    expect(JSON.stringify(open).match(/"style":"positive"/g)).toHaveLength(1);
    expect(JSON.stringify(open)).toContain('"verb":"consent.confirm"');
  });

  test("of a professional shows the question, and says that it is answered once it is", () => {
    const story = storyOf(anAskedFamily({ meetings: [] }));
    story.does("samordnare", "consent.record", aYes(mother));
    const consentId = story.file.consents[0]!.id;
    asks({ story, consentId }, "utbildningsnamnden", accounts.rektor);

    const before = wordsOf(cardFor(story, "rektor", false));
    const told = story.file;
    story.does("rektor", "consent.confirm", { consentId });

    expect(before).toContain("Samtycke att bekräfta");
    expect(effectsBetween({ file: told, savedAt: monday }, story.file, ekstad.document, monday)).toContainEqual({
      kind: "reconcileRecipient",
      to: rektor.account,
      subject: "case",
    });
  });

  test("is not outdated by anything else that happens in the case", () => {
    const asked = given();
    asks(asked);
    const before = revisionOf(asked.story.view("socialsekreterare"), "case");

    asked.story.does("samordnare", "consent.record", aYes(father));
    heldByAll(asked.story);

    expect(revisionOf(asked.story.view("socialsekreterare"), "case")).toBe(before);
  });
});
