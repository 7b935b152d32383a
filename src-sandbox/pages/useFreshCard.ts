import { useEffect, type RefObject } from "react";
import { api, type Message } from "./api.ts";

const asked = new Set<string>();

/** When a card that can differ between people comes into sight, Teams asks the bot for this person's own; here once for each version. */
export function useFreshCard(place: RefObject<HTMLElement | null>, person: string, message: Message): void {
  const key = `${person} ${message.id} ${message.updatedAt ?? ""}`;
  const canDiffer = message.card?.["refresh"] !== undefined && !message.deleted;
  useEffect(() => {
    const { current } = place;
    if (!current || !canDiffer || asked.has(key)) return;
    const watched = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting || asked.has(key)) return;
      asked.add(key);
      watched.disconnect();
      // The card as it was stays when nobody answers.
      api.look(person, message.id).catch(() => asked.delete(key));
    });
    watched.observe(current);
    return () => watched.disconnect();
  }, [place, key, canDiffer, person, message.id]);
}
