import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { configured } from "./programme-door.ts";
import { aWorld, done, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const inquiry = { caller: "Skolan", phone: "070-1740605", worry: "Oro", language: "sv" };
const begins = async (programme: string) =>
  (await done(world.perform("servicecenter", randomUUID(), "case.open", { ...inquiry, programme }))).reference;
const known = async () => (await world.api("administrator", "/municipality")).body.knownProgrammes;
const wrong = async (changed: Parameters<typeof configured>[1]) => {
  const { status, body } = await configured(world, changed);
  return status === 200 ? [] : body.fields;
};

test("what cases' codes begin with is their kind of coordination's for good, and no code is given twice", async () => {
  expect([await begins("samba"), await begins("adults")]).toEqual(["SB-2026-001", "VX-2026-001"]);
  const { samba, adults } = await known();
  const own = (more: object) => ({ ...samba, name: "Egen", ...more });

  expect(await wrong({ samba: { prefix: "SA" } })).toEqual([
    { path: "programmes.samba.prefix", problem: "prefixInUse", named: "SB" },
  ]);
  expect(await wrong({ samba: { prefix: "SA" }, egen: own({ prefix: "SB" }) })).toEqual([
    { path: "programmes.samba.prefix", problem: "prefixInUse", named: "SB" },
    { path: "programmes.egen.prefix", problem: "prefixBorne" },
  ]);
  // Taken out, and its code taken by another; and back again under another code.
  expect(await wrong({ adults: null })).toEqual([]);
  expect(await wrong({ egen: own({ prefix: "VX" }) })).toEqual([
    { path: "programmes.egen.prefix", problem: "prefixBorne" },
  ]);
  expect(await wrong({ adults: { ...adults, prefix: "VY" } })).toEqual([
    { path: "programmes.adults.prefix", problem: "prefixInUse", named: "VX" },
  ]);
  expect(await wrong({ adults })).toEqual([]);
  expect(await begins("adults")).toBe("VX-2026-002");

  // What nobody bears yet is free.
  expect(await wrong({ separation: { prefix: "ZV" }, egen: own({ prefix: "SV" }) })).toEqual([]);
  expect([await begins("egen"), await begins("separation")]).toEqual(["SV-2026-001", "ZV-2026-001"]);
});

test("numbers run on by the code, whoever draws them, and after every code that is borne", async () => {
  const { store } = world.app.deps;
  const next = (prefix: string, programme: string) =>
    store.nextNumber(municipalityId, { prefix, programme, year: 2026 });

  const drawn = await Promise.all([1, 2, 3].map(() => next("SB", "ingen")));
  expect(drawn.toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
  expect(await begins("samba")).toBe("SB-2026-005");
});
