import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../src-shared/case/viewer.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { Consent } from "../src-shared/consent/consent.ts";
import type { MeetingId, PartyId, UnitId, Wording } from "../src-shared/ids.ts";
import { type Meeting, newMeeting } from "../src-shared/meeting/meeting.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import type { Moment } from "../src-shared/time.ts";
import { give } from "./arbitraries/steps.ts";
import {
  aCaseFile,
  accountCalled,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  ekstad,
  flowsAmong,
  monday,
  numbered,
  office,
  services,
} from "./case-files.ts";

/** Two guardians who share custody of one child, and three services that they let speak with each other about it. */
export const child = aChild(10);
export const [mother, father] = [aGuardian(20, [child], "joint"), aGuardian(21, [child], "joint")];
export const [kurator, rektor] = [aProfessional(30, "kurator"), aProfessional(31, "rektor")];
export const [socialsekreterare, behandlare] = [
  aProfessional(32, "socialsekreterare"),
  aProfessional(33, "behandlare"),
];
const staff = [kurator, rektor, socialsekreterare, behandlare];

const kinds = ["contact", "schooling", "family", "health", "interventions"] as const;
/** Both agree that these services, and the office, may tell each other everything but economy and protection. */
export const bothAgree = (
  among: readonly string[] = services,
  about: readonly Consent["flows"][number]["category"][] = kinds,
) =>
  [mother, father].map((guardian, index) =>
    aConsent(100 + index, guardian, [child, guardian], flowsAmong([office, ...among], about)),
  );

export const meetingId = numbered<MeetingId>(50);
const slot = { start: "2026-09-04T07:00:00.000Z" as Moment, end: "2026-09-04T08:00:00.000Z" as Moment };
const said = (words: string) => label(words, { about: [child.id], category: "schooling", source: fromUnit(office) });

/** A meeting with everybody, held the Friday before, unless said otherwise. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...newMeeting,
  id: meetingId,
  purpose: said("Trygghet i skolan"),
  childQuestion: said("Vad behöver jag?"),
  wording: numbered<Wording>(60_000),
  minutes: 60,
  invitees: staff.map((one) => one.id),
  family: [child.id, mother.id, father.id],
  state: {
    name: "held",
    slot,
    venue: ekstad.document.venues[0]!,
    venueReason: null,
    publishedAt: null,
    shortNoticeReason: null,
    heldAt: slot.end,
    attended: [child.id, mother.id, father.id, kurator.id, socialsekreterare.id],
    withoutFamily: null,
  },
  ...more,
});

/** The case as it is when everybody has met and nothing is written yet. */
export const aTable = (more: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    parties: [child, mother, father, ...staff],
    consents: bothAgree(),
    meetings: [aMeeting()],
    ...more,
  });

/** What people do in a case, one after the other, and how each then sees it. */
export function storyOf(begun: CaseFile = aTable()) {
  let number = 0;
  const story = {
    file: begun,
    now: monday,
    /** @throws with the refusal's kind: it is expected to be lawful. */
    does(person: string, verb: Verb, input: unknown): CaseFile {
      number += 1;
      const outcome = give(story.file, { person, verb, input }, story.now, number);
      if (!outcome.ok) throw new Error(`${person} is refused ${verb}: ${outcome.refusal.kind}`);
      story.file = outcome.value;
      return story.file;
    },
    /** @throws where it was let through. */
    isRefused(person: string, verb: Verb, input: unknown): Refusal {
      number += 1;
      const outcome = give(story.file, { person, verb, input }, story.now, number);
      if (outcome.ok) throw new Error(`${person} was let through with ${verb}`);
      return outcome.refusal;
    },
    /** Time passes, and does what it does by itself. */
    until(moment: Moment) {
      story.now = moment;
      story.file = passTime(story.file, moment, ekstad);
    },
    view(person: string): CaseView {
      const account = accountCalled(person);
      const beside = { isCoordinator: person.startsWith("samordnare"), isManager: false };
      const viewer = viewerOf(story.file, account, standingOf(account, beside, ekstad.document));
      if (!viewer) throw new Error(`${person} has no part in the case`);
      return viewFor(story.file, viewer, story.now, ekstad.document);
    },
    /** As somebody in the family would be shown it. */
    viewOf: (party: PartyId): CaseView =>
      viewFor(story.file, { kind: party === child.id ? "child" : "guardian", party }, story.now, ekstad.document),
  };
  return story;
}

export const ekskolan = "ekskolan" as UnitId;
