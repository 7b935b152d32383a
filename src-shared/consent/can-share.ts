import type { CaseFile } from "../case/case-file.ts";
import { maskFor } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { PartyId } from "../ids.ts";
import { isProfessional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Moment } from "../time.ts";
import { answerAbout } from "./agreement.ts";
import type { Flow } from "./consent.ts";
import { awaitedAuthorities, effectiveConsent, isActive, isStanding } from "./effective.ts";
import { exclusionsOn, shuts } from "./exclusions.ts";
import { assessmentsOf, isEveryGrantorKnown, mightDecide, requiredGrantors } from "./grantors.ts";
import { authorityName } from "./names.ts";
import { type ExclusionView, exclusionView } from "./exclusion-view.ts";

/** One kind of thing about one person, from one service to another. */
export type Cell = Flow & { subject: PartyId };

/** How one of those who must agree stands to it; "notInIt" where they agreed to something else. */
export type GrantorStanding =
  | "yes"
  | "notHeld"
  | "notBegun"
  | "notInIt"
  | "wantsTalk"
  | "refused"
  | "takenBack"
  | "asked"
  | "noResponse"
  | "invalid"
  | "expired"
  | "notAsked";

/** Whether something may be told now, why, and what is missing where it may not; the coordinator's alone. */
export interface CanShare {
  may: boolean;
  until: Day | null;
  /** It rests on the telling service's own decision, not on consent. */
  isOnGround: boolean;
  /** The child has been found mature enough to decide alone. */
  isChildsAlone: boolean;
  /** Joint custody, and one of the two is not registered. */
  isGuardianMissing: boolean;
  grantors: { party: PartyId; answer: GrantorStanding; awaiting: string[] }[];
  /** What somebody has shut that closes it. */
  shutBy: ExclusionView[];
  /** Persons at the service that hears who are told nothing, and words to read everything against. */
  keptOut: string[];
  words: string[];
}

export function canShare(
  file: CaseFile,
  viewer: Viewer & { kind: "coordinator" },
  cell: Cell,
  now: Moment,
  municipality: Municipality,
): CanShare {
  const effective = effectiveConsent(file, now);
  const mask = maskFor(file, viewer, effective, now);
  const { subject, category, to } = cell;
  const found = effective.flows.find((one) => isSame(one, cell));
  const ground = found ? undefined : effective.otherGrounds.find((one) => isSame(one, cell));
  const exclusions = exclusionsOn(file, subject, now);
  const seen = (one: (typeof exclusions)[number]) => exclusionView(file, viewer, one, mask, municipality);
  const unitOf = (one: (typeof effective.keptOut)[number]) => {
    const party = file.parties.find((other) => isProfessional(other) && other.id === one.party);
    return party && isProfessional(party)
      ? party.unit.id
      : municipality.people.find((person) => person.account === one.account)?.unit;
  };
  const isKeptThere = (one: (typeof exclusions)[number]) =>
    one.kind === "person" && unitOf({ subject, account: one.account, party: one.party }) === to;
  return {
    may: !!found || !!ground,
    until: (found ?? ground)?.until ?? null,
    isOnGround: !!ground,
    isChildsAlone: assessmentsOf(file, subject, now).some((one) => one.categories.includes(category)),
    isGuardianMissing: !isEveryGrantorKnown(file, subject, now, category),
    grantors: requiredGrantors(file, subject, now, category).map((party) => ({
      party,
      ...standingOf(file, party, cell, now, municipality),
    })),
    shutBy: exclusions.filter((one) => shuts(one, cell)).map(seen),
    keptOut: exclusions.filter(isKeptThere).flatMap((one) => seen(one).person ?? []),
    words: exclusions.flatMap((one) => (one.kind === "words" ? (seen(one).words ?? []) : [])),
  };
}

const isSame = (one: Cell, other: Cell) => one.subject === other.subject && isSameFlow(one, other);
const isSameFlow = (one: Flow, other: Flow) =>
  one.from === other.from && one.to === other.to && one.category === other.category;

const saidAs = {
  yes: "notInIt",
  no: "refused",
  tookBack: "takenBack",
  asked: "asked",
  silent: "noResponse",
  nothing: "notAsked",
} as const;

function standingOf(
  file: CaseFile,
  grantor: PartyId,
  cell: Cell,
  now: Moment,
  municipality: Municipality,
): { answer: GrantorStanding; awaiting: string[] } {
  const own = file.consents.filter((one) => one.grantor === grantor && one.subjects.includes(cell.subject));
  const inIt = own.filter(
    (one) =>
      isStanding(one, now) &&
      one.flows.some((flow) => isSameFlow(flow, cell)) &&
      mightDecide(file, one, cell.subject, cell.category),
  );
  if (inIt.some((one) => isActive(one, now))) return { answer: "yes", awaiting: [] };
  const [unheld] = inIt.filter((one) => awaitedAuthorities(one).length > 0);
  if (unheld)
    return { answer: "notHeld", awaiting: awaitedAuthorities(unheld).map((id) => authorityName(municipality, id)) };
  if (inIt.length > 0) return { answer: "notBegun", awaiting: [] };
  const { said, wantsTalk } = answerAbout(file, grantor, cell.subject, now, municipality);
  if (wantsTalk) return { answer: "wantsTalk", awaiting: [] };
  if (said !== "nothing") return { answer: saidAs[said], awaiting: [] };
  const last = own.at(-1);
  return { answer: last ? (last.invalidation ? "invalid" : "expired") : "notAsked", awaiting: [] };
}
