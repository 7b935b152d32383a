import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { NeedId, PartyId, ProposalId, Wording } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Rules } from "../programme/programme.ts";
import { rulesOf } from "../programme/programmes.ts";
import { offeredWords } from "../track/own.ts";
import type { Moment } from "../time.ts";
import { isAccepted } from "./accepted.ts";
import { canvasFor, type CanvasView, mayBear, mayDecide } from "./canvas-view.ts";
import { hasSeen, isShownTo, waitingToSee } from "./first-look.ts";
import type { Need, Proposal } from "./plan.ts";
import { among, type Worded } from "./worded.ts";

type OfferedRow = Pick<Rules["catalogue"][number], "name" | "nameEn" | "what" | "whatEn">;

export interface ProposalView extends Worded {
  id: ProposalId;
  unit: string;
  needs: NeedId[];
  isPresented: boolean;
  isDecided: boolean;
  /** This professional may decide it for its service, or let it cost their own service its share. */
  isYoursToDecide: boolean;
  isYoursToBear: boolean;
  canvas: CanvasView | null;
  /** Who wanted to see it first and has been shown it: one's own; the coordinator sees all. */
  shownFirst: { party: PartyId; hasSeen: boolean }[];
  /** To whom showing it would show it before the others: the coordinator's. */
  toShowFirst: PartyId[];
  alternativeTo: ProposalId | null;
  /** Of the catalogue, to one person; `row` as it stands there, to be said in the reader's language, unless it has been worded otherwise. */
  offer: { to: PartyId; support: string; why: string | null; row: OfferedRow | null } | null;
  /** One's own stand; the coordinator sees each one's. */
  stances: {
    party: PartyId;
    stance: Proposal["stances"][number]["stance"];
    words: string | null;
    channel: Proposal["stances"][number]["channel"];
  }[];
  /** Who wishes to talk first, since when, and has not been called: the coordinator's. */
  toCall: { party: PartyId; at: Moment }[];
  /** The family does not say the same; and everybody whose yes is needed has said it: the coordinator's alone to know. */
  isContested: boolean;
  isAccepted: boolean;
}

interface Eyes {
  file: CaseFile;
  viewer: Viewer;
  mask: Mask;
  worded: (said: { words: Labelled<string>; wording: Wording }) => Worded;
  municipality: Municipality;
  now: Moment;
}

/** The family reads a proposal that it has been shown, or one of them before the others. */
export const isShownIn = (one: Proposal, viewer: Viewer) =>
  viewer.kind === "guardian" || viewer.kind === "child" ? isShownTo(one, viewer.party) : one.presentedAt !== null;

/** Ideas for support as one person may see them: each in the family their own stand, the coordinator everybody's. */
export function proposalViews(
  proposals: readonly Proposal[],
  needs: readonly Need[],
  { file, viewer, mask, worded, municipality, now }: Eyes,
): ProposalView[] {
  const isCoordinator = viewer.kind === "coordinator";
  const self = "party" in viewer ? viewer.party : null;
  const canvasOf = canvasFor(file, viewer, mask, municipality);
  const { units } = municipality;
  const { catalogue } = rulesOf(file, municipality);
  const rowOf = (support: string, words: string): OfferedRow | null => {
    const row = catalogue.find(({ id }) => id === support);
    if (!row || words !== offeredWords(row)) return null;
    const { name, nameEn, what, whatEn } = row;
    return { name, nameEn, what, whatEn };
  };
  return proposals.map((one) => ({
    ...worded(one),
    id: one.id,
    unit: units.find(({ id }) => id === one.unit)?.name ?? "",
    needs: among(one.needs, needs),
    isPresented: isShownIn(one, viewer),
    isDecided: one.decision !== null,
    isYoursToDecide: viewer.kind === "professional" && one.decision === null && mayDecide(viewer, one, municipality),
    isYoursToBear: viewer.kind === "professional" && one.decision === null && mayBear(viewer, one, municipality),
    canvas: one.canvas && canvasOf(one, one.canvas),
    shownFirst: one.shownFirst
      .filter(({ party }) => isCoordinator || party === self)
      .map(({ party }) => ({ party, hasSeen: hasSeen(one, party) })),
    alternativeTo: proposals.some((other) => other.id === one.alternativeTo) ? one.alternativeTo : null,
    offer: one.offer
      ? { ...one.offer, why: mask(one.offer.why), row: rowOf(one.offer.support, one.words.value) }
      : null,
    stances: one.stances
      .filter(({ party }) => isCoordinator || party === self)
      .map(({ party, stance, words, channel }) => ({ party, stance, words: words && mask(words), channel })),
    toCall: one.stances
      .filter(({ stance, calledAt }) => isCoordinator && stance === "talkFirst" && calledAt === undefined)
      .map(({ party, at }) => ({ party, at })),
    isContested: isCoordinator && new Set(one.stances.map(({ stance }) => stance)).size > 1,
    isAccepted: isCoordinator && isAccepted(file, one, now),
    toShowFirst:
      isCoordinator && one.presentedAt === null
        ? waitingToSee(file, one, now).filter((party) => !isShownTo(one, party))
        : [],
  }));
}
