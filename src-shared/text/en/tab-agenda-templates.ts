import type { TemplateWords } from "../sv/tab-agenda-templates.ts";

export const templateFields = {
  agendaTemplates: { label: "Agenda templates" },
  "agendaTemplates.name": { label: "Name of the template" },
  "agendaTemplates.nameEn": { label: "Name in English", hint: "Empty: the Swedish name is used." },
  "agendaTemplates.meant": { label: "Proposed for" },
  "agendaTemplates.items": { label: "Items" },
  "agendaTemplates.items.title": { label: "Item" },
  "agendaTemplates.items.titleEn": { label: "Item in English" },
  "agendaTemplates.items.minutes": { label: "Minutes of the item" },
};

/** The editor of a template's items. */
export const templateWords: TemplateWords = {
  items: "Items, in the order they are taken up",
  title: (number) => `Item ${number} in Swedish`,
  titleEn: (number) => `Item ${number} in English`,
  minutes: "Minutes",
  earlier: (number) => `Move item ${number} up`,
  later: (number) => `Move item ${number} down`,
  remove: (number) => `Remove item ${number}`,
  add: "Add an item",
  preview: { sv: "As it is read in Swedish", en: "As it is read in English" },
  sum: (minutes) => `${minutes} minutes together.`,
};
