import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import express, { type Express } from "express";
import { addressesAt, type Addresses, type Ports } from "./addresses.ts";
import { certificateIn } from "./certificate.ts";
import { channel } from "./channel.ts";
import { nowIn } from "./clock.ts";
import { eid } from "./eid.ts";
import { entra } from "./entra.ts";
import { openFaults } from "./faults.ts";
import { frontOf } from "./front.ts";
import { gateway } from "./gateway.ts";
import { graph } from "./graph/graph.ts";
import { openNotices } from "./graph/notices.ts";
import { onlyThisMachine } from "./guard.ts";
import { openKeys } from "./keys.ts";
import { listenHere, stop } from "./listening.ts";
import { openPostOffice } from "./post-office.ts";
import type { Outside } from "./outside.ts";
import type { Registration } from "./registration.ts";
import { scripts } from "./scripts.ts";
import { openStore } from "./store.ts";

export interface Sandbox {
  addresses: Addresses;
  /** What a caller must trust to speak https with the sandbox. */
  certificate: string;
  close(): Promise<void>;
}

export interface SandboxOptions {
  ports: Ports;
  dataDir: string;
  registration: Registration;
  product?: string;
  /** Whether the channel keeps Teams's limits on messages without being told to. */
  pace?: boolean;
}

export async function startSandbox({
  ports,
  dataDir,
  registration,
  product,
  pace = false,
}: SandboxOptions): Promise<Sandbox> {
  const folder = join(dataDir, "sandbox");
  const [certificate, keys] = await Promise.all([certificateIn(folder), openKeys(join(folder, "keys.json"))]);
  const addresses = addressesAt(ports, product);
  const store = openStore(join(folder, "state.json"));
  const faults = openFaults({ pace });
  const notices = openNotices(store, faults);
  const outside: Outside = {
    addresses,
    registration,
    keys,
    store,
    faults,
    notices,
    pace: new Map(),
    now: () => nowIn(store),
  };

  const front = guarded();
  front.use(frontOf(`http://localhost:${ports.product}`));
  const apps = { pages: pagesApp(outside, join(folder, "pages")), outside: outsideApp(outside), front };
  const secure = (app: Express) => () => createSecureServer({ cert: certificate.cert, key: certificate.key }, app);
  const servers = await Promise.all([
    listenHere(() => createServer(apps.pages), ports.pages),
    listenHere(secure(apps.outside), ports.outside),
    listenHere(secure(apps.front), ports.front),
  ]);
  const closePostOffice = await openPostOffice(outside, ports.mail);
  return {
    addresses,
    certificate: certificate.cert,
    async close() {
      await stop(servers.flat());
      await closePostOffice();
      notices.close();
      store.close();
    },
  };
}

function guarded(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyThisMachine);
  return app;
}

function pagesApp(outside: Outside, folder: string): Express {
  const app = guarded();
  app.use("/sandbox", scripts(outside));
  app.get("/public", (_request, response) => response.redirect(`${outside.addresses.product}/start`));
  app.use(express.static(folder, { cacheControl: false }));
  app.get("/", (_request, response) => {
    response.type("text").send("The sandbox's pages are not built yet. Its API answers under /sandbox.");
  });
  return app;
}

function outsideApp(outside: Outside): Express {
  const app = guarded();
  app.use("/graph/v1.0", graph(outside));
  app.use("/channel", channel(outside));
  app.use("/gateway", gateway(outside));
  app.use("/eid", eid(outside));
  app.use(entra(outside));
  return app;
}
