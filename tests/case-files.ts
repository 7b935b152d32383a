import { withHashes } from "../src-bot/notices.ts";
import { type CaseFile, nothingYet } from "../src-shared/case/case-file.ts";
import { type Category, fromParty, fromUnit, label } from "../src-shared/case/labelled.ts";
import type { Context, Facts } from "../src-shared/command.ts";
import type { Consent, Flow } from "../src-shared/consent/consent.ts";
import type { Task } from "../src-shared/followup/task.ts";
import type {
  Account,
  AuthorityId,
  CaseId,
  ConsentId,
  Id,
  ItemId,
  MeetingId,
  PartyId,
  TaskId,
  UnitId,
  Wording,
} from "../src-shared/ids.ts";
import type { AgendaItem } from "../src-shared/meeting/item.ts";
import { type Child, type Guardian, newRelative, type Professional } from "../src-shared/party/party.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { addDays, ageOn, type Day, dayOf, type Moment } from "../src-shared/time.ts";

/** 08.00 in Stockholm. */
export const monday = "2026-09-07T06:00:00.000Z" as Moment;
const today = dayOf(monday);
export const inDays = (days: number): Day => addDays(today, days);
export const numbered = <T extends Id<string>>(number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as T;

const tenant = "3f6d1c52-8a41-4e0b-9c77-5b2e1f0a4d11";
export const accountNumbered = (number: number) => `${tenant}/${numbered(number)}` as Account;

export const office = "samordning" as UnitId;
const authorityOfUnit = {
  samordning: "kommunstyrelsen",
  ekskolan: "utbildningsnamnden",
  barnochunga: "socialnamnden",
  bup: "region",
} as const;
export type UnitName = keyof typeof authorityOfUnit;
export const services = ["ekskolan", "barnochunga", "bup"] as const;
const authorityOf = (unit: string) => authorityOfUnit[unit as UnitName] as AuthorityId;

const unitOfPerson: Record<string, UnitName> = {
  samordnare: "samordning",
  samordnare2: "samordning",
  kurator: "ekskolan",
  rektor: "ekskolan",
  socialsekreterare: "barnochunga",
  behandlare: "bup",
  chef: "ekskolan",
};
const mandatesOf: Record<string, ("secrecy" | "support")[]> = {
  kurator: ["support"],
  socialsekreterare: ["secrecy", "support"],
};
export const staff = Object.keys(unitOfPerson).map((title, index) => ({
  account: accountNumbered(900 + index),
  title,
  unit: unitOfPerson[title]!,
  mailbox: `${title}@ekstad.example.se`,
  mandates: mandatesOf[title] ?? [],
  competences: [],
  ...(title.startsWith("samordnare") ? { duty: "coordinator" as const } : {}),
}));
export const accountCalled = (title: string) => staff.find((person) => person.title === title)!.account;
export const coordinator = accountCalled("samordnare");

export const ekstad: Context["municipality"] = {
  id: "ekstad",
  document: withHashes(
    municipality.parse({
      name: "Ekstads kommun",
      organiserMailbox: "samverkan@ekstad.example.se",
      coordinationUnit: office,
      programmes: { samba: {}, samba2: {}, separation: {}, adults: {} },
      authorities: [...new Set(Object.values(authorityOfUnit))].map((id) => ({ id, name: id })),
      units: Object.entries(authorityOfUnit).map(([id, authority]) => ({
        id,
        name: `Enheten ${id}`,
        authority,
        ...(id === "ekskolan" ? { manager: accountCalled("chef") } : {}),
      })),
      legalGrounds: [{ id: "en-annan-grund", name: "En annan grund än samtycke" }],
      people: staff,
      mandates: [
        { id: "m1", account: accountCalled("socialsekreterare"), decides: ["secrecy", "support"], unit: "barnochunga" },
        {
          id: "m2",
          account: accountCalled("socialsekreterare"),
          decides: ["cost"],
          unit: "barnochunga",
          upTo: 50_000,
        },
        {
          id: "m3",
          account: accountCalled("chef"),
          decides: ["placement"],
          unit: "ekskolan",
          upTo: 100_000,
          until: inDays(60),
          deputy: accountCalled("rektor"),
        },
      ],
      venues: [
        { id: "ekrummet", name: "Ekrummet", ownerUnit: office, neutral: true },
        { id: "skolan", name: "Skolans rum", ownerUnit: "ekskolan", neutral: false },
      ].map((venue) => ({ ...venue, mailbox: `${venue.id}@ekstad.example.se`, directions: "Plan 2" })),
    }),
  ),
  holidays: [],
};

/** What is known of the outside where nothing was asked for. */
export const noFacts: Facts = { freeBusy: {}, number: 0, related: [], other: null };

const contact = (of: PartyId) => ({ about: [of], category: "contact" as const, source: fromParty(of) });

export const aChild = (number: number, bornOn = "2013-05-14"): Child => {
  const id = numbered<PartyId>(number);
  return {
    kind: "child",
    id,
    name: label(`Barn ${number}`, contact(id)),
    bornOn: label(bornOn as Day, contact(id)),
    phone: null,
    personalNumber: null,
    voice: null,
    ...newRelative,
  };
};

/** Those of them who are grown when the story begins have been so as long as anybody knows. */
export const grownAmong = (children: readonly Child[]): CaseFile["cameOfAge"] =>
  children.flatMap(({ id, bornOn }) => (ageOn(today, bornOn.value) < 18 ? [] : [{ child: id, at: monday, left: [] }]));

export const aGuardian = (
  number: number,
  children: readonly Child[],
  kind: "sole" | "joint" = children.length > 0 ? "sole" : "joint",
): Guardian => {
  const id = numbered<PartyId>(number);
  return {
    kind: "guardian",
    id,
    name: label(`Vårdnadshavare ${number}`, contact(id)),
    phone: label(`070-17406${number}`, contact(id)),
    custody: children.map((child) => ({ child: child.id, kind, evidence: "populationRegister", checkedOn: today })),
    ...newRelative,
    leftAt: null,
  };
};

export const aProfessional = (number: number, title: string): Professional => {
  const { account, unit, mailbox } = staff.find((person) => person.title === title)!;
  const { name } = ekstad.document.units.find((one) => one.id === unit)!;
  return {
    kind: "professional",
    id: numbered<PartyId>(number),
    account,
    title,
    mailbox,
    phone: null,
    unit: { id: unit as UnitId, name, authority: authorityOf(unit) },
    leftAt: null,
  };
};

export const aFlow = (from: string, to: string, category: Category = "schooling"): Flow => ({
  from: from as UnitId,
  to: to as UnitId,
  category,
});
/** Everybody named may tell everybody else named. */
export const flowsAmong = (units: readonly string[], kinds: readonly Category[] = ["schooling"]): Flow[] =>
  units.flatMap((from) =>
    units.filter((to) => to !== from).flatMap((to) => kinds.map((category) => aFlow(from, to, category))),
  );

/** In force, held by everybody who discloses, unless said otherwise. */
export function aConsent(
  number: number,
  grantor: { id: PartyId },
  subjects: readonly { id: PartyId }[],
  flows: Flow[],
  more: Partial<Pick<Consent, "validFrom" | "validTo">> & { unheldBy?: readonly string[] } = {},
): Consent {
  const disclosing = [...new Set(flows.map((flow) => authorityOf(flow.from)))];
  return {
    id: numbered<ConsentId>(number),
    grantor: grantor.id,
    capacity: "guardian",
    exclusions: [],
    purpose: null,
    activities: [],
    request: null,
    asked: [],
    invalidation: null,
    subjects: subjects.map((subject) => subject.id),
    flows,
    validFrom: more.validFrom ?? today,
    validTo: more.validTo ?? inDays(180),
    notice: { version: "2026-1", language: "sv" },
    evidence: {
      kind: "oral",
      receivedBy: coordinator,
      receivedOn: today,
      witness: "Kollega",
      readBack: true,
      understood: true,
      interpreter: null,
    },
    grantedAt: monday,
    ended: null,
    replaces: null,
    answer: numbered<ConsentId>(number),
    disclosing,
    heldBy: disclosing
      .filter((authority) => !more.unheldBy?.includes(authority))
      .map((authority) => ({ authority, confirmedAt: monday, recordedBy: coordinator, saidBy: null })),
  };
}

/** An item as it is when it has just been suggested. */
export const anItem = (number: number, title: AgendaItem["title"], suggestedBy: PartyId | null): AgendaItem => ({
  id: numbered<ItemId>(number),
  title,
  wording: numbered<Wording>(50_000 + number),
  suggestedBy,
  needs: [],
  present: null,
  minutes: null,
  answers: [],
  outcome: null,
  task: null,
});

/** A promise nobody has answered yet, unless said otherwise. */
export const aPromise = (
  number: number,
  { reportTo, ...more }: Pick<Task, "what" | "owner"> & Partial<Task> & { reportTo: Task["reportTo"] },
): Task => ({
  id: numbered<TaskId>(number),
  meeting: numbered<MeetingId>(50),
  dueBy: inDays(14),
  agreedAt: monday,
  acceptBy: inDays(3),
  extensions: [],
  handedOver: [],
  reminded: [],
  intervention: null,
  need: null,
  state: { name: "agreed" },
  helped: [],
  unheard: [],
  reportTo,
  ...more,
});

export const anInquiryOf = (said: Pick<CaseFile["inquiry"], "caller" | "phone" | "worry">): CaseFile["inquiry"] => ({
  from: "staff",
  mail: null,
  safeWay: null,
  language: "sv",
  again: [],
  ...said,
});

export const aCaseFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const told = (value: string) => label(value, { about: [], category: "contact", source: fromUnit(office) });
  return {
    ...nothingYet,
    id: numbered<CaseId>(1),
    municipality: ekstad.id,
    reference: "SB-2026-001",
    programme: "samba",
    openedAt: monday,
    stage: { name: "active", coordinator },
    initiator: accountNumbered(999),
    office,
    inquiry: anInquiryOf({ caller: told("Någon"), phone: told("070-1740605"), worry: told("Något") }),
    ...more,
  };
};
