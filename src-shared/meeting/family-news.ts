import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { awaitedAuthorities, effectiveConsent, hearerOf, isAwaited, reaches } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import { actsAs, hasLeft, isProfessional } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import { standingIn } from "../party/standing.ts";
import { newsOfPlan, type PlanNews } from "../plan/plan-news.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { joiningOf } from "./family-side.ts";
import { isUntold, isUpcoming, type Meeting } from "./meeting.ts";
import { askedOf } from "./planning/asked-times.ts";
import { comingOf, isUnknowing } from "./planning/table.ts";
import { slotOf } from "./slot-of.ts";
import { isToCome } from "./told-of.ts";
import { unreachedAt } from "./unreached.ts";
import { isVoice } from "./voices.ts";
import { ownerOf } from "../track/apart.ts";

interface MeetingNews {
  party: PartyId;
  /** About what: there is one latest word on each. */
  about: `${"meeting" | "times" | "notes" | "confirm" | "answer"}:${string}`;
  /** "on" whether it is booked or moved, which depends on what they were told before. */
  kind: "on" | "moving" | "paused" | "off" | "times" | "notes" | "confirm" | "answered" | "changed";
  /** Two that are equal are the same news, and sent once. */
  what: string;
  /** What was said before that is the same to them: to whoever joins from elsewhere, one that also named a room. */
  alike?: readonly string[];
  /** When the meeting was or is to begin; what is soon is told of at once. */
  begins: Moment | null;
}
/** What somebody in the family, or a professional outside every tenant, is sent word of, in the way that was agreed with them. */
export type FamilyNews = MeetingNews | PlanNews;
/** What somebody is called about where no message reaches them: not of what they did themselves. */
export type ToTell = Exclude<FamilyNews["kind"], "answered" | "changed">;
type Word = Pick<MeetingNews, "kind" | "what" | "alike" | "begins">;

/**
 * Everything those without an account are told of by message as the case is now: that a meeting they come to is on, moved,
 * paused or off, that they are asked which times suit or whether their authority holds a consent, that there are notes to
 * read and answer, that they are asked something about the plan, or that what they answered on their own page has been received.
 */
export const familyNews = (file: CaseFile, municipality: Municipality, now: Moment): FamilyNews[] => [
  ...newsOfMeetings(file, now),
  ...newsOfConsents(file, now),
  ...newsOfAnswers(file, now),
  ...newsOfPlan(file, municipality, now).filter(({ party }) => mayBeTold(file, party, now)),
];

/** Whoever answers, changes or takes back on their own page hears that it is so: it was somebody else, where it was not they. */
function newsOfAnswers(file: CaseFile, now: Moment): MeetingNews[] {
  const changed = file.consents.flatMap(({ id, request, grantor, ended }) => {
    const isTheirs = ended?.channel === "page" && (ended.how === "withdrawn" || ended.how === "narrowed");
    return isTheirs ? [{ about: request ?? id, party: grantor, at: ended.at }] : [];
  });
  const answered = file.requests.flatMap(({ id, grantor, answer }) =>
    answer?.channel === "page" ? [{ about: id, party: grantor, at: answer.at }] : [],
  );
  const byThing = Map.groupBy([...answered, ...changed], ({ party, about }) => `${party} ${about}`);
  return [...byThing.values()].flatMap((all) => {
    const { party, about } = all[0]!;
    const what = all
      .map(({ at }) => at)
      .toSorted()
      .join(" ");
    const kind = changed.some((one) => one.party === party && one.about === about) ? "changed" : "answered";
    return mayBeTold(file, party, now) ? [{ party, about: `answer:${about}`, kind, what, begins: null }] : [];
  });
}

/** A professional outside every tenant is asked to say that their authority holds a consent; to be reminded is news. */
const newsOfConsents = (file: CaseFile, now: Moment): MeetingNews[] =>
  file.consents.flatMap((consent) => {
    if (consent.asked.length === 0 || !isAwaited(file, consent, now)) return [];
    const waiting = awaitedAuthorities(consent);
    const asked = consent.asked.filter(({ authority }) => waiting.includes(authority));
    return asked.flatMap(({ receiver, at, reminded }): MeetingNews[] => {
      const person = file.parties.find((one) => isProfessional(one) && actsAs(one) === receiver);
      if (!person || !mayBeTold(file, person.id, now)) return [];
      return [
        {
          party: person.id,
          about: `confirm:${consent.id}`,
          kind: "confirm",
          what: reminded.at(-1) ?? at,
          begins: null,
        },
      ];
    });
  });

function newsOfMeetings(file: CaseFile, now: Moment): MeetingNews[] {
  return file.meetings.flatMap((meeting) => {
    const { poll, invitees, family, uninvited } = meeting;
    const told = toldOf(file, meeting, now);
    const notes = notesOf(meeting);
    const isTold = (party: PartyId) => mayBeTold(file, party, now);
    const isReached = (party: PartyId) => isTold(party) && !isOffFor(file, meeting, party, now);
    const coming = told ? [...comingOf(meeting), ...invitees].filter(isTold) : [];
    const isStill = (party: PartyId) => invitees.includes(party);
    const gone = told
      ? [
          ...uninvited.map(({ party }) => party).filter((one) => !isStill(one) && isOutside(file, one)),
          ...leftByAge(file, meeting).filter(isTold),
        ]
      : [];
    const asked = (poll?.asked ?? []).filter((party) => askedOf(file, meeting, party) && isReached(party));
    const readers = notes
      ? [...family.filter((party) => isVoice(file, meeting, party)), ...invitees].filter(isReached)
      : [];
    const times: Word = {
      kind: "times",
      what: (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),
      begins: null,
    };
    return [
      ...coming.map((party) => ({ party, about: `meeting:${meeting.id}` as const, ...told!(party) })),
      ...[...new Set(gone)].map((party) => ({ party, about: `meeting:${meeting.id}` as const, ...offIn(meeting) })),
      ...asked.map((party) => ({ party, about: `times:${meeting.id}` as const, ...times })),
      ...readers.map((party) => ({ party, about: `notes:${meeting.id}` as const, ...notes! })),
    ];
  });
}

/** Nobody but those without an account has a way of their own here, and none whom the child has kept it from. */
function mayBeTold(file: CaseFile, party: PartyId, now: Moment): boolean {
  const person = partyIn(file, party);
  return !!person && standingIn(file, party, now) !== null && !isUnknowing(file, person, now);
}

/** Consent no longer reaches a professional: to them it is as off as any that was cancelled. */
function isOffFor(file: CaseFile, meeting: Meeting, party: PartyId, now: Moment): boolean {
  const person = partyIn(file, party);
  if (!person || !isProfessional(person)) return false;
  return !reaches(effectiveConsent(file, now), hearerOf(person), ownerOf(file, meeting));
}

/** All who are asked whether they are right are told at once; nobody is told of what was settled long ago. */
const notesOf = ({ state }: Meeting): Word | null =>
  state.name === "notesReview" || state.name === "finalised"
    ? { kind: "notes", what: state.sharedAt, begins: null }
    : null;

const offIn = ({ state }: Meeting): Word => ({ kind: "off", what: "", begins: slotOf(state)?.start ?? null });

/** Has no account. Who is not needed any more may have no way in left, and is then the coordinator's to call. */
function isOutside(file: CaseFile, party: PartyId): boolean {
  const person = partyIn(file, party);
  return !!person && isProfessional(person) && person.account === null && !hasLeft(person);
}

/** Guardians who are in it no more since somebody has come of age: what they were sent before says that they are. */
const leftByAge = ({ cameOfAge }: CaseFile, { id, family }: Meeting): PartyId[] =>
  cameOfAge.flatMap(({ left }) =>
    left.flatMap(({ meeting, party }) => (meeting === id && !family.includes(party) ? [party] : [])),
  );

/** Null where it is not, or no longer, a meeting to be told of. */
function toldOf(file: CaseFile, meeting: Meeting, now: Moment): ((party: PartyId) => Word) | null {
  const { state } = meeting;
  if (isUntold(state)) return null;
  const off = offIn(meeting);
  const { begins } = off;
  if (state.name === "cancelled") return () => off;
  const time = isUpcoming(state) ? `${state.slot.start} ${state.slot.end}` : null;
  const inRoom = isUpcoming(state) ? `${time} ${state.venue.id}` : null;
  if (state.name !== "rescheduling" && inRoom === null) return null;
  return (party) => {
    if (isOffFor(file, meeting, party, now)) return off;
    if (time === null || inRoom === null) return { kind: "moving", what: "", begins };
    const kind = isPausedFor(file, meeting, party, now) ? "paused" : "on";
    // A room is nothing to whoever does not come to it.
    if (joiningOf(meeting, party) !== "place") return { kind, what: time, alike: [inRoom], begins };
    return { kind, what: inRoom, begins };
  };
}

/** As their own page says it. */
function isPausedFor(file: CaseFile, meeting: Meeting, party: PartyId, now: Moment): boolean {
  if (!isToCome(meeting, now)) return false;
  const consent = effectiveConsent(file, now);
  return unreachedAt(file, meeting, consent, now).some((person) => !isUnitMasked(file, person.unit.id, party));
}
