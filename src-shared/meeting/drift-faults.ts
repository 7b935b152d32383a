import { hasLeft } from "../party/party.ts";
import { faultsOfPeople } from "./invitation/attending.ts";
import { bySeverity, type PeopleFault } from "./invitation/fault.ts";
import { isSameAddress, whoIs } from "./invitation/who.ts";
import type { Drifted } from "./planning/drifted.ts";
import type { Seeing } from "./seeing.ts";

/**
 * What would not be lawful if the meeting were held as Outlook now has it, most serious first. Seen with the coordinator's
 * eyes; of those the case itself has asked nothing is said here, for the case sees to that.
 */
export function driftFaults({ file, mask, consent, invited, municipality }: Seeing, meeting: Drifted): PeopleFault[] {
  const { removed, place, slot, isGone, copies } = meeting.drift;
  if (isGone && copies.length === 0) return [];
  const added = addedIn(meeting.drift);
  const { venue, slot: booked } = meeting.state;
  const known = invited.filter((person) => !removed.includes(person.id) && !hasLeft(person));
  const invitees = known.map(({ id }) => id);
  const attendees = added.map(({ name, mailbox }) => ({ address: mailbox, name, kind: "required" as const }));
  const at = place ?? venue;
  const room = { address: at.mailbox ?? "", name: at.name, kind: "resource" as const };
  const attending = [
    ...known.map((person) => ({ address: person.mailbox ?? "", who: { kind: "official" as const, person } })),
    ...attendees.map((one) => ({ address: one.address, who: whoIs(one, file, mask, municipality) })),
  ];
  const invitation = {
    subject: "",
    body: "",
    location: at.name,
    slot: slot ?? booked,
    attendees: [...attendees, room],
  };
  const found = faultsOfPeople({
    file,
    meeting: { ...meeting, invitees },
    attending,
    invitation,
    consent,
    municipality,
  });
  const isOfDrift = (fault: PeopleFault) =>
    fault.rule === "tooClose" ||
    added.some(({ mailbox }) => fault.address !== null && isSameAddress(mailbox, fault.address));
  return bySeverity(found.filter(isOfDrift));
}

/** Each once, also whom a second event has called. */
const addedIn = ({ added, copies }: Drifted["drift"]) => {
  const all = [...added, ...copies.flatMap((copy) => copy.added)];
  return all.filter((one, at) => all.findIndex(({ mailbox }) => isSameAddress(mailbox, one.mailbox)) === at);
};
