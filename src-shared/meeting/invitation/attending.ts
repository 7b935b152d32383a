import type { CaseFile } from "../../case/case-file.ts";
import { isUnitMasked } from "../../case/mask.ts";
import { type EffectiveConsent, maySee, reaches } from "../../consent/effective.ts";
import type { PartyId } from "../../ids.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Meeting } from "../meeting.ts";
import { timesApart } from "../planning/apart.ts";
import { isClear, keepsFrom, lengthOf, spanOf } from "../planning/coming.ts";
import { areKeptApart, comingOf, whyNotDecided } from "../planning/table.ts";
import type { PeopleFault } from "./fault.ts";
import type { Invitation } from "./invitation.ts";
import { isSameAddress, type Official, type Who } from "./who.ts";
import { ownerOf } from "../../track/apart.ts";

interface Attending {
  file: CaseFile;
  /** Null where it is not planned in the case yet. */
  meeting: Meeting | null;
  attending: readonly { address: string; who: Who }[];
  invitation: Invitation;
  consent: EffectiveConsent;
  municipality: Municipality;
}

/** Who stands on an invitation and should not, by themselves or beside somebody else who comes. */
export function faultsOfPeople(asked: Attending): PeopleFault[] {
  const { file, meeting, attending } = asked;
  const partyOf = (who: Who): PartyId | null =>
    who.kind === "family" ? who.party.id : who.kind === "official" ? who.person.id : null;
  const invited = attending.flatMap(({ who }) => partyOf(who) ?? []);
  const coming = [...new Set([...(meeting ? comingOf(meeting) : []), ...invited])];
  const faults = attending.flatMap(({ address, who }): PeopleFault[] => {
    const party = partyOf(who);
    const apart: PeopleFault[] = party && areKeptApart(file, [party], coming) ? [{ rule: "keptApart", address }] : [];
    return [...apart, ...faultsOf(address, who, coming, asked)];
  });
  // Two of the family who stand on no line of the form.
  const isOnlyFamily = areKeptApart(file, coming, coming) && !faults.some(({ rule }) => rule === "keptApart");
  return [
    ...faults,
    ...(isOnlyFamily ? [{ rule: "keptApart" as const, address: null }] : []),
    ...tooClose(asked, invited),
  ];
}

function faultsOf(
  address: string,
  who: Who,
  coming: readonly PartyId[],
  { file, meeting, consent, invitation, municipality }: Attending,
): PeopleFault[] {
  if (who.kind === "family") return [{ rule: "familyMember", address }];
  if (who.kind === "unknown") return [{ rule: "unknownAttendee", address }];
  if (who.kind === "ours") return [];
  const { unit } = who.person;
  const hearer = hearing(who.person);
  const masked: PeopleFault[] = coming.some((one) => isUnitMasked(file, unit.id, one))
    ? [{ rule: "maskedTogether", address, service: unit.name }]
    : [];
  if (unit.id === consent.office || !reaches(consent, hearer, meeting && ownerOf(file, meeting)))
    return [...masked, { rule: "notCovered", address, service: unit.name }];
  const no = meeting && whyNotDecided(file, meeting, [who.person], invitation.slot.start, municipality);
  const undecided: PeopleFault[] =
    no?.kind === "mandateMissing" ? no.people.map(({ instead }) => ({ rule: "mandateMissing", address, instead })) : [];
  const isOutside = meeting !== null && !maySee(consent, meeting.purpose, hearer);
  return [
    ...masked,
    ...undecided,
    ...(isOutside ? [{ rule: "outsidePurpose" as const, address, service: unit.name }] : []),
  ];
}

const hearing = ({ unit, account, id }: Official) => ({ unit: unit.id, account, party: id });

/** Somebody whom one of those who come must not meet is at the same place, then or too soon before or after. */
function tooClose({ file, meeting, invitation, municipality }: Attending, invited: PartyId[]): PeopleFault[] {
  const { slot, location, attendees } = invitation;
  const venue = municipality.venues.find(
    ({ mailbox, name }) =>
      attendees.some(({ address }) => isSameAddress(address, mailbox)) ||
      location.split(";").some((one) => one.trim().toLowerCase() === name.toLowerCase()),
  );
  if (!venue) return [];
  const minutes = municipality.bufferMinutes;
  const timed = meeting
    ? { ...meeting, invitees: [...new Set([...meeting.invitees, ...invited])] }
    : { id: "" as Meeting["id"], type: "withFamily" as const, family: [], invitees: invited };
  const isApart = timesApart(file, timed, venue.id).every((one) =>
    isClear(slot.start, keepsFrom(spanOf(one), { from: 0, to: lengthOf(slot) }, minutes)),
  );
  return isApart ? [] : [{ rule: "tooClose", minutes }];
}
