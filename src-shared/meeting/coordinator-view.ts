import type { PartyId } from "../ids.ts";
import { hasLeft, isProfessional, isRelative, type Professional } from "../party/party.ts";
import { ownerOf } from "../track/apart.ts";
import { driftView } from "./drift-view.ts";
import { familyAnswers } from "./family-side.ts";
import { isNeutral } from "./planning/apart.ts";
import { toCheckIn } from "./agenda/checks.ts";
import { isDrifted } from "./planning/drifted.ts";
import { whyNotDecided } from "./planning/table.ts";
import { unsentOf } from "./planning/unsent.ts";
import { isUnsent, type OutlookProblem } from "./outlook-note.ts";
import { minutesOf } from "./planning/length.ts";
import { saidReasons } from "./planning/ranking.ts";
import type { Reason } from "./planning/reason.ts";
import { saidIn, saidOf } from "./poll.ts";
import { pollView } from "./poll-view.ts";
import { isOver, isUpcoming, type Proposal } from "./meeting.ts";
import { yetToRead } from "./readers.ts";
import type { Seeing } from "./seeing.ts";
import type { MeetingView } from "./view.ts";

/** What the one who leads it needs beside what everybody sees. */
export function coordinatorsView(seeing: Seeing, unreached: Professional[], isBlocked: boolean): Partial<MeetingView> {
  const { file, meeting, mask, invited, municipality, now } = seeing;
  const { state } = meeting;
  const reached = invited.filter((person) => !unreached.includes(person));
  const isOn = isUpcoming(state) || state.name === "inProgress";
  const isOptional = ({ id }: Professional) => meeting.optional.includes(id);
  const awaited = "awaiting" in state ? state.awaiting : [];
  return {
    type: meeting.type,
    proposals: "proposals" in state ? withVenues(seeing, state.proposals) : [],
    awaiting: invited.filter(({ id }) => awaited.includes(id)).map(({ id, title }) => ({ id, title })),
    planning: isOver(state)
      ? null
      : {
          minutes: meeting.minutes,
          length: minutesOf(file, meeting, municipality),
          category: meeting.purpose.category,
          accounts: invited.flatMap(({ account }) => account ?? []),
          outside: invited.filter(({ account }) => account === null).map(({ id }) => id),
          optional: invited.filter(isOptional).map(({ account, id }) => account ?? id),
          family: meeting.family,
        },
    family: familyAnswers(seeing),
    owner: ownerOf(file, meeting),
    poll: pollView(file, meeting, mask),
    offLimits: meeting.offLimits.flatMap(({ id, words, by }) => {
      const said = mask(words);
      return said === null ? [] : [{ id, words: said, by }];
    }),
    toCheck: isOver(state) ? [] : toCheckIn(file, meeting, now),
    yetToRead: (state.name === "notesReview" ? yetToRead(file, meeting, now) : []).map((person) => ({
      id: person.id,
      name: isProfessional(person) ? person.title : (mask(person.name) ?? ""),
      byYou: !isProfessional(person) || person.account === null,
    })),
    arrangements: meeting.arrangements.map(({ id, kind, for: whom, detail, doneAt }) => ({
      id,
      kind,
      for: whom,
      detail: detail && mask(detail),
      isDone: doneAt !== null,
    })),
    heard: meeting.heard,
    isReady:
      state.name === "agendaPublished" &&
      !isBlocked &&
      !isDrifted(meeting, now) &&
      whyNotDecided(file, meeting, invited, state.slot.start, municipality) === null,
    attendees: isOn
      ? reached.flatMap((person) =>
          person.mailbox === null || hasLeft(person)
            ? []
            : [{ name: person.title, mailbox: person.mailbox, isOptional: isOptional(person) }],
        )
      : null,
    venueMailbox: isOn ? state.venue.mailbox : null,
    // An event that could not be called off, or came too late, lies in people's calendars, whatever has become of the meeting.
    outlookProblems: meeting.outlook.problems.filter(
      (one): one is OutlookProblem => !isUnsent(one) && (isOn || one === "oldEventLeft" || one === "sentTooLate"),
    ),
    unsent: unsentOf(meeting, now),
    drift: driftView(seeing),
    unreached: isBlocked ? [...new Set(unreached.map((person) => person.unit.name))] : [],
  };
}

/** As they were found, with what has been said of them since: those that somebody cannot come to last. */
const withVenues = (seeing: Seeing, proposals: Proposal[]): MeetingView["proposals"] => {
  const { meeting, invited, municipality } = seeing;
  const said = meeting.poll ? saidIn(meeting.poll) : [];
  return proposals
    .map((one) => ({ ...one, said: saidOf(said, one) }))
    .toSorted((a, b) => a.said.not.length - b.said.not.length || a.said.ifNeedBe.length - b.said.ifNeedBe.length)
    .map(({ start, end, venues, reasons, said: theirs }) => ({
      start,
      end,
      reasons: [...saidReasons(theirs), ...reasons.filter((one) => isOfSearch(one, theirs.not.length > 0))].map(
        (one) => ({ kind: one.kind, people: "people" in one ? namesOf(seeing, one.people) : [] }),
      ),
      venues: municipality.venues
        .filter((venue) => venues.includes(venue.id))
        .map((venue) => ({ id: venue.id, name: venue.name, neutral: isNeutral(venue, invited) })),
    }));
};

/** What was said by those asked is told as it stands now. */
const isOfSearch = ({ kind }: Reason, isAnyAway: boolean) =>
  kind !== "saidNot" && kind !== "saidIfNeedBe" && !(kind === "everybodyCan" && isAnyAway);

const namesOf = ({ file, mask, invited }: Seeing, people: readonly PartyId[]): string[] => [
  ...invited.filter(({ id }) => people.includes(id)).map(({ title }) => title),
  ...file.parties.flatMap((one) => (isRelative(one) && people.includes(one.id) ? (mask(one.name) ?? []) : [])),
];
