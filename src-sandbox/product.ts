import { spawn, type ChildProcess } from "node:child_process";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const MOST_TRIES = 6;
const STEADY_AFTER_MS = 30_000;
const GRACE_MS = 5_000;

export interface Product {
  stop(): Promise<void>;
}

export interface ProductOptions {
  env: NodeJS.ProcessEnv;
  watch: boolean;
  say: (line: string) => void;
  started: (pid: number) => void;
  gaveUp: () => void;
}

/** Keeps the product running: a product that dies is started again, ever later, until it has died too often. */
export function keepRunning({ env, watch, say, started, gaveUp }: ProductOptions): Product {
  let child: ChildProcess;
  let tries = 0;
  let isStopping = false;
  let pause: NodeJS.Timeout | undefined;

  const start = () => {
    const startedAt = Date.now();
    child = spawn(process.execPath, [...(watch ? ["--watch", "--watch-preserve-output"] : []), "src-bot/main.ts"], {
      env,
      stdio: ["ignore", "inherit", "inherit"],
      // A Ctrl-C must reach it through us, once.
      detached: true,
    });
    if (child.pid) started(child.pid);
    child.once("exit", (code, signal) => {
      if (isStopping) return;
      tries = Date.now() - startedAt > STEADY_AFTER_MS ? 1 : tries + 1;
      const how = signal ? `was ended by ${signal}` : `stopped with code ${code}`;
      if (tries > MOST_TRIES) {
        say(`The product ${how}, ${MOST_TRIES} times in a row.`);
        return gaveUp();
      }
      say(`The product ${how}. Starting it again.`);
      pause = setTimeout(start, Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
    });
  };
  start();

  return {
    async stop() {
      isStopping = true;
      clearTimeout(pause);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
      await gone;
      clearTimeout(impatience);
    },
  };
}
