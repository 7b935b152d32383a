import type { privacy as sv } from "../sv/privacy.ts";

export const privacy: typeof sv = {
  title: "How we handle your information",
  lead: (municipality) =>
    `Here ${municipality} tells what happens with information about you and your family: both what you give us yourself and what others tell about you.`,
  parts: (facts) => [
    {
      title: "Who is responsible",
      lines: [
        `${facts.controller} is the controller of personal data for ${facts.programme}. Each service is responsible for what it writes down itself.`,
        facts.officer
          ? `The data protection officer answers questions: ${facts.officer}.`
          : "Ask the municipality for its data protection officer.",
      ],
    },
    {
      title: "Why",
      lines: [
        "So that children and young people get support that hangs together. It is a task in the public interest (GDPR, article 6.1 e).",
        "Sensitive information, for example about health, is handled for care, social support and an important public interest (article 9.2 g and h).",
        "Your yes is about secrecy: who may tell what to whom. It is not the ground on which information is handled.",
      ],
    },
    {
      title: "What information, and from where",
      lines: [
        "Names, how to reach you, custody, what you want help with, what you have said yes to, meetings and what you agree.",
        "It comes from you and your family, from services that you have said yes to, and about custody from the population register or decisions.",
      ],
    },
    {
      title: "Who sees it",
      lines: [
        "The coordinator. Others see only what you have said yes to, or what a law demands.",
        "The other parent does not see what you answer, where you live or how to reach you.",
        "Each reading is written down. You can be told who has read about you.",
        "The municipality’s suppliers look after the technology on its behalf. Ask us if you want to know where the information is.",
      ],
    },
    {
      title: "For how long",
      lines: [
        `A case that has ended is kept for ${facts.kept.closed}. If there was no coordination it is kept for ${facts.kept.ended}.`,
        ...(facts.keepsSome ? ["Some children’s files are kept for research."] : []),
        "A yes that is taken back stops what comes after. What somebody has been told already stays with them.",
      ],
    },
    {
      title: "Your rights",
      lines: [
        "Be told what there is about you.",
        "Have errors corrected, and say that you see something differently.",
        "Object to how information is used, or ask that it is used less.",
        "Ask that information is erased. Authorities often have to keep it, and then we say why.",
        "No decisions are made by a computer.",
        facts.office ? `Contact us: ${facts.office}.` : "Contact the municipality.",
      ],
    },
    {
      title: "When you use these pages",
      lines: [
        "There are no statistics and nothing from other companies on the pages.",
        "One cookie remembers your language, and one that you are in. They are gone when you leave the page.",
        "Your address on the net is used for a while to stop robots. It is not kept.",
      ],
    },
    {
      title: "If you are not satisfied",
      lines: ["Complain to the Swedish Authority for Privacy Protection, IMY: imy@imy.se, +46 8 657 61 00 or imy.se."],
    },
  ],
};
