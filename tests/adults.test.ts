import { describe, expect, test } from "vitest";

import { mayAsk } from "../src-shared/case/asker.ts";
import { programmeToBegin } from "../src-shared/case/begin.ts";
import { beginRaised } from "../src-shared/case/begin-raised.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { askedToRaise, programmesAbove } from "../src-shared/case/raising.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { CaseId, RaisingId, UnitId } from "../src-shared/ids.ts";
import { type Municipality, municipality } from "../src-shared/programme/municipality.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  noFacts,
  numbered,
  office,
} from "./case-files.ts";
import { after, newest, refusal } from "./party-case.ts";

const document = municipality.parse({ ...ekstad.document, programmes: { samba: {}, adults: {} } });
const rules = rulesFrom(document.programmes["adults"]!);
const person = { childName: "Kim Ek", childBornOn: "1990-02-03", childPersonalNumber: "", childPhone: "070-1740610" };
const nobody = { guardianName: "", guardianPhone: "", guardianMail: "" };
const aboutAnAdult = (): CaseFile =>
  aCaseFile({ programme: "adults", rules, stage: { name: "triage", callBackBy: inDays(2), coordinator } });
const step = (file: CaseFile) =>
  viewFor(file, { kind: "coordinator", account: coordinator }, monday, document).waiting.kind;

describe("a team for adults", () => {
  test("begins with the person alone, who is told, asked and says yes; nobody settles how they are heard", () => {
    const begun = aboutAnAdult();
    const written = after(begun, "party.registerFamily", { ...person, ...nobody });
    const talked = after(written, "case.logContact", {
      guardianId: newest(written),
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    });
    const yes = aConsent(1, { id: newest(written) }, [{ id: newest(written) }], flowsAmong([office, "ekskolan"]));
    const agreed = after({ ...talked, consents: [{ ...yes, capacity: "ofAge" }] }, "party.setAdaptations", {
      partyId: newest(written),
      adaptations: [],
    });

    expect(written.parties).toHaveLength(1);
    expect([begun, written, talked].map(step)).toEqual(["registerPerson", "logContact", "askPerson"]);
    expect(agreed.stage.name).toBe("active");
    expect(step(agreed)).toBe("planMeeting");
  });

  test("has no guardians, and nobody who is not grown", () => {
    const file = aboutAnAdult();
    const written = after(file, "party.registerFamily", { ...person, ...nobody });
    const second = { childId: newest(written), guardianName: "Al Ek", custody: "none" };

    expect(refusal(file, "party.registerFamily", { ...person, ...nobody, guardianName: "Al Ek" }).kind).toBe(
      "grownHasNoGuardian",
    );
    expect(refusal(written, "party.addGuardian", second).kind).toBe("grownHasNoGuardian");
    expect(refusal(file, "party.registerFamily", { ...person, ...nobody, childBornOn: "2010-01-01" }).kind).toBe(
      "tooYoung",
    );
  });

  test("that turns out to be about somebody who is no adult ends, before it has begun and while it goes on", () => {
    const written = after(aboutAnAdult(), "party.registerFamily", { ...person, ...nobody });
    const childId = newest(written);
    const born = { childId, bornOn: "2010-01-01" };
    const early = after(written, "party.correctBirthDate", born);
    const running = { ...early, stage: { name: "active" as const, coordinator } };
    const seen = (file: CaseFile) =>
      viewFor(file, { kind: "coordinator", account: coordinator }, monday, document).waiting.kind;

    expect([seen(early), seen(running)]).toEqual(["endCase", "planClosing"]);
    expect(after(early, "case.end", { how: "redirected", reason: "Inte vuxen" }).stage.name).toBe("ended");
    expect(after(running, "case.startClosing", { reason: "Inte vuxen" }).stage.name).toBe("closing");
    expect(seen(after(running, "party.correctBirthDate", { ...born, bornOn: "1990-02-03" }))).not.toBe("planClosing");
  });

  test("is offered first to whoever is too old, before another kind that is for them too", () => {
    const grown = aChild(10, "2005-05-14");
    const offering = municipality.parse({
      ...ekstad.document,
      programmes: { samba: {}, samba2: { oldest: 25 }, adults: {} },
    });
    const file = aCaseFile({ parties: [grown], stage: { name: "active", coordinator } });
    const view = viewFor(file, { kind: "coordinator", account: coordinator }, monday, offering);

    expect(view.raise.programmes.map(({ id }) => id)).toEqual(["adults", "samba2"]);
  });

  test("is asked for on the public page only where it is offered, and a guardian never begins one", () => {
    const [first, without] = [{ adults: {}, samba: {} }, { samba: {} }].map((programmes) =>
      municipality.parse({ ...ekstad.document, programmes }),
    ) as [Municipality, Municipality];

    expect([mayAsk(document, "adult"), mayAsk(without, "adult"), mayAsk(without, "guardian")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(programmeToBegin(first, "public", undefined, "children")).toMatchObject({
      ok: true,
      value: { id: "samba" },
    });
    expect(programmeToBegin(first, "public", undefined, "adults")).toMatchObject({ ok: true, value: { id: "adults" } });
    expect(programmeToBegin(without, "public", undefined, "adults")).toMatchObject({ ok: false });
  });

  test("is offered to who has grown out of another kind, at their own yes; their guardians and a sibling stay behind", () => {
    const [grown, sibling] = [aChild(10, "2005-05-14"), aChild(11, "2013-05-14")];
    const guardian = aGuardian(20, [grown, sibling]);
    const told = { about: [grown.id], category: "family" as const, source: fromUnit(office) };
    const open = {
      id: numbered<RaisingId>(70),
      programme: "adults",
      reason: label("Behöver stöd länge än", told),
      services: ["ekskolan" as UnitId],
      proposedAt: monday,
      answers: [],
      state: { name: "open" as const },
    };
    const file = aCaseFile({ parties: [grown, sibling, guardian], raisings: [open] });
    const caseId = numbered<CaseId>(2);
    const other: CaseFile = {
      ...file,
      raisings: [{ ...open, state: { name: "raised", caseId, at: monday } }],
      links: [{ caseId, reference: "VX-2026-001", how: "raisedTo", at: monday }],
    };
    const context = {
      actor: { account: coordinator, roles: ["coordinator" as const] },
      now: monday,
      municipality: { ...ekstad, document },
      newId: () => numbered(99),
      facts: { ...noFacts, other },
    };
    const begun = beginRaised.decide(
      caseId,
      { from: file.id },
      context as unknown as Parameters<typeof beginRaised.decide>[2],
    );

    expect(programmesAbove(file, document, monday).map(([id]) => id)).toEqual(["adults"]);
    expect(programmesAbove({ ...file, parties: [sibling, guardian] }, document, monday)).toEqual([]);
    expect(askedToRaise(file, monday, document)).toEqual([{ party: grown.id, isRequired: true }]);
    expect(begun.ok && begun.value.file.parties.map(({ kind }) => kind)).toEqual(["child"]);
    expect(begun.ok && begun.value.file.rules?.about).toBe("adults");
  });
});
