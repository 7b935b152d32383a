import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../store/conversations.ts";
import { helpCard } from "./help.ts";
import type { Reply } from "./port.ts";
import { deliverWhatWaits } from "./remember.ts";

const greetedIn = new WeakMap<Deps["store"], Set<string>>();

/** Once, although Teams may tell of an installation several times. What could not be delivered before is sent each time: the app may have been away. */
export async function welcome(deps: Deps, access: Access, conversation: Conversation): Promise<Reply[]> {
  const { account } = conversation;
  const greeted = greetedIn.get(deps.store) ?? new Set();
  greetedIn.set(deps.store, greeted);
  const isFirst = !greeted.has(account);
  greeted.add(account);
  try {
    const known = isFirst && (await deps.store.conversations.get(account));
    await deps.store.conversations.save(conversation);
    await deliverWhatWaits(deps, access);
    if (!isFirst || known) return [];
  } catch (error) {
    if (isFirst) greeted.delete(account);
    throw error;
  }
  return [{ kind: "card", card: helpCard(texts[access.language], texts[access.language].bot.welcomeTitle) }];
}

/** The app was taken away: nothing is sent there any more, and what waits is delivered when it comes back. */
export async function farewell(deps: Deps, { account }: Conversation): Promise<Reply[]> {
  greetedIn.get(deps.store)?.delete(account);
  await deps.store.conversations.remove(account);
  return [];
}
