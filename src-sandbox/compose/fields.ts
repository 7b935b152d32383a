import { z } from "zod";
import { invitedAs, type DraftFields } from "./draft.ts";
import { mailboxAt } from "../people.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const kind = z.enum(["required", "optional", "resource"]);
/** An address alone is somebody who has to come, or a room. */
const attendee = z
  .union([
    z.string().min(1),
    z.object({ address: z.string().min(1), name: z.string().optional(), type: kind.optional() }),
  ])
  .transform((given) => (typeof given === "string" ? { address: given, name: "", type: undefined } : given));

export const fields = z
  .strictObject({
    subject: z.string().max(255),
    attendees: z.array(attendee),
    start: moment,
    end: moment,
    location: z.string().max(255),
    body: z
      .union([z.string(), z.object({ contentType: z.enum(["text", "html"]), content: z.string() })])
      .transform((given) => (typeof given === "string" ? { contentType: "text" as const, content: given } : given)),
    isOnlineMeeting: z.boolean(),
    properties: z.record(z.string(), z.unknown()),
  })
  .partial();
/** What marks the meeting as one of Samla's is what the pane would have written. */
export const composing = fields.extend({ meetingId: z.string().optional(), caseId: z.string().optional() });

export function fieldsFrom({ attendees, location, body, ...given }: z.output<typeof fields>): Partial<DraftFields> {
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<DraftFields>),
    ...(location === undefined ? {} : { place: location }),
    ...(body === undefined ? {} : { body }),
    ...(attendees
      ? { attendees: attendees.map(({ address, name, type }) => invitedAs(type ?? kindOf(address), address, name)) }
      : {}),
  };
}

const kindOf = (address: string) => (mailboxAt(address)?.kind === "room" ? "resource" : "required");
