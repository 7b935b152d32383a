import type { here as sv } from "../sv/tab-here.ts";

export const here: typeof sv = {
  title: "The meeting in this chat",
  nothing: "There is no meeting for you in Samla that belongs to this chat.",
  toToday: (today: string) => `Go to ${today}`,
};
