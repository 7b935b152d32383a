import type { CaseFile } from "../case/case-file.ts";
import { type Mask, maskFor } from "../case/mask.ts";
import { coordinatorOf, type Viewer } from "../case/viewer.ts";
import { effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import type { Account, ItemId, MeetingId, PartyId } from "../ids.ts";
import { type Child, type Guardian, isProfessional, type Professional } from "../party/party.ts";
import type { Moment } from "../time.ts";
import { inviteeOf } from "./change.ts";
import { heardAtTable } from "./heard.ts";
import type { AgendaItem } from "./item.ts";
import { isElsewhere } from "./item-view.ts";
import { isUntold, type Meeting } from "./meeting.ts";
import { voicesIn } from "./voices.ts";
import { ownerOf } from "../track/apart.ts";

/** A meeting as the one who gives an order about it knows it. */
export interface AtTable {
  meeting: Meeting;
  /** Null: the coordinator. */
  invitee: Professional | null;
  mask: Mask;
  viewer: Viewer;
}

/** Null to anybody but the coordinator and those invited whom consent still reaches: to them the meeting is not there. */
export function atTable(file: CaseFile, meetingId: MeetingId, account: Account, now: Moment): AtTable | null {
  const meeting = file.meetings.find((one) => one.id === meetingId);
  if (!meeting) return null;
  const consent = effectiveConsent(file, now);
  const seated = (viewer: Viewer, invitee: Professional | null) => {
    const mask = heardAtTable({ file, meeting, viewer, consent, mask: maskFor(file, viewer, consent, now) });
    return { meeting, invitee, viewer, mask };
  };
  if (coordinatorOf(file) === account) return seated({ kind: "coordinator", account }, null);
  const invitee = inviteeOf(file, meeting, account);
  if (!invitee || isUntold(meeting.state)) return null;
  if (!reaches(consent, hearerOf(invitee), ownerOf(file, meeting))) return null;
  return seated({ kind: "professional", account, party: invitee.id, unit: invitee.unit.id }, invitee);
}

/** The meeting of somebody in the family whose meeting it is; null where to them it is not there. Who comes at their side speaks for nobody. */
export function familyAtTable(
  file: CaseFile,
  meetingId: MeetingId,
  party: PartyId,
): { meeting: Meeting; invitee: Child | Guardian } | null {
  const meeting = file.meetings.find((one) => one.id === meetingId);
  const voice = meeting && voicesIn(file, meeting).find((one) => one.id === party);
  return voice && !isUntold(meeting.state) ? { meeting, invitee: voice } : null;
}

/** The item, where this person may read it; null where to them it is not there. */
export function itemAt({ meeting, mask, viewer }: AtTable, itemId: ItemId): AgendaItem | null {
  const item = meeting.items.find((one) => one.id === itemId);
  const isRead = item && mask(item.title) !== null && !isElsewhere(viewer, item.present, item.suggestedBy);
  return isRead ? item : null;
}

/** Brought up by somebody in the family. */
export const isOfFamily = (file: CaseFile, { suggestedBy }: AgendaItem) =>
  file.parties.some((party) => party.id === suggestedBy && !isProfessional(party));

/** Whose item it is to change: each their own, and the coordinator those of nobody else. */
export const isOwnItem = ({ suggestedBy }: AgendaItem, { invitee }: AtTable) => suggestedBy === (invitee?.id ?? null);

export const withItem = (meeting: Meeting, changed: AgendaItem): Meeting => ({
  ...meeting,
  items: meeting.items.map((item) => (item.id === changed.id ? changed : item)),
});
