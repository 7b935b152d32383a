import { defineConfig } from "vitest/config";
import { closingLine } from "./tests/closing-line.ts";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/scenarios/**"],
    globalSetup: "tests/model.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One more than the cores of a small machine: many tests wait for something.
    maxWorkers: 3,
    reporters: ["default", closingLine],
  },
});
