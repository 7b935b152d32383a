import { activityOf, botAccount, type Activity } from "./activity.ts";
import { chatChanged } from "./chat.ts";
import type { Conversation } from "./conversation.ts";
import type { Outside } from "./outside.ts";
import { foreign, people, teamsIdOf, type Person } from "./people.ts";
import { channelToken } from "./tokens.ts";

const PATIENCE_MS = 15_000;
const INSTALLS_AT_ONCE = 3;

export interface BotAnswer {
  status: number;
  body: unknown;
}

export class BotUnreachable extends Error {}

/** Hands an activity to the bot as the channel does, and waits as long as Teams waits. */
export async function deliver(
  outside: Outside,
  person: Person,
  fields: Activity & { type: string },
  conversation?: Conversation,
): Promise<BotAnswer> {
  let response: Response;
  try {
    response = await fetch(`${outside.addresses.product}/api/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${await channelToken(outside)}`, "content-type": "application/json" },
      body: JSON.stringify(activityOf(outside, person, fields, conversation)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, body: asJson(text) };
  } catch (cause) {
    throw new BotUnreachable(`The bot at ${outside.addresses.product} could not be reached.`, { cause });
  }
}

export function bodyOf<T extends object>({ body }: BotAnswer): Partial<T> {
  return typeof body === "object" && body !== null ? body : {};
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Installs the app once for each person of the tenants that have allowed it. */
export async function installForEveryone(outside: Outside): Promise<number> {
  const { installed } = outside.store.state;
  const waiting = people.filter(({ slug, tenantId }) => tenantId !== foreign.tenantId && !installed.includes(slug));
  const count = waiting.length;
  const worker = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) await installOrUndo(outside, person);
  };
  await Promise.all(Array.from({ length: INSTALLS_AT_ONCE }, worker));
  return count;
}

async function installOrUndo(outside: Outside, person: Person): Promise<void> {
  const { installed } = outside.store.state;
  await installForPerson(outside, person).catch((error: unknown) => {
    installed.splice(installed.indexOf(person.slug), 1);
    throw error;
  });
}

export async function installForPerson(outside: Outside, person: Person): Promise<void> {
  const { installed, barred } = outside.store.state;
  // The bot may write to the chat while it is being told.
  installed.push(person.slug);
  delete barred[person.slug];
  outside.store.changed({ person: person.slug, kind: "chat" });
  await tellOfInstallation(outside, person, [{ id: teamsIdOf(person), aadObjectId: person.oid }]);
}

/** The bot comes into the chat of a meeting, and is told so by way of one of those in it. */
export async function installInChat(outside: Outside, chat: Conversation): Promise<void> {
  const [person] = chat.members;
  outside.store.state.chatsWithApp.push(chat.id);
  chatChanged(outside, chat);
  if (person) await tellOfInstallation(outside, person, [], chat);
}

/** Teams may leave this out too: who removes the app is not always told of. */
export async function uninstall(outside: Outside, person: Person, isTold: boolean): Promise<void> {
  const { installed, barred } = outside.store.state;
  if (installed.includes(person.slug)) installed.splice(installed.indexOf(person.slug), 1);
  barred[person.slug] = "BotNotInConversationRoster";
  if (isTold) await deliver(outside, person, { type: "installationUpdate", action: "remove" });
}

async function tellOfInstallation(
  outside: Outside,
  person: Person,
  others: Record<string, unknown>[],
  chat?: Conversation,
): Promise<void> {
  const told = await deliver(outside, person, { type: "installationUpdate", action: "add" }, chat);
  const membersAdded = [...others, { id: botAccount(outside).id }];
  const greeted = await deliver(outside, person, { type: "conversationUpdate", membersAdded }, chat);
  const failed = [told, greeted].find(({ status }) => status >= 300);
  if (failed)
    throw new BotUnreachable(`The bot answered ${failed.status} when the app was installed for ${person.slug}.`);
}
