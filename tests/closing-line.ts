import type { Reporter } from "vitest/node";

/** Ends the log with one countable line; a file that could not be loaded counts as a failure. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, faults) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed = tests.filter((test) => test.result().state === "failed").length;
    const unloaded = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`\n${passed} passed, ${failed + unloaded + faults.length} failed\n`);
  },
};
