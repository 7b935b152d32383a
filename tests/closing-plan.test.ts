import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import type { AfterView } from "../src-shared/case/closing-plan-view.ts";
import { newsOf } from "../src-shared/case/news.ts";
import { effectsBetween, type Subject, subjectsOf } from "../src-shared/case/notices.ts";
import { undoOf } from "../src-shared/case/undo.ts";
import { viewFor, withLatest } from "../src-shared/case/view.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { AfterId, PartyId, UnitId } from "../src-shared/ids.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { momentAt } from "../src-shared/time.ts";
import { readingOf } from "../src-shared/track/reading.ts";
import { texts } from "../src-shared/text/text.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { onlookers } from "./arbitraries/onlookers.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { coordinator, ekstad, inDays, monday, numbered, office } from "./case-files.ts";
import { formAt, sends } from "./filled.ts";
import { after, refusal } from "./party-case.ts";
import { aMeeting, aTable, bothAgree, child, father, kurator, mother, rektor, storyOf } from "./round-table.ts";
import { everythingShown } from "./shown-to.ts";

vi.setConfig({ testTimeout: times(60_000) });
const leader = "samordnare";

const closing = (more: Partial<CaseFile> = {}) => after(aTable({ meetings: [], ...more }), "case.startClosing", why);
const why = { reason: "Det som behövdes finns" };
const row = (more: object = {}) => ({
  words: "Stödsamtal varje vecka",
  category: "family",
  about: child.id,
  to: { kind: "unit", unit: "ekskolan" },
  on: inDays(7),
  isKnown: true,
  ...more,
});
const led = { kind: "coordinator", account: coordinator } as const;
const seen = (file: CaseFile, viewer: Parameters<typeof viewFor>[1] = led) =>
  viewFor(file, viewer, monday, ekstad.document);
const rowsOf = (file: CaseFile, viewer?: Parameters<typeof viewFor>[1]) => seen(file, viewer).closingPlan?.rows ?? [];
const asProfessional = ({ id, account, unit }: typeof kurator) =>
  ({ kind: "professional", account: account!, party: id, unit: unit.id }) as const;

describe("what goes on when a case is closed", () => {
  test("is written while it is being closed, stands in the order it begins, and is still there when it is closed", () => {
    const bup = { kind: "unit", unit: "bup" };
    let file = after(closing(), "case.planAfter", row({ on: inDays(30) }));
    file = after(file, "case.planAfter", row({ words: "Läkarkontakt", to: bup, on: inDays(2), isKnown: false }));
    file = after(file, "case.planAfter", row({ words: "Mentor", to: { kind: "party", party: kurator.id } }));

    const told = rowsOf(file).map(({ what, unit, title, from, led: of }) => [what, unit, title, from, of?.isKnown]);
    expect(told).toEqual([
      ["Läkarkontakt", "Enheten bup", null, inDays(2), false],
      ["Mentor", "Enheten ekskolan", kurator.title, inDays(7), true],
      ["Stödsamtal varje vecka", "Enheten ekskolan", null, inDays(30), true],
    ]);

    const talk = { guardianId: mother.id, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
    file = after(file, "case.logContact", { ...talk, isClosingTalk: true });
    file = after(after(file, "case.offerEvaluation", {}), "case.close", {});
    expect(rowsOf(file).map(({ what }) => what)).toEqual(["Läkarkontakt", "Mentor", "Stödsamtal varje vecka"]);
    expect(refusal(file, "case.planAfter", row())).toEqual({ kind: "notInThisStage" });

    // What ended then is no plan for how it ends the next time.
    const later = momentAt(inDays(40), "09:00");
    const again = after(file, "case.reopen", { reason: "Hör av sig" }, { now: later });
    expect(viewFor(again, led, later, ekstad.document).closingPlan).toBeNull();
    const closedAgain = after(again, "case.startClosing", why, { now: later });
    expect(viewFor(closedAgain, led, later, ekstad.document).closingPlan?.rows).toEqual([]);
    expect(closedAgain.closingPlan).toEqual(file.closingPlan);
  });

  test("is refused in clear words where it cannot be so", () => {
    const file = closing();
    const said = (more: object) => refusal(file, "case.planAfter", row(more)).kind;

    expect(said({ on: inDays(-1) })).toBe("dayIsPast");
    expect(said({ to: { kind: "unit", unit: "samordning" } })).toBe("unknownService");
    expect(said({ to: { kind: "unit", unit: "finnsinte" } })).toBe("unknownService");
    expect(said({ to: { kind: "party", party: mother.id } })).toBe("unknownPerson");
    expect(said({ to: { kind: "party", party: numbered(999) } })).toBe("unknownPerson");
    expect(said({ about: kurator.id })).toBe("unknownPerson");
    expect(said({ readBy: [kurator.id] })).toBe("unknownPerson");
    expect(said({ after: numbered(999) })).toBe("notThere");
    expect(refusal(aTable({ meetings: [] }), "case.planAfter", row())).toEqual({ kind: "notInThisStage" });
    let full = file;
    for (let at = 0; at < 20; at += 1) full = after(full, "case.planAfter", row({ words: `Sak ${at}` }));
    expect(refusal(full, "case.planAfter", row())).toEqual({ kind: "planIsFull", most: 20 });
    const [last] = rowsOf(full);
    expect(rowsOf(after(full, "case.planAfter", row({ after: last!.id, words: "Ändrad" })))).toHaveLength(20);
  });

  test("what has begun is still worded otherwise, but not put on another day that has been", () => {
    const file = after(closing(), "case.planAfter", row({ on: inDays(0) }));
    const [{ id }] = rowsOf(file) as [AfterView];
    const now = momentAt(inDays(3), "09:00");

    const changed = after(file, "case.planAfter", row({ after: id, words: "Ändrad", on: inDays(0) }), { now });
    expect(rowsOf(changed).map(({ what }) => what)).toEqual(["Ändrad"]);
    expect(refusal(file, "case.planAfter", row({ after: id, on: inDays(1) }), { now })).toEqual({ kind: "dayIsPast" });
  });

  test("a file from before there was any is read as one that has none", () => {
    const { closingPlan, ...older } = aTable();

    expect(parseCaseFile(JSON.parse(JSON.stringify(older)))).toEqual({ ...older, closingPlan });
    expect(closingPlan).toEqual({ rows: [], nothingSaidAt: null });
  });
});

describe("one's own latest step in it can be taken back", () => {
  const gives = (file: CaseFile, verb: Verb, input: object) =>
    withLatest(after(file, verb, input), coordinator, "case", `${verb} ${JSON.stringify(input)}`);
  const written = after(closing(), "case.planAfter", row());
  const [{ id }] = rowsOf(written) as [AfterView];

  test.each<[what: string, from: CaseFile, Verb, object]>([
    ["afterPlanned", written, "case.planAfter", row({ words: "Mer", on: inDays(3) })],
    ["afterChanged", written, "case.planAfter", row({ after: id, words: "Annat", on: inDays(9), isKnown: false })],
    ["afterDropped", written, "case.dropAfter", { after: id }],
    ["nothingSaid", closing(), "case.nothingAfter", {}],
  ])("%s", (what, before, verb, input) => {
    const changed = gives(before, verb, input);

    const undo = undoOf(seen(before), seen(changed));

    expect(undo?.what).toBe(what);
    expect(seen(changed).closingPlan).not.toEqual(seen(before).closingPlan);
    expect(seen(gives(changed, undo!.verb, undo!.input)).closingPlan).toEqual(seen(before).closingPlan);
  });
});

describe("nobody is let go by being forgotten", () => {
  const youth = { ...child, bornOn: { ...child.bornOn, value: "2008-09-07" as typeof child.bornOn.value } };
  const grown = closing({ parties: aTable().parties.map((one) => (one.id === child.id ? youth : one)) });
  const talk = { guardianId: child.id, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  const talked = (file: CaseFile) =>
    after(after(file, "case.logContact", { ...talk, isClosingTalk: true }), "case.offerEvaluation", {});

  test("for whoever came of age on the way it is asked what goes on, until that is said; of a child it is not", () => {
    expect(seen(grown).waiting.kind).toBe("planAfter");
    expect(refusal(talked(grown), "case.close", {})).toEqual({ kind: "closingPlanNeeded" });
    expect(seen(closing()).waiting.kind).toBe("logClosingTalk");
    expect(after(talked(closing()), "case.close", {}).stage.name).toBe("closed");

    const planned = after(grown, "case.planAfter", row());
    expect(seen(planned).waiting.kind).toBe("logClosingTalk");
    expect(after(talked(planned), "case.close", {}).stage.name).toBe("closed");
    const dropped = after(planned, "case.dropAfter", { after: rowsOf(planned)[0]!.id });
    expect(seen(dropped).waiting.kind).toBe("planAfter");
  });

  test("that nothing goes on is enough, as long as nothing is written", () => {
    const nothing = after(grown, "case.nothingAfter", {});

    expect(seen(nothing).closingPlan).toMatchObject({ isNothing: true, isAsked: false });
    expect(after(talked(nothing), "case.close", {}).stage.name).toBe("closed");
    expect(seen(after(nothing, "case.planAfter", row())).closingPlan).toMatchObject({ isNothing: false });
    expect(refusal(after(grown, "case.planAfter", row()), "case.nothingAfter", {})).toEqual({
      kind: "somethingGoesOn",
    });
  });

  test("the form that begins the closing leads on to it, offers the team for adults, and fills in the command", () => {
    const old = { ...child, bornOn: { ...child.bornOn, value: "2005-09-07" as typeof child.bornOn.value } };
    const story = storyOf(
      aTable({ meetings: [], parties: aTable().parties.map((one) => (one.id === old.id ? old : one)) }),
    );
    sends("closing", { story, person: leader, typed: why });
    const form = formAt("after", { story, person: leader });

    expect(JSON.stringify(form)).toContain("kan erbjudas i stället");
    const typed = { words: "Boendestöd", to: "unit barnochunga", on: inDays(4), isKnown: "true" };
    sends("after", { story, person: leader, typed });
    const [one] = rowsOf(story.file);
    expect(one).toMatchObject({ what: "Boendestöd", of: child.id, from: inDays(4), category: "interventions" });
    sends("after", { story, person: leader, thing: one!.id, typed: { words: "Boendestöd hemma" } });
    expect(rowsOf(story.file)).toEqual([{ ...one, what: "Boendestöd hemma" }]);
    sends("dropAfter", { story, person: leader, thing: one!.id });
    sends("nothingAfter", { story, person: leader });
    expect(seen(story.file).closingPlan).toMatchObject({ rows: [], isNothing: true });
    expect(formAt("nothingAfter", { story, person: leader })).toBeNull();
  });
});

describe("who reads it", () => {
  const narrow = bothAgree(["ekskolan", "bup"], ["schooling"]);

  test("a service knows that it takes something over, and what it is where consent lets it; another only what consent lets", () => {
    const file = after(closing({ consents: narrow }), "case.planAfter", row());
    const schooling = after(file, "case.planAfter", row({ words: "Anpassad skolgång", category: "schooling" }));
    const told = (who: typeof kurator) =>
      rowsOf(schooling, asProfessional(who)).map(({ what, of, isYours, led: kept }) => [what, of, isYours, kept]);

    expect(told(kurator)).toEqual([
      [null, null, true, null],
      ["Anpassad skolgång", child.id, true, null],
    ]);
    const behandlare = aTable().parties.find((one) => one.kind === "professional" && one.unit.id === "bup");
    expect(told(behandlare as typeof kurator)).toEqual([["Anpassad skolgång", child.id, false, null]]);
  });

  test("whose service takes something over is told on a card of its own, anew when the day is another, and of what only where consent lets it", () => {
    const before = closing({ consents: narrow, meetings: [aMeeting()] });
    const file = after(before, "case.planAfter", row());
    const viewer = asProfessional(kurator);
    const [{ id }] = rowsOf(file) as [AfterView];
    const takeovers = (one: CaseFile, who = viewer) =>
      subjectsOf(seen(one, who)).filter((subject) => subject.startsWith("takeover:"));
    const cardOf = (one: CaseFile, subject: Subject, isOpen: boolean) =>
      JSON.stringify(cardOn(subject, seen(one, viewer), { text: texts.sv, isOpen, problem: null }));
    const [subject] = takeovers(file) as [Subject];

    expect([takeovers(before), takeovers(file)]).toEqual([[], [`takeover:${id}:${inDays(7)}`]]);
    expect(effectsBetween({ file: before, savedAt: monday }, file, ekstad.document, monday)).toContainEqual(
      expect.objectContaining({ kind: "reconcileRecipient", to: kurator.account, subject }),
    );
    expect(newsOf(seen(file, viewer), subject, monday)).toMatchObject({ kind: "takeover", asks: true });
    const behandlare = aTable().parties.find((one) => one.kind === "professional" && one.unit.id === "bup");
    expect(takeovers(file, asProfessional(behandlare as typeof kurator))).toEqual([]);

    const kept = after(before, "case.planAfter", row({ words: "Anpassad skolgång", category: "schooling" }));
    const [open] = takeovers(kept) as [Subject];
    expect(cardOf(file, subject, true)).toContain("Vad det är syns om samtycket låter det");
    expect(cardOf(file, subject, true)).not.toContain("Stödsamtal");
    expect([cardOf(kept, open, false), cardOf(kept, open, true)].map((one) => one.includes("Anpassad"))).toEqual([
      false,
      true,
    ]);

    const moved = after(kept, "case.planAfter", row({ after: rowsOf(kept)[0]!.id, on: inDays(9) }));
    expect(takeovers(moved)).toEqual([open.replace(inDays(7), inDays(9))]);
    expect(cardOf(moved, open, true)).toBe("null");
    expect(takeovers(after(moved, "case.dropAfter", { after: rowsOf(moved)[0]!.id }))).toEqual([]);
  });

  test("a guardian reads what is the child's and their own, never the other's nor what a hidden service takes over", () => {
    const masked = { maskedUnits: [{ unit: "bup" as UnitId, from: [father.id], setAt: monday }] };
    let file = after(closing(masked), "case.planAfter", row());
    file = after(file, "case.planAfter", row({ words: "Moderns eget", about: mother.id, on: inDays(1) }));
    file = after(file, "case.planAfter", row({ words: "Dolt", to: { kind: "unit", unit: "bup" }, on: inDays(2) }));
    const told = (party: PartyId, kind: "guardian" | "child" = "guardian") =>
      rowsOf(file, { kind, party }).map(({ what, led: kept }) => [what, kept]);

    expect(told(mother.id)).toEqual([
      ["Moderns eget", null],
      ["Dolt", null],
      ["Stödsamtal varje vecka", null],
    ]);
    expect(told(father.id)).toEqual([["Stödsamtal varje vecka", null]]);
    expect(told(child.id, "child").map(([what]) => what)).toEqual(["Dolt", "Stödsamtal varje vecka"]);
    expect(seen(file, { kind: "guardian", party: father.id }).closingPlan).toMatchObject({
      isNothing: false,
      isAsked: false,
    });
    const everybody = [asProfessional(kurator), { kind: "guardian", party: father.id } as const];
    expect(rowsOf(file, { kind: "room", present: everybody }).map(({ what }) => what)).toEqual([
      "Stödsamtal varje vecka",
    ]);
  });

  test("what is handed out of what is kept holds it as that person may read it", () => {
    const file = after(closing(), "case.planAfter", row({ words: "Moderns eget", about: mother.id }));
    const goesOn = (one: typeof mother) => extractFor(file, one, monday, ekstad.document).goesOn;

    expect(goesOn(mother)).toEqual([{ what: "Moderns eget", unit: "Enheten ekskolan", from: inDays(7) }]);
    expect(goesOn(father)).toEqual([]);
    const read = (one: typeof mother) => readingOf(seen(file, { kind: "guardian", party: one.id })).goesOn;
    expect(read(mother)).toMatchObject([{ words: "Moderns eget", unit: "Enheten ekskolan", from: inDays(7) }]);
    expect(read(father)).toEqual([]);
  });

  test("the one it is said to read it by a title is told of nobody at a service that is hidden from them", () => {
    const masked = { maskedUnits: [{ unit: rektor.unit.id, from: [father.id], setAt: monday }] };
    const file = after(closing(masked), "case.planAfter", row({ to: { kind: "party", party: rektor.id } }));

    expect(rowsOf(file, { kind: "guardian", party: father.id })).toEqual([]);
    expect(rowsOf(file, { kind: "guardian", party: mother.id })[0]?.title).toBe(rektor.title);
  });
});

describe("what concerns one of them", () => {
  type Row = CaseFile["closingPlan"]["rows"][number];
  const aRow = (number: number, of: PartyId, unit: string, more: Partial<Row> = {}): Row => ({
    id: numbered<AfterId>(7000 + number),
    words: label(`Fortsätter ${number}`, { about: [of], category: "family", source: fromUnit(office) }),
    of,
    by: { kind: "unit", unit: unit as UnitId },
    from: inDays(number),
    readBy: [],
    isKnown: true,
    writtenAt: monday,
    droppedAt: null,
    ...more,
  });
  const childOf = ({ file }: FullCase) => file.parties.find(({ kind }) => kind === "child")!.id;
  const inClosing = (full: FullCase): FullCase => {
    const reason = label("Klart", { about: [childOf(full)], category: "family", source: fromUnit(office) });
    const rows = [aRow(20, childOf(full), "ekskolan", { readBy: [full.a, full.b] }), aRow(30, full.a, "barnochunga")];
    const stage = { name: "closing" as const, reason, coordinator };
    return { ...full, file: { ...full.file, stage, closingPlan: { rows, nothingSaidAt: null } } };
  };
  const more =
    (made: (full: FullCase) => Row[]) =>
    (full: FullCase): CaseFile => ({
      ...full.file,
      closingPlan: { ...full.file.closingPlan, rows: [...made(full), ...full.file.closingPlan.rows] },
    });
  const unnoticed = (cases: fc.Arbitrary<FullCase>, change: Change) => {
    let compared = 0;
    fc.assert(
      fc.property(cases.map(inClosing), (full) => {
        const changed = parseCaseFile(change.to(full));
        for (const { who, viewer, account } of onlookers(full, change)) {
          expect(everythingShown(changed, viewer, account), who).toBe(everythingShown(full.file, viewer, account));
          compared += 1;
        }
      }),
      { seed, numRuns: process.env.SAMLA_LONG ? times(12) : 4 },
    );
    return compared;
  };

  test("what goes on for B is nothing to the rest of the family, nor to services it is not taken over by", () =>
    expect(
      unnoticed(aFullCase(), {
        what: "more goes on for B, and first of all",
        unaware: "family",
        of: "b",
        to: more(({ b }) => [aRow(1, b, "ekskolan"), aRow(2, b, "bup")]),
      }),
    ).toBeGreaterThan(0));

  test("what a hidden service takes over is nothing to whom it is hidden from", () =>
    expect(
      unnoticed(aFullCase(), {
        what: "the masked service takes something of the child's over",
        unaware: "family",
        of: "masked",
        to: more((full) => [aRow(1, full.a, "bup"), aRow(2, full.b, "bup")]),
      }),
    ).toBeGreaterThan(0));

  test("that nothing goes on, or that somebody does not know yet, is the coordinator's alone", () =>
    expect(
      unnoticed(aFullCase(), {
        what: "the one it is for does not know of it",
        unaware: "everybody",
        of: "one",
        to: ({ file }) => ({
          ...file,
          closingPlan: {
            rows: file.closingPlan.rows.map((one) => ({ ...one, isKnown: false })),
            nothingSaidAt: monday,
          },
        }),
      }),
    ).toBeGreaterThan(0));

  test("where parents go apart what is a child's is read by those who are named only", () =>
    expect(
      unnoticed(anApartCase(), {
        what: "more goes on for a child that B alone reads of",
        unaware: "family",
        of: "b",
        to: more((full) => [aRow(1, full.b, "ekskolan"), aRow(2, full.b, "bup")]),
      }),
    ).toBeGreaterThan(0));

  test("where parents go apart whoever is not named is shown nothing more because of what is for a child", () =>
    fc.assert(
      fc.property(anApartCase().map(inClosing), (full) => {
        const change: Change = {
          what: "something goes on for a child that B alone reads of",
          unaware: "family",
          of: "b",
          to: more((one) => [aRow(1, childOf(one), "ekskolan", { readBy: [one.b] })]),
        };
        const file = parseCaseFile(change.to(full));
        const told = (party: PartyId) => rowsOf(file, { kind: "guardian", party }).map(({ what }) => what);
        const others = onlookers(full, change).filter(({ viewer }) => "party" in viewer && viewer.party === full.a);

        expect(others.length).toBeGreaterThan(0);
        for (const { viewer, account } of others)
          expect(everythingShown(file, viewer, account)).toBe(everythingShown(full.file, viewer, account));
        expect(told(full.a)).toEqual(["Fortsätter 20", "Fortsätter 30"]);
        expect(told(full.b)).toEqual(["Fortsätter 1", "Fortsätter 20"]);
      }),
      { seed, numRuns: process.env.SAMLA_LONG ? times(12) : 4 },
    ));
});
