import { rmSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Database, openDatabase } from "../../src-bot/store/database.ts";
import { UnreadableCase } from "../../src-bot/store/faults.ts";
import { type Store, storeOn } from "../../src-bot/store/store.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { ok, refuse } from "../../src-shared/refusal.ts";
import { aDataDir } from "../data-dir.ts";
import { aChange, aStoredCase, counsellor, now, options, toRecipient } from "./bed.ts";

const municipality = "ekstad";
let dataDir: string;
let database: Database;
/** Two processes on one database: each remembers by itself. */
let one: Store;
let other: Store;
beforeAll(async () => {
  dataDir = await aDataDir();
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

test("what was looked at before it was rolled back is not remembered either", async () => {
  const file = await opened();
  await one.inTransaction(municipality, async (transaction) => {
    const by = { actor: counsellor, commandId: "1" };
    await transaction.save((await transaction.lock(file.id, by))!, aChange({ ...file, diarium: "1" }, by));
    expect((await transaction.lock(file.id, by))?.file.diarium).toBe("1");
    return refuse({ kind: "notThere" });
  });

  await changed(other, file, "2");
  expect(await diariumIn(one, file)).toBe("2");
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

describe("a change of a case that is remembered", () => {
  /** Sees what it is given of the case each time it is asked, and adds a letter to its diarium. */
  const adding = (store: Store, { id }: CaseFile, letter: string, seen: (string | null)[] = []) =>
    store.inTransaction(municipality, async (transaction) => {
      const held = await transaction.lock(id, { actor: counsellor, commandId: letter });
      if (!held) return "no such case";
      if (held.alreadyDone) return "alreadyDone";
      seen.push(held.file.diarium);
      const file = { ...held.file, diarium: `${held.file.diarium ?? ""}${letter}` };
      await transaction.save(held, aChange(file, { commandId: letter, effects: [toRecipient(letter)] }));
      return "saved";
    });
  const jobsOf = async ({ id }: CaseFile) =>
    (await sql<object>`select data from pgboss.job where data->>'caseId' = ${id}`.execute(database.db)).rows.length;

  test("is one statement, its log, lists and jobs with it", async () => {
    const file = await opened();
    const before = one.statements();

    expect(await adding(one, file, "a")).toBe("saved");

    expect(one.statements() - before).toBe(1);
    expect(await diariumIn(other, file)).toBe("a");
    expect(await one.cases.verifyLog(municipality, file.id)).toEqual({ ok: true, lines: 2 });
    expect(await jobsOf(file)).toBe(1);
  });

  test("is decided anew on what another process has saved meanwhile, and lands once", async () => {
    const file = await opened();
    await adding(other, file, "a");
    const seen: (string | null)[] = [];

    expect(await adding(one, file, "b", seen)).toBe("saved");

    expect(seen).toEqual([null, "a"]);
    expect(await diariumIn(other, file)).toBe("ab");
    expect(await one.cases.verifyLog(municipality, file.id)).toEqual({ ok: true, lines: 3 });
    expect(await jobsOf(file)).toBe(2);
  });

  test("is not made where the same command has been carried out, here or by another process", async () => {
    const file = await opened();

    expect(await adding(one, file, "a")).toBe("saved");
    expect(await adding(one, file, "a")).toBe("alreadyDone");
    expect(await adding(other, file, "b")).toBe("saved");
    expect(await adding(one, file, "b")).toBe("alreadyDone");

    expect(await diariumIn(one, file)).toBe("ab");
    expect(await jobsOf(file)).toBe(2);
  });

  test("rests on no other case as it was", async () => {
    const [file, source] = [await opened(), await opened()];
    await adding(other, source, "a");

    await one.inTransaction(municipality, async (transaction) => {
      const by = { actor: counsellor, commandId: "copies" };
      const from = (await transaction.lock(source.id, by))!;
      const held = (await transaction.lock(file.id, by))!;
      await transaction.save(held, aChange({ ...held.file, diarium: from.file.diarium }, { commandId: "copies" }));
    });

    expect(await diariumIn(one, file)).toBe("a");
  });

  test("is seen by whoever made it, before it is committed", async () => {
    const file = await opened();
    const by = { actor: counsellor, commandId: "looks" };

    const seen = await one.inTransaction(municipality, async (transaction) => {
      const held = (await transaction.lock(file.id, by))!;
      await transaction.save(held, aChange({ ...held.file, diarium: "1" }, by));
      return (await transaction.lock(file.id, by))!;
    });

    expect(seen).toMatchObject({ version: 2, alreadyDone: true, file: { diarium: "1" } });
  });

  test("is refused only for what the case is now", async () => {
    const file = await opened();
    const ifBegun = (diarium: string | null) => (diarium ? "begun" : refuse({ kind: "notThere" }));
    const asked = () =>
      one.inTransaction(municipality, async (transaction) =>
        ifBegun((await transaction.lock(file.id, { actor: counsellor, commandId: "asks" }))!.file.diarium),
      );
    expect(await asked()).toEqual(refuse({ kind: "notThere" }));

    await adding(other, file, "a");

    expect(await asked()).toBe("begun");
  });

  test("made at the same time as nine others loses none of them", async () => {
    const file = await opened();
    const letters = Array.from("abcdefghij");

    const all = await Promise.all(letters.map((letter, at) => adding(at % 2 ? one : other, file, letter)));

    expect(all).toEqual(letters.map(() => "saved"));
    expect(Array.from((await diariumIn(one, file)) ?? "").toSorted()).toEqual(letters);
    expect(await one.cases.verifyLog(municipality, file.id)).toEqual({ ok: true, lines: 11 });
    expect(await jobsOf(file)).toBe(10);
  });

  test("finds no case where it has been disposed of", async () => {
    const file = await opened();
    const protocol = { rule: "test", reference: file.reference, by: counsellor, at: now, counts: {} };
    await other.dispose(municipality, file.id, () => ok(protocol));

    expect(await adding(one, file, "a")).toBe("no such case");
    expect(await jobsOf(file)).toBe(0);
  });
});
