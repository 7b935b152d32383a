import type { ListedCase } from "../api.ts";
import type { hashOf, Place } from "../place.ts";
import { urgencyOf } from "../when.ts";

type Where = Parameters<typeof hashOf>[0];
type Part = Extract<Place, { screen: "case" }>["part"];

/** Until these are done nobody may do anything for the child. */
const holdingUp = new Set(
  "takeInquiry takeHandover giveAdvice registerFamily registerPerson addGuardian logContact recordConsent recordOwnConsent askPerson recordAnswer talkWith askAnew confirmConsent confirmHolding decideError readChild readHandedIn setVoice noteSafety hearNeeds askChildDirectly decideBlocked decideDrift planMeeting enterTimes bookMeeting findOwner helpOwner resumeCase".split(
    " ",
  ),
);

/** Where each step is taken; the others on the case's own page. */
const partOf: Readonly<Record<string, Part>> = {
  ...each(
    "consent",
    "recordConsent recordOwnConsent askPerson recordAnswer talkWith confirmConsent renewConsent confirmHolding decideError",
  ),
  ...each("schedule", "planMeeting enterTimes bookMeeting"),
  ...each("room", "holdMeeting"),
  ...each("plan", "startSupport showFirst showToAll awaitFirstLook"),
  ...each("meeting", "checkWords publishAgenda setOutcomes shareNotes recordStands finaliseNotes closeMeeting"),
  ...each("meeting", "takeStand decideBlocked decideDrift answerInvitation readAgenda"),
};
const ofPromises = new Set(
  "acceptTask reportTask receiveReport takeUpLate askOwner findOwner helpOwner tellFamily awaitReport".split(" "),
);

function each(part: Part, kinds: string): Record<string, Part> {
  return Object.fromEntries(kinds.split(" ").map((kind) => [kind, part]));
}

/** The place where this step is taken. */
export function placeOf({ caseId, kind, about }: Pick<ListedCase, "caseId" | "kind" | "about">): Where {
  if (ofPromises.has(kind)) return { screen: "followups", thing: about ?? null };
  const part = partOf[kind];
  const aboutMeeting = part === "meeting" || part === "room" || part === "schedule";
  return part && (about || !aboutMeeting || part === "schedule")
    ? { screen: "case", caseId, part, thing: about ?? null }
    : { screen: "case", caseId };
}

const isTheirs = ({ kind }: ListedCase) => kind !== "nothing" && !kind.startsWith("await");

/** In the order of what a child waits for: what is late, what holds everything up, then the rest; each by its day. */
export function inOrder(rows: readonly ListedCase[], now: string) {
  const mine = rows.filter(isTheirs);
  const late = mine.filter((row) => urgencyOf(row.dueAt, now) === "overdue");
  const held = mine.filter((row) => !late.includes(row) && holdingUp.has(row.kind));
  return {
    late,
    held,
    rest: mine.filter((row) => !late.includes(row) && !held.includes(row)),
    others: rows.filter(({ kind }) => kind.startsWith("await")),
  };
}

const aDay = 86_400_000;

/** What comes in the next days beside what waits: meetings, consents that run out, and who is not reached. */
export function comingIn(rows: readonly ListedCase[], now: string) {
  const until = (days: number) => new Date(Date.parse(now) + days * aDay).toISOString();
  const of = <T>(pick: (row: ListedCase) => readonly T[] | undefined) =>
    rows.flatMap((row) => (pick(row) ?? []).map((thing) => ({ row, thing })));
  return {
    meetings: of(({ ahead }) => ahead?.meetings)
      .filter(({ thing }) => thing.end > now && (thing.start < until(7) || thing.state === "blocked"))
      .toSorted((a, b) => (a.thing.start < b.thing.start ? -1 : 1)),
    consents: of(({ ahead }) => ahead?.consents)
      .filter(({ row, thing }) => thing.until < until(30) && row.kind !== "renewConsent")
      .toSorted((a, b) => (a.thing.until < b.thing.until ? -1 : 1)),
    unreached: rows.filter(({ ahead }) => ahead?.unreached),
  };
}
