import type { home as sv } from "../sv/home.ts";

export const home: typeof sv = {
  title: "For you",
  lead: (office, municipality) => `This is from ${office}, ${municipality}. Only you see this page.`,
  who: "Who you are in touch with",
  leader: (title, mail) => `${title}, ${mail}`,
  waits: "This waits for you",
  later: (many) => (many === 1 ? "One more thing is further down." : `${many} more things are further down.`),
  nothing: "Nothing waits for your answer. You need do nothing now. What happens next stands below.",
  back: "Back",
  language: "Language",
  machine: "Translated by a machine. Ask if anything is unclear.",
  privacy: "How we handle your information",
  required: "Fill this in.",
  aloud: "Read aloud",
  aloudStop: "Stop reading",
};
