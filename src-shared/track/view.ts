import type { CaseFile, Stage } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Waiting } from "../case/step.ts";
import type { Viewer } from "../case/viewer.ts";
import type { GoalId, PartyId } from "../ids.ts";
import { hasLeft } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Rules } from "../programme/programme.ts";
import { rulesOf } from "../programme/programmes.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { goesApart } from "./apart.ts";
import { hasSpoken } from "./offer.ts";
import { type OwnParts, ownParts, setsGoals } from "./own.ts";
import { trackStage } from "./stage.ts";
import { type CourtState, nextTalkOn, type Rating, type Track } from "./track.ts";

interface TrackView {
  party: PartyId;
  stage: Stage["name"];
  court: CourtState | null;
  phase: NonNullable<Track["phase"]>["now"] | null;
  wishesJoint: boolean;
  /** The coordinator's alone: a page may be read by somebody else than its owner. */
  safety: Track["safety"];
  /** The day that has come for the next such talk, and has not been noted since; the coordinator's alone. */
  talkDue: Day | null;
  /** They rest from it. */
  rests: boolean;
  /** They have told in their own words what they need. */
  hasSpoken: boolean;
  /** What is next on this way; the coordinator's. */
  next: Waiting | null;
}

interface GoalView {
  id: GoalId;
  of: PartyId;
  from: string | null;
  words: string;
  reachedOn: Day | null;
}

type Measure = Rules["measures"][number];

/** What belongs to each one's own way through the case: one's own, and the coordinator's all of it. */
export interface Ways {
  /** Each parent goes their own way. */
  isApart: boolean;
  /** What each has of their own here: all of it where each goes their own way, else what the kind of coordination has for them. */
  own: OwnParts[];
  tracks: TrackView[];
  goals: GoalView[];
  /** What one is told by where one stands in court, in each language. */
  court: { sv: string; en: string } | null;
  /** What is written here is for support, and no evidence. */
  isNoEvidence: boolean;
  /** What can be striven for, to choose from. */
  goalChoices: Rules["goals"];
  /** What one is asked about how it is, and what one has answered; of everybody, to nobody. The coordinator is told what can be asked. */
  measures: Measure[];
  ratings: Pick<Rating, "measure" | "when" | "score">[];
  /** Who can be offered support, having told in their own words what they need, and from what; the coordinator's. */
  offers: { to: PartyId; rows: Rules["catalogue"] }[];
}

export function waysView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  { now, municipality }: { now: Moment; municipality: Municipality },
): Ways {
  const rules = rulesOf(file, municipality);
  const isApart = goesApart(file);
  const isCoordinator = viewer.kind === "coordinator";
  const self = viewer.kind === "guardian" || viewer.kind === "child" ? viewer.party : null;
  const person = file.parties.find(({ id }) => id === self);
  const parents = isApart ? file.parties.filter((one) => one.kind === "guardian" && !hasLeft(one)) : [];
  const tracks = parents
    .filter(({ id }) => isCoordinator || id === self)
    .map(({ id }): TrackView => {
      const own = file.tracks.find(({ party }) => party === id);
      const talkOn = own ? nextTalkOn(own) : null;
      return {
        party: id,
        stage: trackStage(file, id, now),
        court: own?.court?.state ?? null,
        phase: own?.phase?.now ?? null,
        wishesJoint: (own?.joint ?? null) !== null,
        safety: isCoordinator ? (own?.safety ?? null) : null,
        talkDue: isCoordinator && talkOn !== null && talkOn <= dayOf(now) ? talkOn : null,
        rests: (own?.rests ?? null) !== null,
        hasSpoken: hasSpoken(file, id),
        next: null,
      };
    });
  const state = tracks[0]?.court ?? "none";
  const own = ownParts(file, rules).filter(({ of }) => isCoordinator || of === self);
  return {
    isApart,
    own,
    tracks,
    goals: file.goals.flatMap(({ id, of, from, words, reachedOn }) => {
      const said = mask(words);
      return said === null ? [] : [{ id, of, from, words: said, reachedOn }];
    }),
    court:
      rules.court && viewer.kind === "guardian"
        ? { sv: rules.court[state], en: rules.court[`${state}En`] || rules.court[state] }
        : null,
    isNoEvidence: rules.court !== null,
    goalChoices: isCoordinator || setsGoals(rules, viewer.kind) ? rules.goals : [],
    measures: isCoordinator
      ? rules.measures
      : rules.measures.filter(({ askedOf }) => person && askedOf.some((kind) => kind === person.kind)),
    ratings: self
      ? file.ratings.filter(({ party }) => party === self).map(({ measure, when, score }) => ({ measure, when, score }))
      : [],
    offers: isCoordinator ? offersIn(file, rules) : [],
  };
}

const offersIn = (file: CaseFile, { catalogue }: Rules): Ways["offers"] =>
  catalogue.length === 0
    ? []
    : file.parties.flatMap((party) => {
        if ((party.kind !== "guardian" && party.kind !== "child") || hasLeft(party)) return [];
        if (!hasSpoken(file, party.id)) return [];
        const kind = party.kind === "child" ? "child" : "parent";
        const rows = catalogue.filter((row) => row.for.includes(kind));
        return rows.length > 0 ? [{ to: party.id, rows }] : [];
      });
