import type { terms as sv } from "../sv/terms.ts";

export const terms: typeof sv = {
  title: "Terms",
  lead: (municipality) => `This goes for Samla in ${municipality}.`,
  parts: [
    {
      title: "For you and your family",
      lines: [
        "The pages cost nothing. You choose whether to use them, and you can stop when you like.",
        "The link you are sent is yours alone. Do not pass it on.",
        "Write what is needed and no more. Secrecy protects what you write.",
        "This is not a report of concern and not for what is urgent. In danger: call 112.",
      ],
    },
    {
      title: "For you who work in Samla",
      lines: [
        "You read and write only what your task demands. Each reading is written down.",
        "Consent decides what may be shared. Samla helps, but you are responsible for what you say and write.",
        "Reports of concern and records belong in your own systems.",
      ],
    },
    {
      title: "If Samla does not work",
      lines: ["Call the coordinator. What has been decided holds also when a page cannot be opened."],
    },
  ],
  accessibilityTitle: "Accessibility",
  accessibilityLead: (municipality) =>
    `${municipality} wants everybody to be able to use these pages. This is how they comply with the Swedish act on accessibility of digital public services.`,
  accessibility: [
    {
      title: "How accessible are the pages?",
      lines: [
        "They comply with the law and with WCAG 2.2 at level AA to a large extent.",
        "They can be read and answered by keyboard, screen reader and large text, on a small phone and without scripts.",
      ],
    },
    {
      title: "What does not work fully",
      lines: [
        "Nobody with experience of assistive technology of their own has tried all pages yet.",
        "Not all texts are there in sign language.",
        "Some languages are translated by a machine. The page says so.",
      ],
    },
    {
      title: "How we have tested",
      lines: [
        "We have examined the pages ourselves. Automatic tests go through them at each change.",
        "The statement was written on 22 November 2026.",
      ],
    },
  ],
  tellTitle: "Tell us when something stops you",
  tell: (mail) =>
    `Write to ${mail} and tell what stopped you. You can have the content in another way, for example on paper or read aloud.`,
  tellNobody: "Contact the municipality and tell what stopped you.",
  complainTitle: "If you are not satisfied with the answer",
  complain: "Report it to the Agency for Digital Government, Digg: digg.se/tdosanmalan.",
};
