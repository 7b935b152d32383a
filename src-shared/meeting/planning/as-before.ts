import type { CaseFile } from "../../case/case-file.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import type { Context } from "../../command.ts";
import type { CaseView } from "../../case/view.ts";
import type { MeetingId, PartyId } from "../../ids.ts";
import { hasLeft, isProfessional, isRelative, type Professional } from "../../party/party.ts";
import type { Moment } from "../../time.ts";
import { invitedTo } from "../coverage.ts";
import { isUntold, type Meeting } from "../meeting.ts";
import { isReached } from "../reached.ts";
import { slotOf } from "../slot-of.ts";
import { goesApart, ownerOf } from "../../track/apart.ts";
import type { Beforehand } from "./foresee.ts";
import { isUnknowing } from "./table.ts";
import { ownType, usualType } from "./usual-type.ts";

/**
 * How a meeting stands to be planned: as it was thought of; a new one as the latest of the case, with those who are still in it;
 * the first of all with everybody in the case whom consent reaches.
 */
export function asBefore(
  file: CaseFile,
  view: CaseView,
  meetingId: MeetingId | undefined,
  { now, municipality: { document } }: Pick<Context, "now" | "municipality">,
) {
  const own = file.meetings.find(({ id }) => id === meetingId);
  const family = file.parties
    .filter((party) => isRelative(party) && !hasLeft(party) && !isUnknowing(file, party, now))
    .map(({ id }) => id);
  const owner = own ? null : nextOwner(file, family);
  const last = own ?? latest(file, owner);
  const plan: Beforehand = last
    ? { ...like(last, file, family, own ? null : usualType(file, document)), ...wordsOf(last, view) }
    : {
        ...first(file, now, owner),
        type: owner ? ownType(file, document) : usualType(file, document),
        family: owner ? [owner] : family,
      };
  return { plan, from: own || !last ? null : slotOf(last.state) };
}

/** Where parents go each their own way: whose own meeting it is, the one's who has had the fewest. Nothing of another's is in it. */
function nextOwner(file: CaseFile, family: readonly PartyId[]): PartyId | null {
  if (!goesApart(file)) return null;
  const held = (id: PartyId) => file.meetings.filter((meeting) => ownerOf(file, meeting) === id).length;
  const parents = file.parties.flatMap(({ id, kind }) => (kind === "guardian" && family.includes(id) ? [id] : []));
  return parents.toSorted((one, other) => held(one) - held(other))[0] ?? null;
}

const latest = (file: CaseFile, owner: PartyId | null) =>
  file.meetings
    .filter(({ state }) => !isUntold(state) && state.name !== "cancelled")
    .filter((meeting) => owner === null || ownerOf(file, meeting) === owner)
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
  /** Of another that is planned like it; null: it is itself that is planned. */
  usual: Meeting["type"] | null,
): Omit<Beforehand, "purpose" | "childQuestion"> {
  const { purpose, optional, minutes } = meeting;
  const asked = invitedTo(file, meeting).filter((person) => !hasLeft(person));
  // What the family once wished is no wish about another meeting.
  const type = usual !== null && meeting.type === "officialsFirst" ? usual : meeting.type;
  const known = meeting.family.filter((id) => usual === null || family.includes(id));
  return {
    type,
    category: purpose.category,
    needed: asked.filter(({ id }) => !optional.includes(id)).map(calledBy),
    optional: asked.filter(({ id }) => optional.includes(id)).map(calledBy),
    family: known.length > 0 ? known : family,
    minutes,
  };
}

function first(file: CaseFile, now: Moment, owner: PartyId | null): Omit<Beforehand, "family" | "type"> {
  const consent = effectiveConsent(file, now);
  const reached = file.parties.filter(
    (party): party is Professional => isProfessional(party) && !hasLeft(party) && isReached(consent, party, owner),
  );
  return {
    purpose: "",
    childQuestion: "",
    category: "schooling",
    needed: reached.map(calledBy),
    optional: [],
    minutes: 60,
  };
}

const calledBy = ({ account, id }: Professional): string => account ?? id;
