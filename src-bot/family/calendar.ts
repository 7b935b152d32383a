import { createHash } from "node:crypto";

import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from "ical-generator";

import type { CaseView } from "../../src-shared/case/view.ts";
import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import type { FamilyLanguage } from "../../src-shared/text/family/language.ts";
import type { Moment } from "../../src-shared/time.ts";
import { placeWords } from "./place-words.ts";
import type { CalendarFile } from "./sender.ts";

export const calendarName = "mote.ics";

interface Asked {
  language: FamilyLanguage;
  /** The address of the family's door. */
  page: string;
  now: Moment;
}

/**
 * The meeting as somebody's own calendar takes it in: when and where, and nobody's name but the place's. It is one event
 * however often it moves, the later word is known by its number, and it is taken away when the meeting is off. Null where
 * there is nothing for a calendar to hold. https://www.rfc-editor.org/rfc/rfc5546
 */
export function calendarFor({ yourParty, meetings }: CaseView, meetingId: string, asked: Asked): CalendarFile | null {
  const meeting = meetings.find(({ id }) => id === meetingId);
  if (!meeting?.slot || meeting.sequence === null || yourParty === null) return null;
  const isOff = meeting.state === "cancelled";
  const isComing = meeting.own?.isComing || meeting.you !== null;
  const isOn = ["booked", "agendaPublished", "inProgress"].includes(meeting.state) && isComing;
  if (!isOff && !isOn) return null;
  const { news } = familyTexts[asked.language];
  const method = isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ method, prodId: { company: "Samla", product: "Samla" } });
  calendar.createEvent({
    id: uidOf(meetingId, yourParty),
    sequence: meeting.sequence,
    stamp: new Date(asked.now),
    start: new Date(meeting.slot.start),
    end: new Date(meeting.slot.end),
    summary: news.event,
    class: ICalEventClass.PRIVATE,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isOff
      ? {}
      : {
          description: news.eventBody(asked.page),
          ...(meeting.venue ? { location: placeWords(meeting.venue, asked.language, ", ") } : {}),
        }),
  });
  return { method, content: calendar.toString() };
}

/** The same for one person and meeting always, and for no two. */
const uidOf = (meeting: string, party: string) =>
  `${createHash("sha256").update(`${meeting} ${party}`).digest("hex").slice(0, 40)}@samla`;
