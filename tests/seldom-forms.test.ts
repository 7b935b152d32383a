import { describe, expect, test } from "vitest";

import { cardOn, forms } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { CaseId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { aCaseFile, accountCalled, coordinator, inDays, numbered } from "./case-files.ts";
import { type At, contextOf, faultsOf, formAt, offersOf, sends } from "./filled.ts";
import {
  child,
  father,
  kurator,
  meetingId,
  mother,
  rektor,
  aTable,
  socialsekreterare,
  storyOf,
} from "./round-table.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";
import { buttonsOf } from "./world.ts";

const leader = "samordnare";
const text = texts.sv;
type Story = ReturnType<typeof storyOf>;
const led = (story: Story, more: Partial<At> = {}): At => ({ story, person: leader, ...more });
const cardOf = (story: Story, person: string, subject: string, isOpen = true) =>
  cardOn(subject as "case", story.view(person), { text, isOpen, problem: null })!;

describe("the case's course", () => {
  test("is handed over to a colleague on duty, whom the closed card names until it is taken back", () => {
    const story = storyOf(aTable());
    const form = formAt("handOver", led(story))!;
    expect(Object.keys(choicesOf(form, "to"))).toContain("samordnare2");

    sends("handOver", led(story, { typed: { to: accountCalled("samordnare2"), note: "Ring mamman först" } }));
    const offered = wordsOf(cardOf(story, leader, "case", false));
    expect(offersOf("more", led(story))).toContain("recall");
    expect(formAt("handOver", led(story))).toBeNull();
    sends("recall", led(story));

    expect(offered).toContain(text.handover.offered("samordnare2"));
    expect(offered).not.toContain("Ring mamman");
    expect(wordsOf(cardOf(story, leader, "case", false))).not.toContain(text.handover.offered("samordnare2"));
    expect(formAt("recall", led(story))).toBeNull();
  });

  test("rests when the family wants to, and is taken up by the next step", () => {
    const story = storyOf(aTable());

    sends("pause", led(story, { typed: { reason: "Mormor är sjuk" } }));

    expect(story.view(leader)).toMatchObject({ stage: "onHold", waiting: { kind: "resumeCase" } });
    expect(formAt("pause", led(story))).toBeNull();
  });

  test("goes to follow-up once they have met, towards its end, and back again", () => {
    const story = storyOf(aTable());

    sends("toFollowUp", led(story));
    expect(story.view(leader).stage).toBe("followUp");
    sends("closing", led(story, { typed: { reason: "Allt är på plats" } }));
    expect(offersOf("more", led(story))).toContain("stayOpen");
    sends("stayOpen", led(story));

    // In this case nobody of the family has been talked with, which is where it goes on.
    expect(story.view(leader).stage).toBe("familyContact");
  });

  test("is opened again when it is closed, and not otherwise", () => {
    const told = aTable().inquiry.worry!;
    const closed: CaseFile["stage"] = { name: "closed", at: storyOf().now, reason: told, coordinator };
    const story = storyOf(aTable({ stage: closed }));
    expect(offersOf("more", led(story))).toEqual(expect.arrayContaining(["reopen"]));
    expect(formAt("reopen", led(storyOf(aTable())))).toBeNull();

    sends("reopen", led(story, { typed: { reason: "Det är oroligt igen" } }));

    expect(story.view(leader).stage).not.toBe("closed");
  });

  test("offers another case to merge with by its code and what they share", () => {
    const related = { caseId: numbered<CaseId>(2), reference: "SB-2026-002", by: ["phone" as const] };
    const stage = { name: "triage" as const, callBackBy: inDays(2), coordinator };
    const story = storyOf(aCaseFile({ stage, related: [related] as never }));

    const form = formAt("merge", led(story))!;

    expect(wordsOf(form)).toContain("SB-2026-002 (samma telefon)");
    expect(forms["merge"]!.toInput(contextOf(led(story, { typed: { into: related.caseId } })))).toEqual({
      into: related.caseId,
    });
    expect(formAt("merge", led(storyOf(aTable())))).toBeNull();
  });

  test("of another coordinator's making is nobody's menu", () => {
    expect(offersOf("more", { story: storyOf(aTable()), person: "kurator" })).toEqual([]);
  });
});

const promise = (owner = kurator.id, reportTo: (string | null)[] = [null]) => ({
  what: "Lugn start på dagen",
  category: "schooling",
  owner,
  reportTo,
  dueBy: inDays(7),
});
/** What was agreed with the counsellor. */
function promised(...given: Parameters<typeof promise>) {
  const story = storyOf(aTable());
  story.does(leader, "followup.agree", { meetingId, agreements: [promise(...given)] });
  return { story, thing: story.file.tasks[0]!.id as string };
}
const taskIn = (story: Story, person = leader) => story.view(person).tasks[0]!;

describe("a promise that has got stuck", () => {
  test("is somebody else's once the coordinator has found them, by the menu that the next step opens", () => {
    const { story, thing } = promised();
    story.does("kurator", "followup.decline", { taskId: thing, why: "Är ledig" });
    expect(story.view(leader).waiting).toMatchObject({ kind: "findOwner", about: thing });
    expect(buttonsOf(cardOf(story, leader, "case")).get("promiseMore")).toBe(text.case.waiting.findOwner);
    expect(offersOf("promiseMore", led(story, { thing }))).toEqual(
      ["handOn", "carry", "letGo", "deviation"].map((form) => `${form} ${thing}`),
    );

    sends("handOn", led(story, { thing, typed: { to: rektor.id, reason: "Rektor tar det" } }));

    expect(taskIn(story)).toMatchObject({ owner: "rektor", state: "agreed" });
  });

  test("is said to be so by its owner, is the coordinator's next step, and goes on when it can", () => {
    const { story, thing } = promised();
    story.does("kurator", "followup.accept", { taskId: thing });
    const card = cardOf(story, "kurator", `task:${thing}`);
    expect([...buttonsOf(card).keys()]).toEqual(expect.arrayContaining(["openBlocked", "blocked"]));

    story.does("kurator", "followup.report", { taskId: thing, outcome: "blocked", hindrance: "Väntar på lokal" });

    expect(story.view(leader).waiting).toMatchObject({ kind: "helpOwner", about: thing });
    expect(wordsOf(formAt("handOn", led(story, { thing }))!)).toContain("Väntar på lokal");
    const stuck = cardOf(story, "kurator", `task:${thing}`);
    expect(wordsOf(stuck)).toContain("Väntar på lokal");
    expect(wordsOf(cardOf(story, "kurator", `task:${thing}`, false))).not.toContain("Väntar på lokal");
    expect(buttonsOf(stuck).get("accept")).toBe(text.followUp.goOn);
    story.does("kurator", "followup.accept", { taskId: thing });
    expect(taskIn(story).state).toBe("accepted");
    expect(story.isRefused("kurator", "followup.accept", { taskId: thing })).toEqual({ kind: "taskNotOpen" });
  });

  test("needs a reason to be stuck", () => {
    const { story, thing } = promised();

    expect(story.isRefused("kurator", "followup.report", { taskId: thing, outcome: "blocked" })).toEqual({
      kind: "reasonNeeded",
    });
  });

  test("is passed on by its owner to a colleague of the same service, and to nobody else", () => {
    const { story, thing } = promised();
    story.does("kurator", "followup.accept", { taskId: thing });
    const at: At = { story, person: "kurator", thing };
    expect(buttonsOf(cardOf(story, "kurator", `task:${thing}`)).get("handOn")).toBe(text.followUp.colleague);
    expect(Object.values(choicesOf(formAt("handOn", at), "to"))).toEqual([rektor.id]);
    expect(formAt("letGo", at)).toBeNull();

    sends("handOn", { ...at, typed: { to: rektor.id, reason: "Rektor känner barnet" } });

    expect(taskIn(story)).toMatchObject({ owner: "rektor", state: "agreed" });
  });

  test.each([
    ["letGo", "cancelled"],
    ["carry", "carriedOver"],
  ])("is settled with %s, and why is kept", (form, state) => {
    const { story, thing } = promised();

    sends(form, led(story, { thing, typed: { reason: "Behövs inte nu" } }));

    expect(taskIn(story)).toMatchObject({ state, reason: "Behövs inte nu" });
    expect(formAt(form, led(story, { thing }))).toBeNull();
  });

  test("is told the family one after the other, and each says whether it helped", () => {
    const { story, thing } = promised(kurator.id, [mother.id, father.id]);
    story.does("kurator", "followup.report", { taskId: thing, outcome: "done", evidence: "Provat i två veckor" });
    expect(story.view(leader).waiting).toMatchObject({ kind: "tellFamily", about: thing });
    expect(buttonsOf(cardOf(story, leader, "case")).get("told")).toBe(text.case.waiting.tellFamily);
    expect(wordsOf(formAt("told", led(story, { thing })))).toContain("Provat i två veckor");

    sends("told", led(story, { thing, typed: { for: mother.id } }));
    expect(Object.values(choicesOf(formAt("told", led(story, { thing })), "for"))).toEqual([father.id]);
    sends("told", led(story, { thing }));
    sends("rate", led(story, { thing, typed: { for: child.id, helped: "partly" } }));

    expect(taskIn(story)).toMatchObject({ state: "received", helped: ["partly"] });
    expect(formAt("told", led(story, { thing }))).toBeNull();
  });

  test("that came late is noted as a deviation, and so is one who was asked and not there", () => {
    const { story, thing } = promised();
    story.until(momentAt(addDays(dayOf(story.now), 20), "12:00"));
    expect(story.view(leader).waiting.kind).toBe("takeUpLate");
    expect(buttonsOf(cardOf(story, leader, "case")).has("promiseMore")).toBe(true);

    sends("deviation", led(story, { thing, typed: { kind: "late", words: "Barnet fick vänta" } }));
    sends("absent", led(story, { thing: meetingId, typed: { party: rektor.id } }));

    expect(story.file.deviations).toMatchObject([
      { kind: "late", task: thing, party: kurator.id, words: { value: "Barnet fick vänta" } },
      { kind: "absent", meeting: meetingId, party: rektor.id },
    ]);
  });

  test("is one of several from a meeting, each written down in its turn", () => {
    const { story } = promised();

    sends(
      "agree",
      led(story, {
        thing: meetingId,
        typed: { what: "Ny skolväg", owner: socialsekreterare.id, reportTo: "coordinator" },
      }),
    );

    expect(story.view(leader).tasks).toMatchObject([{ owner: "kurator" }, { owner: "socialsekreterare" }]);
    expect(offersOf("promisesMore", led(story))).toHaveLength(2);
  });
});

test("every one of these forms is well made, in both languages", () => {
  const { story, thing } = promised(kurator.id, [mother.id]);
  const names = ["handOver", "pause", "toFollowUp", "handOn", "letGo", "carry", "deviation"];
  const seen = (["sv", "en"] as const).flatMap((language) => [
    ...names.map((name) => [name, formAt(name, led(story, { thing, language }))] as const),
    ...["absent", "agree"].map((name) => [name, formAt(name, led(story, { thing: meetingId, language }))] as const),
    ["takeOver", forms["takeOver"]!.card({ ...contextOf(led(story, { language })), view: null })] as const,
  ]);

  expect(seen.flatMap(([name, card]) => (card ? faultsOf(card).map((fault) => `${name}: ${fault}`) : [name]))).toEqual(
    [],
  );
});
