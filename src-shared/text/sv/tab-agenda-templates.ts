export const templateFields = {
  agendaTemplates: { label: "Mallar för dagordningen" },
  "agendaTemplates.name": { label: "Mallens namn" },
  "agendaTemplates.nameEn": { label: "Namn på engelska", hint: "Tomt: det svenska namnet används." },
  "agendaTemplates.meant": { label: "Föreslås för" },
  "agendaTemplates.items": { label: "Punkter" },
  "agendaTemplates.items.title": { label: "Punkt" },
  "agendaTemplates.items.titleEn": { label: "Punkt på engelska" },
  "agendaTemplates.items.minutes": { label: "Punktens minuter" },
};

/** The editor of a template's items. */
export const templateWords = {
  items: "Punkter, i den ordning de tas upp",
  title: (number: number) => `Punkt ${number}`,
  titleEn: (number: number) => `Punkt ${number} på engelska`,
  minutes: "Minuter",
  earlier: (number: number) => `Flytta upp punkt ${number}`,
  later: (number: number) => `Flytta ner punkt ${number}`,
  remove: (number: number) => `Ta bort punkt ${number}`,
  add: "Lägg till punkt",
  preview: { sv: "Så läses den på svenska", en: "Så läses den på engelska" },
  sum: (minutes: number) => `Tillsammans ${minutes} minuter.`,
};
export type TemplateWords = typeof templateWords;
