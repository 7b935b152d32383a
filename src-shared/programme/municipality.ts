import { z } from "zod";

import { notice, samlasNotice, withNotices } from "../consent/notice.ts";
import { authorityId, unitId } from "../ids.ts";
import { venue } from "../meeting/venue.ts";
import type { FieldProblem } from "../refusal.ts";
import { inOtherLanguages } from "../text/family/translated.ts";
import { type Day, day } from "../time.ts";
import { agendaTemplates } from "./agenda-templates.ts";
import { clock, hours } from "./hours.ts";
import { invitation } from "./invitation.ts";
import { mandate, withMandates, wrongMandates } from "./mandates.ts";
import { programmes } from "./programmes.ts";
import { publicPage } from "./public-page.ts";
import { personEntered, unitEntered } from "./staff.ts";
import { unsaidInInvitations, wordHints } from "./usual-words.ts";
import type { WithUsual } from "./usual.ts";

const directions = () => z.string().max(300);
/** A room as it is entered; a booked meeting keeps its own copy. */
const roomEntered = venue.extend({
  name: z.string().min(1).max(100),
  mailbox: z.email(),
  directions: directions(),
  directionsIn: inOtherLanguages(directions()),
});

const months = () => z.number().int().min(0).max(1200);
/** The rules of disposal, as the municipality has decided them. */
const retention = z.object({
  /** How long a case is kept after it has come to its end, in months, by how it ended. */
  months: z
    .object({ closed: months().default(60), ended: months().default(6), merged: months().default(6) })
    .prefault({}),
  /** Days of the month whose children's files are kept for research and never disposed of. */
  keptBirthdays: z.array(z.number().int().min(1).max(31)).max(31).default([]),
});

const remoteId = () => z.string().min(1).max(100);
/** Where follow-ups stand beside the product's own list. Everybody in the group that has the plan reads codes, days and owners there. */
const mirror = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("planner"), planId: remoteId(), bucketId: remoteId().optional() }),
]);

/** A municipality's own document: its services and people, rooms and clocks. Edited by its administrator, never code. */
const settings = z
  .object({
    name: z.string().min(1).max(100),
    /** The mailbox that owns the meetings in Outlook, and in whose name calendars are read. */
    organiserMailbox: z.email(),
    /** Whose the meetings are in Outlook: that mailbox's, or the coordinator's own. */
    organiser: z.enum(["function", "coordinator"]).default("function"),
    /** The neutral office that leads the coordination. */
    coordinationUnit: unitId(),
    /** Each answers for the personal data in its own services. */
    authorities: z
      .array(
        z.object({
          id: authorityId(),
          name: z.string().min(1).max(100),
          /** How its data protection officer is reached. */
          officerMail: z.email().optional(),
          officerPhone: z.string().trim().min(1).max(40).optional(),
        }),
      )
      .min(1),
    /** The kinds of coordination it runs. */
    programmes: programmes.prefault({ samba: {} }),
    units: z.array(unitEntered).min(1),
    people: z.array(personEntered).max(5000),
    /** The register of mandates: who may decide what for their service. */
    mandates: z.array(mandate).max(2000).default([]),
    venues: z.array(roomEntered).min(1).max(100),
    /** Working days within which somebody calls back. */
    callBackDays: z.number().int().min(1).max(30).default(2),
    /** Working days that what waits for somebody may lie unopened in Teams before they are written to. */
    silentDays: z.number().int().min(1).max(30).default(2),
    /** Working days before a meeting by which the agenda is published. */
    agendaDays: z.number().int().min(0).max(30).default(5),
    /** How long a consent holds unless another end is chosen, and at the most, in months. */
    consentMonths: z.number().int().min(1).max(24).default(6),
    longestConsentMonths: z.number().int().min(1).max(24).default(24),
    /** How long a service may tell on another ground before it decides anew, at the most, in months. */
    longestGroundMonths: z.number().int().min(1).max(24).default(12),
    /** What families are often asked for, to begin from. */
    purposes: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
    /** What families are told when they are asked, each version from its day on: see `noticeNow`. */
    notices: z.array(notice).min(1).max(100).prefault([samlasNotice]),
    /** How far ahead a time for a meeting is sought, in days, and how soon anybody may be called to one, in minutes. */
    searchDays: z.number().int().min(5).max(60).default(21),
    leastNoticeMinutes: z.number().int().min(0).max(10_080).default(60),
    /** A meeting that consent no longer reaches, and that nobody has decided about, is called off this long before it begins, in minutes. */
    undecidedMinutes: z.number().int().min(5).max(1_440).default(15),
    /** Between which meetings are proposed. */
    workingHours: hours.default({ from: "08:30", to: "16:30" }),
    /** Days the offices are closed beside public holidays and eves. */
    closedDays: z.array(day()).max(200).default([]),
    onlineMeeting: z.boolean().default(true),
    /** Whether the answer to somebody's own press in Teams may hold what a family has told; where not, that is read in the tab only. */
    contentInTeams: z.boolean().default(true),
    /** What invitations in Outlook say. */
    invitation: invitation.prefault({}),
    /** What an invitation is not to say: in any form, and as the beginning of other words. */
    listedWords: z
      .array(z.string().trim().min(3).max(60))
      .max(200)
      .default([...unsaidInInvitations]),
    /** What a coordinator can begin an agenda from; an agenda that is there keeps its own items. */
    agendaTemplates: agendaTemplates(),
    /** Words that are easily read as a judgement, and what one can write instead: a hint to whoever writes, never a stop. */
    wordHints: wordHints(),
    /** What becomes of an invitation in Outlook that nobody could look at: it stays, the coordinator is asked, or it goes. */
    whenUnreachable: z.enum(["stop", "ask", "letGo"]).default("ask"),
    /** Agreed by all at the table, and shown on the agenda. */
    groundRules: z.array(z.string().min(1).max(200)).max(10).default([]),
    /** Days before a consent runs out at which it is asked for anew, and after a request at which it is reminded of. */
    consentWarningDays: z.array(z.number().int().min(1).max(365)).max(5).default([30, 7]),
    requestReminderDays: z.array(z.number().int().min(1).max(90)).max(5).default([3, 7, 14]),
    /** The day that is proposed for what is agreed, in days from today. */
    promiseDays: z.number().int().min(1).max(180).default(14),
    /** Working days for taking on what one was named for. */
    acceptDays: z.number().int().min(1).max(30).default(3),
    /** Working days after its day at which a promise that is not kept is taken up with the coordinator, and with the service's manager. */
    ladder: z
      .object({ coordinator: z.number().int().min(1).max(60), manager: z.number().int().min(1).max(90) })
      .refine(({ coordinator, manager }) => coordinator < manager, { path: ["manager"], message: "unknown" })
      .default({ coordinator: 3, manager: 10 }),
    /** Days without anything done after which a case is said to stand still. */
    stalledDays: z.number().int().min(1).max(365).default(14),
    /** What it takes to arrange one meeting by telephone and mail, in minutes: what the time saved is reckoned from. */
    minutesByHand: z.number().int().min(0).max(600).default(60),
    /** Added to a meeting's length where somebody needs an interpreter or more time, in minutes. */
    extraMinutes: z.number().int().min(0).max(120).default(30),
    /** Kept between two who must not meet, where they come to the same place, in minutes. */
    bufferMinutes: z.number().int().min(0).max(240).default(60),
    /** Between a meeting and what somebody is at elsewhere, in minutes; and before and after anything else they are at. */
    travelMinutes: z.number().int().min(0).max(180).default(15),
    pauseMinutes: z.number().int().min(0).max(60).default(0),
    /** The grounds beside consent that a service may name, as a jurist words them. */
    legalGrounds: z
      .array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), name: z.string().min(1).max(200) }))
      .max(50)
      .default([]),
    /** What a jurist says of a child whose guardians do not agree, with the paragraph: shown to the coordinator, never acted on. */
    onDisagreement: z.string().min(1).max(400).optional(),
    /** The largest file that is taken into a case, in megabytes. */
    attachmentMegabytes: z.number().int().min(1).max(50).default(10),
    /** When nobody is written to, and the days the offices are closed; null where that does not matter. */
    quietHours: z.object({ from: clock(), to: clock() }).nullable().default({ from: "18:00", to: "07:00" }),
    /** When a working day's list of what waits is sent; null: never. */
    digestAt: clock().nullable().default("07:30"),
    mirror: mirror.default({ kind: "none" }),
    retention: retention.prefault({}),
    publicPage: publicPage.prefault({}),
  })
  .check((context) => {
    const { units, authorities, people, venues, notices, coordinationUnit } = context.value;
    const known = new Set<string>(units.map((unit) => unit.id));
    const refuse = (path: (string | number)[], input: unknown, problem?: FieldProblem["problem"]) =>
      context.issues.push({ code: "custom", message: "unknown", path, input, params: { problem } });
    const refuseTwins = <T>(list: string, all: readonly T[], field: keyof T & string) => {
      const seen = new Set<unknown>();
      all.forEach((one, index) => {
        if (seen.has(one[field])) refuse([list, index, field], one[field]);
        seen.add(one[field]);
      });
    };
    refuseTwins("authorities", authorities, "id");
    refuseTwins("units", units, "id");
    refuseTwins("people", people, "account");
    refuseTwins("venues", venues, "id");
    refuseTwins("mandates", context.value.mandates, "id");
    refuseTwins("notices", notices, "version");
    refuseTwins("agendaTemplates", context.value.agendaTemplates, "id");
    refuseTwins("agendaTemplates", context.value.agendaTemplates, "name");
    refuseTwins("wordHints", context.value.wordHints, "id");
    refuseTwins("wordHints", context.value.wordHints, "word");
    // What others point at comes first: only so many are told of, and these are mended first.
    units.forEach(
      (unit, index) =>
        authorities.some((authority) => authority.id === unit.authority) ||
        refuse(["units", index, "authority"], unit.authority),
    );
    notices.forEach(
      ({ since, to }, index) =>
        since < (notices.slice(0, index).findLast((one) => one.to === to)?.since ?? since) &&
        refuse(["notices", index, "since"], since, "tooEarly"),
    );
    const { isOpen, phone } = context.value.publicPage;
    if (isOpen && !phone) refuse(["publicPage", "phone"], phone, "missing");
    const { consentMonths, longestConsentMonths } = context.value;
    if (consentMonths > longestConsentMonths) refuse(["longestConsentMonths"], longestConsentMonths);
    for (const [name, { controller, catalogue }] of Object.entries(context.value.programmes)) {
      if (controller && !authorities.some(({ id }) => id === controller))
        refuse(["programmes", name, "controller"], controller, "notThere");
      catalogue.forEach(({ unit }, index) => {
        const path = ["programmes", name, "catalogue", index, "unit"];
        if (unit !== null && !known.has(unit)) refuse(path, unit, "notThere");
      });
    }
    if (!known.has(coordinationUnit)) refuse(["coordinationUnit"], coordinationUnit);
    for (const { path, input, problem } of wrongMandates(context.value)) refuse(path, input, problem);
    people.forEach((person, index) => known.has(person.unit) || refuse(["people", index, "unit"], person.unit));
    people.forEach(({ leads }, index) =>
      leads.forEach(
        (one, place) => context.value.programmes[one] || refuse(["people", index, "leads", place], one, "notThere"),
      ),
    );
    venues.forEach(
      (room, index) => known.has(room.ownerUnit) || refuse(["venues", index, "ownerUnit"], room.ownerUnit),
    );
  });
export const municipality = z.preprocess((said) => withNotices(withMandates(said)), settings);
export type Municipality = WithUsual<z.infer<typeof municipality>>;
export type Person = Municipality["people"][number];

/** The services a family may let tell each other things: those at the table, beside the office that leads. */
export const servicesOf = ({ units, coordinationUnit }: Municipality) =>
  units.filter((unit) => unit.takesPart && unit.id !== coordinationUnit);

/** What tells how long things may take: the municipality's own numbers, and the days its offices are closed. */
export interface Clocks {
  document: Municipality;
  holidays: readonly Day[];
}
