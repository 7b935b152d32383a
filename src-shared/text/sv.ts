import type { Verb } from "../commands.ts";
import type { Refusal } from "../refusal.ts";
import { clockOf, dayOf, type Day, type Interval, type Moment } from "../time.ts";
import { bot } from "./sv/bot.ts";
import { caseDone, caseRefusals, caseWords, contact, inquiry, stage } from "./sv/case.ts";
import { caseLog } from "./sv/case-log.ts";
import { consent, consentDone, consentRefusals } from "./sv/consent.ts";
import { raise, raising } from "./sv/case-raise.ts";
import { closingPlan } from "./sv/closing-plan.ts";
import { consultation, course, ending, handover, related } from "./sv/course.ts";
import { ofAdults } from "./sv/of-adults.ts";
import { mail, undelivered } from "./sv/delivery.ts";
import { followUp, followupDone, followupRefusals } from "./sv/followup.ts";
import { list, when } from "./sv/formats.ts";
import { category, common, generalRefusals, languages } from "./sv/general.ts";
import { meeting, meetingDone, meetingRefusals } from "./sv/meeting.ts";
import { agenda } from "./sv/meeting-agenda.ts";
import { items } from "./sv/meeting-items.ts";
import { more } from "./sv/more.ts";
import { contactSheet, family, partyDone, partyRefusals, voice } from "./sv/party.ts";
import { representative } from "./sv/representative.ts";
import { programme, programmeRefusals } from "./sv/programme.ts";
import { plan, planDone, planRefusals } from "./sv/plan.ts";
import { record, recordRefusals } from "./sv/record.ts";
import { settings } from "./sv/settings.ts";
import { sipPaper } from "./sv/sip-paper.ts";
import { trackDone, trackRefusals } from "./sv/track.ts";
import { undone } from "./sv/undone.ts";
import { ways } from "./sv/ways.ts";
import { childPage, childWords, newWords, voiceDone, voiceRefusals } from "./sv/voice.ts";
import type { Instead } from "./of-whom.ts";
import type { DoneWords, RefusalWords } from "./words.ts";

const clock = (at: Moment) => clockOf(at).replace(":", ".");

const done: DoneWords<Record<Verb, unknown>> = {
  ...caseDone,
  ...partyDone,
  ...consentDone,
  ...meetingDone,
  ...followupDone,
  ...planDone,
  ...voiceDone,
  "record.markRead": "Det är antecknat att du har läst det.",
  ...trackDone,
};

const refusals: RefusalWords<Refusal> = {
  ...generalRefusals,
  ...caseRefusals,
  ...partyRefusals,
  ...programmeRefusals,
  ...consentRefusals,
  ...meetingRefusals,
  ...planRefusals,
  ...followupRefusals,
  ...recordRefusals,
  ...voiceRefusals,
  ...trackRefusals,
};

const usual = {
  language: "sv",
  day: (on: Day) => when.day(on),
  date: (on: Day) => when.date(on),
  slot: ({ start, end }: Interval) => `${when.day(dayOf(start))} kl. ${clock(start)}–${clock(end)}`,
  moment: (at: Moment) => `${when.day(dayOf(at))} kl. ${clock(at)}`,
  /** 070-174 06 05, as it is said aloud; other numbers as they are. */
  phone: (number: string) => number.replace(/^(07\d)(\d{3})(\d{2})(\d{2})$/, "$1-$2 $3 $4"),
  list,

  common,
  category,
  languages,
  done,
  refusals,
  bot,

  stage,
  inquiry,
  programme,
  case: caseWords,
  related,
  consultation,
  ending,
  closingPlan,
  raising,
  course,
  handover,
  raise,
  contact,
  family,
  voice,
  childPage,
  childWords,
  newWords,
  contactSheet,
  representative,
  consent,
  meeting,
  agenda,
  items,
  followUp,
  plan,
  sipPaper,
  record,
  caseLog,
  settings,
  undelivered,
  undone,
  mail,
  more,
  ways,
};

/** The truth of what Samla says; other languages are held to its shape. */
export const sv = { ...usual, ofAdults: ofAdults satisfies Instead<typeof usual> };

export type Text = typeof sv;
