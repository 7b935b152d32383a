import { z } from "zod";

import type { AgendaTemplate } from "./agenda-words.ts";

const block = (title: string, titleEn: string, minutes: number) => ({ title, titleEn, minutes });

/** What an agenda is begun from, until a municipality has its own. */
const usual: AgendaTemplate[] = [
  {
    id: "first",
    name: "Första mötet",
    nameEn: "First meeting",
    meant: "first",
    items: [
      block("Familjen berättar", "The family tells", 15),
      block("Så ser var och en på läget", "How each of us sees it", 15),
      block("Det här behöver barnet", "What the child needs", 10),
      block("Vem gör vad, och vem återkopplar till vem", "Who does what, and who reports back to whom", 15),
      block("När vi ses igen", "When we meet again", 5),
    ],
  },
  {
    id: "follow-up",
    name: "Uppföljning",
    nameEn: "Follow-up",
    meant: "followUp",
    items: [
      block("Så har det varit sedan sist", "How it has been since last time", 10),
      block("Det som hjälpte, och det som inte gjorde det", "What helped, and what did not", 15),
      block("Det här behöver ändras", "What needs to change", 10),
      block("Vem gör vad till nästa gång", "Who does what until next time", 10),
      block("När vi ses igen", "When we meet again", 5),
    ],
  },
];

export const agendaTemplate = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().trim().min(1).max(100),
    nameEn: z.string().trim().max(100).default(""),
    meant: z.enum(["first", "followUp"]),
    items: z
      .array(
        z.object({
          title: z.string().trim().min(1).max(200),
          titleEn: z.string().trim().max(200).default(""),
          minutes: z.number().int().min(1).max(240),
        }),
      )
      .min(1)
      .max(20),
  })
  .check(({ value: { items }, issues }) => {
    // An item is known by its title, and put on an agenda once.
    for (const title of ["title", "titleEn"] as const)
      items.forEach(({ [title]: said }, index) => {
        const isTwin = said !== "" && items.findIndex((one) => one[title] === said) < index;
        if (isTwin) issues.push({ code: "custom", message: "unknown", path: ["items", index, title], input: said });
      });
  });

export const agendaTemplates = () => z.array(agendaTemplate).max(10).default(usual);
