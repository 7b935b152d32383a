import type { Address } from "../office-js/port.ts";
import { mailboxAt, type Mailbox } from "../people.ts";
import { roomsOf, type Draft } from "./draft.ts";

/** Somebody as Office.js describes them, seen from a mailbox: another tenant is external. */
export function addressDetails(
  from: Mailbox,
  { name, address }: { name: string; address: string },
  appointmentResponse = "none",
): Address {
  const known = mailboxAt(address);
  const recipientType = known?.tenantId === from.tenantId ? "user" : address.includes("@") ? "externalUser" : "other";
  return { displayName: name, emailAddress: address, recipientType, appointmentResponse };
}

/** Rooms by their address, any other place by its words. */
export function locationDetails(draft: Pick<Draft, "attendees" | "place">) {
  const rooms = roomsOf(draft).map(({ address, name }) => ({
    locationIdentifier: { id: address, type: "room" },
    displayName: name,
    emailAddress: address,
  }));
  const { place } = draft;
  return place
    ? [...rooms, { locationIdentifier: { id: place, type: "custom" }, displayName: place, emailAddress: "" }]
    : rooms;
}
