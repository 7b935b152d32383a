import { clockOf, dayOf } from "../time.ts";
import { bot } from "./en/bot.ts";
import { caseDone, caseRefusals, caseWords, contact, inquiry, stage } from "./en/case.ts";
import { caseLog } from "./en/case-log.ts";
import { consent, consentDone, consentRefusals } from "./en/consent.ts";
import { raise, raising } from "./en/case-raise.ts";
import { closingPlan } from "./en/closing-plan.ts";
import { consultation, course, ending, handover, related } from "./en/course.ts";
import { ofAdults } from "./en/of-adults.ts";
import { mail, undelivered } from "./en/delivery.ts";
import { followUp, followupDone, followupRefusals } from "./en/followup.ts";
import { list, when } from "./en/formats.ts";
import { category, common, generalRefusals, languages } from "./en/general.ts";
import { meeting, meetingDone, meetingRefusals } from "./en/meeting.ts";
import { agenda } from "./en/meeting-agenda.ts";
import { items } from "./en/meeting-items.ts";
import { more } from "./en/more.ts";
import { contactSheet, family, partyDone, partyRefusals, voice } from "./en/party.ts";
import { representative } from "./en/representative.ts";
import { programme, programmeRefusals } from "./en/programme.ts";
import { plan, planDone, planRefusals } from "./en/plan.ts";
import { record, recordRefusals } from "./en/record.ts";
import { settings } from "./en/settings.ts";
import { sipPaper } from "./en/sip-paper.ts";
import { trackDone, trackRefusals } from "./en/track.ts";
import { undone } from "./en/undone.ts";
import { ways } from "./en/ways.ts";
import { childPage, childWords, newWords, voiceDone, voiceRefusals } from "./en/voice.ts";
import { sv, type Text } from "./sv.ts";

export const en: Text = {
  language: "en",
  day: (on) => when.day(on),
  date: (on) => when.date(on),
  slot: ({ start, end }) => `${when.day(dayOf(start))} at ${clockOf(start)}–${clockOf(end)}`,
  moment: (at) => `${when.day(dayOf(at))} at ${clockOf(at)}`,
  phone: sv.phone,
  list,

  common,
  category,
  languages,
  done: {
    ...caseDone,
    ...partyDone,
    ...consentDone,
    ...meetingDone,
    ...followupDone,
    ...planDone,
    ...voiceDone,
    ...trackDone,
    "record.markRead": "It is noted that you have read it.",
  },
  refusals: {
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
  },
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
  ofAdults,
  ways,
};
