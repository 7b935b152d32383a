import { defineConfig } from "vitest/config";
import { closingLine } from "./tests/closing-line.ts";

/** What one of Microsoft's libraries remembers for as long as a process lives is what these are about. */
const apart = ["tests/bot-contract.test.ts"];

/** A page that is drawn on a busy machine takes the time it takes. */
const inBrowser = "tests/browser/**/*.test.ts";

export default defineConfig({
  test: {
    environment: "node",
    globalSetup: "tests/model.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One more than the cores of a small machine: many tests wait for something.
    maxWorkers: 3,
    reporters: ["default", closingLine],
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/scenarios/**", inBrowser, ...apart],
          // A file finds in its worker what the one before has imported: a third of all the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [inBrowser],
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
