import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, fromUnit, label, type Voice } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type {
  AttachmentId,
  InterventionId,
  ItemId,
  MeetingId,
  PartyId,
  ProposalId,
  StatementId,
  UnitId,
  Wording,
} from "../src-shared/ids.ts";
import { contactSheet } from "../src-shared/party/contact-sheet.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import {
  aConsent,
  accountCalled,
  anItem,
  aProfessional,
  aPromise,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";
import { after, newest, refusal } from "./party-case.ts";

vi.setConfig({ testTimeout: times(20_000) });

const bup = "bup" as UnitId;
const theirs = aProfessional(39, "behandlare");

/** The case without anything of the masked service in it. */
const without = ({ file, masked, a }: FullCase): CaseFile => ({
  ...file,
  parties: file.parties.filter((party) => party.id !== masked),
  meetings: file.meetings.filter((meeting) => !meeting.invitees.includes(masked)),
  tasks: file.tasks.filter((task) => task.owner !== masked),
  plan: { ...file.plan, interventions: [] },
  consents: file.consents.filter((consent) => consent.grantor === a),
});

/** All that a service can leave behind in a case. */
function withService(file: CaseFile, { a, b, one }: FullCase): CaseFile {
  const [child] = file.parties;
  const told = (words: string, source: Voice = fromUnit(bup)) =>
    label(words, { about: [child!.id], category: "schooling", source });
  const worded = (words: string, number: number, source?: Voice) => ({
    words: told(words, source),
    wording: numbered<Wording>(number),
  });
  const [meeting] = file.meetings;
  const statement = file.plan.statements[0]!;
  const proposal = file.plan.proposals[0]!;
  const intervention = {
    ...worded("En insats till", 961),
    id: numbered<InterventionId>(960),
    unit: bup,
    owner: theirs.id,
    needs: [file.plan.needs[0]!.id],
    dueBy: inDays(3),
    after: [],
    state: "ongoing" as const,
    proposal: null,
  };
  return parseCaseFile({
    ...file,
    parties: [...file.parties, theirs],
    meetings: [
      {
        ...meeting!,
        invitees: [...meeting!.invitees, theirs.id],
        answers: [...meeting!.answers, { party: theirs.id, answer: "attends", suggests: null, at: monday }],
        items: [
          ...meeting!.items,
          { ...anItem(590, told("Behandlarens punkt"), theirs.id), id: numbered<ItemId>(590) },
          { ...anItem(591, told("Sagd av behandlaren", fromParty(theirs.id)), theirs.id), id: numbered<ItemId>(591) },
        ],
        inputs: [
          ...meeting!.inputs,
          { unit: bup, by: theirs.id, words: told("Vår bild"), wording: numbered<Wording>(592), at: monday },
          {
            unit: bup,
            by: theirs.id,
            words: told("Uppläst av samordnaren", fromUnit(office)),
            wording: numbered<Wording>(593),
            at: monday,
          },
        ],
      },
      ...file.meetings.slice(1),
      { ...meeting!, id: numbered<MeetingId>(59), family: [b], invitees: [theirs.id], items: [], inputs: [] },
    ],
    tasks: [
      ...file.tasks,
      aPromise(78, { what: told("Ringer"), owner: theirs.id, reportTo: [{ party: a, receivedAt: null }] }),
      aPromise(79, {
        what: told("Skolan svarar", fromUnit("ekskolan" as UnitId)),
        owner: one,
        reportTo: [
          { party: theirs.id, receivedAt: null },
          { party: a, receivedAt: null },
        ],
      }),
    ],
    plan: {
      ...file.plan,
      statements: [
        {
          ...statement,
          stances: [
            ...statement.stances,
            { by: fromUnit(bup), stance: "agrees", words: null, wording: statement.wording, at: monday },
            {
              by: fromParty(theirs.id),
              stance: "differs",
              words: told("Behandlarens ord", fromParty(theirs.id)),
              wording: statement.wording,
              at: monday,
            },
          ],
        },
        ...file.plan.statements.slice(1),
        { ...worded("Sagt av dem", 971), id: numbered<StatementId>(970), kind: "agreed", stances: [] },
      ],
      proposals: [
        { ...proposal, alternativeTo: numbered<ProposalId>(980) },
        ...file.plan.proposals.slice(1),
        { ...proposal, ...worded("Ett annat förslag", 981), id: numbered<ProposalId>(980), unit: bup },
      ],
      interventions: [
        intervention,
        {
          ...intervention,
          ...worded("Skolans insats", 963, fromUnit("ekskolan" as UnitId)),
          id: numbered<InterventionId>(962),
          unit: "ekskolan" as UnitId,
          owner: one,
          after: [intervention.id],
        },
      ],
    },
    consents: [...file.consents, aConsent(190, { id: b }, [{ id: b }], flowsAmong([office, "bup"]))],
    attachments: [
      ...file.attachments,
      {
        id: numbered<AttachmentId>(990),
        kind: "other",
        file: label(
          { name: "utredning.pdf", type: "application/pdf", size: 900 },
          { about: [child!.id], category: "schooling", source: fromUnit(bup) },
        ),
        addedAt: monday,
        addedBy: theirs.account!,
        from: null,
      },
    ],
  });
}

/** What is there beside the masked service, so that only the service differs. */
const beside = (full: CaseFile, plain: CaseFile): CaseFile => ({
  ...plain,
  plan: {
    ...plain.plan,
    interventions: full.plan.interventions.filter((one) => one.unit !== bup).map((one) => ({ ...one, after: [] })),
  },
});

describe("P3: a service whose taking part is secret from somebody", () => {
  test("is in nothing they are shown: neither it, nor its meetings, nor how many there are", () => {
    fc.assert(
      fc.property(aCaseOfAnyProgramme(), (full) => {
        const plain = without(full);
        const whole = withService(plain, full);
        const views = (file: CaseFile) =>
          viewers(full).map((viewer) => {
            const view = viewFor(file, viewer, monday, ekstad.document);
            const self = file.parties.find((party) => party.id === full.a)!;
            return [view, contactSheet(view), extractFor(file, self as never, monday, ekstad.document)];
          });

        expect(JSON.stringify(views(whole))).toBe(JSON.stringify(views(beside(whole, plain))));
        expect(JSON.stringify(views(whole))).not.toMatch(/bup|behandlare/);
      }),
      { seed, numRuns: times(40) },
    );
  });
  const viewers = ({ a, b }: FullCase): Viewer[] => [
    { kind: "guardian", party: a },
    {
      kind: "room",
      present: [
        { kind: "guardian", party: a },
        { kind: "guardian", party: b },
      ],
    },
  ];

  test("is there for those it is not secret from: so the look above can see", () => {
    fc.assert(
      fc.property(aCaseOfAnyProgramme(), (full) => {
        const whole = withService(without(full), full);
        const open: CaseFile = { ...whole, maskedUnits: [] };
        const seen = (file: CaseFile, party: PartyId) =>
          JSON.stringify(viewFor(file, { kind: "guardian", party }, monday, ekstad.document));

        expect(seen(whole, full.b)).toMatch(/behandlare/);
        expect(seen(open, full.a)).toMatch(/behandlare.*utredning|utredning.*behandlare/);
      }),
      { seed, numRuns: times(20) },
    );
  });
});

describe("a service is masked", () => {
  const full = fc.sample(aFullCase(), { seed, numRuns: 1 })[0]!;
  const { a, b, one } = full;
  /** Nobody has agreed to anything, and nothing is masked; the school and A are to meet. */
  const file: CaseFile = {
    ...full.file,
    maskedUnits: [],
    consents: [],
    requests: [],
    meetings: full.file.meetings.slice(0, 1).map((meeting) => ({
      ...meeting,
      state: {
        name: "booked",
        slot: { start: "2026-09-14T07:00:00.000Z", end: "2026-09-14T08:00:00.000Z" },
        venue: ekstad.document.venues[0]!,
        venueReason: null,
      } as CaseFile["meetings"][number]["state"],
    })),
  };

  test("from some, then from more, and unmasked for each", () => {
    const first = after(file, "party.maskUnit", { unit: "bup", from: [a] });
    const both = after(first, "party.maskUnit", { unit: "bup", from: [a, b] });
    const left = after(both, "party.unmaskUnit", { unit: "bup", from: [a] });

    expect(both.maskedUnits).toEqual([{ unit: "bup", from: [a, b], setAt: monday }]);
    expect(left.maskedUnits).toEqual([{ unit: "bup", from: [b], setAt: monday }]);
    expect(after(left, "party.unmaskUnit", { unit: "bup", from: [b] }).maskedUnits).toEqual([]);
    const { safety } = viewFor(both, { kind: "coordinator", account: coordinator }, monday, ekstad.document);
    expect(safety.maskedUnits).toEqual([{ unit: "bup", from: [a, b] }]);
  });

  test("not while somebody of it and one it would be masked from are to meet, and they are named", () => {
    expect(refusal(file, "party.maskUnit", { unit: "ekskolan", from: [a, b] })).toEqual({
      kind: "togetherInMeeting",
      people: ["Vårdnadshavare 20", "kurator", "rektor"],
    });
    const alone = { ...file, meetings: file.meetings.map((meeting) => ({ ...meeting, family: [b] })) };
    expect(after(alone, "party.maskUnit", { unit: "ekskolan", from: [a] }).maskedUnits).toHaveLength(1);
  });

  test("not from one whose own answer names it, nor from one who is asked about it", () => {
    const consents = [aConsent(1, { id: a }, [{ id: a }], flowsAmong([office, "bup"]))];
    const asked = { ...file, requests: full.file.requests };
    const named = { kind: "namedInOwnConsent", service: "Enheten bup" };

    expect(refusal({ ...file, consents }, "party.maskUnit", { unit: "bup", from: [a] })).toEqual(named);
    expect(refusal(asked, "party.maskUnit", { unit: "bup", from: [a] })).toEqual(named);
    expect(after({ ...file, consents }, "party.maskUnit", { unit: "bup", from: [b] }).maskedUnits).toHaveLength(1);
  });

  test.each([
    ["the office that leads", { unit: office, from: [a] }, "unknownService"],
    ["no service", { unit: "nowhere", from: [a] }, "unknownService"],
    ["from nobody in the case", { unit: "bup", from: [numbered(4711)] }, "unknownPerson"],
    ["from its own people", { unit: "ekskolan", from: [one] }, "unknownPerson"],
  ])("never: %s", (_, input, kind) => expect(refusal(file, "party.maskUnit", input).kind).toBe(kind));

  test("once, and unmasked once", () => {
    const masked = after(file, "party.maskUnit", { unit: "bup", from: [a] });

    expect(refusal(masked, "party.maskUnit", { unit: "bup", from: [a] })).toEqual({ kind: "alreadySo" });
    expect(refusal(file, "party.unmaskUnit", { unit: "bup", from: [a] })).toEqual({ kind: "alreadySo" });
    expect(refusal(masked, "party.unmaskUnit", { unit: "bup", from: [b] })).toEqual({ kind: "alreadySo" });
  });
});

describe("what somebody agrees to and what is secret from them", () => {
  const { file: whole, a } = fc.sample(aFullCase(), { seed, numRuns: 1 })[0]!;
  const file: CaseFile = {
    ...whole,
    consents: [],
    requests: [],
    contacts: [
      {
        at: monday,
        on: inDays(0),
        with: a,
        channel: "phone",
        noticeGiven: true,
        safetyAsked: true,
        interpreter: "none",
        isClosingTalk: false,
      },
    ],
  };
  const asked = {
    grantorId: a,
    subjectIds: [a],
    flows: flowsAmong([office, "bup"]),
    purpose: "Samordna stödet",
    validFrom: inDays(0),
    validTo: inDays(90),
    noticeLanguage: "sv",
    receivedOn: inDays(0),
    witness: "Kollega",
    readBack: true,
    understood: true,
  };

  test.each(["consent.record", "consent.request"] as const)("never meet: %s", (verb) => {
    expect(refusal(file, verb, asked)).toEqual({ kind: "serviceIsMasked", service: "Enheten bup" });
    expect(after({ ...file, maskedUnits: [] }, verb, asked).parties).toHaveLength(file.parties.length);
  });

  test("part ways when the answer is over: what they once agreed to no longer names it", () => {
    const ended = { at: monday, how: "withdrawn" as const, channel: "phone" as const, recordedBy: coordinator };
    const flows = [...flowsAmong([office, "bup"]), ...flowsAmong([office, "ekskolan"])];
    const once: CaseFile = { ...file, consents: [{ ...aConsent(1, { id: a }, [{ id: a }], flows), ended }] };

    const [own] = viewFor(once, { kind: "guardian", party: a }, monday, ekstad.document).consents;

    expect(own).toMatchObject({ state: "ended", services: [{ name: "Enheten ekskolan" }], awaiting: [] });
    expect(JSON.stringify(own)).not.toMatch(/bup|region/);
  });
});

describe("H9: two who must not meet", () => {
  const { file, a, b } = fc.sample(aFullCase(), { seed, numRuns: 1 })[0]!;

  test("are not said to be kept apart while both are part of a meeting to come", () => {
    const [meeting] = file.meetings;
    const both: CaseFile = {
      ...file,
      relations: [],
      meetings: [{ ...meeting!, family: [a, b], state: { name: "draft" } }],
    };

    expect(refusal(both, "party.setMustNotMeet", { one: b, other: a })).toEqual({
      kind: "togetherInMeeting",
      people: ["Vårdnadshavare 20", "Vårdnadshavare 21"],
    });
    const cancelled = both.meetings.map((one) => ({
      ...one,
      state: { name: "cancelled" as const, slot: null, reason: null },
    }));
    expect(
      after({ ...both, meetings: cancelled }, "party.setMustNotMeet", { one: b, other: a }).relations,
    ).toHaveLength(1);
  });

  test("somebody new is not kept from what they are not part of", () => {
    const more = after(file, "party.addProfessional", { account: accountCalled("chef") });

    expect(after(more, "party.maskUnit", { unit: "barnochunga", from: [newest(more)] }).maskedUnits).toHaveLength(2);
  });
});
