import { describe, expect, test } from "vitest";

import { begun, programmeToBegin } from "../src-shared/case/begin.ts";
import type { Context } from "../src-shared/command.ts";
import type { CaseId } from "../src-shared/ids.ts";
import { inCase, usually } from "../src-shared/programme/in-case.ts";
import { type Municipality, municipality } from "../src-shared/programme/municipality.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import { rulesOf } from "../src-shared/programme/programmes.ts";
import { forms } from "../src-shared/cards.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import { accountNumbered, aCaseFile, ekstad, monday } from "./case-files.ts";
import { inputsOf } from "./filled.ts";

const written = (programmes: unknown) => municipality.safeParse({ ...ekstad.document, programmes });
const wrongIn = (programmes: unknown) => {
  const read = written(programmes);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};
const all = { samba: {}, samba2: {}, separation: {}, adults: {} };
const document: Municipality = written(all).data!;

describe("what a municipality runs", () => {
  test("is Samba where nothing is said, and whatever Samla knows of where it is named", () => {
    expect(Object.keys(municipality.parse({ ...ekstad.document, programmes: undefined }).programmes)).toEqual([
      "samba",
    ]);
    expect(Object.values(document.programmes).map(({ prefix }) => prefix)).toEqual(["SB", "S2", "SV", "VX"]);
    expect(written({ samba: { oldest: 25 } }).data!.programmes["samba"]).toMatchObject({ oldest: 25, prefix: "SB" });
  });

  test.each([
    ["none at all", {}, "programmes"],
    ["one of its own that is not whole", { own: { name: "Egen" } }, "programmes.own.what"],
    ["two with one prefix", { samba: {}, separation: { prefix: "SB" } }, "programmes.separation.prefix"],
    ["two with one name", { samba: {}, separation: { name: "Samba" } }, "programmes.separation.name"],
    ["one raised from what is not there", { samba2: {} }, "programmes.samba2.raisedFrom.0"],
    ["one raised from nothing", { samba: { startedBy: ["case"] } }, "programmes.samba.raisedFrom"],
    ["one for adults from the age of 12", { adults: { youngest: 12 } }, "programmes.adults.youngest"],
    ["one whose last age is before its first", { samba: { youngest: 21, oldest: 20 } }, "programmes.samba.oldest"],
    ["an answering authority that is not there", { samba: { controller: "ingen" } }, "programmes.samba.controller"],
    [
      "support by a service that is not there",
      { separation: { catalogue: [aRow("ingen")] } },
      "programmes.separation.catalogue.0.unit",
    ],
    ["the same support twice", { separation: { catalogue: [aRow(), aRow()] } }, "programmes.separation.catalogue.1.id"],
  ])("cannot be %s", (_what, programmes, path) => {
    expect(wrongIn(programmes)).toContain(path);
  });
});

const aRow = (unit: string | null = null) => ({
  id: "rad",
  name: "Rad",
  what: "En rad i katalogen.",
  for: ["parent"],
  category: "family",
  unit,
});

describe("a case", () => {
  const context: Context = {
    now: monday,
    actor: { account: accountNumbered(1), roles: [] },
    municipality: { ...ekstad, document },
    facts: { freeBusy: {}, number: 7, related: [], other: null },
    newId: () => {
      throw new Error("no id is needed");
    },
  };
  const beginning = (by: "staff" | "public" | "case", programme?: string) =>
    begun("c" as CaseId, { by, programme, worry: null, language: "sv" }, context);

  test("begins in the first programme that may begin so, or in the one that is asked for", () => {
    expect(beginning("staff")).toMatchObject({
      value: { programme: "samba", reference: expect.stringMatching(/^SB-/) },
    });
    expect(beginning("public", "separation")).toMatchObject({
      value: { programme: "separation", rules: { parents: "apart" } },
    });
    expect(programmeToBegin(document, "case")).toMatchObject({ value: { id: "samba2" } });
  });

  test.each([
    ["staff", "samba2"],
    ["public", "samba2"],
    ["case", "samba"],
    ["staff", "ingen"],
  ] as const)("does not begin by %s in %s", (by, programme) => {
    expect(beginning(by, programme)).toEqual({ ok: false, refusal: { kind: "programmeNotOffered" } });
  });

  test("keeps the rules it began with, whatever becomes of the programme", () => {
    const rules = rulesFrom({ ...document.programmes["separation"]!, askedFrom: 12, clocks: { agendaDays: 9 } });
    const file = aCaseFile({ programme: "separation", rules });
    const removed = written({ samba: {} }).data!;

    expect(rulesOf(file, removed)).toMatchObject({ askedFrom: 12, parents: "apart" });
    expect(inCase(removed, file)).toMatchObject({ agendaDays: 9, consentMonths: removed.consentMonths });
    expect(inCase(removed, file)).toEqual(inCase(removed, { ...file, rules: structuredClone(rules) }));
    expect(rulesOf(aCaseFile(), removed)).toMatchObject({ prefix: "SB" });
  });
});

test("whoever begins a case chooses the kind only where there is more than one, and none is chosen beforehand", () => {
  const asked = (of: typeof document) => {
    const context = { view: null, thing: null, municipality: of, today: dayOf(monday), text: texts.sv, typed: {} };
    const inputs = inputsOf(forms["inquiry"]!.card({ ...context, problem: null })!);
    return inputs.find(({ id }) => id === "programme");
  };
  expect(asked(municipality.parse({ ...ekstad.document, programmes: { samba: {}, samba2: {} } }))).toBeUndefined();
  expect(asked(document)).toMatchObject({
    choices: [{ value: "samba" }, { value: "separation" }, { value: "adults" }],
  });
  expect(asked(document)).not.toHaveProperty("value");
});

test("what is only usual in a municipality cannot be taken for what holds in a case", () => {
  // @ts-expect-error: `inCase` and `usually` are the ways to it.
  const days: number = document.agendaDays;
  // @ts-expect-error: the same.
  const purposes: string[] = document.purposes;

  expect({ days, purposes }).toEqual({ days: usually(document).agendaDays, purposes: usually(document).purposes });
});
