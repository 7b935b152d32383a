import { type Card, card, heading, line } from "../../src-shared/card.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import type { Deps } from "../deps.ts";
import type { PersonTurn } from "./port.ts";

/** Among others only what the chat's own meeting is about can be asked for: a card that was carried there from elsewhere opens nothing. */
export async function isOfThisChat(
  deps: Deps,
  { place, conversation }: Pick<PersonTurn, "place" | "conversation">,
  about: { caseId: string; thing?: string },
): Promise<boolean> {
  if (place !== "group") return true;
  const meeting = await deps.store.calendar.ofChat(conversation.conversationId);
  return meeting?.caseId === about.caseId && (about.thing === undefined || meeting.meetingId === about.thing);
}

/** For whoever is in the chat and has no part in what the card is about; the same whether or not there is anything. */
export const notForYouCard = ({ language, bot }: Text): Card =>
  card(language, bot.notForYouTitle, [heading(bot.notForYouTitle), line(bot.notForYou)]);

/** Others read along: the same words for whoever writes, also one who is let in no more, and nothing but where to go instead. */
export const inGroupCard = ({ language, bot }: Text): Card =>
  card(language, bot.inGroupTitle, [heading(bot.inGroupTitle), line(bot.inGroup)]);
