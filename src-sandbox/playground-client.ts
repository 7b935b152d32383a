import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { conversationIdOf, teamsIdOf, type Person } from "./people.ts";

const PATIENCE_MS = 30_000;

/** A message as Microsoft's client shows it. */
export interface Shown {
  id: string;
  text: string;
  card?: Record<string, unknown>;
}

/** Microsoft's own bot client, played by its HTTP API as one person. */
export interface Client {
  /** Adds the app to the person's chat. */
  install(): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses an Action.Execute. @returns the card that takes its place. */
  press(message: Shown, action: Record<string, unknown>, inputs: Record<string, unknown>): Promise<unknown>;
  /** The first message that fits of those that came after `since`. */
  shown(what: string, fits: (message: Shown) => boolean, since: number): Promise<Shown>;
  count(): number;
  stop(): Promise<void>;
}

interface Start {
  folder: string;
  address: string;
  env: NodeJS.ProcessEnv;
  bot: string;
  person: Person;
  botId: string;
  colleagues: Person[];
}

export async function startClient({ folder, address, env, bot, person, botId, colleagues }: Start): Promise<Client> {
  await mkdir(folder, { recursive: true });
  // What is JSON is YAML too.
  await writeFile(`${folder}/.m365agentsplayground.yml`, JSON.stringify(settings(person, botId, colleagues), null, 2));
  const cli = fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js"));
  const options = ["-e", bot, "-c", "msteams", "-p", new URL(address).port, "--disable-telemetry"];
  const child = spawn(process.execPath, [cli, "start", ...options], {
    cwd: folder,
    env: { ...env, TEAMSAPPTESTER_BROWSER: "none" },
    stdio: "ignore",
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await waitFor("Microsoft's client to start", async () => {
    if (child.exitCode !== null) throw new Error(`Microsoft's client stopped with code ${child.exitCode}.`);
    return fetch(`${address}/_internal/v1/config`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    );
  });

  const messages: Shown[] = [];
  const stream = new WebSocket(`${address.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`);
  stream.addEventListener("message", ({ data }: MessageEvent<string>) => note(messages, JSON.parse(data) as News));
  await new Promise((resolve) => stream.addEventListener("open", resolve));

  const chat = conversationIdOf(person);
  const from = { id: teamsIdOf(person) };
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Microsoft's client answered ${answer.status} to ${path}: ${text}`);
    return text ? (JSON.parse(text) as unknown) : undefined;
  };
  return {
    install: async () => void (await post(`/_debug/conversation/${chat}/installation`, {})),
    say: async (text) =>
      void (await post(`/_conversation/v1/conversations/${chat}/messages`, {
        type: "message",
        text,
        textFormat: "plain",
        from,
      })),
    press: (message, { id, verb, title, data }, inputs) =>
      post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        value: {
          action: { type: "Action.Execute", id, verb, title, data: { ...(data as object), ...inputs } },
          trigger: "manual",
        },
        from,
        conversation: { id: chat },
        replyToId: message.id,
      }),
    shown: (what, fits, since) => waitFor(what, async () => messages.slice(since).find(fits)),
    count: () => messages.length,
    async stop() {
      stream.close();
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), 2_000);
      await gone;
      clearTimeout(impatience);
    },
  };
}

interface News {
  action: string;
  message?: {
    messageId: string;
    from: { id: string };
    text?: string;
    attachments?: { contentType: string; content: Record<string, unknown> }[];
  };
}

function note(messages: Shown[], { message }: News): void {
  if (!message?.from.id.startsWith("28:")) return;
  const card = message.attachments?.find(({ contentType }) => contentType.endsWith(".card.adaptive"))?.content;
  messages.push({ id: message.messageId, text: message.text ?? "", ...(card ? { card } : {}) });
}

export async function waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** The client wants exactly five people beside the one who acts, and knows their principal name by a spelling of its own. */
function settings(person: Person, botId: string, colleagues: Person[]): Record<string, unknown> {
  const user = ({ name, address, oid }: Person, id: string) => ({
    id,
    name,
    userPrincipleName: address,
    aadObjectId: oid,
    givenName: name,
    surname: name,
    email: address,
  });
  return {
    version: "0.1.1",
    tenantId: person.tenantId,
    bot: { id: botId, name: "Samla" },
    currentUser: user(person, teamsIdOf(person)),
    users: colleagues.map((each) => user(each, teamsIdOf(each))),
    personalChat: { id: conversationIdOf(person) },
    groupChat: { id: "19:group@thread.v2", name: "Samla" },
    team: {
      id: "19:team@thread.tacv2",
      name: "Samla",
      aadGroupId: "00000000-0000-4000-8000-000000000001",
      channels: [{ id: "19:channel@thread.tacv2", name: "Samla" }],
    },
  };
}
