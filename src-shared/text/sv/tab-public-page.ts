/** What the page that everybody can read is called in the settings. */
export const publicPageFields = {
  publicPage: { label: "Sida för alla" },
  "publicPage.isOpen": {
    label: "Sidan tar emot frågor",
    hint: "Av: sidan berättar bara vem man ringer. På kräver ett telefonnummer.",
  },
  "publicPage.phone": { label: "Telefon", hint: "Dit den hänvisas som inte kan skriva, eller när sidan är full." },
  "publicPage.hours": { label: "Telefontid på vardagar" },
  "publicPage.mail": { label: "E-post" },
  "publicPage.address": { label: "Besöksadress" },
  "publicPage.languages": { label: "Språk på sidorna", hint: "Svenska finns alltid." },
  "publicPage.mostADay": {
    label: "Frågor som tas emot på ett dygn",
    hint: "Fler ombeds ringa. Det skyddar mot robotar.",
  },
  "publicPage.accessibilityMail": {
    label: "E-post om tillgänglighet",
    hint: "Dit den skriver som inte kan använda sidorna. Tomt: sidans e-post.",
  },
  "publicPage.approvals": { label: "Granskad översättning:" },
};
export const publicPageChoices = {
  "publicPage.languages": { sv: "Svenska", en: "Engelska", ar: "Arabiska", so: "Somaliska" },
};

export const publicPageWords = {
  languages: "Översättningar",
  languagesLead:
    "En översättning som en maskin har gjort är märkt på sidorna tills någon har läst den. Ändras orden märks den igen.",
  states: { original: "Original", ours: "Skriven av oss", approved: "Granskad", machine: "Inte granskad" },
  machine: "En maskin har översatt. Ingen har läst det.",
  changed: "En maskin har översatt. Orden har ändrats sedan någon läste dem.",
  approved: (by: string, when: string) => `Granskad av ${by}, ${when}`,
  somebody: "någon som har slutat",
  read: (name: string) => `Läs ${name} bredvid svenskan`,
  close: "Stäng",
  approve: (name: string) => `${name} stämmer med svenskan`,
  approveLead: "Du svarar för att någon som kan båda språken har läst alla rader.",
  isApproved: "Översättningen är granskad. Märket är borta från sidorna.",
  preview: "Så ser sidan ut",
  previewLanguage: "Språk",
  open: "Öppna sidan",
  mendFirst: "Rätta det som är fel först, så visas sidan.",
};
export type PublicPageWords = typeof publicPageWords;
