import { z } from "zod";

import { account, authorityId, unitId } from "../ids.ts";
import { venue } from "../meeting/meeting.ts";

/** The times of day, in Stockholm, between which meetings are proposed. */
const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const workingHours = z
  .object({ from: clock(), to: clock() })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "unknown" });

/** A room as it is entered; a booked meeting keeps its own copy. */
const roomEntered = venue.extend({
  name: z.string().min(1).max(100),
  mailbox: z.email(),
  directions: z.string().max(300),
});

/** A municipality's own document: its services and people, rooms and clocks. Edited by its administrator, never code. */
export const municipality = z
  .object({
    name: z.string().min(1).max(100),
    /** The mailbox that owns the meetings in Outlook. */
    organiserMailbox: z.email(),
    /** The neutral office that leads the coordination. */
    coordinationUnit: unitId(),
    authorities: z.array(z.object({ id: authorityId(), name: z.string().min(1).max(100) })).min(1),
    units: z
      .array(
        z.object({
          id: unitId(),
          name: z.string().min(1).max(100),
          authority: authorityId(),
          /** Sits at the table in cases, unlike one that only hands inquiries in. */
          takesPart: z.boolean().default(true),
        }),
      )
      .min(1),
    people: z
      .array(
        z.object({
          account: account(),
          title: z.string().min(1).max(100),
          unit: unitId(),
          mailbox: z.email(),
          /** Is shown new inquiries. */
          duty: z.literal("coordinator").optional(),
        }),
      )
      .max(5000),
    venues: z.array(roomEntered).min(1).max(100),
    /** Working days within which somebody calls back. */
    callBackDays: z.number().int().min(1).max(30).default(2),
    /** Working days before a meeting by which the agenda is published. */
    agendaDays: z.number().int().min(0).max(30).default(5),
    /** How long a consent holds unless another end is chosen, in months. */
    consentMonths: z.number().int().min(1).max(24).default(6),
    noticeVersion: z.string().max(40).default("2026-1"),
    workingHours: workingHours.default({ from: "08:30", to: "16:30" }),
    onlineMeeting: z.boolean().default(true),
  })
  .check((context) => {
    const { units, authorities, people, venues, coordinationUnit } = context.value;
    const known = new Set<string>(units.map((unit) => unit.id));
    const refuse = (path: (string | number)[], input: unknown) =>
      context.issues.push({ code: "custom", message: "unknown", path, input });
    const refuseTwins = <T>(list: string, all: readonly T[], field: keyof T & string) => {
      const seen = new Set<unknown>();
      all.forEach((one, index) => {
        if (seen.has(one[field])) refuse([list, index, field], one[field]);
        seen.add(one[field]);
      });
    };
    refuseTwins("authorities", authorities, "id");
    refuseTwins("units", units, "id");
    refuseTwins("people", people, "account");
    refuseTwins("venues", venues, "id");
    if (!known.has(coordinationUnit)) refuse(["coordinationUnit"], coordinationUnit);
    people.forEach((person, index) => known.has(person.unit) || refuse(["people", index, "unit"], person.unit));
    venues.forEach(
      (room, index) => known.has(room.ownerUnit) || refuse(["venues", index, "ownerUnit"], room.ownerUnit),
    );
    units.forEach(
      (unit, index) =>
        authorities.some((authority) => authority.id === unit.authority) ||
        refuse(["units", index, "authority"], unit.authority),
    );
  });
export type Municipality = z.infer<typeof municipality>;
export type Person = Municipality["people"][number];

/** The services a family may let tell each other things: those at the table, beside the office that leads. */
export const servicesOf = ({ units, coordinationUnit }: Municipality) =>
  units.filter((unit) => unit.takesPart && unit.id !== coordinationUnit);
