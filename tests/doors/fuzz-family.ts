import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { expect } from "vitest";

import { nastyText } from "../arbitraries/nasty.ts";
import { seed, times } from "../arbitraries/seed.ts";
import { isTold } from "../planted-cases.ts";
import { aBrowser, type Seen } from "../family.ts";
import type { World } from "../world.ts";

/** Every door of the family's, read from the sources, so that a new one is tried from the day it is built. */
export function familyDoors(): { method: string; path: string }[] {
  return readdirSync("src-bot/web/family", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const source = readFileSync(`src-bot/web/family/${name}`, "utf8");
      const found = source.matchAll(/\brouter\.(get|post|put|patch|delete)\(\s*(?:"([^"]+)"|(eidReturn))/g);
      return [...found].map(([, method = "", path, back]) => ({
        method: method.toUpperCase(),
        path: path ?? (back ? "/f/in/eid/back" : ""),
      }));
    });
}

const insides =
  /node_modules|file:\/\/|src-(bot|shared|sandbox)\/|ZodError|\bat [\w.<>]+ \(|SQLSTATE|violates|undefined|\[object/;

/** A kind sentence and what to do, whatever was asked: never our failure, and nothing of how the house is built or who is in it. */
function isAKindPage({ status, headers, text }: Seen): void {
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(insides);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("access-control-allow-origin")).toBeNull();
  if (status === 303 || /css/.test(headers.get("content-type") ?? "")) return;
  expect(text).toMatch(/<html lang="(sv|en|ar|so)" dir="(ltr|rtl)">[^]*<h1>[^<]+<\/h1>/);
  expect(text).not.toMatch(
    /<script(?! type="(application\/json|module" src="\/f\/assets\/family-[\w-]+\.js)">)|javascript:|src="http/i,
  );
}

/** Whatever comes to whatever door of the family's, from somebody without and with a way in. */
export async function fuzzFamily(world: World, cookies: ReadonlyMap<string, string>): Promise<number> {
  const own = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const segment = () =>
    fc.oneof(
      nastyText().map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 400)),
      fc.constantFrom("%00", "%E0%A4%A", "..%2f..%2fapi%2fme", "__proto__", "x".repeat(4_000), crypto.randomUUID()),
    );
  const fields = fc.array(
    fc.tuple(
      fc.constantFrom(
        "csrf",
        "code",
        "answer",
        "words",
        "understood",
        "reason",
        "exceptKinds",
        "commandId",
        "action",
        "__proto__",
      ),
      nastyText().map((text) => text.toWellFormed()),
    ),
    { maxLength: 6 },
  );
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...familyDoors()),
      fc.constantFrom("GET", "POST", "PUT", "same", "same", "same"),
      segment(),
      fields,
      fc.constantFrom("", own, "__Host-samla=x", "__Host-samla-door=%00; ;;=", own.replaceAll("=", "=x")),
      fc.constantFrom(
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data",
        "text/plain; charset=x",
      ),
      async ({ method, path }, how, filled, sent, cookie, type) => {
        const verb = how === "same" ? method : how;
        const browser = aBrowser(world.url);
        const to = path.replace(/:\w+/g, () => filled);
        const headers = { ...(cookie ? { cookie } : {}), "content-type": type };
        const body = new URLSearchParams(sent).toString();

        const seen = await browser.raw(to, { method: verb, headers, ...(verb === "GET" ? {} : { body }) });

        isAKindPage(seen);
        if (cookie !== own) expect(isTold(seen.text), seen.text).toBe(false);
        if (seen.status < 400) reached += 1;
      },
    ),
    { seed, numRuns: times(60), endOnFailure: true },
  );
  return reached;
}
