import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { trustFileIn } from "./certificate.ts";
import { planFrom, type Plan } from "./environment.ts";
import { listenHere, stop } from "./listening.ts";
import { seedMunicipality } from "./municipality.ts";
import { keepRunning, type Product } from "./product.ts";

const say = (line: string) => console.log(line);

async function launch(): Promise<void> {
  const plan = planFrom(process.env);
  const [trustFile] = await Promise.all([
    trustFileIn(join(plan.dataDir, "sandbox"), process.env["NODE_EXTRA_CA_CERTS"]),
    portsMustBeFree(plan),
  ]);
  plan.env["NODE_EXTRA_CA_CERTS"] = trustFile;

  const sandbox = startSandboxProcess(plan);
  const product: Product = keepRunning({
    env: plan.env,
    watch: process.argv.includes("--watch"),
    say,
    started: (pid) => sandbox.send({ product: pid }),
    gaveUp: () => void end(1),
  });
  let isEnding = false;
  const end = async (code: number) => {
    if (isEnding) return;
    isEnding = true;
    await product.stop();
    await stopSandboxProcess(sandbox);
    process.exit(code);
  };
  process.on("SIGINT", () => void end(0));
  process.on("SIGTERM", () => void end(0));
  process.on("SIGHUP", () => void end(0));
  sandbox.once("exit", (code) => {
    if (isEnding) return;
    say(`The sandbox stopped with code ${code}.`);
    void end(1);
  });

  const pages = buildSandboxPages(plan).catch((error: unknown) =>
    say(`The sandbox's page was not built: ${String(error)}`),
  );
  await Promise.all([sandboxIsReady(sandbox), productIsHealthy(plan)]);
  const refusal = await seedMunicipality(plan.addresses.product, plan.addresses.pages).catch(String);
  if (refusal) say(`The product did not take the municipality's settings: ${refusal}`);
  const install = await fetch(`${plan.addresses.pages}/sandbox/install`, { method: "POST" });
  if (!install.ok) say(`The app could not be installed for everyone: ${await install.text()}`);

  await pages;

  say("");
  say(`Samla is running at ${plan.addresses.product}`);
  say(`Open the sandbox at ${plan.addresses.pages}`);
  say("Stop with Ctrl-C.");
}

async function portsMustBeFree({ ports }: Plan): Promise<void> {
  for (const port of Object.values<number>({ ...ports })) {
    try {
      await stop(await listenHere(() => createServer(), port));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      throw new Error(
        `Port ${port} is taken: stop the program that uses it, or choose five other ports with PORT=4100 npm start.`,
        { cause: error },
      );
    }
  }
}

function startSandboxProcess({ env }: Plan): ChildProcess {
  return spawn(process.execPath, ["src-sandbox/main.ts"], { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

async function stopSandboxProcess(sandbox: ChildProcess): Promise<void> {
  if (sandbox.exitCode !== null || sandbox.signalCode !== null) return;
  const gone = new Promise((resolve) => sandbox.once("exit", resolve));
  sandbox.kill("SIGTERM");
  await Promise.race([gone, sleep(2_000)]);
}

const sandboxIsReady = (sandbox: ChildProcess) => new Promise((resolve) => sandbox.once("message", resolve));

async function productIsHealthy({ addresses }: Plan): Promise<void> {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(`${addresses.product}/health`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    if (tries % 600 === 0) say(`Still waiting for ${addresses.product}/health.`);
    await sleep(50);
  }
}

async function buildSandboxPages({ dataDir }: Plan): Promise<void> {
  const { buildPages } = await import("./pages/build.ts");
  await Promise.all([buildPages(join(dataDir, "sandbox", "pages")), buildTab()]);
}

/** The product's own pages, by the product's own means. */
async function buildTab(): Promise<void> {
  const building = spawn(process.execPath, ["src-tab/build.ts"], { stdio: "inherit" });
  const [code] = (await once(building, "exit")) as [number | null];
  if (code !== 0) throw new Error("The tab was not built.");
}

if (process.argv.includes("--playground")) {
  const { playground } = await import("./playground.ts");
  process.exit((await playground(process.env, process.argv.includes("--open"))) ? 0 : 1);
}

await launch().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
