import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aWorld, type World } from "./world.ts";

/** Script of a first load, with one language, gzipped. */
const mostBytes = 250_000;

let world: World;
beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(import.meta.dirname, "../src-tab/build.ts")], { encoding: "utf8" });
  expect(built.stderr).toBe("");
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const ancestorsOf = (response: Response) =>
  /frame-ancestors ([^;]*)/.exec(response.headers.get("content-security-policy") ?? "")?.[1]?.split(" ");

test("the tab may be shown by Microsoft's own hosts and the sandbox, and by nobody else; what holds data by none of them", async () => {
  const page = await fetch(`${world.url}/tab`);
  const api = await fetch(`${world.url}/api/cases`);

  expect(ancestorsOf(page)).toContain("https://*.cloud.microsoft");
  expect(ancestorsOf(page)?.filter((host) => !host.startsWith("https://"))).toEqual([world.sandbox]);
  expect(page.headers.get("x-frame-options")).toBeNull();
  expect(ancestorsOf(api)).toEqual(["'self'"]);
  expect(api.headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

test("the page asks nobody but its own server and Microsoft's list of hosts, and is never kept", async () => {
  const page = await fetch(`${world.url}/tab/anywhere/at/all`);
  const policy = page.headers.get("content-security-policy");

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' https://res.cdn.office.net;");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test("a first load is small, and its parts may be kept for ever", async () => {
  const page = await (await fetch(`${world.url}/tab`)).text();
  const first = [...page.matchAll(/(?:src|href)="(\/tab\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  let bytes = 0;
  for (const path of first) {
    const part = await fetch(`${world.url}${path}`);
    expect(part.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    bytes += gzipSync(await part.text()).length;
  }

  expect(first.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(mostBytes);
  expect((await fetch(`${world.url}/tab/assets/none.js`)).status).toBe(404);
});
