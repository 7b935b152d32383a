import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

import { openStore, type Store } from "../../src-bot/store/store.ts";
import { trustFileIn } from "../../src-sandbox/certificate.ts";
import { planFrom } from "../../src-sandbox/environment.ts";
import { seedMunicipality } from "../../src-sandbox/municipality.ts";
import { sandboxRegistration } from "../../src-sandbox/registration.ts";
import { startSandbox } from "../../src-sandbox/sandbox.ts";
import { aDataDir, compiled } from "../data-dir.ts";
import { type Edge, edgeOf } from "../edge.ts";
import { onItsOwn } from "../on-its-own.ts";
import { aFreePort } from "../store/bed.ts";
import { aMonday, fiveFreePorts } from "../world.ts";

export interface Product {
  url: string;
  /** How much is left to do, null where the database does not tell, and how many jobs this process has done. */
  asked: () => Promise<{ depth: { waiting: number; dead: number } | null; jobsDone: number }>;
  /** Lets time do what it does by itself, as the clockwork does every half minute. */
  sweep: () => Promise<void>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Microsoft 365 in this process, and the product in others that come and go. */
export interface House {
  edge: Edge;
  /** The sandbox's scripts. */
  script: (path: string, body?: unknown) => Promise<any>;
  start: (how?: { port?: "its own" | "another"; now?: string }) => Promise<Product>;
  /** What the product has kept; the embedded database must have been let go of. */
  kept: <T>(read: (store: Store) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

const masterKey = Buffer.alloc(32, 7);

export async function aHouse({ databaseUrl }: { databaseUrl?: string } = {}): Promise<House> {
  const dataDir = await aDataDir();
  const plan = planFrom({
    PORT: String(await fiveFreePorts()),
    DATA_DIR: dataDir,
    LOG_LEVEL: "info",
    MASTER_KEY: masterKey.toString("base64"),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
  const { ports, addresses } = plan;
  const sandbox = await startSandbox({ ports, dataDir, registration: sandboxRegistration });
  setDefaultCACertificates([...getCACertificates("default"), sandbox.certificate]);
  const env = {
    ...process.env,
    ...plan.env,
    NODE_EXTRA_CA_CERTS: await trustFileIn(join(dataDir, "sandbox"), undefined),
    ...compiled(),
  };
  const config = { DATA_DIR: dataDir, ENTRA_AUTHORITY: addresses.outside };
  const products = new Set<Product>();
  let isFurnished = false;

  const script: House["script"] = async (path, body) => {
    const init = {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${addresses.pages}/sandbox${path}`, onItsOwn(init));
    return response.json();
  };
  return {
    edge: await edgeOf({ url: addresses.product, channel: addresses.channel, app: { deps: { config } } }),
    script,
    async start({ port = "its own", now = aMonday } = {}) {
      const at = port === "its own" ? ports.product : await aFreePort();
      const { product, gone } = await started(at, { ...env, PRODUCT_NOW: now });
      products.add(product);
      void gone.then(() => products.delete(product));
      if (!isFurnished) {
        const refusal = await seedMunicipality(addresses.product, addresses.pages);
        if (refusal) throw new Error(refusal);
        await script("/install", {});
        isFurnished = true;
      }
      return product;
    },
    async kept(read) {
      const store = await openStore({ dataDir, ...(databaseUrl ? { databaseUrl } : {}), masterKey });
      try {
        return await read(store);
      } finally {
        await store.close();
      }
    },
    async close() {
      for (const product of products) await product.kill();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function started(port: number, env: NodeJS.ProcessEnv): Promise<{ product: Product; gone: Promise<unknown> }> {
  const child = fork(join(import.meta.dirname, "product.ts"), { env: { ...env, PORT: String(port) } });
  const gone = once(child, "exit");
  const isReady = await Promise.race([once(child, "message"), gone.then(() => null)]);
  if (!isReady) throw new Error("the product did not start");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  const product: Product = {
    url: `http://localhost:${port}`,
    asked: () => answered(child, "how is it going"),
    sweep: async () => void (await answered(child, "sweep")),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
  return { product, gone };
}

async function answered(child: ChildProcess, what: "how is it going" | "sweep"): ReturnType<Product["asked"]> {
  const heard = once(child, "message");
  child.send(what);
  const [answer] = (await heard) as [Awaited<ReturnType<Product["asked"]>>];
  return answer;
}

/** Until all that was asked for has been done, by whichever process. @throws where something was given up */
export async function calm(product: Product, patienceMs = 120_000): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await sleep(50)) {
    const { depth } = await product.asked();
    if (depth && depth.dead > 0) throw new Error(`${depth.dead} were given up`);
    if (depth?.waiting === 0) return;
    if (Date.now() > until) throw new Error(`not done in time: ${JSON.stringify(depth)}`);
  }
}
