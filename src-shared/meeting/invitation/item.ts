/** What somebody has before them in Outlook: one that was never kept anywhere has no id, and of one nothing may be known. */
export type Item = "new" | "unknown" | { id: string };

/** What it is to a meeting that has its event: that one, another beside it, or nobody knows which; "none" where it has none yet. */
export type Standing = "itself" | "another" | "unsure" | "none";

/** How long a coordinator may take to send what they have booked, before somebody is asked whether we should, in minutes. */
export const minutesToSend = 15;
