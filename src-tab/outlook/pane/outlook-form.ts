import type { Item } from "../../../src-shared/meeting/invitation/item.ts";
import { asked, itemOf, type Composed, isComposed, type OfficeJs, type Person, type Properties } from "./office.ts";

/** Which case and meeting the item is of; nothing else of it is read before it has one. */
export interface Mark {
  caseId: string;
  meetingId: string | null;
}

/** What stands in the organiser's form. */
export interface Written {
  subject: string;
  place: string;
  /** Mailboxes. */
  rooms: string[];
  body: string;
  start: string;
  end: string;
  people: { address: string; name: string; isOptional: boolean }[];
  item: Item;
}

/** What the form is filled with. Words are left alone where they are not said. */
export interface Filling {
  subject?: string;
  body?: string;
  slot: { start: string; end: string };
  venue: { name: string; mailbox: string };
  attendees: { name: string; mailbox: string; isOptional: boolean }[];
}

/** The meeting's form in Outlook, in the organiser's window or in that of somebody invited. */
export interface OutlookForm {
  kind: "organiser" | "attendee";
  mark: () => Promise<Mark | null>;
  /** Null takes every trace of us off the item. */
  keepMark: (mark: Mark | null) => Promise<void>;
  keepVerdict: (verdict: string) => Promise<void>;
  read: () => Promise<Written>;
  /** Whom somebody has added by hand stays; who was filled in `before` and is no more goes. */
  fill: (next: Filling, before: Filling | null) => Promise<void>;
  /** What somebody invited knows it by, for nobody's mark travels with an invitation: the case's code and the time; null where no code stands in its subject. */
  known: { code: string; start: string } | null;
  /** @returns how to hear no more. */
  onChange: (changed: () => void) => () => void;
}

/** As cases are called: SB-2026-001. */
const code = /(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{0,7}-\d{4}-\d{3,}(?!\d)/u;

const names = { case: "samlaCase", meeting: "samlaMeeting", verdict: "samlaVerdict" };
export const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export function outlookForm({ context, EventType }: OfficeJs): OutlookForm | null {
  const item = context.mailbox?.item;
  if (!item) return null;
  // Each saving writes all of them: they are read once, and then kept one after another.
  let loaded: Promise<Properties> | undefined;
  const properties = () => (loaded ??= asked<Properties>((hear) => item.loadCustomPropertiesAsync(hear)));
  let last: Promise<unknown> = Promise.resolve();
  const keep = (change: (kept: Properties) => void) => {
    const next = last.then(async () => {
      const kept = await properties();
      change(kept);
      await asked<void>((hear) => kept.saveAsync(hear));
    });
    last = next.catch(() => undefined);
    return next;
  };
  const common = {
    async mark() {
      const kept = await properties();
      const [caseId, meetingId] = [kept.get(names.case), kept.get(names.meeting)];
      return typeof caseId === "string" && caseId
        ? { caseId, meetingId: typeof meetingId === "string" && meetingId ? meetingId : null }
        : null;
    },
    keepMark: (mark: Mark | null) =>
      keep((kept) => {
        if (!mark) for (const name of Object.values(names)) kept.remove(name);
        if (!mark) return;
        kept.set(names.case, mark.caseId);
        if (mark.meetingId) kept.set(names.meeting, mark.meetingId);
        else kept.remove(names.meeting);
      }),
    /** Of an item that is no longer ours nothing is kept. */
    keepVerdict: (verdict: string) =>
      keep((kept) => {
        if (kept.get(names.case)) kept.set(names.verdict, verdict);
      }),
  };
  if (!isComposed(item)) {
    const found = code.exec(item.subject)?.[0];
    const known = found ? { code: found, start: item.start.toISOString() } : null;
    const none = () => Promise.reject(new Error("Nobody invited writes in the form."));
    return { ...common, kind: "attendee", known, read: none, fill: none, onChange: () => () => undefined };
  }
  const listeners = new Set<() => void>();
  const { RecipientsChanged, AppointmentTimeChanged, EnhancedLocationsChanged } = EventType;
  for (const type of [RecipientsChanged, AppointmentTimeChanged, EnhancedLocationsChanged])
    item.addHandlerAsync(type, () => {
      for (const changed of listeners) changed();
    });
  return {
    ...common,
    kind: "organiser",
    known: null,
    read: () => readFrom(item),
    fill: (next, before) => fill(item, next, before),
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

async function readFrom(item: Composed): Promise<Written> {
  const [subject, place, places, body, start, end, required, optional, itself] = await Promise.all([
    asked<string>((hear) => item.subject.getAsync(hear)),
    asked<string>((hear) => item.location.getAsync(hear)),
    placesIn(item),
    asked<string>((hear) => item.body.getAsync("text", hear)),
    asked<Date>((hear) => item.start.getAsync(hear)),
    asked<Date>((hear) => item.end.getAsync(hear)),
    asked<Person[]>((hear) => item.requiredAttendees.getAsync(hear)),
    asked<Person[]>((hear) => item.optionalAttendees.getAsync(hear)),
    itemOf(item),
  ]);
  const seated = (isOptional: boolean) => (person: Person) => ({
    address: person.emailAddress,
    name: person.displayName,
    isOptional,
  });
  return {
    subject,
    place,
    rooms: places.map(({ id }) => id),
    body,
    start: start.toISOString(),
    end: end.toISOString(),
    people: [...required.map(seated(false)), ...optional.map(seated(true))].filter(
      ({ address }) => !places.some(({ id }) => isSame(id, address)),
    ),
    item: itself,
  };
}

/** The rooms; an older Outlook knows of none. */
async function placesIn({ enhancedLocation }: Composed) {
  if (!enhancedLocation) return [];
  const places = await asked<Parameters<Parameters<typeof enhancedLocation.getAsync>[0]>[0]["value"]>((hear) =>
    enhancedLocation.getAsync(hear),
  );
  return places
    .filter(({ locationIdentifier: { type } }) => type === "room")
    .map(({ locationIdentifier, emailAddress }) => ({ id: emailAddress || locationIdentifier.id }));
}

async function fill(item: Composed, next: Filling, before: Filling | null): Promise<void> {
  const written = await readFrom(item);
  const { subject, body, slot, venue, attendees } = next;
  if (subject !== undefined && written.subject !== subject)
    await asked<void>((hear) => item.subject.setAsync(subject, hear));
  if (body !== undefined && written.body.trim() !== body)
    await asked<void>((hear) => item.body.setAsync(body, { coercionType: "text" }, hear));
  // The end follows the start, so it is set after it.
  if (written.start !== slot.start) await asked<void>((hear) => item.start.setAsync(new Date(slot.start), hear));
  await asked<void>((hear) => item.end.setAsync(new Date(slot.end), hear));
  const isOurs = (address: string) =>
    [...attendees, ...(before?.attendees ?? [])].some(({ mailbox }) => isSame(mailbox, address));
  for (const isOptional of [false, true]) {
    const added = written.people.filter((one) => one.isOptional === isOptional && !isOurs(one.address));
    const all = [
      ...attendees
        .filter((one) => one.isOptional === isOptional)
        .map(({ name, mailbox }) => ({ displayName: name, emailAddress: mailbox })),
      ...added.map(({ name, address }) => ({ displayName: name, emailAddress: address })),
    ];
    const was = written.people.filter((one) => one.isOptional === isOptional);
    const isThere =
      was.length === all.length && all.every((one) => was.some(({ address }) => isSame(address, one.emailAddress)));
    const field = isOptional ? item.optionalAttendees : item.requiredAttendees;
    if (!isThere) await asked<void>((hear) => field.setAsync(all, hear));
  }
  await meetAt(item, venue, written);
  const { sensitivity } = item;
  // Calendars that are shared with others show no more than that the time is taken.
  if (sensitivity) await asked<void>((hear) => sensitivity.setAsync("private", hear)).catch(() => undefined);
}

async function meetAt(item: Composed, { name, mailbox }: Filling["venue"], { rooms, place }: Written): Promise<void> {
  const { enhancedLocation } = item;
  if (!enhancedLocation) {
    if (place !== name) await asked<void>((hear) => item.location.setAsync(name, hear));
    return;
  }
  const others = rooms.filter((room) => !isSame(room, mailbox));
  if (others.length > 0)
    await asked<void>((hear) =>
      enhancedLocation.removeAsync(
        others.map((id) => ({ id, type: "room" as const })),
        hear,
      ),
    );
  if (!rooms.some((room) => isSame(room, mailbox)))
    await asked<void>((hear) => enhancedLocation.addAsync([{ id: mailbox, type: "room" }], hear));
}
