import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { openStore, type Store } from "../../src-bot/store/store.ts";
import { upgraded } from "../../src-bot/store/upgrade.ts";
import { aDataDir } from "../data-dir.ts";
import { aChange, options } from "./bed.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const kept = readdirSync(fixtures).filter((name) => /^case-shape-\d+\.json$/.test(name));
let dataDir: string;
let store: Store;
beforeAll(async () => {
  dataDir = await aDataDir();
  store = await openStore({ ...options, dataDir });
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each(kept)("a case as it was once written: %s", (name) => {
  const written = JSON.parse(readFileSync(join(fixtures, name), "utf8")) as CaseFile;

  test("is read as one of today's, and everybody and everything is still in it", async () => {
    await store.inTransaction(written.municipality, (transaction) => transaction.open(written.id, aChange(written)));

    const read = (await store.cases.read(written.municipality, written.id))!;

    expect(read).toEqual(parseCaseFile(upgraded(written)));
    const told = ({ reference, parties, contacts, consents, meetings, tasks, latestCommand }: CaseFile) => ({
      reference,
      parties: parties.map(({ id, kind }) => [id, kind]),
      contacts: contacts.map((contact) => [contact.with, contact.at]),
      consents: consents.map((consent) => [consent.id, consent.flows.length, consent.ended?.how]),
      meetings: meetings.map(({ id, state, items, answers }) => [id, state.name, items.length, answers.length]),
      tasks: tasks.map(({ id, state, extensions }) => [id, state.name, extensions.length]),
      latestCommand,
    });
    expect(told(read)).toEqual(told(written));
  });

  test("stays as it is when it is lifted again", () => {
    const once = upgraded(written);

    expect(upgraded(once)).toEqual(once);
  });
});

test("a case of a shape that nobody knows is not read", () => {
  expect(kept.length).toBeGreaterThan(0);
  expect(() => parseCaseFile(upgraded({ shape: 99 }))).toThrow("shape");
  expect(() => parseCaseFile(upgraded(null))).toThrow("expected object");
});
