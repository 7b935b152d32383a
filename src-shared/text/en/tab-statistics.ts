import type { statistics as sv } from "../sv/tab-statistics.ts";
import { ending } from "./course.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count.toLocaleString("en-GB")} days`);

export const statistics: typeof sv = {
  title: "Statistics",
  whose: { own: "Your cases", all: (municipality) => `All cases in ${municipality}` },
  notes: {
    own: "All of your cases are counted, also the closed ones that are still kept.",
    all: "Fewer than five are never shown on their own. They are added to something else.",
  },
  few: "There are too few cases to show figures without somebody being known by them.",
  empty: "Figures are shown here when there are cases.",
  ways: { ...ending.ways, declined: "Those concerned do not want it" },
  rests: { consent: "waits for consent", family: "those concerned have paused it" },
  numbers: {
    cases: "Cases",
    toContact: "From worry to the first talk",
    toMeeting: "From worry to the first meeting",
    onTime: "Reported on time",
    saved: "Time saved arranging meetings",
  },
  median: (count) => `Half of the cases waited ${days(count)} at most.`,
  days,
  onTime: (onTime, all) => `${onTime} of ${all} promises, counted by the day first promised.`,
  percent: (part) => `${Math.round(part * 100)}%`,
  hours: (hours) => `about ${hours.toLocaleString("en-GB")} ${hours === 1 ? "hour" : "hours"}`,
  saved: (meetings, minutes) =>
    `An estimate: ${meetings === 1 ? "one booked meeting" : `${meetings} booked meetings`}, ${minutes} minutes each if arranged by hand. The municipality sets the minutes.`,
  tables: {
    stages: "Cases by stage and reason",
    programmes: "Cases by kind of coordination",
    toContact: "Days to the first talk",
    toMeeting: "Days to the first meeting",
    promises: "Report-backs",
    failures: "Where coordination fails",
    failuresBy: "Failures by administration",
    authorities: "Cases by owning administration",
    years: "Cases by the year they began",
  },
  byProgramme: {
    title: "Waiting and reports by kind of coordination",
    toContact: "Days to the first talk, half at most",
    toMeeting: "Days to the first meeting, half at most",
    onTime: "Reported in time",
    of: (onTime: number, all: number) => `${onTime} of ${all}`,
    untold: "No figure",
  },
  kinds: {
    onTime: "On time",
    late: "Too late or not at all",
    absent: "Did not come to the meeting",
    brokenPromise: "It was not done",
    none: "Not yet",
    others: "Others, too few to show",
    notSaid: "Not known",
  },
  failureLate: "It came too late",
  band: (from, to) => (to === "" ? `${from} days or more` : `${from}–${to} days`),
  what: "What",
  count: "Number",
  total: "Total",
  most: (what, count, total) => `Most: ${what}, ${count} of ${total}.`,
  chartOf: (title) => `Chart: ${title}`,
  download: "Download as CSV",
  file: "samla-statistics.csv",
};
