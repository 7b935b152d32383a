import type { Message } from "./api.ts";

export type Latest = { at: string; summary: string };

export function changedAt({ at, updatedAt }: Message): string {
  return updatedAt ?? at;
}

/** What Samla sent or changed last; of a card only what may be read on a locked screen. */
export function latestFromBot(messages: Message[]): Latest | undefined {
  const latest = messages
    .filter(({ from, deleted }) => from === "bot" && !deleted)
    .toSorted((a, b) => changedAt(a).localeCompare(changedAt(b)))
    .at(-1);
  return latest && { at: changedAt(latest), summary: latest.summary ?? latest.text ?? "" };
}
