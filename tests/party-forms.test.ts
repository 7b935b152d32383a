import { describe, expect, test } from "vitest";

import { forms } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { commandNamed } from "../src-shared/commands.ts";
import type { FormContext } from "../src-shared/form.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import { aConsent, coordinator, ekstad, flowsAmong, monday, office } from "./case-files.ts";
import { after, inTriage, newest } from "./party-case.ts";

const context = (file: CaseFile, more: Partial<FormContext> = {}): FormContext => ({
  view: viewFor(file, { kind: "coordinator", account: coordinator }, monday, ekstad.document),
  thing: null,
  municipality: ekstad.document,
  today: dayOf(monday),
  text: texts.sv,
  typed: {},
  problem: null,
  ...more,
});
interface Input {
  id: string;
  choices?: { value: string }[];
}
function inputsOn(name: string, of: FormContext): Input[] {
  const found: Input[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if (String((node as { type?: string }).type).startsWith("Input.")) found.push(node as Input);
    Object.values(node).forEach(visit);
  };
  visit(forms[name]!.card(of));
  return found;
}
const idsOn = (name: string, of: FormContext) => inputsOn(name, of).map(({ id }) => id);
const choicesOf = (name: string, id: string, of: FormContext) =>
  inputsOn(name, of)
    .filter((input) => input.id === id)
    .flatMap(({ choices }) => choices?.map(({ value }) => value) ?? []);

const registered = (more: object = {}) =>
  after(inTriage(), "party.registerFamily", {
    childName: "Barnet Ek",
    childBornOn: "2013-05-14",
    guardianName: "Vårdnadshavare Ek",
    guardianPhone: "070-1740605",
    custody: "joint",
    custodyEvidence: "populationRegister",
    ...more,
  });
const ids = (file: CaseFile) => file.parties.map((party) => party.id) as [PartyId, PartyId];

describe("the form of a family", () => {
  const typed = {
    childName: "Ungdom Ek",
    childBornOn: "2007-01-20",
    childPersonalNumber: "",
    guardianName: "",
    guardianPhone: "",
    guardianMail: "",
    custody: "sole",
    custodyEvidence: "populationRegister",
  };

  test("asks for no more than can be answered on the telephone", () => {
    expect(idsOn("family", context(inTriage())).toSorted()).toEqual(Object.keys(typed).toSorted());
  });

  test("may be sent without a guardian for one who is of age", () => {
    const input = forms["family"]!.toInput(context(inTriage(), { typed }));

    expect(after(inTriage(), "party.registerFamily", input).parties).toHaveLength(1);
  });
});

describe("the form of a second guardian", () => {
  const file = registered();
  const asked = context(file, { thing: ids(file)[0] });

  test("asks why two are reached in the same way only when that was what stood in the way", () => {
    const refused = { ...asked, problem: { message: "x", whatToDo: "y" } };

    expect(idsOn("guardian", asked)).not.toContain("sameContactReason");
    expect(idsOn("guardian", refused)).toContain("sameContactReason");
    expect(idsOn("guardian", asked)).not.toContain("custody");
  });

  test("asks for the custody where nobody else in the case has it", () => {
    const gone = after(file, "party.changeCustody", {
      guardianId: ids(file)[1],
      childId: ids(file)[0],
      custody: "none",
      custodyEvidence: "courtDecision",
      reason: "Ny vårdnadshavare utses",
    });
    const open = context(gone, { thing: ids(file)[0] });
    const typed = {
      guardianName: "Vårdnadshavare Al",
      guardianPhone: "070-1740607",
      guardianMail: "",
      custody: "sole",
      custodyEvidence: "courtDecision",
    };

    expect(idsOn("guardian", open)).toContain("custody");
    const whole = after(gone, "party.addGuardian", forms["guardian"]!.toInput({ ...open, typed }));
    expect(context(whole).view?.waiting.kind).toBe("logContact");
  });
});

describe("the form of how a child is heard", () => {
  test("offers the adults it may be heard through, where there are any", () => {
    const file = registered();
    const [childId] = ids(file);
    const beside = after(file, "party.addSupporter", { role: "trustedAdult", of: childId, name: "Granne Bo" });

    expect(idsOn("voice", context(file))).not.toContain("trustedAdult");
    expect(choicesOf("voice", "trustedAdult", context(beside))).toEqual(["none", newest(beside)]);
    const send = (way: string, trustedAdult: string) =>
      commandNamed("party.setVoice").input.parse(
        forms["voice"]!.toInput(context(beside, { typed: { childId, way, note: "", trustedAdult } })),
      );
    expect(send("trustedAdult", newest(beside))).toMatchObject({ trustedAdult: newest(beside) });
    expect(send("trustedAdult", "none")).toMatchObject({ trustedAdult: null });
    expect(send("letter", newest(beside))).toMatchObject({ trustedAdult: null });
  });
});

describe("everybody of the family who may be talked with, asked or present is there to choose", () => {
  const youth = after(inTriage(), "party.registerFamily", { childName: "Ungdom Ek", childBornOn: "2007-01-20" });
  const [youthId] = ids(youth);
  const beside = after(youth, "party.addSupporter", { role: "supportPerson", of: youthId, name: "Granne Bo" });
  const adult = newest(beside);
  const gone = after(beside, "party.leave", { partyId: adult, reason: "Flyttar" });

  test("for a talk: a young person of age; and before it is closed whoever stands beside them, as long as they do", () => {
    const closing = (file: CaseFile): CaseFile => ({
      ...file,
      stage: { name: "closing", reason: file.inquiry.worry!, coordinator },
    });

    expect(choicesOf("contact", "guardianId", context(beside))).toEqual([youthId]);
    expect(choicesOf("contact", "guardianId", context(closing(beside)))).toEqual([youthId, adult]);
    expect(choicesOf("contact", "guardianId", context(closing(gone)))).toEqual([youthId]);
  });

  test("for a consent: a young person of age, and not a parent who has stepped out", () => {
    const parent = after(youth, "party.addGuardian", {
      childId: youthId,
      guardianName: "Förälder Al",
      guardianPhone: "070-1740607",
      custody: "none",
    });
    const left = after(parent, "party.leave", { partyId: newest(parent), reason: "Vill inte vara med" });

    expect(choicesOf("consent", "grantorId", context(parent)).toSorted()).toEqual([youthId, newest(parent)].toSorted());
    expect(choicesOf("consent", "grantorId", context(left))).toEqual([youthId]);
  });

  test("for a meeting: those of the family who were asked to it", () => {
    const asked = after(
      {
        ...beside,
        stage: { name: "active", coordinator },
        consents: [aConsent(1, { id: youthId }, [{ id: youthId }], flowsAmong([office, "ekskolan"]))],
      },
      "meeting.seek",
      {
        purpose: "Syfte",
        childQuestion: "Fråga",
        category: "schooling",
        invitees: [ekstad.document.people.find(({ title }) => title === "rektor")!.account],
        family: [youthId],
        minutes: 60,
        from: "2026-09-08",
      },
    );
    const [meeting] = asked.meetings;
    const state = {
      name: "agendaPublished" as const,
      slot: { start: monday, end: monday },
      venue: ekstad.document.venues[0]!,
      venueReason: null,
      publishedAt: monday,
      shortNoticeReason: null,
    };
    const published = context({ ...asked, meetings: [{ ...meeting!, state }] }, { thing: meeting!.id });

    const choices = choicesOf("hold", "attended", published);
    expect(choices).toContain(youthId);
    expect(choices).not.toContain(adult);
  });
});
