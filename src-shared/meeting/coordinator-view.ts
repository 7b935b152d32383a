import { wordsToCheck } from "../consent/exclusions.ts";
import type { Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import { uncheckedWords } from "./checks.ts";
import { isUpcoming, type MeetingState } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";
import type { MeetingView } from "./view.ts";

/** What the one who leads it needs beside what everybody sees. */
export function coordinatorsView(
  { file, meeting, mask, invited, municipality, now }: Seeing,
  unreached: Professional[],
  isBlocked: boolean,
): Partial<MeetingView> {
  const { state } = meeting;
  const reached = invited.filter((person) => !unreached.includes(person));
  const isOn = isUpcoming(state) || state.name === "inProgress";
  const waited = invited.filter(
    (person) => person.account === null && !meeting.statedTimes.some((one) => one.party === person.id),
  );
  return {
    wish: meeting.wish,
    proposals: "proposals" in state ? withVenues(state.proposals, municipality) : [],
    awaiting: state.name === "seeking" ? waited.map(({ id, title }) => ({ id, title })) : [],
    offLimits: meeting.offLimits.flatMap(({ id, words }) => {
      const said = mask(words);
      return said === null ? [] : [{ id, words: said }];
    }),
    toCheck: uncheckedWords(meeting, wordsToCheck(file, now)),
    arrangements: meeting.arrangements.map(({ id, kind, for: whom, detail, doneAt }) => ({
      id,
      kind,
      for: whom,
      detail: detail && mask(detail),
      isDone: doneAt !== null,
    })),
    heard: meeting.heard,
    isReady: state.name === "agendaPublished" && !isBlocked,
    attendees: isOn
      ? reached.flatMap(({ title, mailbox }) => (mailbox === null ? [] : [{ name: title, mailbox }]))
      : null,
    venueMailbox: isOn ? state.venue.mailbox : null,
    unreached: isBlocked ? [...new Set(unreached.map((person) => person.unit.name))] : [],
  };
}

const withVenues = (proposals: Extract<MeetingState, { name: "proposed" }>["proposals"], municipality: Municipality) =>
  proposals.map(({ start, end, venues }) => ({
    start,
    end,
    venues: municipality.venues
      .filter((venue) => venues.includes(venue.id))
      .map(({ id, name, neutral }) => ({ id, name, neutral })),
  }));
