/** What is said where the tab stands in a chat. */
export const here = {
  title: "Mötet i den här chatten",
  nothing: "Det finns inget möte för dig i Samla som hör till den här chatten.",
  toToday: (today: string) => `Gå till ${today}`,
};
