import { describe, expect, test } from "vitest";

import { holdsPersonalNumber } from "../src-shared/case/personal-number.ts";
import { mailTrace, nameTrace, personalNumberTrace, phoneTrace, tracesOf } from "../src-shared/case/traces.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import type { CaseId } from "../src-shared/ids.ts";
import type { Day } from "../src-shared/time.ts";
import { aCaseFile, aChild, aGuardian, aProfessional, coordinator, monday, numbered } from "./case-files.ts";

describe("what a family is known again by", () => {
  test.each([
    ["070-174 06 05", "+46 70 174 06 05"],
    ["0701740605", "+46 (0)70-174 06 05"],
    ["070-1740605", "0046701740605"],
  ])("the telephone %s is the one that is dialled %s", (one, other) => {
    expect(phoneTrace(one)).toEqual(phoneTrace(other));
    expect(phoneTrace(one).value).toBe("0701740605");
  });

  test("two telephones are two", () => {
    expect(phoneTrace("070-1740605")).not.toEqual(phoneTrace("070-1740606"));
  });

  test("a mail address is the same in capitals, a personal number with or without its century", () => {
    expect(mailTrace(" Foralder@Ek.Example.SE ")).toEqual(mailTrace("foralder@ek.example.se"));
    expect(personalNumberTrace("20130514-9815")).toEqual(personalNumberTrace("1305149815"));
  });

  test("a name is the same without its accents and spaces, and tells nobody apart without the birthday", () => {
    const bornOn = "2013-05-14" as Day;

    expect(nameTrace("Zoë-Åsa  Ek", bornOn)).toEqual(nameTrace("zoe asa ek", bornOn));
    expect(nameTrace("Barnet Ek", bornOn)).not.toEqual(nameTrace("Barnet Ek", "2013-05-15" as Day));
  });

  test("a case leaves those of the family and of whoever asked for it, and none of staff", () => {
    const child = aChild(1);
    const guardian = aGuardian(20, [child]);
    const mail = label("Foralder@ek.example.se", {
      about: [guardian.id],
      category: "contact",
      source: fromParty(guardian.id),
    });
    const kurator = { ...aProfessional(30, "kurator"), phone: "070-1740640" };

    const traces = tracesOf(aCaseFile({ parties: [child, { ...guardian, mail }, kurator] }));

    expect(traces).toEqual([
      { kind: "phone", value: "0701740605" },
      { kind: "name", value: "barn 2013-05-14" },
      { kind: "phone", value: "0701740620" },
      { kind: "mail", value: "foralder@ek.example.se" },
    ]);
  });

  test("a question about a child that is not named leaves none, and neither does a case that lives on in another", () => {
    const asked = aCaseFile({ consultation: { advice: null, readAt: null } });
    const merged = aCaseFile({ stage: { name: "merged", at: monday, into: numbered<CaseId>(2), coordinator } });

    expect([tracesOf(asked), tracesOf(merged)]).toEqual([[], []]);
  });
});

describe("a personal number in a text", () => {
  test.each([
    "20130514-9815",
    "Det gäller 130514-9815 som går i sexan",
    "201305149815",
    "1305149815",
    "2013-05-14-9815",
    "19130514+9815",
    "130574-9817",
    "född 130514 9815.",
  ])("is seen in: %s", (said) => expect(holdsPersonalNumber(said)).toBe(true));

  test.each([
    "Ring 070-174 06 05 eller 0701740605",
    "född den 14 maj 2013",
    "2013-05-14",
    "ärende 2026-0412",
    "den 2026-09-07 1200 ses vi",
    "99999999999999",
    "1305149816",
    "132514-9815",
  ])("is not seen in: %s", (said) => expect(holdsPersonalNumber(said)).toBe(false));
});
