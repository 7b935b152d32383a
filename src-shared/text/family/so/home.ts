import type { home as sv } from "../sv/home.ts";

export const home: typeof sv = {
  title: "Adiga",
  lead: (office, municipality) => `Tani waxay ka timid ${office}, ${municipality}. Adiga keliya ayaa bogga arka.`,
  who: "Qofka aad la xiriirto",
  leader: (title, mail) => `${title}, ${mail}`,
  nothing: "Hadda wax aad samayso ma jiraan.",
  back: "Dib u noqo",
  language: "Luqad",
  machine: "Mashiin ayaa turjumay qoraalka. Weydii haddii wax aanay caddayn.",
  privacy: "Sida aan u maareyno macluumaadkaaga",
  required: "Halkan buuxi.",
  aloud: "Dhegeyso",
  aloudStop: "Jooji",
};
