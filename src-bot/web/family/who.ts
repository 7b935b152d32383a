/** Somebody by their title and service; many titles name the service already, and it is said once. */
export const whoIs = (
  { title, unit }: { title: string; unit: string },
  words: { person: (title: string, unit: string) => string },
): string => (title.includes(unit) ? title : words.person(title, unit));
