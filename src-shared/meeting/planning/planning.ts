import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { category, fromUnit, label } from "../../case/labelled.ts";
import type { Context } from "../../command.ts";
import { account, id, type MeetingId, type PartyId, type WishId, type Wording } from "../../ids.ts";
import { text } from "../../input.ts";
import { hasLeft, isProfessional, isRelative, type Professional } from "../../party/party.ts";
import type { Municipality, Person } from "../../programme/municipality.ts";
import { rulesOf } from "../../programme/programmes.ts";
import { ok, type Outcome, refuse } from "../../refusal.ts";
import type { Moment } from "../../time.ts";
import { invitedTo } from "../coverage.ts";
import { type Meeting, meetingTypes, newMeeting } from "../meeting.ts";
import { isUnknowing, whyNotTogether } from "./table.ts";
import { usualType } from "./usual-type.ts";
import { meetingAbout } from "../../track/apart.ts";

/** What a meeting is for, and who is asked to it. */
export const plan = z.object({
  type: z.enum(meetingTypes),
  /** The family's wish that an "officialsFirst" meeting stands on; the latest, unless one is named. */
  wishId: id<WishId>(),
  purpose: text(),
  childQuestion: text(),
  /** What kind of information purpose and question are. */
  category: category(),
  invitees: z.array(account()).max(20),
  /** Professionals in the case by their ids, such as those outside every tenant. */
  outside: z.array(id<PartyId>()).max(20),
  /** Who is asked beside them, and comes if they can. */
  optional: z.array(account()).max(20),
  optionalOutside: z.array(id<PartyId>()).max(20),
  /** Who of the family comes, or is told where the officials meet first. */
  family: z.array(id<PartyId>()).min(1).max(30),
  minutes: z.number().int().min(15).max(240),
});
export type Plan = Partial<z.output<typeof plan>> & { seen?: Wording | undefined };

export interface Planned {
  file: CaseFile;
  meeting: Meeting;
}

/**
 * A new meeting, or `kept` with what is said anew, and those asked as people in the case. Nobody hears of it by this, and
 * nothing is asked of anybody.
 */
export function planned(
  file: CaseFile,
  asked: Plan,
  kept: Meeting | null,
  context: Omit<Context, "facts">,
): Outcome<Planned> {
  const { now, newId } = context;
  const who = whoIsAsked(file, everybodyIn(asked), kept, context);
  if (!who.ok) return who;
  const type = asked.type ?? kept?.type ?? usualType(file, context.municipality.document);
  if (kept?.type !== type && !rulesOf(file, context.municipality.document).meetings.includes(type))
    return refuse({ kind: "meetingTypeNotOffered" });
  const family = familyFor(file, asked, kept, type, now);
  if (!family) return refuse({ kind: "badInput", fields: [{ path: "family", problem: "missing" }] });
  const wish = wishFor(file, asked, kept, type);
  if (!wish.ok) return wish;
  const why = whyNotTogether(file, { type, family }, who.value, now, context);
  if (why) return refuse(why);
  const words = wordsFor(file, asked, kept, family, newId);
  if (!words.ok) return words;

  const meeting: Meeting = {
    ...newMeeting,
    ...kept,
    ...words.value,
    id: kept?.id ?? newId<MeetingId>(),
    type,
    wish: wish.value,
    minutes: asked.minutes ?? kept?.minutes ?? 60,
    invitees: who.value.map((person) => person.id),
    optional: saysWho(asked)
      ? who.value.filter((person) => !isNeeded(person, asked)).map(({ id: one }) => one)
      : (kept?.optional ?? []),
    family,
  };
  const parties = [...file.parties, ...who.value.filter((person) => !file.parties.includes(person))];
  const meetings = kept ? file.meetings.map((one) => (one === kept ? meeting : one)) : [...file.meetings, meeting];
  return ok({ file: { ...file, parties, meetings }, meeting });
}

const saysWho = ({ invitees, outside, optional, optionalOutside }: Plan) =>
  [invitees, outside, optional, optionalOutside].some((said) => said !== undefined);

const everybodyIn = (asked: Plan): Pick<Plan, "invitees" | "outside"> =>
  saysWho(asked)
    ? {
        invitees: [...(asked.invitees ?? []), ...(asked.optional ?? [])],
        outside: [...(asked.outside ?? []), ...(asked.optionalOutside ?? [])],
      }
    : {};

/** Who is named as both is needed. */
const isNeeded = ({ id: party, account: theirs }: Professional, { invitees = [], outside = [] }: Plan) =>
  outside.includes(party) || (theirs !== null && invitees.includes(theirs));

/** Those asked, as people in the case; whoever already is one stays the same one, and who once left comes as somebody new. */
export function whoIsAsked(
  file: CaseFile,
  { invitees, outside }: Pick<Plan, "invitees" | "outside">,
  kept: Meeting | null,
  { municipality, newId }: Omit<Context, "facts">,
): Outcome<Professional[]> {
  if (kept && !invitees && !outside) return ok(invitedTo(file, kept));
  const { people } = municipality.document;
  const listed = [...new Set(invitees ?? [])].map((one) => people.find((person) => person.account === one));
  const known = [...new Set(outside ?? [])].map((one) => file.parties.find((party) => party.id === one));
  if (listed.includes(undefined)) return refuse({ kind: "unknownPerson" });
  if (!known.every((party) => party !== undefined && isProfessional(party))) return refuse({ kind: "unknownPerson" });
  const asked = listed.flatMap((person) => (person ? [professional(file, person, municipality.document, newId)] : []));
  return ok([...new Set([...asked, ...known])]);
}

function professional(file: CaseFile, person: Person, { units }: Municipality, newId: Context["newId"]): Professional {
  const known = file.parties.find(
    (party) => isProfessional(party) && party.account === person.account && !hasLeft(party),
  );
  if (known && isProfessional(known)) return known;
  const { account: theirs, title, mailbox } = person;
  return {
    kind: "professional",
    id: newId<PartyId>(),
    account: theirs,
    title,
    mailbox,
    phone: null,
    unit: units.find((unit) => unit.id === person.unit)!,
    leftAt: null,
  };
}

/** Unless somebody is named everybody in the family comes; for a meeting that keeps two apart somebody must be. */
function familyFor(file: CaseFile, asked: Plan, kept: Meeting | null, type: Meeting["type"], now: Moment) {
  const said = asked.family ?? (kept && (kept.type === type || type !== "separate") ? kept.family : null);
  if (said) return [...new Set(said)];
  if (type === "separate") return null;
  return file.parties
    .filter((party) => isRelative(party) && !hasLeft(party) && !isUnknowing(file, party, now))
    .map((party) => party.id);
}

/** Officials meet without the family only when the family has asked for it. */
function wishFor(file: CaseFile, asked: Plan, kept: Meeting | null, type: Meeting["type"]): Outcome<WishId | null> {
  if (type !== "officialsFirst") return ok(null);
  const named = asked.wishId ?? kept?.wish ?? file.wishes.at(-1)?.id;
  if (!named) return refuse({ kind: "wishNeeded" });
  const isKnown = file.wishes.some((wish) => wish.id === named);
  return isKnown ? ok(named) : refuse({ kind: "badInput", fields: [{ path: "wishId", problem: "notAChoice" }] });
}

type Words = Pick<Meeting, "purpose" | "childQuestion" | "wording">;

function wordsFor(
  file: CaseFile,
  asked: Plan,
  kept: Meeting | null,
  family: readonly PartyId[],
  newId: Context["newId"],
): Outcome<Words> {
  const purpose = asked.purpose ?? kept?.purpose.value;
  const childQuestion = asked.childQuestion ?? kept?.childQuestion.value;
  const kind = asked.category ?? kept?.purpose.category;
  if (purpose === undefined || childQuestion === undefined || kind === undefined) {
    const missing = { purpose, childQuestion, category: kind };
    const fields = Object.entries(missing).filter(([, said]) => said === undefined);
    return refuse({ kind: "badInput", fields: fields.map(([path]) => ({ path, problem: "missing" as const })) });
  }
  const about = meetingAbout(file, { family });
  if (kept && isSame(kept, purpose, childQuestion, kind) && kept.purpose.about.join() === about.join())
    return ok({ purpose: kept.purpose, childQuestion: kept.childQuestion, wording: kept.wording });
  if (kept && asked.seen !== kept.wording)
    return refuse({
      kind: "rewordedMeanwhile",
      theirs: `${kept.purpose.value} ${kept.childQuestion.value}`,
      yours: `${purpose} ${childQuestion}`,
    });
  const told = { about, category: kind, source: fromUnit(file.office) };
  return ok({
    purpose: label(purpose, told),
    childQuestion: label(childQuestion, told),
    wording: newId<Wording>(),
  });
}

const isSame = (kept: Meeting, purpose: string, childQuestion: string, kind: string) =>
  kept.purpose.value === purpose && kept.childQuestion.value === childQuestion && kept.purpose.category === kind;
