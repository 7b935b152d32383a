import { toBeContacted } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { effectiveConsent, isActive, isStanding } from "./effective.ts";
import { type RequestState, stateOfRequest } from "./request-state.ts";

/** Where the yes that is needed about a child stands; the coordinator's alone, since it tells of each one's answer. */
export interface Agreement {
  child: PartyId;
  /** "conflict" while some of those who must agree have, and others have said no or taken it back. */
  state: "effective" | "conflict" | "waiting" | "none";
  /** Whose answer is still to be had. */
  unanswered: PartyId[];
  /** To be talked with, each alone: who wished to, who said no or nothing at all, and all of them where they differ. */
  toTalk: PartyId[];
}

export const agreements = (file: CaseFile, now: Moment, municipality: Municipality): Agreement[] =>
  file.parties.flatMap((party) => (party.kind === "child" ? [agreementAbout(file, party.id, now, municipality)] : []));

function agreementAbout(file: CaseFile, child: PartyId, now: Moment, municipality: Municipality): Agreement {
  const isEffective = effectiveConsent(file, now).flows.some((flow) => flow.subject === child);
  const parties = file.parties.filter((one) => one.kind !== "child" || one.id === child);
  const answers = toBeContacted({ ...file, parties }, now).map((grantor) => ({
    grantor,
    ...answerAbout(file, grantor, child, now, municipality),
  }));
  const who = (...said: Answer["said"][]) =>
    said.flatMap((kind) => answers.filter((one) => one.said === kind).map(({ grantor }) => grantor));
  const wishing = answers.filter((one) => one.wantsTalk).map(({ grantor }) => grantor);
  if (isEffective) return { child, state: "effective", unanswered: [], toTalk: wishing };
  // Everybody's yes is in force, and they allow nothing in common.
  const isApart = answers.length > 1 && answers.every((one) => one.isInForce);
  const isConflict = (who("yes").length > 0 && who("no", "tookBack").length > 0) || isApart;
  const isAwaited = who("yes", "asked", "silent").length > 0 || wishing.length > 0;
  const unsaid = isConflict ? who("no", "tookBack", "silent", "yes") : who("no", "silent");
  const toTalk = [...new Set([...wishing, ...unsaid])];
  return {
    child,
    state: isConflict ? "conflict" : isAwaited ? "waiting" : "none",
    unanswered: who("asked", "tookBack", "nothing").filter((grantor) => !toTalk.includes(grantor)),
    toTalk,
  };
}

interface Answer {
  said: "yes" | "no" | "tookBack" | "asked" | "silent" | "nothing";
  wantsTalk: boolean;
  isInForce: boolean;
}

/** The latest word of one of them about somebody. */
export function answerAbout(
  { consents, requests }: CaseFile,
  grantor: PartyId,
  subject: PartyId,
  now: Moment,
  municipality: Municipality,
): Answer {
  const isTheirs = (one: { grantor: PartyId; subjects: readonly PartyId[] }) =>
    one.grantor === grantor && one.subjects.includes(subject);
  const own = consents.filter(isTheirs);
  const given = own.filter((one) => isStanding(one, now));
  const asked = requests.findLast((one) => isTheirs(one) && one.replacedBy === null);
  const state = asked && stateOfRequest(asked, now, municipality);
  const askedAt = asked?.answer?.at ?? asked?.requestedAt ?? "";
  const tookBack = own.flatMap(({ ended }) => (ended?.how === "withdrawn" ? [ended.at] : [])).toSorted();
  const saidWhenAsked = state && !tookBack.some((at) => at > askedAt) ? saidAs[state] : undefined;
  return {
    said: given.length > 0 ? "yes" : (saidWhenAsked ?? (tookBack.length > 0 ? "tookBack" : "nothing")),
    wantsTalk: state === "wantsTalk" && [...given.map((one) => one.grantedAt), ...tookBack].every((at) => at < askedAt),
    isInForce: given.some((one) => isActive(one, now)),
  };
}

const saidAs: Partial<Record<RequestState, Answer["said"]>> = {
  refused: "no",
  noResponse: "silent",
  requested: "asked",
  wantsTalk: "asked",
};
