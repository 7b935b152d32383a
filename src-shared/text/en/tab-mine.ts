import type { MineWords } from "../sv/tab-mine.ts";

export const mine: MineWords = {
  title: "My data",
  lead: "This is what Samla keeps about you who work with cases. That you open this page is noted too.",
  you: {
    title: "You",
    name: "Called in Samla",
    unit: "Service",
    mailbox: "Mail",
    roles: "Roles",
    mandates: "May decide on",
    competences: "Can answer",
    noRole: "None in particular",
    unknown: "The municipality has not entered you among its people.",
    language: "Language",
    languageIs: "English. It follows the language in Teams.",
  },
  roles: {
    coordinator: "Coordinator",
    manager: "Manager",
    administrator: "Administrator",
    serviceCentre: "Service centre",
  },
  mandates: {
    secrecy: "telling on another ground than consent",
    support: "support and interventions",
    placement: "a place or housing",
    cost: "bearing a share of a cost",
  },
  notices: {
    title: "How you hear from Samla",
    choices: {
      each: "At once when something happens",
      gathered: "Gathered once each working day",
      none: "No messages in Teams",
    },
    quiet: "Quiet hours of your own",
    quietHint: "Without hours of your own the municipality’s hold. We still tell you of meetings that begin soon.",
    from: "Quiet from",
    to: "Quiet to",
    mail: "Mail me when Teams does not reach me or when something has lain unopened",
    save: "Save",
    saved: "Saved. It holds from the next message.",
  },
  calendar: {
    title: "Your calendar in the coming week",
    lead: "When a meeting is planned, Samla sees only when you are busy. It is read in Outlook and not kept.",
    free: "You are free the whole week.",
    show: "Show what Samla sees",
    span: (from, to) => `${from}–${to}`,
  },
  cases: { title: "Your cases", none: "You have no part in any case now." },
  reads: {
    title: "What you have read",
    lead: "Each time you open a case that is noted, at most once in a quarter of an hour. The person the case is about can be told.",
    none: "You have not opened any case.",
    gone: "A case you no longer have a part in",
  },
  reach: {
    title: "Questions about your data",
    text: (municipality, mailbox) =>
      `${municipality} answers for the data. Write to ${mailbox} if something is wrong, or if you want an extract. You can also talk with the municipality’s data protection officer.`,
    controllers: "These answer for the personal data:",
    controller: (name, officer) => `${name}. Data protection officer: ${officer}`,
    authority: "You can complain to the Swedish Authority for Privacy Protection, imy.se.",
  },
};
