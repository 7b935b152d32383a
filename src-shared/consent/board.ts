import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import { maskFor } from "../case/mask.ts";
import type { Account, AssessmentId, ConsentId, PartyId, RequestId, UnitId } from "../ids.ts";
import { inCase } from "../programme/in-case.ts";
import { rulesOf } from "../programme/programmes.ts";
import type { Municipality } from "../programme/municipality.ts";
import { servicesOf } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { type CanShare, type Cell, canShare } from "./can-share.ts";
import { effectiveConsent, isAwaited } from "./effective.ts";
import { exclusionsOn } from "./exclusions.ts";
import { assessmentsOf, requiredGrantors } from "./grantors.ts";
import { authorityName, titleOfAccount, unitName } from "./names.ts";
import { noticeCalled, noticeNow } from "./notice.ts";
import { remindersIn, type RemindingOf } from "./reminders.ts";
import { mayBeSecond } from "./second-person.ts";
import { type ExclusionView, exclusionView } from "./exclusion-view.ts";

/** One service may tell another these kinds of things about somebody. */
export interface Told {
  subject: PartyId;
  from: UnitId;
  to: UnitId;
  categories: Category[];
  until: Day;
}

/** Why what somebody has agreed to is not told now: each is said in words. */
export type Gap = "notHeld" | "notBegun" | "others" | "shut" | "guardianMissing" | "childDecides" | "ownWord";

/** All that the coordinator needs of consent beside the view: what holds now, and what each answer stands on. */
export interface ConsentBoard {
  now: Moment;
  office: UnitId;
  units: { id: UnitId; name: string }[];
  /** The text people are shown today, and how long a consent is asked for. */
  noticeVersion: string;
  consentMonths: number;
  /** What families are often asked for, to begin from. */
  purposes: string[];
  effective: (Told & { isOnGround: boolean })[];
  /** What is shut now, whoever said it. */
  exclusions: { subject: PartyId; said: ExclusionView[] }[];
  answers: AnswerRecord[];
  requests: { id: RequestId; notice: Consent["notice"]; activities: Consent["activities"] }[];
  assessments: AssessmentView[];
  /** What is asked first of what may be told, and its answer: about the child, from one service to another. */
  first: { cell: Cell; said: CanShare } | null;
  /** Who has been asked and has not answered, and whether they may be reminded now: of a request, or at an authority of a consent it is to hold. */
  reminders: RemindingOf[];
  /** Who may look at something recorded in error with the coordinator. */
  seconds: { account: Account; title: string }[];
}

interface AnswerRecord {
  id: ConsentId;
  /** What it answers, where that can be printed again. */
  request: RequestId | null;
  notice: Consent["notice"];
  /** SHA-256 of the words they were given in: the log has the same from when it was recorded. */
  words: string;
  evidence: {
    kind: Consent["evidence"]["kind"];
    /** How somebody who answered on their own page had shown who they are. */
    how: "eid" | "code" | null;
    on: Day;
    by: string;
    witness: string | null;
    interpreter: string | null;
  };
  keptAt: string | null;
  scan: string | null;
  held: { name: string; at: Moment; saidBy: string | null }[];
  ended: { at: Moment; how: NonNullable<Consent["ended"]>["how"] } | null;
  /** What of it is not told now, and why. */
  gaps: (Omit<Told, "until"> & { why: Gap })[];
}

interface AssessmentView {
  id: AssessmentId;
  child: PartyId;
  categories: Category[];
  assessedBy: string;
  unit: string;
  assessedOn: Day;
  notifyGuardians: boolean;
  holds: boolean;
}

type CoordinatorsEyes = Parameters<typeof canShare>[1];

export function consentBoard(
  file: CaseFile,
  viewer: CoordinatorsEyes,
  now: Moment,
  municipality: Municipality,
): ConsentBoard {
  const { about } = rulesOf(file, municipality);
  const { consentMonths, purposes } = inCase(municipality, file);
  const effective = effectiveConsent(file, now);
  const mask = maskFor(file, viewer, effective, now);
  const named = new Set([file.office, ...servicesOf(municipality).map((unit) => unit.id)]);
  for (const { flows } of [...file.consents, ...file.requests, ...file.legalGrounds])
    for (const { from, to } of flows) named.add(from).add(to);
  return {
    now,
    office: file.office,
    units: [...named].map((id) => ({ id, name: unitName(municipality, id) })),
    noticeVersion: noticeNow(municipality, dayOf(now), about === "adults" ? about : undefined).version,
    consentMonths,
    purposes,
    effective: [
      ...together(effective.flows, ({ until }) => ({ until, isOnGround: false })),
      ...together(effective.otherGrounds, ({ until }) => ({ until, isOnGround: true })),
    ],
    exclusions: file.parties.flatMap(({ id: subject }) => {
      const said = exclusionsOn(file, subject, now).map((one) => exclusionView(file, viewer, one, mask, municipality));
      return said.length > 0 ? [{ subject, said }] : [];
    }),
    answers: file.consents.map((consent) => answerRecord(file, viewer, consent, now, municipality)),
    requests: file.requests.map(({ id, notice, activities }) => ({ id, notice, activities })),
    reminders: remindersIn(file, now, municipality),
    assessments: file.assessments.map(({ id, child, categories, assessedBy, unit, assessedOn, notifyGuardians }) => ({
      id,
      child,
      categories,
      assessedBy,
      unit: unitName(municipality, unit),
      assessedOn,
      notifyGuardians,
      holds: assessmentsOf(file, child, now).some((one) => one.id === id),
    })),
    first: firstQuestion(file, viewer, now, municipality, [...named]),
    seconds: municipality.people
      .filter(({ account }) => account !== viewer.account && mayBeSecond(account, municipality))
      .map(({ account, title }) => ({ account, title })),
  };
}

function firstQuestion(
  file: CaseFile,
  viewer: CoordinatorsEyes,
  now: Moment,
  municipality: Municipality,
  units: UnitId[],
): ConsentBoard["first"] {
  const people = file.parties.filter(({ kind }) => kind === "child" || kind === "guardian");
  const subject = (people.find(({ kind }) => kind === "child") ?? people[0])?.id;
  const services = units.filter((unit) => unit !== file.office);
  const [from, to = file.office] = services;
  if (!subject || !from) return null;
  const cell: Cell = { subject, from, to, category: "schooling" };
  return { cell, said: canShare(file, viewer, cell, now, municipality) };
}

function answerRecord(
  file: CaseFile,
  viewer: CoordinatorsEyes,
  consent: Consent,
  now: Moment,
  municipality: Municipality,
): AnswerRecord {
  const { id, notice, evidence, heldBy, ended, request } = consent;
  return {
    id,
    request,
    notice,
    words: noticeCalled(municipality, notice.version).hash,
    evidence: {
      kind: evidence.kind,
      how: evidence.kind === "page" ? evidence.how : null,
      on: evidence.receivedOn,
      by: titleOfAccount(municipality, evidence.receivedBy),
      witness: evidence.kind === "oral" ? evidence.witness : null,
      interpreter: evidence.kind === "oral" ? evidence.interpreter : null,
    },
    keptAt: evidence.kind === "paper" ? evidence.keptAt : null,
    scan: evidence.kind === "paper" ? evidence.scan : null,
    held: heldBy.map(({ authority, confirmedAt, saidBy }) => ({
      name: authorityName(municipality, authority),
      at: confirmedAt,
      saidBy,
    })),
    ended: ended && { at: ended.at, how: ended.how },
    gaps: isAwaited(file, consent, now) ? gapsOf(file, viewer, consent, now, municipality) : [],
  };
}

function gapsOf(
  file: CaseFile,
  viewer: CoordinatorsEyes,
  { grantor, subjects, flows, capacity }: Consent,
  now: Moment,
  municipality: Municipality,
): AnswerRecord["gaps"] {
  const effective = effectiveConsent(file, now);
  const untold = subjects.flatMap((subject) =>
    flows
      .filter(({ from, to, category }) => !effective.allows(subject, from, to, category))
      .map((flow) => ({ ...flow, subject })),
  );
  const whyOf = (cell: Cell): Gap => {
    if (capacity === "ownVoice") return "ownWord";
    if (!requiredGrantors(file, cell.subject, now, cell.category).includes(grantor)) return "childDecides";
    const { grantors, shutBy, isGuardianMissing } = canShare(file, viewer, cell, now, municipality);
    const own = grantors.find(({ party }) => party === grantor)?.answer;
    if (own === "notHeld" || own === "notBegun") return own;
    if (isGuardianMissing) return "guardianMissing";
    return shutBy.length > 0 ? "shut" : "others";
  };
  return together(untold, (cell) => ({ why: whyOf(cell) }));
}

/** The kinds of things that are told in the same way, beside each other. */
export function together<Of extends Flow & { subject: PartyId }, More extends object>(
  cells: readonly Of[],
  more: (cell: Of) => More,
): (Pick<Told, "subject" | "from" | "to" | "categories"> & More)[] {
  const found = new Map<string, Pick<Told, "subject" | "from" | "to" | "categories"> & More>();
  for (const cell of cells) {
    const { subject, from, to, category } = cell;
    const beside = more(cell);
    const key = JSON.stringify([subject, from, to, beside]);
    const before = found.get(key);
    if (before) before.categories.push(category);
    else found.set(key, { subject, from, to, categories: [category], ...beside });
  }
  return [...found.values()];
}
