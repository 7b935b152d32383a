/** What a programme is called in somebody's language. */
export const programmeName = ({ name, nameEn }: { name: string; nameEn: string }, language: string) =>
  (language === "en" && nameEn) || name;
