import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Database, openDatabase } from "../../src-bot/store/database.ts";
import { UnreadableCase } from "../../src-bot/store/faults.ts";
import { type Store, storeOn } from "../../src-bot/store/store.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { refuse } from "../../src-shared/refusal.ts";
import { aChange, aStoredCase, counsellor, options } from "./bed.ts";

const municipality = "ekstad";
const dataDir = mkdtempSync(join(tmpdir(), "samla-memory-"));
let database: Database;
/** Two processes on one database: each remembers by itself. */
let one: Store;
let other: Store;
beforeAll(async () => {
  database = await openDatabase({ dataDir });
  one = await storeOn(database, { ...options, remembers: 2 });
  other = await storeOn(database, { ...options, remembers: 2 });
});
afterAll(async () => {
  await one.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const opened = async () => {
  const file = aStoredCase(municipality);
  await one.inTransaction(municipality, (transaction) => transaction.open(file.id, aChange(file)));
  return file;
};
const changed = (store: Store, { id }: CaseFile, diarium: string, isRefused = false) =>
  store.inTransaction(municipality, async (transaction) => {
    const held = (await transaction.lock(id, { actor: counsellor, commandId: diarium }))!;
    await transaction.save(held, aChange({ ...held.file, diarium }, { commandId: diarium }));
    return isRefused ? refuse({ kind: "notThere" }) : "saved";
  });
const diariumIn = async (store: Store, { id }: CaseFile) => (await store.cases.read(municipality, id))?.diarium;
const damaged = ({ id }: CaseFile) =>
  sql`update case_file set body = decode('00', 'hex') where id = ${id}`.execute(database.db);

test("a case that has not changed is not opened again", async () => {
  const file = await opened();
  await damaged(file);

  expect(await one.cases.read(municipality, file.id)).toEqual(file);
  await expect(other.cases.read(municipality, file.id)).rejects.toThrow(UnreadableCase);
});

test("what another process has saved is seen at once, by a reader and by one who changes it", async () => {
  const file = await opened();
  await changed(other, file, "1");

  expect(await diariumIn(one, file)).toBe("1");
  await changed(other, file, "2");
  await one.inTransaction(municipality, async (transaction) => {
    const held = await transaction.lock(file.id, { actor: counsellor, commandId: "looks" });
    expect(held?.file.diarium).toBe("2");
  });
});

test("what was rolled back is not remembered", async () => {
  const file = await opened();
  await changed(one, file, "1", true);

  expect(await diariumIn(one, file)).toBeNull();
});

test("a database that was put back to an earlier day is believed, also where it has come as far again", async () => {
  const file = await opened();
  const [before] = (await sql<object>`select * from case_file where id = ${file.id}`.execute(database.db)).rows;
  await changed(one, file, "1");
  const { body, version, logHead } = before as { body: Uint8Array; version: number; logHead: string };
  await sql`update case_file set body = ${body}, version = ${version}, log_head = ${logHead} where id = ${file.id}`.execute(
    database.db,
  );

  await changed(other, file, "2");
  expect(await diariumIn(one, file)).toBe("2");
});

test("only the latest are kept", async () => {
  const [first, second, third] = [await opened(), await opened(), await opened()];
  for (const file of [first, second, third]) await damaged(file);

  await expect(one.cases.read(municipality, first.id)).rejects.toThrow(UnreadableCase);
  expect(await one.cases.readMany(municipality, [third.id, second.id])).toEqual([third, second]);
});
