import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { category, fromUnit, label } from "../case/labelled.ts";
import { type Context, command } from "../command.ts";
import { effectiveConsent, reaches } from "../consent/effective.ts";
import { account, type MeetingId, type PartyId, type Wording } from "../ids.ts";
import { text } from "../input.ts";
import type { Professional } from "../party/party.ts";
import type { Municipality, Person } from "../programme/municipality.ts";
import { ok, refuse } from "../refusal.ts";
import { addDays, addMinutes, day, type Day, dayOf, momentAt } from "../time.ts";
import { newMeeting } from "./meeting.ts";
import { commonFreeSlots } from "./slots.ts";

/** How far ahead a time is sought, in days. */
const searchDays = 21;
/** Nobody is called to a meeting sooner than this, in minutes. */
const leastNotice = 60;

const input = z.object({
  purpose: text(),
  childQuestion: text(),
  /** What kind of information purpose and question are. */
  category: category(),
  invitees: z.array(account()).min(1).max(20),
  minutes: z.number().int().min(15).max(240),
  from: day(),
});

/**
 * Finds times when everybody asked and a room are free. Nobody is asked about a child before consent reaches their service,
 * and not even their calendar is looked at for it.
 */
export const seek = command({
  input,
  by: ["coordinator"],
  needs: (asked, file, { now, municipality }) =>
    asked.invitees.every((one) =>
      municipality.document.people.some(
        (person) => person.account === one && isReached(person, effectiveConsent(file, now)),
      ),
    )
      ? {
          freeBusy: {
            mailboxes: mailboxesOf(asked.invitees, municipality.document),
            window: windowFrom(asked.from, now),
          },
        }
      : {},
  decide(file, asked, context) {
    const { now, municipality, newId } = context;
    if (file.stage.name !== "active" && file.stage.name !== "followUp") return refuse({ kind: "noEffectiveConsent" });
    if (asked.from < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const consent = effectiveConsent(file, now);
    const people = [...new Set(asked.invitees)].map((one) =>
      municipality.document.people.find((person) => person.account === one),
    );
    if (people.some((person) => !person)) return refuse({ kind: "unknownPerson" });
    const invited = people.filter((person) => person !== undefined);
    const unreached = invited.filter((person) => !isReached(person, consent));
    if (unreached.length > 0)
      return refuse({
        kind: "consentDoesNotReach",
        services: unreached.map((person) => unitOf(person, municipality.document).name),
      });
    const unreadable = invited.filter((person) => !context.facts.freeBusy[person.mailbox]);
    if (unreadable.length > 0)
      return refuse({ kind: "calendarUnreadable", people: unreadable.map((person) => person.title) });

    const proposals = proposalsFrom(asked, context);
    if (proposals.length === 0) return refuse({ kind: "noCommonTime" });
    const { parties, invitees } = withProfessionals(file, invited, municipality.document, newId);
    const family = file.parties.filter((party) => party.kind !== "professional").map((party) => party.id);
    const children = file.parties.filter((party) => party.kind === "child").map((party) => party.id);
    const told = { about: children, category: asked.category, source: fromUnit(file.office) };
    const meetingId = newId<MeetingId>();
    return ok({
      file: {
        ...file,
        parties,
        meetings: [
          ...file.meetings.filter((meeting) => meeting.state.name !== "proposed"),
          {
            ...newMeeting,
            id: meetingId,
            purpose: label(asked.purpose, told),
            childQuestion: label(asked.childQuestion, told),
            wording: newId<Wording>(),
            minutes: asked.minutes,
            invitees,
            family,
            state: { name: "proposed", proposals },
          },
        ],
      },
      log: [{ kind: "timesProposed", meeting: meetingId, count: proposals.length }],
    });
  },
});

const isReached = (person: Person, consent: Parameters<typeof reaches>[0]) =>
  reaches(consent, { unit: person.unit, account: person.account, party: null }) && person.unit !== consent.office;

const mailboxesOf = (accounts: readonly string[], { people, venues }: Municipality) => [
  ...people.filter((person) => accounts.includes(person.account)).map((person) => person.mailbox),
  ...venues.map((venue) => venue.mailbox),
];

const windowFrom = (from: Day, now: Context["now"]) => {
  const opens = momentAt(from, "00:00");
  const soonest = addMinutes(now, leastNotice);
  const start = opens > soonest ? opens : soonest;
  return { start, end: momentAt(addDays(dayOf(start), searchDays), "23:59") };
};

const proposalsFrom = (asked: z.output<typeof input>, { now, municipality, facts }: Context) =>
  commonFreeSlots({
    window: windowFrom(asked.from, now),
    minutes: asked.minutes,
    workingHours: municipality.document.workingHours,
    holidays: municipality.holidays,
    people: mailboxesOf(asked.invitees, { ...municipality.document, venues: [] }).map(
      (mailbox) => facts.freeBusy[mailbox] ?? [],
    ),
    venues: municipality.document.venues.flatMap((venue) => {
      const busy = facts.freeBusy[venue.mailbox];
      return busy ? [{ venue, busy }] : [];
    }),
  });

const unitOf = (person: Person, { units }: Municipality) => units.find((unit) => unit.id === person.unit)!;

/** Those asked become people in the case; whoever already is one stays the same one. */
function withProfessionals(file: CaseFile, invited: Person[], document: Municipality, newId: Context["newId"]) {
  const asked = invited.map((person): Professional => {
    const known = file.parties.find((party) => party.kind === "professional" && party.account === person.account);
    if (known?.kind === "professional") return known;
    const { account: theirs, title, mailbox } = person;
    return {
      kind: "professional",
      id: newId<PartyId>(),
      account: theirs,
      title,
      mailbox,
      phone: null,
      unit: unitOf(person, document),
      leftAt: null,
    };
  });
  const added = asked.filter((person) => !file.parties.includes(person));
  return { parties: [...file.parties, ...added], invitees: asked.map((person) => person.id) };
}
