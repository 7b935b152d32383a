import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { MeetingId, PartyId, Wording } from "../src-shared/ids.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { contactLines, contactSheet } from "../src-shared/party/contact-sheet.ts";
import { texts } from "../src-shared/text/text.ts";
import { accountCalled, aConsent, coordinator, ekstad, flowsAmong, monday, numbered, office } from "./case-files.ts";
import { after, inTriage, newest } from "./party-case.ts";
import { aBookedMeeting, aWorld, later, type World } from "./world.ts";

vi.setConfig({ testTimeout: 60_000 });

/** A child, two parents, a trusted adult, the school at the table and a speech therapist who is only thought of. */
function aCase() {
  const one = after(inTriage(), "party.registerFamily", {
    childName: "Barnet Ek",
    childBornOn: "2013-05-14",
    childPhone: "070-1740606",
    guardianName: "Vårdnadshavare Ek",
    guardianPhone: "070-1740605",
    guardianMail: "ek@example.se",
    custody: "sole",
    custodyEvidence: "populationRegister",
  });
  const [child, guardian] = one.parties.map((party) => party.id) as [PartyId, PartyId];
  const two = after(one, "party.addGuardian", {
    childId: child,
    guardianName: "Förälder Al",
    guardianPhone: "070-1740607",
    custody: "none",
  });
  const three = after(two, "party.addSupporter", {
    role: "trustedAdult",
    of: child,
    name: "Granne Bo",
    mail: "bo@example.se",
  });
  const four = after(three, "party.addProfessional", { account: accountCalled("kurator"), phone: "070-1740620" });
  const five = after(four, "party.addProfessional", { unit: "bup", title: "Logoped", phone: "070-1740621" });
  const [parent, adult, counsellor] = [newest(two), newest(three), newest(four)];
  const told = label("Syfte", { about: [child], category: "schooling", source: fromUnit(office) });
  const file: CaseFile = {
    ...five,
    stage: { name: "active", coordinator },
    consents: [aConsent(1, { id: guardian }, [{ id: child }], flowsAmong([office, "ekskolan"]))],
    meetings: [
      {
        ...newMeeting,
        id: numbered<MeetingId>(50),
        wording: numbered<Wording>(60),
        purpose: told,
        childQuestion: told,
        minutes: 60,
        invitees: [counsellor],
        family: [child, guardian],
        state: {
          name: "booked",
          slot: {
            start: "2026-09-14T07:00:00.000Z" as typeof monday,
            end: "2026-09-14T08:00:00.000Z" as typeof monday,
          },
          venue: ekstad.document.venues[0]!,
          venueReason: null,
        },
      },
    ],
  };
  return { file, child, guardian, parent, adult, counsellor };
}
const leader = {
  role: "coordinator",
  name: "samordnare",
  unit: "Enheten samordning",
  phone: null,
  mail: "samordnare@ekstad.example.se",
};
const school = {
  role: "professional",
  name: "kurator",
  unit: "Enheten ekskolan",
  phone: "0701740620",
  mail: "kurator@ekstad.example.se",
};
const family = { unit: null, isYou: false };
const sheetFor = (file: CaseFile, viewer: Viewer) => contactSheet(viewFor(file, viewer, monday, ekstad.document));

describe("B7: the contact sheet, told once", () => {
  const all = aCase();
  const { file, child, guardian, counsellor, parent } = all;

  test("of the coordinator has everybody, and how to reach them", () => {
    expect(sheetFor(file, { kind: "coordinator", account: coordinator })).toEqual([
      { ...leader, isYou: true },
      { ...family, role: "child", name: "Barnet Ek", phone: "0701740606", mail: null },
      { ...family, role: "guardian", name: "Vårdnadshavare Ek", phone: "0701740605", mail: "ek@example.se" },
      { ...family, role: "parent", name: "Förälder Al", phone: "0701740607", mail: null },
      { ...family, role: "trustedAdult", name: "Granne Bo", phone: null, mail: "bo@example.se" },
      { ...school, isYou: false },
      { ...school, name: "Logoped", unit: "Enheten bup", phone: "0701740621", mail: null, isYou: false },
    ]);
  });

  test("of a guardian has the coordinator, those they are to meet, themselves and their child; nobody else's number", () => {
    expect(sheetFor(file, { kind: "guardian", party: guardian })).toEqual([
      { ...leader, isYou: false },
      { ...family, role: "child", name: "Barnet Ek", phone: null, mail: null },
      {
        ...family,
        role: "guardian",
        name: "Vårdnadshavare Ek",
        phone: "0701740605",
        mail: "ek@example.se",
        isYou: true,
      },
      { ...school, isYou: false },
    ]);
  });

  test("of a parent without custody who is part of nothing has the coordinator and themselves", () => {
    expect(sheetFor(file, { kind: "guardian", party: parent })).toEqual([
      { ...leader, isYou: false },
      { ...family, role: "parent", name: "Förälder Al", phone: "0701740607", mail: null, isYou: true },
    ]);
  });

  test("of a professional has those at the table, and nobody of the family unless consent covers how to reach them", () => {
    const account = accountCalled("kurator");
    const unit = "ekskolan" as Extract<Viewer, { kind: "professional" }>["unit"];

    const asked: Viewer = { kind: "professional", account, party: counsellor, unit };
    const flows = flowsAmong([office, "ekskolan"], ["contact", "schooling"]);
    const wider = { ...file, consents: [aConsent(1, { id: guardian }, [{ id: child }, { id: guardian }], flows)] };

    expect(sheetFor(file, asked)).toEqual([
      { ...leader, isYou: false },
      { ...school, isYou: true },
    ]);
    expect(sheetFor(wider, asked).map(({ role, phone }) => [role, phone])).toEqual([
      ["coordinator", null],
      ["child", "0701740606"],
      ["guardian", "0701740605"],
      ["professional", "0701740620"],
    ]);
  });

  test("has nobody who has left, and nobody of a meeting that is off", () => {
    const gone = after(file, "party.leave", { partyId: counsellor, reason: "Ny tjänst" });
    const off = { ...file, consents: [] };

    for (const one of [gone, off])
      expect(sheetFor(one, { kind: "guardian", party: guardian }).map(({ role }) => role)).toEqual([
        "coordinator",
        "child",
        "guardian",
      ]);
  });

  test("of one with no part in it is empty", () => {
    expect(sheetFor(file, { kind: "manager", account: accountCalled("chef") })).toEqual([]);
    expect(sheetFor(file, { kind: "removed" })).toEqual([]);
  });

  test("reads as lines, in both languages; a number that is nowhere is asked for", () => {
    const view = viewFor(file, { kind: "guardian", party: guardian }, monday, ekstad.document);

    expect(contactLines(view, texts.sv)).toEqual([
      "samordnare, Enheten samordning, samordnare@ekstad.example.se",
      "Barn: Barnet Ek, fråga samordnaren hur",
      "Vårdnadshavare: Vårdnadshavare Ek, 070-174 06 05, ek@example.se",
      "kurator, Enheten ekskolan, 070-174 06 20, kurator@ekstad.example.se",
    ]);
    expect(contactLines(view, texts.en)[1]).toBe("Child: Barnet Ek, ask the coordinator how");
  });
});

describe("at the API's door", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
  });
  afterAll(() => world.close());

  test("each is given their own sheet, and a stranger hears what anybody hears of what is not there", async () => {
    const { caseId } = await aBookedMeeting(world);
    const sheetOf = async (person: string) => world.api(person, `/cases/${caseId}/contact-sheet`);
    world.clock.now = `${later(world, 1)}T06:00:00.000Z` as typeof world.clock.now;

    const [own, schools, strangers] = [await sheetOf("samordnare"), await sheetOf("kurator"), await sheetOf("rektor")];

    expect([own.status, schools.status, strangers.status]).toEqual([200, 200, 404]);
    expect(own.body.reference).toMatch(/^SB-/);
    const roles = ({ body }: typeof own) => body.people.map(({ role }: { role: string }) => role).toSorted();
    expect(roles(own)).toEqual(["child", "coordinator", "guardian", "professional", "professional"]);
    expect(roles(schools)).toEqual(["child", "coordinator", "guardian", "professional", "professional"]);
    expect(strangers.body).toEqual((await world.api("rektor", "/cases/not-an-id/contact-sheet")).body);
  });

  test("H8: staff of the Region, in a tenant of their own, are in the directory with their account", async () => {
    const { caseId } = await aBookedMeeting(world);
    const account = world.account("bupbehandlare");

    const added = await world.perform("samordnare", caseId, "party.addProfessional", { account });

    expect(added.ok).toBe(true);
    expect((await world.file(caseId)).parties.at(-1)).toMatchObject({ account, unit: { authority: "region" } });
    expect((await world.api("bupbehandlare", `/cases/${caseId}/contact-sheet`)).status).toBe(404);
  });
});
