import type { CaseFile } from "../../case/case-file.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import type { CaseView } from "../../case/view.ts";
import type { MeetingId } from "../../ids.ts";
import { hasLeft, isProfessional, isRelative, type Professional } from "../../party/party.ts";
import type { Moment } from "../../time.ts";
import { invitedTo } from "../coverage.ts";
import { isUntold, type Meeting } from "../meeting.ts";
import { isReached } from "../reached.ts";
import { slotOf } from "../slot-of.ts";
import type { Beforehand } from "./foresee.ts";
import { isUnknowing } from "./table.ts";

/**
 * How a meeting stands to be planned: as it was thought of; a new one as the latest of the case, with those who are still in it;
 * the first of all with everybody in the case whom consent reaches.
 */
export function asBefore(file: CaseFile, view: CaseView, meetingId: MeetingId | undefined, now: Moment) {
  const own = file.meetings.find(({ id }) => id === meetingId);
  const last = own ?? latest(file);
  const family = file.parties
    .filter((party) => isRelative(party) && !hasLeft(party) && !isUnknowing(file, party, now))
    .map(({ id }) => id);
  const plan: Beforehand = last
    ? { ...like(last, file, family, own !== undefined), ...wordsOf(last, view) }
    : { ...first(file, now), family };
  return { plan, from: own || !last ? null : slotOf(last.state) };
}

const latest = ({ meetings }: CaseFile) =>
  meetings
    .filter(({ state }) => !isUntold(state) && state.name !== "cancelled")
    .toSorted((a, b) => ((slotOf(a.state)?.start ?? "") < (slotOf(b.state)?.start ?? "") ? -1 : 1))
    .at(-1);

function wordsOf({ id }: Meeting, { meetings }: CaseView): Pick<Beforehand, "purpose" | "childQuestion"> {
  const seen = meetings.find((one) => one.id === id);
  return { purpose: seen?.purpose ?? "", childQuestion: seen?.childQuestion ?? "" };
}

function like(
  meeting: Meeting,
  file: CaseFile,
  family: Beforehand["family"],
  isItself: boolean,
): Omit<Beforehand, "purpose" | "childQuestion"> {
  const { purpose, optional, minutes } = meeting;
  const asked = invitedTo(file, meeting).filter((person) => !hasLeft(person));
  // What the family once wished is no wish about another meeting.
  const type = !isItself && meeting.type === "officialsFirst" ? "withFamily" : meeting.type;
  const known = meeting.family.filter((id) => isItself || family.includes(id));
  return {
    type,
    category: purpose.category,
    needed: asked.filter(({ id }) => !optional.includes(id)).map(calledBy),
    optional: asked.filter(({ id }) => optional.includes(id)).map(calledBy),
    family: known.length > 0 ? known : family,
    minutes,
  };
}

function first(file: CaseFile, now: Moment): Omit<Beforehand, "family"> {
  const consent = effectiveConsent(file, now);
  const reached = file.parties.filter(
    (party): party is Professional => isProfessional(party) && !hasLeft(party) && isReached(consent, party, null),
  );
  return {
    type: "withFamily",
    purpose: "",
    childQuestion: "",
    category: "schooling",
    needed: reached.map(calledBy),
    optional: [],
    minutes: 60,
  };
}

const calledBy = ({ account, id }: Professional): string => account ?? id;
