import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A busy machine takes its time; whether the product itself starts soon enough is measured by the bench. */
const longestStartMs = 180_000;

export interface House {
  url: string;
  sandbox: string;
  /** Ends the product outright; whoever keeps it running starts it again. */
  kill: () => Promise<void>;
  /** Data of its own goes with it, unless it is to stay until the next time. */
  stop: (then?: "data stays") => Promise<void>;
}

/** Starts product and sandbox on free ports and fresh data, as a newcomer would. */
export async function startHouse(
  environment: NodeJS.ProcessEnv = {},
): Promise<House & { readyMs: number; dataDir: string }> {
  const dataDir = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), "samla-")));
  const port = await fiveFreePorts();
  const started = performance.now();
  const launcher = spawn("npm", ["start", "--silent"], {
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const isRunning = () => launcher.exitCode === null && launcher.signalCode === null;
  const end = (signal: NodeJS.Signals) => launcher.pid && isRunning() && process.kill(-launcher.pid, signal);
  let said = "";
  launcher.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  launcher.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://localhost:${port}`;
  const sandbox = `http://localhost:${port + 1}`;
  while (!said.includes(sandbox)) {
    if (!isRunning() || performance.now() - started > longestStartMs) {
      end("SIGKILL");
      throw new Error(`Samla did not start:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    sandbox,
    dataDir,
    readyMs: performance.now() - started,
    async kill() {
      // The embedded database is held by one process, and says which.
      const { pid } = JSON.parse(await readFile(join(dataDir, "database.lock"), "utf8")) as { pid: number };
      process.kill(pid, "SIGKILL");
    },
    async stop(then) {
      const gone = new Promise((resolve) => launcher.once("exit", resolve));
      if (isRunning()) {
        end("SIGTERM");
        await gone;
      }
      if (!environment.DATA_DIR && then !== "data stays")
        // A process that is killed while it saves leaves a file behind the first try.
        await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

async function fiveFreePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 40_000);
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error("There are no five free ports in a row.");
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => server.close(() => resolve(true)))
      .listen(port, "localhost");
  });
