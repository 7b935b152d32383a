import type { home as sv } from "../sv/home.ts";

export const home: typeof sv = {
  title: "Adiga",
  lead: (office, municipality) => `Tani waxay ka timid ${office}, ${municipality}. Adiga keliya ayaa bogga arka.`,
  who: "Qofka aad la xiriirto",
  leader: (title, mail) => `${title}, ${mail}`,
  waits: "Tan ayaa ku sugaysa",
  later: (many) => (many === 1 ? "Hal shay oo kale ayaa hoos ku yaal." : `${many} shay oo kale ayaa hoos ku yaal.`),
  nothing: "Wax jawaabtaada sugaya ma jiraan. Hadda waxba uma baahnid inaad samayso. Waxa dhacaya ayaa hoos ku qoran.",
  back: "Dib u noqo",
  language: "Luqad",
  machine: "Mashiin ayaa turjumay. Su'aal? Weydii.",
  privacy: "Sida aan u maareyno macluumaadkaaga",
  required: "Halkan buuxi.",
  aloud: "Dhegeyso",
  aloudStop: "Jooji",
};
