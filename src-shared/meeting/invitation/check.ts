import type { CaseFile } from "../../case/case-file.ts";
import { maskFor } from "../../case/mask.ts";
import type { Viewer } from "../../case/viewer.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import type { MeetingId } from "../../ids.ts";
import { rulesOf } from "../../programme/programmes.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Moment } from "../../time.ts";
import { faultsOfPeople } from "./attending.ts";
import { bySeverity, type Fault } from "./fault.ts";
import type { Invitation } from "./invitation.ts";
import type { Standing } from "./item.ts";
import { whyNotOn } from "./not-on.ts";
import { faultsInWords } from "./written.ts";
import { whoIs } from "./who.ts";

interface Asked {
  viewer: Extract<Viewer, { kind: "coordinator" }>;
  municipality: Municipality;
  isWord: (said: string) => boolean;
  now: Moment;
  /** What stands in the form, to the meeting; null where nobody has said. */
  standing?: Standing | null;
}

/**
 * What is not lawful or not careful about an invitation as it stands in Outlook, most serious first. Looked at with the
 * coordinator's eyes: what is kept from them neither finds a fault nor is told by one.
 */
export function checkInvitation(
  file: CaseFile,
  meetingId: MeetingId | null,
  invitation: Invitation,
  { viewer, municipality, isWord, now, standing }: Asked,
): Fault[] {
  const consent = effectiveConsent(file, now);
  const mask = maskFor(file, viewer, consent, now);
  const attending = invitation.attendees.map((attendee) => ({
    address: attendee.address,
    who: whoIs(attendee, file, mask, municipality),
  }));
  const meeting = file.meetings.find(({ id }) => id === meetingId) ?? null;
  const staff = [
    ...municipality.people.filter(({ account }) => account === viewer.account).map(({ title }) => title),
    ...attending.flatMap(({ who }) => (who.kind === "official" ? [who.person.title] : [])),
  ];
  const notOn = meeting && whyNotOn(file, meeting, consent, now);
  return bySeverity([
    ...(notOn ? [{ rule: "notOn" as const, why: notOn }] : []),
    ...faultsOfPeople({ file, meeting, attending, invitation, consent, municipality }),
    ...faultsInWords(file, invitation, { mask, staff, listed: municipality.listedWords, isWord }),
    // Where it is not on there is no event to open and change instead.
    ...(standing === "another" && !notOn ? [{ rule: "secondInvitation" as const }] : []),
    ...(standing === "unsure" && !notOn ? [{ rule: "perhapsSecond" as const }] : []),
    ...(isChildUnheard(file, meeting?.family ?? null, municipality) ? [{ rule: "voiceMissing" as const }] : []),
  ]);
}

/** Nobody has written down how a child is heard, where that is settled before anything begins; of a meeting that is not planned yet, any child of the case. */
const isChildUnheard = (file: CaseFile, family: readonly string[] | null, municipality: Municipality) =>
  rulesOf(file, municipality).gates.childVoice &&
  file.parties.some(
    (party) => party.kind === "child" && party.voice === null && (family === null || family.includes(party.id)),
  );
