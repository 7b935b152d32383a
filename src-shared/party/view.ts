import { isToldAndAsked, toBeContacted } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import { isMinor } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import type { Day, Moment } from "../time.ts";
import { hasLeft, type Party, type Relative, type VoiceWay } from "./party.ts";

/** What everybody in and around the family is shown with. A protected person's whereabouts are the coordinator's and their own. */
interface RelativeView {
  id: PartyId;
  name: string | null;
  phone: string | null;
  mail: string | null;
  /** The next two are the coordinator's to know. */
  isProtected: boolean;
  adaptations: Relative["adaptations"][number]["kind"][];
  /** Told what a consent means, and asked alone about safety. */
  contacted: boolean;
  /** Still to be talked with before consent can be asked for. */
  toContact: boolean;
}

/** Somebody in the case. A name that may not be seen is null; a person that may not be known of is not in the list. */
export type PersonView =
  | (RelativeView & {
      kind: "child";
      bornOn: Day | null;
      voice: VoiceWay | null;
      /** Of age: consents for themselves. */
      isGrown: boolean;
    })
  | (RelativeView & {
      kind: "guardian";
      /** Another guardian's yes is needed too; the coordinator's to know. */
      sharesCustody: boolean;
    })
  | (RelativeView & { kind: "supporter"; role: Extract<Party, { kind: "supporter" }>["role"]; of: PartyId })
  | { kind: "professional"; id: PartyId; title: string; unit: string; phone: string | null; hasLeft: boolean };

/** The coordinator sees everybody; families see themselves and their children; services meet people through meetings and promises only. */
export function peopleView(file: CaseFile, viewer: Viewer, mask: Mask, now: Moment): PersonView[] {
  const isCoordinator = viewer.kind === "coordinator";
  const toContact = isCoordinator ? toBeContacted(file, now) : [];
  return file.parties.flatMap((party): PersonView[] => {
    if (party.kind === "professional") {
      if (!isCoordinator) return [];
      const { id, title, unit, phone } = party;
      return [{ kind: "professional", id, title, unit: unit.name, phone, hasLeft: hasLeft(party) }];
    }
    const name = mask(party.name);
    if (!isCoordinator && name === null) return [];
    const isOpen = isCoordinator || ("party" in viewer && viewer.party === party.id) || party.protection === "none";
    const shown: RelativeView = {
      id: party.id,
      name: isOpen ? name : party.alias,
      phone: isOpen && party.phone ? mask(party.phone) : null,
      mail: isOpen && party.mail ? mask(party.mail) : null,
      isProtected: isCoordinator && party.protection !== "none",
      adaptations: isCoordinator ? party.adaptations.map(({ kind }) => kind) : [],
      contacted: isCoordinator && isToldAndAsked(file, party.id),
      toContact: toContact.includes(party.id),
    };
    switch (party.kind) {
      case "child": {
        const voice = isCoordinator ? (party.voice?.way ?? null) : null;
        const bornOn = isOpen ? mask(party.bornOn) : null;
        return [{ ...shown, kind: "child", bornOn, voice, isGrown: !isMinor(file, party.id, now) }];
      }
      case "guardian": {
        const sharesCustody = isCoordinator && party.custody.some((custody) => custody.kind === "joint");
        return [{ ...shown, kind: "guardian", sharesCustody }];
      }
      case "supporter":
        return hasLeft(party) ? [] : [{ ...shown, kind: "supporter", role: party.role, of: party.of }];
    }
  });
}

/** Two who must not meet, and services that some must not know of: the coordinator's alone. */
export interface SafetyView {
  mustNotMeet: [PartyId, PartyId][];
  maskedUnits: { unit: string; from: PartyId[] }[];
}
export const safetyView = (file: CaseFile, viewer: Viewer): SafetyView =>
  viewer.kind === "coordinator"
    ? {
        mustNotMeet: file.relations.map(({ between }) => between),
        maskedUnits: file.maskedUnits.map(({ unit, from }) => ({ unit, from })),
      }
    : { mustNotMeet: [], maskedUnits: [] };

/** A professional's title as this viewer may read it: one of a service that is masked from them does not exist. */
export function titleOf(file: CaseFile, viewer: Viewer, party: PartyId): string | null {
  const found = file.parties.find((one) => one.id === party);
  return found?.kind === "professional" && !masks(file, viewer, found.unit.id) ? found.title : null;
}
