import { isMinor } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import { withSequence } from "../meeting/change.ts";
import { isOver, type Meeting } from "../meeting/meeting.ts";
import { without } from "../meeting/planning/without.ts";
import { meetingWithout } from "../meeting/without.ts";
import type { Child } from "../party/party.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";

/**
 * From an eighteenth birthday on a guardian comes to what is about the one who has grown only where that one lets them be asked
 * anew: once, they are taken out of the meetings to come that are about no child of theirs. Where the birthday turns out to be
 * a later one they are back in them.
 */
export function withAges(file: CaseFile, now: Moment): CaseFile {
  const children = file.parties.filter((party) => party.kind === "child");
  const isKnown = (child: Child) => file.cameOfAge.some((one) => one.child === child.id);
  return children.reduce((aged, child) => {
    const isGrown = !isMinor(file, child.id, now);
    if (isGrown === isKnown(child)) return aged;
    return isGrown ? grown(aged, child.id, now) : notGrown(aged, child.id);
  }, file);
}

function grown(file: CaseFile, child: PartyId, now: Moment): CaseFile {
  const left = file.meetings.flatMap((meeting) =>
    isOver(meeting.state) || meeting.state.name === "inProgress"
      ? []
      : goneFrom(file, meeting, child, now).map((party) => ({ meeting: meeting.id, party })),
  );
  const meetings = file.meetings.map((meeting) => {
    const gone = left.filter((one) => one.meeting === meeting.id);
    if (gone.length === 0) return meeting;
    return withSequence(
      meeting,
      gone.reduce(
        (rest, { party }) => ({ ...meetingWithout(rest, party), poll: without(rest, [party]).poll }),
        meeting,
      ),
    );
  });
  return { ...file, meetings, cameOfAge: [...file.cameOfAge, { child, at: now, left }] };
}

/** Guardians of the one who has grown, there for no other child that the meeting is about. */
const goneFrom = (file: CaseFile, { family, purpose }: Meeting, child: PartyId, now: Moment): PartyId[] =>
  file.parties.flatMap((party) => {
    if (party.kind !== "guardian" || !family.includes(party.id)) return [];
    const isOf = (one: PartyId) => party.custody.some((custody) => custody.child === one);
    const isStill = (one: PartyId) => isOf(one) && isMinor(file, one, now);
    return isOf(child) && ![...purpose.about, ...family].some(isStill) ? [party.id] : [];
  });

function notGrown(file: CaseFile, child: PartyId): CaseFile {
  const left = file.cameOfAge.filter((one) => one.child === child).flatMap((one) => one.left);
  const meetings = file.meetings.map((meeting) => {
    const back = left
      .filter((one) => one.meeting === meeting.id && !isOver(meeting.state) && !meeting.family.includes(one.party))
      .map(({ party }) => party);
    return back.length > 0 ? withSequence(meeting, { ...meeting, family: [...meeting.family, ...back] }) : meeting;
  });
  return { ...file, meetings, cameOfAge: file.cameOfAge.filter((one) => one.child !== child) };
}
