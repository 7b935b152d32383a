import { join } from "node:path";

/** Our stand-in of Microsoft's office.js as one classic script; made once, when it is first asked for. */
export const officeJs = (): Promise<string> => (made ??= make());
let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, "../office-js"),
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: "main.ts", formats: ["iife"], name: "officeJs" },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !("output" in first)) throw new Error("office.js was not made");
  return first.output[0].code;
}
