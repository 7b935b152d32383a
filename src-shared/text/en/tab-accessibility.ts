import type { AccessibilityWords } from "../sv/tab-accessibility.ts";

export const accessibility: AccessibilityWords = {
  title: "Accessibility",
  lead: (municipality) =>
    `${municipality} stands behind Samla and wants everybody to be able to use it. This tells how Samla meets the Swedish act on accessibility to digital public services.`,
  parts: [
    {
      title: "How accessible is the service?",
      lines: [
        "Samla largely conforms with the act and with WCAG 2.2 at level AA.",
        "Every page can be used by keyboard, in three looks and down to a width of 320 pixels.",
      ],
    },
    {
      title: "What does not work fully",
      lines: [
        "The cards in the Teams chat are drawn by Teams. Screen readers read them differently on different computers and phones.",
        "When content changes while you read, a screen reader does not always say so. Reload the page to be sure.",
        "Meetings shown in Outlook’s calendar are as accessible as Outlook is.",
        "Files that others add to a case may lack text for screen readers.",
        "Nobody with experience of assistive technology of their own has yet tried all of Samla.",
      ],
    },
    {
      title: "How we have tested",
      lines: [
        "We have reviewed the service ourselves.",
        "Automatic checks go through the pages at every change: colours, names, order and width.",
        "Whole ways through Samla are tried by keyboard alone.",
        "This statement was written on 22 November 2026.",
      ],
    },
  ],
  tell: {
    title: "Tell us when something stands in your way",
    text: (mailbox) =>
      `Write to ${mailbox} and tell what you wanted to do and what stood in your way. Do not write about children or families. You can also get the content in another way, for example on paper or read aloud.`,
    noMailbox: "Talk with whoever runs Samla where you work. Tell what you wanted to do and what stood in your way.",
    subject: "Accessibility in Samla",
    write: "Write a mail",
  },
  complain: {
    title: "If you are not content with the answer",
    text: "The Agency for Digital Government, Digg, sees to it that the act is followed. Report to Digg at digg.se/tdosanmalan.",
    link: "Report to Digg",
  },
  ourMunicipality: "The municipality",
};
