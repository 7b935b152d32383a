import { type EffectiveConsent, isListed, maySee } from "../consent/effective.ts";
import { hiddenFromGuardians, isMinor } from "../consent/grantors.ts";
import type { PartyId, UnitId } from "../ids.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import type { Labelled } from "./labelled.ts";
import type { Viewer } from "./viewer.ts";

/** Shows what was said to the one it is shown to, or null. Every word of a case passes here on its way to anybody. */
export type Mask = <T>(told: Labelled<T>) => T | null;

/** The one masking rule. What is withheld from somebody stays so whatever else holds. */
export function maskFor(file: CaseFile, viewer: Viewer, consent: EffectiveConsent, now: Moment): Mask {
  const sees = seer(file, viewer, consent, now);
  return (told) => (sees(told) ? told.value : null);
}

function seer(
  file: CaseFile,
  viewer: Viewer,
  consent: EffectiveConsent,
  now: Moment,
): (told: Labelled<unknown>) => boolean {
  switch (viewer.kind) {
    case "coordinator":
      return (told) => !isListed(told.withheldFrom, file.office, null);
    case "professional": {
      const hearer = { unit: viewer.unit, account: viewer.account, party: viewer.party };
      return (told) =>
        !isListed(told.withheldFrom, viewer.unit, viewer.party) &&
        !isFromMaskedUnit(file, viewer.party, told) &&
        isOpenTo(told, isListed(told.releasedTo, viewer.unit, viewer.party), maySee(consent, told, hearer));
    }
    case "guardian":
    case "child": {
      const own = viewer.kind === "child" ? [viewer.party] : [viewer.party, ...childrenOf(file, viewer.party, now)];
      const hidden = viewer.kind === "guardian" ? hiddenFromGuardians(file, now) : [];
      // What a child keeps to itself no service opens; what somebody in the family has said is theirs to let be read.
      const isHidden = ({ source, about, category }: Labelled<unknown>) =>
        source.kind === "unit" && hidden.some((one) => about.includes(one.child) && one.categories.includes(category));
      return (told) =>
        !isListed(told.withheldFrom, null, viewer.party) &&
        !isFromMaskedUnit(file, viewer.party, told) &&
        !isHidden(told) &&
        (isListed(told.releasedTo, null, viewer.party) ||
          (told.about.length > 0 &&
            told.about.every((party) => own.includes(party)) &&
            (isOwnWord(told, viewer.party) || (told.source.kind === "unit" && !told.sealed))));
    }
    case "room": {
      const everyone = viewer.present.map((one) => seer(file, one, consent, now));
      return (told) => everyone.length > 0 && everyone.every((sees) => sees(told));
    }
    case "duty":
    case "deputy":
    case "manager":
    case "confirmer":
    case "secondPerson":
    case "initiator":
    case "unitManager":
    case "removed":
      return () => false;
  }
}

/** What is sealed is told where both whoever said it and consent let it be; anything else where either does. */
const isOpenTo = ({ sealed }: Labelled<unknown>, isReleased: boolean, isAllowed: boolean) =>
  sealed ? isReleased && isAllowed : isReleased || isAllowed;

/** Until they are grown: from the eighteenth birthday what is about them is theirs. */
const childrenOf = (file: CaseFile, guardian: PartyId, now: Moment) =>
  file.parties
    .flatMap((party) => (party.kind === "guardian" && party.id === guardian ? party.custody : []))
    .map((custody) => custody.child)
    .filter((child) => isMinor(file, child, now));

/** One guardian's words are not the other's to read, even about their own child; one's own are nothing new. */
const isOwnWord = ({ source }: Labelled<unknown>, self: PartyId) => source.kind === "party" && source.party === self;

function isFromMaskedUnit(file: CaseFile, viewer: PartyId, { source }: Labelled<unknown>): boolean {
  if (source.kind === "unit") return isUnitMasked(file, source.unit, viewer);
  const speaker = file.parties.find((party) => party.id === source.party);
  return speaker?.kind === "professional" && isUnitMasked(file, speaker.unit.id, viewer);
}

/** Whether this service's taking part is secret from this person. */
export const isUnitMasked = (file: CaseFile, unit: UnitId, from: PartyId) =>
  file.maskedUnits.some((one) => one.unit === unit && one.from.includes(from));

/** The same for a viewer; a room hides what it hides from anybody in it. */
export const masks = (file: CaseFile, viewer: Viewer, unit: UnitId): boolean =>
  viewer.kind === "room"
    ? viewer.present.some((one) => masks(file, one, unit))
    : "party" in viewer && isUnitMasked(file, unit, viewer.party);
