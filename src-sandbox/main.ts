import { portsFrom } from "./addresses.ts";
import { sandboxRegistration } from "./registration.ts";
import { startSandbox } from "./sandbox.ts";

const { PORT = "3978", DATA_DIR = ".data", PUBLIC_URL, BOT_APP_ID, BOT_CLIENT_SECRET, BOT_TENANT_ID } = process.env;

let product: number | undefined;
process.on("message", (told: { product: number }) => (product = told.product));

const sandbox = await startSandbox({
  ports: portsFrom(Number(PORT)),
  dataDir: DATA_DIR,
  registration: {
    appId: BOT_APP_ID ?? sandboxRegistration.appId,
    secret: BOT_CLIENT_SECRET ?? sandboxRegistration.secret,
    homeTenant: BOT_TENANT_ID ?? sandboxRegistration.homeTenant,
  },
  pace: true,
  ...(PUBLIC_URL ? { product: PUBLIC_URL } : {}),
});

const stop = () => {
  product = undefined;
  void sandbox.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
if (process.send) {
  // The launcher says when: a Ctrl-C reaches every process, and the product needs the sandbox while it stops.
  process.on("SIGINT", () => undefined);
  process.once("disconnect", () => {
    if (product) endOrphan(product);
    stop();
  });
  process.send("ready");
} else {
  process.once("SIGINT", stop);
}

/** A launcher that was killed outright leaves the product behind, on its port. */
function endOrphan(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It was gone already.
  }
}
