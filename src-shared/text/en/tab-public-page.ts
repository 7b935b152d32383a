import type {
  publicPageChoices as svChoices,
  publicPageFields as svFields,
  PublicPageWords,
} from "../sv/tab-public-page.ts";

export const publicPageFields: typeof svFields = {
  publicPage: { label: "Page for everybody" },
  "publicPage.isOpen": {
    label: "The page takes questions",
    hint: "Off: the page only tells whom to call. On demands a telephone number.",
  },
  "publicPage.phone": { label: "Telephone", hint: "For whoever cannot write, and when the page is full." },
  "publicPage.hours": { label: "Answered on weekdays" },
  "publicPage.mail": { label: "Mail" },
  "publicPage.address": { label: "Where to visit" },
  "publicPage.languages": { label: "Languages of the pages", hint: "Swedish is always there." },
  "publicPage.mostADay": {
    label: "Questions taken within a day",
    hint: "More are asked to call. It protects against robots.",
  },
  "publicPage.accessibilityMail": {
    label: "Mail about accessibility",
    hint: "For whoever cannot use the pages. Empty: the page’s mail.",
  },
  "publicPage.approvals": { label: "Translation read:" },
};
export const publicPageChoices: typeof svChoices = {
  "publicPage.languages": { sv: "Swedish", en: "English", ar: "Arabic", so: "Somali" },
};

export const publicPageWords: PublicPageWords = {
  languages: "Translations",
  languagesLead:
    "What a machine has translated is marked on the pages until somebody has read it. If the words change it is marked again.",
  states: { original: "Original", ours: "Written by us", approved: "Read", machine: "Not read" },
  machine: "Translated by a machine. Nobody has read it.",
  changed: "Translated by a machine. The words have changed since somebody read it.",
  approved: (by, when) => `Read by ${by}, ${when}`,
  somebody: "somebody who has left",
  read: (name) => `Read ${name} beside the Swedish`,
  close: "Close",
  approve: (name) => `${name} says the same as the Swedish`,
  approveLead: "You answer for that somebody who knows both languages has read every line.",
  isApproved: "The translation has been read. The mark is gone from the pages.",
  preview: "How the page looks",
  previewLanguage: "Language",
  open: "Open the page",
  mendFirst: "Mend what is wrong first, then the page is shown.",
};
