import { toBeContacted } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { effectiveConsent, isStanding } from "./effective.ts";
import { stateOfRequest } from "./request-state.ts";

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
    answers.filter((one) => said.includes(one.said)).map(({ grantor }) => grantor);
  const wishing = answers.filter((one) => one.wantsTalk).map(({ grantor }) => grantor);
  if (isEffective) return { child, state: "effective", unanswered: [], toTalk: wishing };
  const isConflict = who("yes").length > 0 && who("no", "tookBack").length > 0;
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
}

/** The latest word of one of them about a child. */
function answerAbout(
  { consents, requests }: CaseFile,
  grantor: PartyId,
  child: PartyId,
  now: Moment,
  municipality: Municipality,
): Answer {
  const own = consents.filter((one) => one.grantor === grantor && one.subjects.includes(child));
  const asked = requests.findLast(
    (one) => one.grantor === grantor && one.subjects.includes(child) && one.replacedBy === null,
  );
  const state = asked && stateOfRequest(asked, now, municipality);
  const askedAt = asked?.answer?.at ?? asked?.requestedAt ?? "";
  const given = own.filter((one) => isStanding(one, now));
  const wantsTalk = state === "wantsTalk" && given.every((one) => one.grantedAt < askedAt);
  if (given.length > 0) return { said: "yes", wantsTalk };
  const tookBackAt = own
    .flatMap(({ ended }) => (ended?.how === "withdrawn" ? [ended.at] : []))
    .toSorted()
    .at(-1);
  if (tookBackAt && tookBackAt > askedAt) return { said: "tookBack", wantsTalk: false };
  switch (state) {
    case "refused":
      return { said: "no", wantsTalk };
    case "noResponse":
      return { said: "silent", wantsTalk };
    case "requested":
    case "wantsTalk":
      return { said: "asked", wantsTalk };
    default:
      return { said: tookBackAt ? "tookBack" : "nothing", wantsTalk };
  }
}
