import { EventType } from "../office-js/enums.ts";
import { locationDetails } from "./details.ts";
import { placeOf, type Draft } from "./draft.ts";

/** What Outlook tells an add-in that has asked to hear of it. */
export interface Happened {
  type: string;
  args: Record<string, unknown>;
}

export function eventsBetween(before: Draft, after: Draft): Happened[] {
  const happened: Happened[] = [];
  const changed = changedFields(before, after);
  if (Object.values(changed).includes(true))
    happened.push({ type: EventType.RecipientsChanged, args: { changedRecipientFields: changed } });
  if (before.start !== after.start || before.end !== after.end)
    happened.push({ type: EventType.AppointmentTimeChanged, args: { start: after.start, end: after.end } });
  if (placeOf(before) !== placeOf(after))
    happened.push({ type: EventType.EnhancedLocationsChanged, args: { enhancedLocations: locationDetails(after) } });
  return happened;
}

function changedFields(before: Draft, after: Draft): Record<string, boolean> {
  const of = ({ attendees }: Draft, type: string) =>
    JSON.stringify(attendees.filter((each) => each.type === type).map(({ address }) => address));
  const differs = (type: string) => of(before, type) !== of(after, type);
  return {
    to: false,
    cc: false,
    bcc: false,
    requiredAttendees: differs("required"),
    optionalAttendees: differs("optional"),
    resources: differs("resource"),
  };
}
