import { fieldsIn } from "../family/language.ts";

/** Services and people in the settings. */
export const staffFields: Record<string, { label: string; hint?: string }> = {
  "units.name": { label: "Verksamhetens namn" },
  "units.explained": {
    label: "Vad namnet står för",
    hint: "Står efter namnet där familjer möter det första gången. Kort, med små ord. Där ett annat språk är tomt läser familjen det på svenska.",
  },
  ...fieldsIn("sv", "units.explainedIn", (name) => `Vad namnet står för, på ${name}`),
  "units.id": { label: "Kort namn i systemet" },
  "units.authority": { label: "Myndighet" },
  "units.takesPart": { label: "Sitter vid bordet i ärenden" },
  "units.manager": { label: "Chef", hint: "Svarar för löften som ingen annan svarar för." },
  "units.workingHours": { label: "Egna arbetstider", hint: "Tomt: samma tider som alla andra." },
  "units.schoolHours": { label: "Lektionstider", hint: "Så att ett barn missar så lite skola som möjligt." },
  "people.account": { label: "Konto" },
  "people.title": { label: "Kallas i Samla", hint: "Roll och namn så som andra ska läsa det." },
  "people.unit": { label: "Verksamhet" },
  "people.mailbox": { label: "E-post" },
  "people.phone": { label: "Telefon", hint: "Står på familjens sidor. Tomt: kommunens nummer." },
  "people.duty": { label: "Får nya förfrågningar" },
  "people.leads": { label: "Bara om (inget ikryssat: alla)" },
  "people.competences": {
    label: "Kan svara på",
    hint: "En sak på varje rad, högst 10 och med få ord. Så hittas de när ett möte saknar någon.",
  },
};
