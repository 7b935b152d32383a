import { Temporal } from "temporal-polyfill";
import type { Mailbox } from "../people.ts";
import type { CalendarEvent } from "./calendar.ts";
import { NEVER, STOCKHOLM } from "./time.ts";

type Standing = [weekday: 1 | 2 | 3 | 4 | 5, from: string, to: string, subject: string, kind?: "private" | "tentative"];

const PREFIX = "AAMkAGstanding";

/** The same every week, and never Tuesday 13–15 or Thursday 9–11, so that people can meet. */
const STANDING: Record<string, Standing[]> = {
  servicecenter: [
    [1, "08:30", "09:00", "Morgonmöte"],
    [3, "12:30", "13:30", "Utbildning i telefoni"],
  ],
  samordnare: [
    [1, "09:00", "10:00", "Veckomöte Samba"],
    [2, "10:00", "11:30", "Handledning"],
    [4, "13:00", "14:00", "Avstämning"],
  ],
  samordnare2: [
    [1, "09:00", "10:00", "Veckomöte Samba"],
    [3, "13:00", "15:00", "Nätverksträff"],
  ],
  kurator: [
    [1, "10:00", "11:30", "Elevhälsoteam"],
    [2, "08:30", "09:30", "Elevsamtal", "private"],
    [3, "09:00", "10:00", "Elevsamtal", "private"],
    [5, "10:00", "11:00", "Planering"],
  ],
  rektor: [
    [1, "08:00", "09:00", "Ledningsgrupp"],
    [1, "10:00", "11:30", "Elevhälsoteam"],
    [2, "15:00", "16:30", "Arbetsplatsträff"],
    [4, "14:00", "15:00", "Lektionsbesök", "tentative"],
  ],
  socialsekreterare: [
    [1, "08:30", "10:00", "Ärendedragning", "private"],
    [3, "13:00", "15:00", "Hembesök", "private"],
    [5, "08:30", "09:30", "Mottagning"],
  ],
  chef: [
    [1, "08:30", "10:00", "Ärendedragning", "private"],
    [2, "09:00", "11:00", "Ledningsgrupp"],
    [4, "15:00", "16:00", "Budgetuppföljning"],
    [5, "13:00", "14:00", "Medarbetarsamtal", "private"],
  ],
  administrator: [[3, "09:00", "10:00", "Driftmöte"]],
  bupbehandlare: [
    [1, "13:00", "16:00", "Behandling", "private"],
    [3, "08:00", "12:00", "Mottagning", "private"],
    [5, "09:00", "10:30", "Behandlingskonferens"],
  ],
  ekrummet: [[1, "09:00", "10:00", "Samba"]],
  "ekskolan.motesrum": [
    [1, "10:00", "11:30", "Ekskolan"],
    [2, "15:00", "16:30", "Ekskolan"],
  ],
};

export function standingEvents(mailbox: Mailbox, from: string, to: string): CalendarEvent[] {
  const standing = STANDING[mailbox.slug] ?? [];
  if (standing.length === 0) return [];
  const events: CalendarEvent[] = [];
  const last = dayOf(to);
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    standing.forEach((each, index) => {
      if (each[0] === day.dayOfWeek) events.push(onDay(mailbox, day, each, index));
    });
  }
  return events;
}

export function standingEvent(mailbox: Mailbox, id: string): CalendarEvent | undefined {
  const [, day] = Buffer.from(id.slice(PREFIX.length), "base64url").toString().split(" ");
  if (!id.startsWith(PREFIX) || !day) return undefined;
  return standingEvents(mailbox, `${day}T00:00:00Z`, `${day}T23:59:59Z`).find((event) => event.id === id);
}

const dayOf = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(STOCKHOLM).toPlainDate();

function onDay(
  mailbox: Mailbox,
  day: Temporal.PlainDate,
  [, from, to, subject, kind]: Standing,
  index: number,
): CalendarEvent {
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: STOCKHOLM, plainTime: time }).toInstant().toString({ fractionalSecondDigits: 3 });
  const address = { address: mailbox.address, name: mailbox.name };
  const id = Buffer.from(`${mailbox.slug} ${day.toString()} ${index}`).toString("base64url");
  return {
    id: `${PREFIX}${id}=`,
    iCalUId: `040000008200E000${id}`,
    revision: 1,
    createdAt: at(from),
    modifiedAt: at(from),
    subject,
    body: { contentType: "html", content: "" },
    start: at(from),
    end: at(to),
    originalStartTimeZone: "W. Europe Standard Time",
    originalEndTimeZone: "W. Europe Standard Time",
    location: { displayName: "" },
    attendees: [],
    sensitivity: kind === "private" ? "private" : "normal",
    showAs: kind === "tentative" ? "tentative" : "busy",
    importance: "normal",
    isAllDay: false,
    isOnlineMeeting: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    categories: [],
    organizer: address,
    isOrganizer: true,
    isCancelled: false,
    responseStatus: { response: "organizer", time: NEVER },
  };
}
