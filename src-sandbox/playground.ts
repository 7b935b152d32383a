import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { botAccount } from "./activity.ts";
import { actionCalled } from "./card.ts";
import { certificateIn, trustFileIn } from "./certificate.ts";
import { planFrom } from "./environment.ts";
import { openKeys } from "./keys.ts";
import { seedMunicipality } from "./municipality.ts";
import { people, personCalled, type Person } from "./people.ts";
import { startClient, waitFor, type Client, type Shown } from "./playground-client.ts";
import { serviceUrlAt, startFront } from "./playground-front.ts";
import { freePorts } from "./ports.ts";
import { keepRunning } from "./product.ts";
import { sandboxRegistration as registration } from "./registration.ts";
import { startSandbox } from "./sandbox.ts";

const say = (line: string) => console.log(line);

type CleanUp = (() => Promise<unknown>)[];

/** Plays, and puts everything away again. @returns whether it went as told. */
export async function playground(given: NodeJS.ProcessEnv, isLeftOpen: boolean): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), "samla-playground-"));
  const cleanUp: CleanUp = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    const address = await play(given, dataDir, cleanUp);
    if (isLeftOpen) await untilStopped(address);
    return true;
  } catch (error) {
    say(`It did not go as told: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    for (const each of cleanUp.toReversed()) await each().catch(() => undefined);
  }
}

/** The product and Microsoft's own bot client, with nobody's authentication off: greets, is asked, is pressed. */
async function play(given: NodeJS.ProcessEnv, dataDir: string, cleanUp: CleanUp): Promise<string> {
  const first = await freePorts(7);
  const ports = { bot: first + 4, connector: first + 5 };
  const address = `http://localhost:${first + 6}`;
  const folder = join(dataDir, "sandbox");
  const plan = planFrom({ ...given, PORT: String(first), DATA_DIR: dataDir, LOG_LEVEL: "error" });
  const { addresses } = plan;
  const sandbox = await startSandbox({ ports: plan.ports, dataDir, registration });
  cleanUp.push(() => sandbox.close());
  const outside = { addresses, registration, keys: await openKeys(join(folder, "keys.json")) };
  const certificate = await certificateIn(folder);
  cleanUp.push(await startFront({ outside, certificate, playground: address, ports }));
  const env = {
    ...plan.env,
    NODE_EXTRA_CA_CERTS: await trustFileIn(folder, given["NODE_EXTRA_CA_CERTS"]),
    BOT_SERVICE_URLS: `${addresses.channel},${serviceUrlAt(ports.connector)}`,
  };
  const product = keepRunning({ env, watch: false, say, started: () => {}, gaveUp: () => {} });
  cleanUp.push(() => product.stop());
  await waitFor("the product to start", () =>
    fetch(`${addresses.product}/health`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    ),
  );
  const refusal = await seedMunicipality(addresses.product, addresses.pages);
  if (refusal) throw new Error(refusal);

  const person = someone("samordnare");
  const client = await startClient({
    folder: join(dataDir, "playground"),
    address,
    env: given,
    bot: `http://localhost:${ports.bot}/api/messages`,
    person,
    botId: botAccount({ registration }).id,
    colleagues: people.filter(({ slug, tenantId }) => slug !== person.slug && tenantId === person.tenantId).slice(0, 5),
  });
  cleanUp.push(() => client.stop());

  await unsignedIsRefused(addresses.product);
  await greeting(client);
  await command(client);
  await pressing(client, addresses.product, addresses.pages);
  say("Microsoft's own bot client got a greeting, an answer and a pressed card.");
  return address;
}

async function unsignedIsRefused(product: string): Promise<void> {
  const { status } = await fetch(`${product}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ type: "message", text: "hej", channelId: "msteams" }),
  });
  if (status !== 401) throw new Error(`An unsigned activity was answered ${status}, not 401.`);
  say("1. Unsigned, as the client sends it, an activity is refused.");
}

async function greeting(client: Client): Promise<void> {
  await client.install();
  const greeted = await client.shown("the greeting", (message) => /Samla/.test(wordsOf(message)), 0);
  say(`2. Installed, and greeted: ${firstWords(greeted)}`);
}

async function command(client: Client): Promise<void> {
  const since = client.count();
  await client.say("hjälp");
  const answer = await client.shown("an answer to a command", ({ card, text }) => Boolean(card ?? text), since);
  say(`3. Asked for help, and answered: ${firstWords(answer)}`);
}

async function pressing(client: Client, product: string, pages: string): Promise<void> {
  const since = client.count();
  const caseId = crypto.randomUUID();
  const inquiry = {
    caller: "Vårdnadshavare Ek",
    phone: "070-1740605",
    worry: "Går sällan till skolan",
    language: "sv",
  };
  const opened = await api(product, pages, "servicecenter", `${caseId}/case.open`, inquiry);
  if (opened !== 200) throw new Error(`The inquiry was answered ${opened}.`);
  const accepts = ({ card }: Shown) => card !== undefined && actionCalled(card, "accept") !== undefined;
  const card = await client.shown("the card of a new inquiry", accepts, since);
  const { action } = actionCalled(card.card ?? {}, "accept") ?? { action: {} };
  const answer = await client.press(card, action, { noConflictOfInterest: "true" });
  if (!JSON.stringify(answer).includes('"AdaptiveCard"'))
    throw new Error(`The press was answered without a card: ${JSON.stringify(answer)}`);
  const isHers = await api(product, pages, "samordnare", caseId);
  if (isHers !== 200) throw new Error(`After the press the case was answered ${isHers}.`);
  say("4. Pressed the card of a new inquiry, and the case is the coordinator's.");
}

/** As that person by the product's API. @returns the status. */
async function api(product: string, pages: string, person: string, path: string, input?: unknown): Promise<number> {
  const { token } = (await (await fetch(`${pages}/sandbox/token/${person}`)).json()) as { token: string };
  const answer = await fetch(`${product}/api/cases/${path}`, {
    method: input === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(input === undefined ? {} : { body: JSON.stringify({ commandId: crypto.randomUUID(), input }) }),
  });
  return answer.status;
}

function untilStopped(address: string): Promise<void> {
  say(`Open Microsoft's client at ${address}. Stop with Ctrl-C.`);
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
  });
}

function someone(slug: string): Person {
  const person = personCalled(slug);
  if (!person) throw new Error(`Nobody is called ${slug}.`);
  return person;
}

function wordsOf({ text, card }: Shown): string {
  return `${text} ${JSON.stringify(card ?? {})}`;
}

function firstWords({ text, card }: Shown): string {
  const [found] = /(?<="text":")[^"]+/.exec(JSON.stringify(card ?? {})) ?? [];
  return text || found || "";
}
