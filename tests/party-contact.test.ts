import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { accountCalled, coordinator, ekstad, monday, numbered } from "./case-files.ts";
import { after, inTriage, newest, partyIn, refusal } from "./party-case.ts";

/** Two guardians: the first with telephone 605 and a mail, the second with 607. */
function aFamily(): { file: CaseFile; child: PartyId; first: PartyId; second: PartyId } {
  const one = after(inTriage(), "party.registerFamily", {
    childName: "Barnet Ek",
    childBornOn: "2013-05-14",
    guardianName: "Vårdnadshavare Ek",
    guardianPhone: "070-1740605",
    guardianMail: "ek@example.se",
    custody: "joint",
    custodyEvidence: "populationRegister",
  });
  const [child, first] = one.parties.map((party) => party.id) as [PartyId, PartyId];
  const file = after(one, "party.addGuardian", {
    childId: child,
    guardianName: "Vårdnadshavare Al",
    guardianPhone: "070-1740607",
    custodyEvidence: "populationRegister",
  });
  return { file, child, first, second: newest(file) };
}
const samePhone = { kind: "sameContact", what: ["phone"], with: ["Vårdnadshavare Ek"] };

describe("how somebody is reached", () => {
  test("is set, left as it was, and taken away", () => {
    const { file, second } = aFamily();

    const set = after(file, "party.setContact", { partyId: second, mail: "al@example.se" });
    const cleared = after(set, "party.setContact", { partyId: second, phone: "" });

    expect(partyIn(set, second, "guardian")).toMatchObject({
      phone: { value: "0701740607" },
      mail: { value: "al@example.se" },
    });
    expect(partyIn(cleared, second, "guardian")).toMatchObject({ phone: null, mail: { value: "al@example.se" } });
  });

  test("is shown to those who knew of it before", () => {
    const { file, child } = aFamily();
    const beside = after(file, "party.addSupporter", { role: "other", of: child, name: "Granne Bo", phone: "" });

    const set = after(beside, "party.setContact", { partyId: newest(beside), phone: "070-1740610" });

    const childs = viewFor(set, { kind: "child", party: child }, monday, ekstad.document);
    expect(childs.people.at(-1)).toMatchObject({ name: "Granne Bo", phone: "0701740610" });
  });

  test("is set for a professional too, and taken away again", () => {
    const { file } = aFamily();
    const more = after(file, "party.addProfessional", { account: accountCalled("kurator") });
    const partyId = newest(more);

    const set = after(more, "party.setContact", { partyId, phone: "070-1740620", mail: "skolan@example.se" });
    const cleared = after(set, "party.setContact", { partyId, phone: null, mail: null });

    expect(partyIn(set, partyId, "professional")).toMatchObject({ phone: "0701740620", mail: "skolan@example.se" });
    expect(partyIn(cleared, partyId, "professional")).toEqual(partyIn(more, partyId, "professional"));
  });

  test("is nobody's where there is nobody", () => {
    expect(refusal(aFamily().file, "party.setContact", { partyId: numbered<PartyId>(4711), phone: "" })).toEqual({
      kind: "unknownPerson",
    });
  });
});

describe("two who are reached in the same way", () => {
  const tried: [name: string, verb: Verb, input: (family: ReturnType<typeof aFamily>) => object][] = [
    [
      "a telephone that is changed",
      "party.setContact",
      ({ second }) => ({ partyId: second, phone: "+46 70 174 06 05" }),
    ],
    [
      "a guardian who is written in",
      "party.addGuardian",
      ({ child }) => ({ childId: child, guardianName: "Förälder Bo", guardianPhone: "0701740605", custody: "none" }),
    ],
    [
      "a sibling who is written in",
      "party.addChild",
      ({ first }) => ({
        childName: "Syskonet Ek",
        childBornOn: "2016-02-03",
        childPhone: "0046701740605",
        guardians: [{ guardianId: first, custody: "joint", custodyEvidence: "courtDecision" }],
      }),
    ],
    [
      "somebody at the family's side",
      "party.addSupporter",
      ({ child }) => ({ role: "trustedAdult", of: child, name: "Granne Bo", phone: "070-1740605" }),
    ],
    [
      "a professional outside",
      "party.addProfessional",
      () => ({ unit: "bup", title: "Logoped", phone: "070-1740605" }),
    ],
  ];
  test.each(tried)("are noticed: %s", (_, verb, input) => {
    const family = aFamily();

    expect(refusal(family.file, verb, input(family))).toEqual(samePhone);
  });

  test.each(tried)("may be, where the coordinator says why; and why is kept: %s", (_, verb, input) => {
    const family = aFamily();

    const file = after(family.file, verb, { ...input(family), sameContactReason: "De bor ihop" });

    expect(file.safetyReasons).toMatchObject([
      { kind: "sharedContact", words: { value: "De bor ihop" }, by: coordinator, at: monday },
    ]);
    const { safety } = viewFor(file, { kind: "coordinator", account: coordinator }, monday, ekstad.document);
    expect(safety.reasons).toMatchObject([{ kind: "sharedContact", words: "De bor ihop" }]);
  });

  test("are noticed in one and the same form", () => {
    const asked = {
      childName: "Barnet Ek",
      childBornOn: "2013-05-14",
      childPhone: "070-1740605",
      guardianName: "Vårdnadshavare Ek",
      guardianPhone: "070-1740605",
      custody: "sole",
      custodyEvidence: "populationRegister",
    };

    expect(refusal(inTriage(), "party.registerFamily", asked)).toEqual({
      kind: "sameContact",
      what: ["phone"],
      with: ["Vårdnadshavare Ek"],
    });
    const file = after(inTriage(), "party.registerFamily", { ...asked, sameContactReason: "Barnet har ingen egen" });
    expect(file.safetyReasons).toHaveLength(1);
  });

  test("by mail are noticed however it is spelled", () => {
    const { file, second } = aFamily();

    expect(refusal(file, "party.setContact", { partyId: second, mail: "EK@example.se" })).toEqual({
      ...samePhone,
      what: ["mail"],
    });
  });

  test("are not asked about again where something else is changed", () => {
    const { file, second } = aFamily();
    const shared = after(file, "party.setContact", {
      partyId: second,
      mail: "ek@example.se",
      sameContactReason: "De läser posten tillsammans",
    });

    const changed = after(shared, "party.setContact", { partyId: second, phone: "070-1740609" });

    expect(partyIn(changed, second, "guardian").phone?.value).toBe("0701740609");
  });

  test("among staff are the directory's to see to", () => {
    const { file } = aFamily();
    const one = after(file, "party.addProfessional", { account: accountCalled("kurator"), phone: "070-1740620" });

    expect(
      after(one, "party.addProfessional", { account: accountCalled("rektor"), phone: "070-1740620" }).parties,
    ).toHaveLength(5);
  });

  test("are told of in words: what they share and with whom", () => {
    const words = refusalWords({ kind: "sameContact", what: ["mail", "phone"], with: ["A", "B"] }, texts.sv);

    expect(words).toEqual({
      message: "Samma e-postadress och telefonnummer finns hos A och B.",
      whatToDo: "Kontrollera uppgiften. Skriv varför om de delar den.",
    });
  });
});

describe("H9: two who must not meet", () => {
  const never = { kind: "contactMustDiffer", what: ["phone"], with: ["Vårdnadshavare Ek"] };
  const apart = (family = aFamily()) => ({
    ...family,
    file: after(family.file, "party.setMustNotMeet", { one: family.first, other: family.second }),
  });

  test("never share, whatever the reason", () => {
    const { file, second } = apart();
    const shared = { partyId: second, phone: "070-1740605", sameContactReason: "De bor ihop" };

    expect(refusal(file, "party.setContact", shared)).toEqual(never);
  });

  test("cannot be kept apart while they share", () => {
    const { file, first, second } = aFamily();
    const shared = after(file, "party.setContact", {
      partyId: second,
      phone: "070-1740605",
      sameContactReason: "De bor ihop",
    });

    expect(refusal(shared, "party.setMustNotMeet", { one: second, other: first })).toEqual(never);
    const own = after(shared, "party.setContact", { partyId: second, phone: "" });
    expect(after(own, "party.setMustNotMeet", { one: second, other: first }).relations).toHaveLength(1);
  });

  test("are the coordinator's to know", () => {
    const { file, first, second, child } = apart();
    const see = (kind: "guardian" | "child", party: PartyId) => viewFor(file, { kind, party }, monday, ekstad.document);

    const own = viewFor(file, { kind: "coordinator", account: coordinator }, monday, ekstad.document).safety;
    expect(own.mustNotMeet).toEqual([[first, second]]);
    for (const view of [see("guardian", first), see("guardian", second), see("child", child)])
      expect(view.safety).toEqual({ mustNotMeet: [], maskedUnits: [], reasons: [] });
  });

  test("may meet again when there is a reason, and the reason is kept", () => {
    const { file, first, second } = apart();

    expect(refusal(file, "party.liftMustNotMeet", { one: second, other: first, reason: " " })).toEqual({
      kind: "reasonNeeded",
    });
    const lifted = after(file, "party.liftMustNotMeet", { one: second, other: first, reason: "Domen är upphävd" });

    expect(lifted.relations).toEqual([]);
    expect(lifted.safetyReasons).toMatchObject([{ kind: "mayMeet", words: { value: "Domen är upphävd" } }]);
  });

  test("are two of the family, once", () => {
    const { file, first, second } = apart();
    const withStaff = after(file, "party.addProfessional", { account: accountCalled("kurator") });

    expect(refusal(file, "party.setMustNotMeet", { one: second, other: first })).toEqual({ kind: "alreadySo" });
    expect(refusal(file, "party.setMustNotMeet", { one: first, other: first })).toEqual({ kind: "unknownPerson" });
    expect(refusal(withStaff, "party.setMustNotMeet", { one: first, other: newest(withStaff) })).toEqual({
      kind: "unknownPerson",
    });
    expect(refusal(aFamily().file, "party.liftMustNotMeet", { one: first, other: second, reason: "x" })).toEqual({
      kind: "alreadySo",
    });
  });
});

describe("H10: somebody protected", () => {
  test("never shares, whichever of the two it is, and is not protected while they share", () => {
    const { file, first, second } = aFamily();
    const protectedFirst = after(file, "party.setProtection", { partyId: first, level: "marked", alias: "Person A" });
    const shared = { partyId: second, phone: "070-1740605", sameContactReason: "De bor ihop" };
    const sharing = after(file, "party.setContact", shared);
    const never = { kind: "contactMustDiffer", what: ["phone"] };

    expect(refusal(protectedFirst, "party.setContact", shared)).toMatchObject(never);
    expect(
      refusal(protectedFirst, "party.setContact", { ...shared, partyId: first, phone: "070-1740607" }),
    ).toMatchObject(never);
    for (const partyId of [first, second])
      expect(refusal(sharing, "party.setProtection", { partyId, level: "marked", alias: "Person A" })).toMatchObject(
        never,
      );
  });
});
