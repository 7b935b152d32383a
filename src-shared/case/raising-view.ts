import type { PartyId } from "../ids.ts";
import { isPastOldest } from "../party/age.ts";
import type { Municipality } from "../programme/municipality.ts";
import { knownProgrammes } from "../programme/programmes.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { type Mask, masks } from "./mask.ts";
import { askedToRaise, isAgreedToRaise, leadsOn, mayGoOn, openRaising, programmesAbove } from "./raising.ts";
import type { Raising } from "./raising-kept.ts";
import { isUnasked } from "./regret-raise.ts";
import type { Viewer } from "./viewer.ts";

type Answer = Raising["answers"][number]["answer"];

/** What the family is asked: whether it goes on in a case of another kind. Each sees their own answer, the coordinator all. */
export interface RaisingView {
  name: string;
  nameEn: string;
  what: string;
  whatEn: string;
  reason: string | null;
  services: string[];
  asked: {
    party: PartyId;
    isRequired: boolean;
    answer: Answer | null;
    channel: Raising["answers"][number]["channel"] | null;
  }[];
  /** The coordinator's: everybody whose yes is needed has said it. */
  isAgreed: boolean;
  /** The coordinator's: it can lead there no more, and is to be taken back. */
  leadsNowhere: boolean;
}

export interface RaiseView {
  open: RaisingView | null;
  /** The coordinator's: to which kinds of coordination it can go on, while nobody is asked; what is offered first stands first. */
  programmes: { id: string; name: string; nameEn: string }[];
  links: CaseFile["links"];
  /** The coordinator's, in the case it was raised to: nothing has been asked there, and it can be taken back. */
  isRegrettable: boolean;
}

export function raiseView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): RaiseView {
  const isCoordinator = viewer.kind === "coordinator";
  const canGoOn = isCoordinator && mayGoOn(file);
  const running = file.raisings.flatMap(({ state, programme }) => (state.name === "raised" ? [programme] : []));
  return {
    open: openView(file, viewer, mask, municipality, now),
    programmes: canGoOn
      ? inOrderOffered(file, programmesAbove(file, municipality, now), { municipality, now })
          .filter(([id]) => !running.includes(id))
          .map(([id, { name, nameEn }]) => ({ id, name, nameEn }))
      : [],
    links: isCoordinator ? file.links : [],
    isRegrettable: isCoordinator && isUnasked(file),
  };
}

/** Whoever has grown out of this kind of coordination is offered what is for grown people before anything else. */
function inOrderOffered(
  file: CaseFile,
  above: ReturnType<typeof programmesAbove>,
  { municipality, now }: { municipality: Municipality; now: Moment },
) {
  const isPast = file.parties.some((one) => one.kind === "child" && isPastOldest(file, one, now, municipality));
  const isFor = ([, { about }]: (typeof above)[number]) => about === "adults";
  return isPast ? [...above.filter(isFor), ...above.filter((one) => !isFor(one))] : above;
}

function openView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): RaisingView | null {
  const open = openRaising(file);
  const isCoordinator = viewer.kind === "coordinator";
  if (!open || !(isCoordinator || viewer.kind === "guardian" || viewer.kind === "child")) return null;
  const asked = askedToRaise(file, now, municipality).filter(({ party }) => isCoordinator || party === viewer.party);
  const programme = municipality.programmes[open.programme] ?? knownProgrammes[open.programme];
  if (asked.length === 0 && !isCoordinator) return null;
  return {
    name: programme?.name ?? open.programme,
    nameEn: programme?.nameEn ?? "",
    what: programme?.what ?? "",
    whatEn: programme?.whatEn ?? "",
    reason: mask(open.reason),
    services: municipality.units
      .filter(({ id }) => open.services.includes(id) && !masks(file, viewer, id))
      .map(({ name }) => name),
    asked: asked.map((one) => {
      const said = open.answers.find(({ party }) => party === one.party);
      return { ...one, answer: said?.answer ?? null, channel: said?.channel ?? null };
    }),
    leadsNowhere: isCoordinator && !leadsOn(file, open, municipality, now),
    isAgreed: isCoordinator && isAgreedToRaise(file, open, now, municipality),
  };
}
