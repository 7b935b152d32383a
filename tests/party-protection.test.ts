import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { contactSheet } from "../src-shared/party/contact-sheet.ts";
import type { Relative } from "../src-shared/party/party.ts";
import { texts } from "../src-shared/text/text.ts";
import type { Day } from "../src-shared/time.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { accountCalled, accountNumbered, coordinator, ekstad, monday, numbered, office } from "./case-files.ts";
import { after, newest, partyIn, refusal } from "./party-case.ts";

vi.setConfig({ testTimeout: times(20_000) });

const secrets = {
  name: "Hemliga Persson",
  phone: "0701740666",
  mail: "hemlig@example.se",
  personalNumber: "201211239817",
  bornOn: "2012-11-23",
};

/** A case in which this person has everything that could be known of them, and is called something else. */
function withSecrets(
  file: CaseFile,
  id: PartyId,
  protection: Relative["protection"] = "protectedRegistration",
): CaseFile {
  const told = { about: [id], category: "contact" as const, source: fromUnit(office) };
  const known = { name: label(secrets.name, told), phone: label(secrets.phone, told), mail: label(secrets.mail, told) };
  const number = { personalNumber: label(secrets.personalNumber, told), bornOn: label(secrets.bornOn as Day, told) };
  const askedOf = accountNumbered(930);
  return {
    ...file,
    parties: file.parties.map((party) =>
      party.id === id && party.kind !== "professional"
        ? { ...party, ...known, ...(party.kind === "child" ? number : {}), protection, alias: "Person A" }
        : party,
    ),
    consents: file.consents.map((consent) => ({
      ...consent,
      heldBy: [],
      asked: consent.disclosing.map((authority) => ({ authority, receiver: askedOf, at: monday, reminded: [] })),
      invalidation:
        consent.grantor === id
          ? {
              by: coordinator,
              at: monday,
              reason: label("Fel person", told),
              second: accountNumbered(931),
              confirmedAt: null,
            }
          : null,
    })),
  };
}

/** Everybody but the coordinator and the person themselves, alone and together. */
function othersThan(file: CaseFile, self: PartyId): Viewer[] {
  const alone = [
    { kind: "duty", account: accountNumbered(901) },
    { kind: "deputy", account: accountNumbered(901) },
    { kind: "manager", account: accountNumbered(940) },
    { kind: "confirmer", account: accountNumbered(930) },
    { kind: "secondPerson", account: accountNumbered(931) },
    { kind: "initiator", account: accountNumbered(999) },
    { kind: "unitManager", account: accountCalled("chef"), units: ["ekskolan"] },
    ...file.parties
      .filter((party) => party.id !== self)
      .map((party) =>
        party.kind === "professional"
          ? { kind: party.kind, account: party.account!, party: party.id, unit: party.unit.id }
          : { kind: party.kind === "child" ? party.kind : "guardian", party: party.id },
      ),
  ] as Exclude<Viewer, { kind: "room" | "removed" }>[];
  return [...alone, { kind: "removed" }, { kind: "room", present: alone.slice(-2) }, ...alone.map(inARoom)];
}
const inARoom = (one: Exclude<Viewer, { kind: "room" | "removed" }>): Viewer => ({ kind: "room", present: [one] });

/** All that is ever made for these: views, contact sheets, cards in both languages, lists. */
function shownTo(file: CaseFile, viewers: readonly Viewer[]): string {
  const views = viewers.map((viewer) => viewFor(file, viewer, monday, ekstad.document));
  const cards = viewsOfStaff(file, ekstad.document, monday)
    .filter(({ account }) => account !== coordinator)
    .flatMap(({ view }) =>
      subjectsOf(view).flatMap((subject) =>
        [texts.sv, texts.en].flatMap((text) =>
          [true, false].map((isOpen) => cardOn(subject, view, { text, isOpen, problem: null })),
        ),
      ),
    );
  const rows = worklistOf(file, ekstad.document, monday).filter((row) => row.person !== coordinator);
  return JSON.stringify([views, views.map(contactSheet), cards, rows]);
}
const toldIn = (shown: string) => Object.values(secrets).filter((secret) => shown.includes(secret));

describe("H10: a protected family", () => {
  const runs = { seed, numRuns: times(40) };

  test("nothing that a protected person could be found by is in anything that anybody else is shown", () => {
    fc.assert(
      fc.property(aCaseOfAnyProgramme(), fc.nat(3), ({ file }, at) => {
        const self = file.parties[at]!.id;
        const kept = withSecrets(file, self);

        expect(toldIn(shownTo(kept, othersThan(kept, self)))).toEqual([]);
      }),
      runs,
    );
  });

  test("whoever is not protected is known by name to those who are to know: so the look above can see", () => {
    fc.assert(
      fc.property(aFullCase(), ({ file }) => {
        const [child] = file.parties;
        const open = withSecrets(file, child!.id, "none");

        expect(toldIn(shownTo(open, othersThan(open, child!.id)))).toEqual(
          expect.arrayContaining([secrets.name, secrets.bornOn]),
        );
      }),
      runs,
    );
  });

  test("the coordinator and the protected are shown all of it; the others an alias", () => {
    fc.assert(
      fc.property(aFullCase(), ({ file, a }) => {
        const child = file.parties[0]!.id;
        const kept = withSecrets(file, child);
        const own: Viewer[] = [
          { kind: "coordinator", account: coordinator },
          { kind: "child", party: child },
        ];

        const [toCoordinator, toSelf] = own.map((viewer) => toldIn(shownTo(kept, [viewer])));
        expect(toCoordinator).toEqual(Object.values(secrets));
        expect(toSelf).toEqual(Object.values({ ...secrets, personalNumber: undefined }).filter(Boolean));
        const parent = viewFor(kept, { kind: "guardian", party: a }, monday, ekstad.document);
        expect(parent.people.find((person) => person.id === child)).toMatchObject({
          name: "Person A",
          phone: null,
          mail: null,
          bornOn: null,
          isProtected: false,
        });
      }),
      runs,
    );
  });
});

describe("protection", () => {
  const { file, a } = fc.sample(aFullCase(), { seed, numRuns: 1 })[0]!;
  const raised = () =>
    after(file, "party.setProtection", { partyId: a, level: "protectedRegistration", alias: "Person A" });

  test("holds from the moment it is set, and can be raised with another alias", () => {
    const higher = after(raised(), "party.setProtection", { partyId: a, level: "fictitious", alias: "Person B" });

    expect(partyIn(raised(), a, "guardian")).toMatchObject({ protection: "protectedRegistration", alias: "Person A" });
    expect(partyIn(higher, a, "guardian")).toMatchObject({ protection: "fictitious", alias: "Person B" });
    expect(higher.safetyReasons).toEqual([]);
  });

  test("is lowered only with a reason, and the reason is kept", () => {
    const lower = { partyId: a, level: "none" };

    expect(refusal(raised(), "party.setProtection", lower)).toEqual({ kind: "reasonNeeded" });
    const lowered = after(raised(), "party.setProtection", { ...lower, reason: "Skatteverket har hävt markeringen" });

    expect(partyIn(lowered, a, "guardian")).toMatchObject({ protection: "none", alias: null });
    expect(lowered.safetyReasons).toMatchObject([
      { kind: "lessProtected", words: { value: "Skatteverket har hävt markeringen", about: [a] } },
    ]);
  });

  test.each([
    [
      "without another name",
      { level: "marked" },
      { kind: "badInput", fields: [{ path: "alias", problem: "missing" }] },
    ],
    ["with a name that holds the real one", { level: "marked", alias: "Fru 20" }, { kind: "aliasTells" }],
    ["as it is", { level: "none" }, { kind: "alreadySo" }],
    ["of nobody", { partyId: numbered(4711), level: "marked", alias: "Person A" }, { kind: "unknownPerson" }],
  ])("is refused %s", (_, input, expected) =>
    expect(refusal(file, "party.setProtection", { partyId: a, ...input })).toEqual(expected),
  );
});

describe("what somebody needs to be able to take part", () => {
  const { file, a } = fc.sample(aFullCase(), { seed, numRuns: 1 })[0]!;

  test("is kept in their own words, and is the coordinator's to know", () => {
    const adaptations = [
      { kind: "interpreter", detail: "so" },
      { kind: "breaks", detail: "Var tjugonde minut" },
      { kind: "separateArrival", detail: "" },
    ];
    const set = after(file, "party.setAdaptations", { partyId: a, adaptations });

    const seen = (viewer: Viewer) =>
      viewFor(set, viewer, monday, ekstad.document).people.find((person) => person.id === a);
    expect(seen({ kind: "coordinator", account: coordinator })).toMatchObject({
      adaptations: [adaptations[0], adaptations[1], { kind: "separateArrival", detail: null }],
    });
    expect(seen({ kind: "guardian", party: a })).toMatchObject({ adaptations: [] });
    expect(
      partyIn(after(set, "party.setAdaptations", { partyId: a, adaptations: [] }), a, "guardian").adaptations,
    ).toEqual([]);
  });

  test.each(["", "somaliska"])("an interpreter has a language, not %j", (detail) => {
    expect(
      refusal(file, "party.setAdaptations", { partyId: a, adaptations: [{ kind: "interpreter", detail }] }),
    ).toEqual({
      kind: "badInput",
      fields: [{ path: "adaptations.0.language", problem: "missing" }],
    });
  });

  test("is asked of the family", () => {
    const more = after(file, "party.addProfessional", { unit: "bup", title: "Logoped", phone: "070-1740630" });

    expect(refusal(more, "party.setAdaptations", { partyId: newest(more), adaptations: [] })).toEqual({
      kind: "unknownPerson",
    });
  });
});
