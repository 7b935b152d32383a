import { readFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { leaks } from "./leaks/planted.ts";

// Whether each is found takes an hour (`npm run leaks`); that it can be planted at all is seen every time.
test("every planted leak has its one place in the code", async () => {
  const counts = await Promise.all(
    leaks.map(async ({ name, file, find }) => [name, (await readFile(file, "utf8")).split(find).length - 1] as const),
  );

  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
});
