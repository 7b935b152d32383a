import type { home as sv } from "../sv/home.ts";

export const home: typeof sv = {
  title: "For you",
  lead: (office, municipality) => `This is from ${office}, ${municipality}. Only you see this page.`,
  who: "Who you are in touch with",
  leader: (title, mail) => `${title}, ${mail}`,
  nothing: "There is nothing to do just now.",
  back: "Back",
  language: "Language",
  machine: "A machine has translated the text. Ask if anything is unclear.",
  privacy: "How we handle your information",
  required: "Fill this in.",
  aloud: "Read aloud",
  aloudStop: "Stop reading",
};
