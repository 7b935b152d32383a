import { fieldsIn } from "../family/language.ts";

/** Services and people in the settings. */
export const staffFields: Record<string, { label: string; hint?: string }> = {
  "units.name": { label: "Name of the service" },
  "units.explained": {
    label: "What the name stands for",
    hint: "Stands after the name where families first meet it. Short, in plain words. Where another language is empty the family reads it in Swedish.",
  },
  ...fieldsIn("en", "units.explainedIn", (name) => `What the name stands for, in ${name}`),
  "units.id": { label: "Short name in the system" },
  "units.authority": { label: "Authority" },
  "units.takesPart": { label: "Sits at the table in cases" },
  "units.manager": { label: "Manager", hint: "Answers for promises that nobody else answers for." },
  "units.workingHours": { label: "Working hours of its own", hint: "Empty: the same hours as everybody." },
  "units.schoolHours": { label: "Lesson hours", hint: "So that a child misses as little school as can be." },
  "people.account": { label: "Account" },
  "people.title": { label: "Called in Samla", hint: "Role and name as others are to read it." },
  "people.unit": { label: "Service" },
  "people.mailbox": { label: "Mail" },
  "people.phone": { label: "Telephone", hint: "Stands on the family's pages. Empty: the municipality's number." },
  "people.duty": { label: "Is shown new inquiries" },
  "people.leads": { label: "Only about (none ticked: all)" },
  "people.competences": {
    label: "Can answer",
    hint: "One thing on each line, at most 10 and in few words. This is how they are found when a meeting lacks somebody.",
  },
};
