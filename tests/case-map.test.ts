import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { timeline } from "../src-shared/case/timeline.ts";
import { undoOf } from "../src-shared/case/undo.ts";
import { viewFor, withLatest } from "../src-shared/case/view.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId, UnitId } from "../src-shared/ids.ts";
import { coordinator, ekstad, monday } from "./case-files.ts";
import { aPlannedCase, child, father, given, mother, order } from "./planned-case.ts";

const self = { kind: "coordinator", account: coordinator } as const;
const seen = (file: CaseFile) => viewFor(file, self, monday, ekstad.document);
/** The case after the coordinator's own order. */
const after = (file: CaseFile, verb: Verb, input: object) =>
  withLatest(given(file, verb, input), coordinator, "case", `${verb} ${JSON.stringify(input)}`);

describe("one's own latest step", () => {
  const grandmother = { role: "trustedAdult", of: child.id, name: "Mormor Ek", phone: "070-1740615" };
  test.each<[what: string, Verb, object]>([
    ["contactSet", "party.setContact", { partyId: mother.id, phone: "070-1740644" }],
    [
      "adaptationsSet",
      "party.setAdaptations",
      { partyId: father.id, adaptations: [{ kind: "breaks", detail: "Ofta" }] },
    ],
    ["unitMasked", "party.maskUnit", { unit: "bup", from: [father.id] }],
    ["diariumSet", "record.setDiarium", { diarium: "KS 2026/12" }],
    ["disposalHeld", "record.holdDisposal", { reason: "Prövas i domstol" }],
    ["casePaused", "case.pause", { reason: "Familjen vill vila" }],
    ["closingStarted", "case.startClosing", { reason: "Det går bra nu" }],
    ["personAdded", "party.addSupporter", grandmother],
    ["voiceSet", "party.setVoice", { childId: child.id, way: "attend", note: "" }],
  ])("has a way back to how it was: %s", (what, verb, input) => {
    const planned = aPlannedCase({ consents: verb === "party.maskUnit" ? [] : aPlannedCase().consents });
    const before = given(planned, "party.setContact", { partyId: mother.id, phone: "070-1740605" });
    const changed = after(before, verb, input);

    const undo = undoOf(seen(before), seen(changed));

    expect(undo?.what).toBe(what);
    const { turns, latestCommand, ...back } = after(changed, undo!.verb, undo!.input);
    const { turns: had, latestCommand: gave, ...was } = before;
    expect(back).toEqual(was);
    expect([turns.length - had.length, Object.keys(latestCommand).length]).toEqual([what === "casePaused" ? 1 : 0, 1]);
    expect(gave).toEqual({});
  });

  test("has none where what it did cannot be taken back, or somebody else did it", () => {
    const before = aPlannedCase();
    const custody = { guardianId: father.id, childId: child.id, custody: "none", custodyEvidence: "courtDecision" };
    const phone = { partyId: mother.id, phone: "070-1740644" };

    expect(undoOf(seen(before), seen(after(before, "party.changeCustody", custody)))).toBeNull();
    const spokenFor = after(after(before, "party.addSupporter", grandmother), "party.setVoice", {
      childId: child.id,
      way: "notNow",
      note: "Vill vänta",
    });
    expect(undoOf(seen(before), seen(spokenFor))).toBeNull();
    expect(undoOf(seen(before), seen(given(before, "party.setContact", phone)))).toBeNull();
  });

  test("a child that had not been asked is to be asked again, as long as no agenda builds on its answer", () => {
    const unasked = aPlannedCase();
    const before = {
      ...unasked,
      parties: unasked.parties.map((one) => (one.kind === "child" ? { ...one, voice: null } : one)),
    };
    const said = after(before, "party.setVoice", { childId: child.id, way: "letter", note: "Har skrivit" });

    const undo = undoOf(seen(before), seen(said))!;

    expect(undo.input).toMatchObject({ way: null });
    expect(after(said, undo.verb, undo.input).parties).toEqual(before.parties);
  });

  test("somebody with a part in something is not taken out, nor a child or who has custody", () => {
    const added = given(aPlannedCase(), "party.addSupporter", grandmother);
    const { id } = added.parties.at(-1)!;
    const trusted = { childId: child.id, way: "trustedAdult", note: "", trustedAdult: id };
    const takesOut = (file: CaseFile, partyId: PartyId) => {
      const { decided: outcome } = order(file, "party.takeOut", { partyId });
      return outcome.ok ? outcome.value.file.parties.length : outcome.refusal.kind;
    };

    expect(takesOut(given(added, "party.setVoice", trusted), id)).toBe("hasPartAlready");
    expect([child, mother].map((one) => takesOut(added, one.id))).toEqual(["staysInCase", "staysInCase"]);
    expect(takesOut(added, id)).toBe(added.parties.length - 1);
  });

  test("from following up has none, for the way back leads elsewhere", () => {
    const before = aPlannedCase({ stage: { name: "followUp", coordinator } });

    expect(undoOf(seen(before), seen(after(before, "case.pause", { reason: "Familjen vill vila" })))).toBeNull();
  });
});

describe("what has happened", () => {
  const happened = (file: CaseFile, viewer: Parameters<typeof viewFor>[1] = self) =>
    timeline({ ...viewFor(file, viewer, monday, ekstad.document), now: monday });

  test("is told newest first, with whom it is about", () => {
    const file = after(aPlannedCase(), "case.pause", { reason: "Familjen vill vila" });

    const told = happened(file);

    expect(told[0]).toMatchObject({ kind: "paused", name: "Familjen vill vila" });
    expect(told.filter(({ kind }) => kind === "consentFrom").map(({ name }) => name)).toEqual([
      mother.name.value,
      father.name.value,
    ]);
    expect(told.map(({ at }) => at)).toEqual(
      told
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  test("is to somebody else what their own view tells: not another's consent, and no pause", () => {
    const file = after(aPlannedCase(), "case.pause", { reason: "Familjen vill vila" });

    const told = happened(file, { kind: "guardian", party: father.id });

    expect(told.map(({ kind, name }) => [kind, name])).toEqual([["consentFrom", father.name.value]]);
  });

  test("does not tell of what is still to come", () => {
    const consents = aPlannedCase().consents.map((one) => ({ ...one, validFrom: "2026-12-24" as never }));

    expect(happened(aPlannedCase({ consents })).filter(({ kind }) => kind === "consentFrom")).toEqual([]);
  });
});

test("a service that is masked is shown again to those it was hidden from, no more", () => {
  const open = aPlannedCase({ consents: [] });
  const maskedUnits = [{ unit: "bup" as UnitId, from: [mother.id, father.id] as [PartyId, PartyId], setAt: monday }];
  const before = { ...open, maskedUnits };

  const undo = undoOf(seen(before), seen(after(before, "party.unmaskUnit", { unit: "bup", from: [father.id] })));

  expect(undo).toEqual({ what: "unitShown", verb: "party.maskUnit", input: { unit: "bup", from: [father.id] } });
});
