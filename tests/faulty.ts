import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { createServer, request } from "node:https";
import { createServer as createSocket, type AddressInfo } from "node:net";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

import { type Access, grantAccess, rolesNamed } from "../src-bot/access.ts";
import { startApp } from "../src-bot/app.ts";
import { configFrom } from "../src-bot/config.ts";
import { perform } from "../src-bot/desk.ts";
import { viewCase } from "../src-bot/read.ts";
import { planFrom } from "../src-sandbox/environment.ts";
import { seedMunicipality } from "../src-sandbox/municipality.ts";
import { people } from "../src-sandbox/people.ts";
import { sandboxRegistration } from "../src-sandbox/registration.ts";
import { startSandbox } from "../src-sandbox/sandbox.ts";
import { accountOf } from "../src-shared/ids.ts";
import type { Moment } from "../src-shared/time.ts";
import { someone } from "./edge.ts";
import { onItsOwn } from "./on-its-own.ts";
import { municipalityId, type World } from "./world.ts";
import { aDataDir } from "./data-dir.ts";

/** What goes wrong with requests between the product and Microsoft 365. */
export interface Fault {
  method: string;
  path: RegExp;
  /** Before: Microsoft 365 never hears of it. After: it has done what was asked, and the answer is lost. */
  when: "before" | "after";
  /** An HTTP status, a connection cut short, or no answer at all. */
  how: number | "cut" | "silence";
  times: number;
}

export interface FaultyWorld extends World {
  /** From now on until used up. */
  goesWrong: (fault: Fault) => void;
  goesWell: () => void;
}

/** A product whose every request to Graph, and to people's chats, passes a proxy that can fail before or after Microsoft 365 has acted. */
export async function aFaultyWorld(faults: Fault[] = []): Promise<FaultyWorld> {
  const dataDir = await aDataDir();
  const plan = planFrom({ PORT: String(await fiveFreePorts()), DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const sandbox = await startSandbox({ ports: plan.ports, dataDir, registration: sandboxRegistration });
  setDefaultCACertificates([...getCACertificates("default"), sandbox.certificate]);
  const proxy = await aProxy(plan.ports.outside, join(dataDir, "sandbox"), faults);
  const clock = { now: "2026-09-07T06:00:00.000Z" as Moment };
  const config = configFrom({
    ...plan.env,
    GRAPH_ENDPOINT: `${proxy.address}/graph`,
    BOT_SERVICE_URLS: `${plan.addresses.channel},${proxy.address}/channel`,
  });
  const app = await startApp(config, { now: () => clock.now });
  const refusal = await seedMunicipality(plan.addresses.product, plan.addresses.pages, {
    digestAt: null,
  });
  if (refusal) throw new Error(refusal);

  const json = async (address: string, init: RequestInit = {}) => {
    const response = await fetch(address, onItsOwn(init));
    return { status: response.status, body: await response.json() };
  };
  const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const account = (person: string) => accountOf(someone(person).tenantId, someone(person).oid);
  const access = (person: string): Access => {
    const { tenantId, oid, role } = someone(person);
    const roles = rolesNamed(role ? [role] : []);
    const granted = grantAccess(config.ALLOWED_TENANTS, { tenantId, objectId: oid, roles, language: "sv" });
    if (!granted.ok) throw new Error(`${person} is not let in`);
    return granted.value;
  };

  const world: FaultyWorld = {
    app,
    url: plan.addresses.product,
    sandbox: plan.addresses.pages,
    channel: plan.addresses.channel,
    front: plan.addresses.front,
    clock,
    account,
    access,
    perform: (person, caseId, verb, input, commandId = randomUUID()) =>
      perform(app.deps, access(person), { caseId, verb, input, commandId }),
    view: (person, caseId) => viewCase(app.deps, access(person), caseId),
    file: async (caseId) => (await app.deps.store.cases.read(municipalityId, caseId))!,
    deliverAll: () => app.deps.store.jobs.idle(),
    async api(person, path, body) {
      const { token } = (await json(`${plan.addresses.pages}/sandbox/token/${person}`)).body;
      const authorization = { authorization: `Bearer ${token}` };
      const init = body === undefined ? { headers: authorization } : post(body, authorization);
      return json(`${plan.addresses.product}/api${path}`, init);
    },
    script: async (path, body) =>
      (await json(`${plan.addresses.pages}/sandbox${path}`, body === undefined ? {} : post(body))).body,
    sent: [],
    async messages(person) {
      const { messages } = (await json(`${plan.addresses.pages}/sandbox/teams/${person}/chat`)).body;
      return messages.filter((message: { from: string }) => message.from === "bot");
    },
    goesWrong: (fault) => void faults.push(fault),
    goesWell: () => void faults.splice(0),
    async close() {
      await proxy.close();
      await app.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}

/** Everybody has the app, and the bot reaches their chats through the proxy. */
export async function everybodyHasTheApp(world: FaultyWorld): Promise<void> {
  await fetch(`${world.sandbox}/sandbox/install`, { method: "POST" });
  await reachedThroughTheProxy(world);
}

export async function reachedThroughTheProxy(world: FaultyWorld): Promise<void> {
  const { config, store } = world.app.deps;
  const serviceUrl = config.BOT_SERVICE_URLS.at(-1)!;
  for (const { tenantId, oid } of people) {
    const known = await store.conversations.get(accountOf(tenantId, oid));
    if (known) await store.conversations.save({ ...known, serviceUrl });
  }
}

async function aProxy(to: number, certificates: string, faults: Fault[]) {
  const [cert, key, ca] = await Promise.all(
    ["cert.pem", "key.pem", "cert.pem"].map((file) => readFile(join(certificates, file))),
  );
  const server = createServer({ cert, key }, (incoming, response) => {
    const { method = "", url = "" } = incoming;
    const fault = faults.find((one) => one.times > 0 && one.method === method && one.path.test(url));
    if (fault) fault.times -= 1;
    if (fault?.when === "before") return fail(fault, response);
    const onward = request(
      { host: "localhost", port: to, path: url, method, ca, headers: { ...incoming.headers, host: `localhost:${to}` } },
      (answer) => {
        if (fault) return void answer.resume().once("end", () => fail(fault, response));
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.once("error", () => response.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fail({ how }: Fault, response: ServerResponse): void {
  if (how === "silence") return;
  if (how === "cut") return void response.destroy();
  response.writeHead(how, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { code: "ServiceError", message: "Made to fail." } }));
}

async function fiveFreePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 40_000);
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}
const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createSocket()
      .once("error", () => resolve(false))
      .once("listening", () => server.close(() => resolve(true)))
      .listen(port, "localhost");
  });
