import { isToldAndAsked, toBeContacted } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import { isMinor } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { ownGuardians } from "../voice/own-child.ts";
import { type PageForm, pageFormAt } from "../voice/saying.ts";
import { hasBeenAskedDirectly, isOfAskingAge, isPastOldest } from "./age.ts";
import { type Child, type Guardian, hasLeft, type Relative, type Supporter, type VoiceWay } from "./party.ts";
import { partyIn } from "./party-in.ts";

/** What everybody in and around the family is shown with. A protected person's whereabouts are the coordinator's and their own. */
interface RelativeView {
  id: PartyId;
  name: string | null;
  phone: string | null;
  mail: string | null;
  hasLeft: boolean;
  /** The rest are the coordinator's to know. */
  isProtected: boolean;
  adaptations: { kind: Relative["adaptations"][number]["kind"]; detail: string | null }[];
  /** Told what a consent means, and asked alone about safety. */
  contacted: boolean;
  /** One of those who are talked with before consent can be asked for. */
  toContact: boolean;
}

interface ChildView extends RelativeView {
  kind: "child";
  bornOn: Day | null;
  /** Of age: consents for themselves. */
  isGrown: boolean;
  /** The rest are the coordinator's to know. */
  personalNumber: string | null;
  voice: VoiceWay | null;
  /** What was said about it. */
  voiceNote: string | null;
  trustedAdult: PartyId | null;
  /** What it has answered itself, and how its own pages are made; the coordinator's to know, and its own. */
  ownVoice: { way: VoiceWay; words: string | null; on: Day } | null;
  page: { form: PageForm; isByAge: boolean; guardians: { party: PartyId; called: string }[] } | null;
  /** Old enough to be asked by itself; and whether it has been. */
  isOfAskingAge: boolean;
  hasBeenAsked: boolean;
  /** Past the last year the programme is for. */
  isTooOld: boolean;
}

interface GuardianView extends RelativeView {
  kind: "guardian";
  /** A parent without custody has none. */
  hasCustody: boolean;
  /** The coordinator's to know, and their own. */
  custody: { child: PartyId; kind: Guardian["custody"][number]["kind"] }[];
}

interface SupporterView extends RelativeView {
  kind: "supporter";
  role: Supporter["role"];
  of: PartyId;
  /** Of one whom a court has appointed: the coordinator's to know, their own and that of whom they help. */
  appointment: AppointmentView | null;
}

interface ProfessionalView {
  kind: "professional";
  id: PartyId;
  title: string;
  unit: string;
  phone: string | null;
  mail: string | null;
  hasLeft: boolean;
  /** Has no account in a tenant that is let in. */
  isOutside: boolean;
}

interface AppointmentView {
  scope: string | null;
  decidedOn: Day;
  until: Day | null;
  says: "yes" | "no" | null;
}
const appointmentView = ({ scope, decidedOn, until, answer }: Appointment, mask: Mask): AppointmentView => ({
  scope: mask(scope),
  decidedOn,
  until,
  says: answer?.says ?? null,
});
type Appointment = NonNullable<Supporter["appointment"]>;

/** Somebody in the case. A name that may not be seen is null; a person that may not be known of is not in the list. */
export type PersonView = ChildView | GuardianView | SupporterView | ProfessionalView;

/**
 * The coordinator sees everybody; families see themselves and their children; everybody sees the professionals they have
 * met, which is those in the meetings and promises they are shown.
 */
export function peopleView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  met: readonly PartyId[],
  municipality: Municipality,
): PersonView[] {
  const isCoordinator = viewer.kind === "coordinator";
  const toContact = isCoordinator ? toBeContacted(file, now) : [];
  return file.parties.flatMap((party): PersonView[] => {
    if (party.kind === "professional") {
      if (!isCoordinator && (!met.includes(party.id) || hasLeft(party))) return [];
      const { kind, id, title, unit, phone, mail, mailbox } = party;
      const isOutside = party.account === null;
      return [{ kind, id, title, unit: unit.name, phone, mail: mail ?? mailbox, hasLeft: hasLeft(party), isOutside }];
    }
    const name = mask(party.name);
    if (!isCoordinator && name === null) return [];
    const isSelf = "party" in viewer && viewer.party === party.id;
    const isOpen = isCoordinator || isSelf || party.protection === "none";
    const shown: RelativeView = {
      id: party.id,
      name: isOpen ? name : party.alias,
      phone: isOpen && party.phone ? mask(party.phone) : null,
      mail: isOpen && party.mail ? mask(party.mail) : null,
      hasLeft: hasLeft(party),
      isProtected: isCoordinator && party.protection !== "none",
      adaptations: isCoordinator
        ? party.adaptations.map(({ kind, detail }) => ({ kind, detail: detail && mask(detail) }))
        : [],
      contacted: isCoordinator && isToldAndAsked(file, party.id),
      toContact: toContact.includes(party.id),
    };
    switch (party.kind) {
      case "child":
        return [
          {
            ...shown,
            ...childView(file, party, viewer, mask, now, municipality),
            bornOn: isOpen ? mask(party.bornOn) : null,
          },
        ];
      case "guardian": {
        const custody = party.custody.map(({ child, kind }) => ({ child, kind }));
        const hasCustody = custody.some(({ child }) => isMinor(file, child, now));
        return [{ ...shown, kind: party.kind, hasCustody, custody: isCoordinator || isSelf ? custody : [] }];
      }
      case "supporter":
        return supporterView(party, shown, viewer, mask);
    }
  });
}

function supporterView(party: Supporter, shown: RelativeView, viewer: Viewer, mask: Mask): SupporterView[] {
  const { kind, role, of, appointment } = party;
  const isHelped = "party" in viewer && viewer.party === of;
  const isTheirs = viewer.kind === "coordinator" || isHelped || ("party" in viewer && viewer.party === party.id);
  const known = isTheirs && appointment ? appointmentView(appointment, mask) : null;
  // Whoever is helped says whether somebody appointed takes part, also before they do.
  if (hasLeft(party) && viewer.kind !== "coordinator" && !(isHelped && known)) return [];
  return [{ ...shown, kind, role, of, appointment: known }];
}

function childView(file: CaseFile, child: Child, viewer: Viewer, mask: Mask, now: Moment, municipality: Municipality) {
  const isCoordinator = viewer.kind === "coordinator";
  const { id, kind, personalNumber, voice, page } = child;
  const isOwn = isCoordinator || (viewer.kind === "child" && viewer.party === id);
  const own = isOwn ? voice?.own : undefined;
  return {
    kind,
    isGrown: !isMinor(file, id, now),
    personalNumber: isCoordinator && personalNumber ? mask(personalNumber) : null,
    voice: isCoordinator && voice ? voice.way : null,
    voiceNote: isCoordinator && voice?.note ? mask(voice.note) : null,
    trustedAdult: isCoordinator ? (voice?.trustedAdult ?? null) : null,
    ownVoice: own ? { way: own.way, words: own.words && mask(own.words), on: dayOf(own.at) } : null,
    page: isOwn
      ? {
          form: page?.form ?? pageFormAt(dayOf(now), child.bornOn.value),
          isByAge: !page?.form,
          guardians: ownGuardians(file, child, now),
        }
      : null,
    isOfAskingAge: isCoordinator && isOfAskingAge(file, child, now, municipality),
    hasBeenAsked: isCoordinator && hasBeenAskedDirectly(file, child, municipality),
    isTooOld: isCoordinator && isPastOldest(file, child, now, municipality),
  };
}

/** What somebody in the family has said that they need to take part, to themselves. */
export function ownNeeds(file: CaseFile, viewer: Viewer, mask: Mask): RelativeView["adaptations"] {
  const self = viewer.kind === "guardian" || viewer.kind === "child" ? partyIn(file, viewer.party) : undefined;
  if (!self || self.kind === "professional") return [];
  return self.adaptations.map(({ kind, detail }) => ({ kind, detail: detail && mask(detail) }));
}

/** Two who must not meet, services that some must not know of, and why such a thing was set aside: the coordinator's alone. */
export interface SafetyView {
  mustNotMeet: [PartyId, PartyId][];
  maskedUnits: { unit: string; from: PartyId[] }[];
  reasons: { kind: CaseFile["safetyReasons"][number]["kind"]; about: PartyId[]; words: string | null; at: Moment }[];
}
export const safetyView = (file: CaseFile, viewer: Viewer, mask: Mask): SafetyView =>
  viewer.kind === "coordinator"
    ? {
        mustNotMeet: file.relations.map(({ between }) => between),
        maskedUnits: file.maskedUnits.map(({ unit, from }) => ({ unit, from })),
        reasons: file.safetyReasons.map(({ kind, words, at }) => ({
          kind,
          about: words.about,
          words: mask(words),
          at,
        })),
      }
    : { mustNotMeet: [], maskedUnits: [], reasons: [] };

/** A professional's title as this viewer may read it: one of a service that is masked from them does not exist. */
export function titleOf(file: CaseFile, viewer: Viewer, party: PartyId): string | null {
  const found = partyIn(file, party);
  return found?.kind === "professional" && !masks(file, viewer, found.unit.id) ? found.title : null;
}
