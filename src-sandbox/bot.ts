import { activityOf, botAccount, type Activity } from "./activity.ts";
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
): Promise<BotAnswer> {
  let response: Response;
  try {
    response = await fetch(`${outside.addresses.product}/api/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${await channelToken(outside)}`, "content-type": "application/json" },
      body: JSON.stringify(activityOf(outside, person, fields)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, body: asJson(text) };
  } catch (cause) {
    throw new BotUnreachable(`The bot at ${outside.addresses.product} could not be reached.`, { cause });
  }
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
    for (let person = waiting.shift(); person; person = waiting.shift()) await install(outside, person);
  };
  await Promise.all(Array.from({ length: INSTALLS_AT_ONCE }, worker));
  return count;
}

async function install(outside: Outside, person: Person): Promise<void> {
  const { installed } = outside.store.state;
  // The bot may write to the chat while it is being told.
  installed.push(person.slug);
  try {
    const told = await deliver(outside, person, { type: "installationUpdate", action: "add" });
    const bot = botAccount(outside);
    const greeted = await deliver(outside, person, {
      type: "conversationUpdate",
      membersAdded: [{ id: teamsIdOf(person), aadObjectId: person.oid }, { id: bot.id }],
    });
    const failed = [told, greeted].find(({ status }) => status >= 300);
    if (failed)
      throw new BotUnreachable(`The bot answered ${failed.status} when the app was installed for ${person.slug}.`);
  } catch (error) {
    installed.splice(installed.indexOf(person.slug), 1);
    throw error;
  }
  outside.store.changed({ person: person.slug, kind: "chat" });
}
