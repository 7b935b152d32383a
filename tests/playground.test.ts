import { spawn } from "node:child_process";
import { expect, test } from "vitest";

test.runIf(process.env["SAMLA_LONG"])(
  "Microsoft's own bot client gets a greeting, a command answered and a card pressed",
  async () => {
    const child = spawn(process.execPath, ["src-sandbox/launcher.ts", "--playground"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));

    const code = await new Promise((resolve) => child.once("exit", resolve));

    expect(said).toContain("got a greeting, an answer and a pressed card");
    expect(code).toBe(0);
  },
  120_000,
);
