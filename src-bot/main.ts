import { startApp } from "./app.ts";
import { configFrom, ConfigurationProblem } from "./config.ts";
import { StoreFault } from "./store/faults.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write("Samla needs Node 22.18 or later; start it with its npm scripts, which bring their own.\n");
  process.exit(1);
}

/** Whoever shares out the load asks every few seconds whether this process is ready. */
const longestUntilHeardMs = 5_000;

try {
  const config = configFrom(process.env);
  const app = await startApp(config);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void app.close(config.isProduction ? longestUntilHeardMs : 0).finally(() => process.exit(0));
    });
} catch (error) {
  const isForPeople =
    error instanceof ConfigurationProblem ||
    error instanceof StoreFault ||
    (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  if (!isForPeople) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
