/** What an agenda can be begun from. Without English words the Swedish ones stand. */
export interface AgendaTemplate {
  id: string;
  name: string;
  nameEn: string;
  /** The kind of meeting it is proposed for. */
  meant: "first" | "followUp";
  items: { title: string; titleEn: string; minutes: number }[];
}

/** A template as somebody reads it in their language. */
export function templateIn({ id, name, nameEn, items }: AgendaTemplate, language: "sv" | "en") {
  const said = (swedish: string, english: string) => (language === "en" && english) || swedish;
  return {
    id,
    name: said(name, nameEn),
    items: items.map(({ title, titleEn, minutes }) => ({ title: said(title, titleEn), minutes })),
  };
}
