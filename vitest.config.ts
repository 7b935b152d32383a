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
    maxWorkers: 2,
    reporters: ["default", closingLine],
  },
});
