import { readdirSync, readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { isProfessional, isRelative } from "../src-shared/party/party.ts";
import { accessLog } from "../src-shared/record/access-log.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { accountNumbered, coordinator, ekstad, monday } from "./case-files.ts";
import { aBookedMeeting, anActiveCase, aWorld, done, flowsBetween, later, type World } from "./world.ts";

const nobody = accountNumbered(999);
const told = (
  file: CaseFile,
  self: PartyId,
  { changes = [], reads = [] }: Partial<Parameters<typeof accessLog>[2]>,
  language: "sv" | "en" = "sv",
) => accessLog(file, self, { changes, reads }, { now: monday, municipality: ekstad.document, text: texts[language] });
const accountOf = (file: CaseFile, id: PartyId) =>
  file.parties.filter(isProfessional).find((one) => one.id === id)!.account!;
const [aFile] = fc.sample(aFullCase(), { seed: 7, numRuns: 1 });

describe("who has read", () => {
  const { file, a, b, masked, one } = aFile!;
  const readsBy = (...accounts: string[]) => ({ reads: accounts.map((person) => ({ at: monday, person })) });

  test("is told by title and service, in both languages, by the quarter of an hour", () => {
    const reads = [{ at: addMinutes(monday, 22), person: accountOf(file, one) }];

    expect(told(file, a, { reads })).toEqual([
      { on: "2026-09-07", at: "08:15", who: "kurator, Enheten ekskolan", what: "läste ärendet" },
    ]);
    expect(told(file, a, { reads }, "en")[0]!.what).toBe("read the case");
  });

  test("leaves out a service whose part in the case is secret from the one who asks, and from them alone", () => {
    const reads = readsBy(accountOf(file, masked));

    expect(told(file, a, reads)).toEqual([]);
    expect(told(file, b, reads)).toHaveLength(1);
  });

  test("leaves out whoever was shown nothing about them", () => {
    const reads = readsBy(nobody, accountOf(file, one));
    const unreached = { ...file, consents: [], meetings: [], tasks: [], plan: { ...file.plan, interventions: [] } };

    expect(told(file, a, readsBy(nobody))).toEqual([]);
    expect(told(unreached as CaseFile, a, reads)).toEqual([]);
  });

  test("names who was asked to confirm one's own consent, and not who was asked about another's", () => {
    const asked = { authority: "region", receiver: accountNumbered(50), at: monday, reminded: [] } as never;
    const people = [...ekstad.document.people, { ...ekstad.document.people[0]!, account: accountNumbered(50) }];
    const municipality = { ...ekstad.document, people: people.map((person) => ({ ...person, unit: "bup" as never })) };
    const asking = (grantor: PartyId): CaseFile => ({
      ...file,
      maskedUnits: [],
      consents: file.consents.map((consent) =>
        consent.grantor === grantor ? { ...consent, asked: [asked] } : consent,
      ),
    });
    const read = (of: CaseFile) =>
      accessLog(of, a, { changes: [], ...readsBy(accountNumbered(50)) }, { now: monday, municipality, text: texts.sv });

    expect(read(asking(a))).toHaveLength(1);
    expect(read(asking(b))).toEqual([]);
  });

  test("says once what happened several times in a quarter, and the latest first", () => {
    const person = accountOf(file, one);
    const reads = [0, 3, 20].map((minutes) => ({ at: addMinutes(monday, minutes), person }));

    expect(told(file, a, { reads }).map(({ at }) => at)).toEqual(["08:15", "08:00"]);
  });
});

describe("what was changed", () => {
  const { file, a, b, masked } = aFile!;
  const by = (entry: Record<string, string>, actor: string = coordinator) => ({
    at: monday,
    actor,
    entry: entry as { kind: string },
  });

  test("is told where it is about oneself, a thing one can see, or where the case stands", () => {
    const [ownMeeting] = file.meetings;
    const changes = [
      by({ kind: "consentRecorded", party: a }),
      by({ kind: "meetingBooked", meeting: ownMeeting!.id }),
      by({ kind: "caseTaken" }),
    ];

    expect(
      told(file, a, { changes })
        .map(({ what }) => what)
        .toSorted(),
    ).toEqual(["antecknade ditt samtycke", "bokade ett möte", "tog emot ärendet"]);
  });

  test("is not told where it is another's, a thing one cannot see, or a kind that nobody has put into words", () => {
    const [, theirMeeting] = file.meetings;
    const changes = [
      by({ kind: "consentRecorded", party: b }),
      by({ kind: "consentHeld", consent: file.consents.find(({ grantor }) => grantor === b)!.id }),
      by({ kind: "meetingBooked", meeting: theirMeeting!.id }),
      by({ kind: "unitMasked", unit: "bup", party: a }),
      by({ kind: "mustNotMeetSet", one: a, other: b }),
      by({ kind: "constructor", party: a }),
      by({ kind: "contactSet", party: a }, accountOf(file, masked)),
    ];

    expect(told(file, a, { changes })).toEqual([]);
    expect(told(file, b, { changes })).not.toEqual([]);
  });

  test("by somebody unknown is told without a name, and what time did is Samla's", () => {
    const changes = [by({ kind: "contactSet", party: a }, nobody), by({ kind: "consentEnded", party: a }, "clock")];

    expect(
      told(file, a, { changes })
        .map(({ who }) => who)
        .toSorted(),
    ).toEqual(["En medarbetare", "Samla"]);
  });

  test("has words for nothing that no command writes", () => {
    const sources = readdirSync("src-shared", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.startsWith("text") && !path.startsWith("record/access-log"))
      .map((path) => readFileSync(`src-shared/${path}`, "utf8"))
      .join("\n");

    expect(Object.keys(texts.sv.record.changed).filter((kind) => !sources.includes(`"${kind}"`))).toEqual([]);
  });
});

describe("an extract", () => {
  test("holds nothing of another party: no name, no number, no word, no id", () =>
    fc.assert(
      fc.property(aCaseOfAnyProgramme(), ({ file, a, b, masked }) => {
        const person = file.parties.filter(isRelative).find((one) => one.id === a)!;
        const other = file.parties.filter(isRelative).find((one) => one.id === b)!;
        const service = file.parties.filter(isProfessional).find((one) => one.id === masked)!;

        const extract = JSON.stringify(extractFor(file, person, monday, ekstad.document));

        expect(extract).toContain(person.name.value);
        const theirs = [other.name.value, other.phone!.value, b, '"Bs ', masked, service.title, service.unit.name];
        expect(theirs.filter((one) => extract.includes(one))).toEqual([]);
      }),
    ));

  test("holds what the person could not do without: how to reach them, their own yes, what they said", () => {
    const { file, b } = aFile!;
    const person = file.parties.filter(isRelative).find((one) => one.id === b)!;

    const extract = extractFor(file, person, monday, ekstad.document);

    expect(extract.person).toMatchObject({ name: person.name.value, phone: person.phone!.value });
    expect(extract.consents.map(({ grantor }) => grantor)).toEqual([b]);
    expect(extract.attachments).toHaveLength(file.attachments.filter(({ from }) => from === b).length);
    expect(extract.attachments).not.toEqual([]);
    // Which times suit, whom they would like there and what they have wished: each their own alone.
    const saidBy = (self: string) => {
      const one = file.parties.filter(isRelative).find(({ id }) => id === self)!;
      const { wishes, suggestions, replies } = extractFor(file, one, monday, ekstad.document);
      return [wishes, suggestions, replies].map(({ length }) => length);
    };
    const own = (of: readonly { by: string }[], self: string) => of.filter(({ by }) => by === self).length;
    expect(saidBy(b)).toEqual([own(file.wishes, b), 1, 0]);
    expect(saidBy(aFile!.a)).toEqual([own(file.wishes, aFile!.a), 0, 1]);
  });
});

let world: World;
const begun = monday;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = begun;
});
const wait = (minutes: number) => (world.clock.now = addMinutes(world.clock.now, minutes));
const logOf = async (caseId: string, partyId: string, person = "samordnare") =>
  world.api(person, `/cases/${caseId}/people/${partyId}/access-log`);
const whoIn = ({ body }: Awaited<ReturnType<typeof logOf>>, what: string): string[] =>
  body.lines.filter((line: { what: string }) => line.what === what).map(({ who }: { who: string }) => who);

test("H14: who has read about me is answered in plain words, other parties masked", async () => {
  const { caseId, guardianId, childId } = await aBookedMeeting(world);
  await world.deliverAll();
  wait(15);
  await done(world.view("kurator", caseId));
  wait(15);
  await done(world.view("chef", caseId));
  await done(
    world.perform("samordnare", caseId, "party.addSupporter", {
      name: "Stödpersonen Ek",
      phone: "070-1740609",
      role: "supportPerson",
      of: childId,
    }),
  );

  const guardians = await logOf(caseId, guardianId);
  const childs = await logOf(caseId, childId);

  expect(guardians.status).toBe(200);
  expect(guardians.body.lead).toBe(texts.sv.record.accessLead);
  expect(whoIn(guardians, "läste ärendet")).toEqual(["Samordnare, Samba", "Kurator, Ekskolan", "Samordnare, Samba"]);
  expect(whoIn(guardians, "antecknade ditt samtycke")).toEqual(["Samordnare, Samba"]);
  expect(whoIn(guardians, "skrev in dig i ärendet")).toHaveLength(1);
  expect(whoIn(childs, "läste ärendet")).toContain("Kurator, Ekskolan");
  expect(whoIn(childs, "antecknade ditt samtycke")).toEqual([]);
  expect(JSON.stringify(guardians.body)).not.toMatch(/Stödpersonen|chef|Enhetschef/i);
  for (const line of guardians.body.lines) expect(line.at).toMatch(/^\d\d:(00|15|30|45)$/);
});

test("H14: a wrong consent recorded is answered with what was told meanwhile, and who read in that time", async () => {
  const { caseId, childId, guardianId } = await anActiveCase(world);
  await done(
    world.perform("samordnare", caseId, "meeting.seek", {
      purpose: "Trygghet i skolan",
      childQuestion: "Vad behöver jag?",
      category: "schooling",
      invitees: [world.account("kurator")],
      minutes: 60,
      from: later(world, 1),
    }),
  );
  const { id: meetingId, state } = (await world.file(caseId)).meetings[0]!;
  const start = state.name === "proposed" ? state.proposals[0]!.start : "";
  await done(
    world.perform("samordnare", caseId, "meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" }),
  );
  const [right] = (await world.file(caseId)).consents;
  wait(60);
  await done(world.view("kurator", caseId));
  wait(60);
  await done(
    world.perform("samordnare", caseId, "consent.record", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan"], ["health"]),
      validFrom: later(world, 0),
      validTo: later(world, 90),
      purpose: "Stöd i skolan",
      receivedOn: later(world, 0),
      witness: "Samordnare 2, Samba",
      readBack: true,
      understood: true,
    }),
  );
  const wrong = (await world.file(caseId)).consents.find(({ id }) => id !== right!.id)!;
  await done(
    world.perform("samordnare", caseId, "consent.confirmHeld", {
      consentId: wrong.id,
      authority: "utbildningsnamnden",
      saidBy: "Registrator",
    }),
  );
  wait(60);
  await done(world.view("kurator", caseId));
  wait(60);
  const said = { consentId: wrong.id, reason: "Fel barn", second: world.account("samordnare2") };
  await done(world.perform("samordnare", caseId, "consent.invalidate", said));
  wait(60);
  await done(world.view("kurator", caseId));

  const meanwhile = await world.api("samordnare", `/cases/${caseId}/consents/${wrong.id}/told-meanwhile`);
  const nothing = await world.api("samordnare", `/cases/${caseId}/consents/${right!.id}/told-meanwhile`);

  expect(meanwhile.status).toBe(200);
  expect(meanwhile.body.disclosed).toHaveLength(2);
  expect(meanwhile.body.disclosed.join()).toContain("Hälsa från Samba till Ekskolan, om Barnet Ek");
  const ofSchool = meanwhile.body.readers.filter(({ who }: { who: string }) => who === "Kurator, Ekskolan");
  expect(ofSchool).toEqual([{ on: "2026-09-07", at: "11:00", who: "Kurator, Ekskolan", what: "läste ärendet" }]);
  expect(nothing.body).toEqual({ disclosed: [], readers: [] });
});

describe("what is kept about a person", () => {
  test("is asked for by the coordinator of the case alone, for somebody in the family", async () => {
    const { caseId, guardianId } = await aBookedMeeting(world);
    const professional = (await world.file(caseId)).parties.find((one) => one.kind === "professional")!.id;
    const codeOf = async (person: string, party: string, what: string) => {
      const { status, body } = await world.api(person, `/cases/${caseId}/people/${party}/${what}`);
      return status === 200 ? "ok" : body.code;
    };

    for (const what of ["extract", "access-log"]) {
      expect(await codeOf("samordnare", guardianId, what)).toBe("ok");
      expect(await codeOf("kurator", guardianId, what)).toBe("notYourStep");
      expect(await codeOf("chef", guardianId, what)).toBe("notYourStep");
      expect(await codeOf("samordnare2", guardianId, what)).toBe("notThere");
      expect(await codeOf("rektor", guardianId, what)).toBe("notThere");
      expect(await codeOf("samordnare", professional, what)).toBe("unknownPerson");
      expect(await codeOf("samordnare", randomUUID(), what)).toBe("unknownPerson");
      expect(await codeOf("samordnare", "x", what)).toBe("notThere");
    }
    const { consents } = await world.file(caseId);
    const meanwhile = (person: string, consent: string) =>
      world.api(person, `/cases/${caseId}/consents/${consent}/told-meanwhile`);
    expect((await meanwhile("kurator", consents[0]!.id)).body.code).toBe("notYourStep");
    expect((await meanwhile("samordnare", randomUUID())).body.code).toBe("notThere");
  });

  test("is itself a read that is logged", async () => {
    const { caseId, guardianId } = await anActiveCase(world);
    wait(60);

    await world.api("samordnare", `/cases/${caseId}/people/${guardianId}/extract`);

    const reads = await world.app.deps.store.reads.of("ekstad", caseId);
    expect(reads.at(-1)).toEqual({ person: world.account("samordnare"), at: new Date(world.clock.now) });
  });
});
