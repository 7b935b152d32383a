import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";

import { openDatabase } from "../../src-bot/store/database.ts";
import { openStore } from "../../src-bot/store/store.ts";
import { ok } from "../../src-shared/refusal.ts";
import { aDataDir, compiled } from "../data-dir.ts";
import { aChange, aStoredCase, counsellor, masterKey, now, onEachDatabase, options } from "./bed.ts";

const protocol = { rule: "fiveYears", reference: "SB-2019-777", by: counsellor, at: now, counts: { meetings: 2 } };
const three = [{ kind: "one" }, { kind: "two" }, { kind: "three" }];

onEachDatabase((bed) => {
  const verified = async () =>
    (await bed.store.verifyLogs()).find(({ municipality }) => municipality === bed.municipality);
  const behindTheTrigger = async (table: string, statement: string) => {
    await bed.rows(`alter table ${table} disable trigger user`);
    await bed.rows(statement);
    await bed.rows(`alter table ${table} enable trigger user`);
  };
  const saveSettings = (expectedVersion: number) =>
    bed.store.municipalities.save(
      bed.municipality,
      { units: [] },
      { actor: counsellor, commandId: randomUUID(), at: now, expectedVersion },
    );
  /** Two cases, one of them with three lines; two that are disposed of, also with three; settings saved twice. */
  async function aHouse() {
    const [file] = [await bed.anOpenCase({ log: three }), await bed.anOpenCase({ log: [] })];
    const gone = [await bed.anOpenCase({ log: three }), await bed.anOpenCase({ log: three })];
    for (const { id } of gone) await bed.store.dispose(bed.municipality, id, () => ok(protocol));
    for (const version of [0, 1]) await saveSettings(version);
    return { file, gone: gone.at(-1)! };
  }

  describe("the logs of a municipality", () => {
    test("are whole where nobody has touched them, however long", async () => {
      await aHouse();
      const long = Array.from({ length: 1_203 }, (_, number) => ({ kind: "line", number }));
      await bed.anOpenCase({ log: long });

      expect(await verified()).toEqual({
        municipality: bed.municipality,
        cases: 5,
        disposals: 2,
        lines: 3 + 3 + 3 + 2 + 2 + 1_203,
        broken: [],
      });
    });

    test.each([
      ["a changed line", "update case_log set actor = 'x' where seq = 2", 2],
      ["a missing line", "delete from case_log where seq = 2", 2],
      ["a missing last line", "delete from case_log where seq = 3", 3],
      ["a missing whole", "delete from case_log where true", 1],
      ["a line moved to another", "update case_log set case_id = gen_random_uuid()::text where seq = 3", 3],
    ])("betray %s, of a case that is there and of one that is gone", async (_, statement, line) => {
      const { file, gone } = await aHouse();

      for (const { id } of [file, gone]) await behindTheTrigger("case_log", `${statement} and case_id = '${id}'`);

      const { broken } = (await verified())!;
      expect(broken).toEqual(expect.arrayContaining([file, gone].map(({ id }) => ({ log: "case", caseId: id, line }))));
      expect(broken.filter((one) => one.line !== null)).toHaveLength(2);
    });

    test("betray a case that was taken away without a protocol", async () => {
      const { file } = await aHouse();

      await bed.rows(`delete from case_file where id = '${file.id}'`);

      expect((await verified())!.broken).toEqual([{ log: "case", caseId: file.id, line: null }]);
    });

    test.each([
      ["a changed line", "update municipality_log set verb = 'x'", "seq = 1", 1],
      ["a missing last line", "delete from municipality_log", "seq = 2", 2],
    ])("betray %s of the settings", async (_, statement, which, line) => {
      await aHouse();

      await behindTheTrigger(
        "municipality_log",
        `${statement} where ${which} and municipality = '${bed.municipality}'`,
      );

      expect((await verified())!.broken).toEqual([{ log: "municipality", caseId: null, line }]);
    });

    test.each(["rule = 'x'", `counts = '{"meetings": 3}'`, "reference = 'x'", `"by" = 'x'`, "at = now()"])(
      "betray a disposal whose protocol was rewritten: %s",
      async (changed) => {
        await aHouse();

        await behindTheTrigger(
          "disposal_log",
          `update disposal_log set ${changed} where seq = 1 and municipality = '${bed.municipality}'`,
        );

        expect((await verified())!.broken).toEqual([{ log: "disposals", caseId: null, line: 1 }]);
      },
    );

    test("betray a disposal whose protocol was taken away, and the case that it spoke of", async () => {
      const { gone } = await aHouse();

      await behindTheTrigger("disposal_log", `delete from disposal_log where case_id = '${gone.id}'`);

      expect((await verified())!.broken).toEqual([
        { log: "case", caseId: gone.id, line: null },
        { log: "disposals", caseId: null, line: 2 },
      ]);
    });
  });
});

describe("npm run verify-log", { timeout: 90_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), "samla-verify-"));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const verifyLog = (dataDir: string, more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const id = randomUUID();
      const child = spawn(process.execPath, [join(import.meta.dirname, "../../src-bot/verify-log.ts")], {
        env: {
          ...compiled(),
          DATA_DIR: dataDir,
          MASTER_KEY: masterKey.toString("base64"),
          BOT_APP_ID: id,
          BOT_TENANT_ID: id,
          BOT_CLIENT_SECRET: "secret",
          ALLOWED_TENANTS: `${id}=ekstad`,
          ...more,
        },
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.once("close", (code) => resolve({ code, said }));
    });
  const aDatabase = async () => {
    const dataDir = await aDataDir();
    const store = await openStore({ ...options, dataDir });
    const file = aStoredCase("ekstad");
    await store.inTransaction("ekstad", (transaction) => transaction.open(file.id, aChange(file, { log: three })));
    return { dataDir, store, file };
  };
  const behindTheTrigger = async (dataDir: string, statement: string) => {
    const database = await openDatabase({ dataDir });
    await sql`alter table case_log disable trigger user`.execute(database.db);
    await sql.raw(statement).execute(database.db);
    await database.close();
  };

  test("waits until the product has stopped, then says that all is whole", async () => {
    const { dataDir, store } = await aDatabase();

    const meanwhile = await verifyLog(dataDir);
    await store.close();
    const afterwards = await verifyLog(dataDir);

    expect(meanwhile).toEqual({
      code: 2,
      said: "Samla is running and has its database to itself: stop it before the logs are verified.\n",
    });
    expect(afterwards).toEqual({ code: 0, said: "ekstad: 1 case, 0 of them disposed of, 3 lines: whole\n" });
  });

  test.each([
    ["changed", "update case_log set actor = 'x' where seq = 2", 2],
    ["taken from the end", "delete from case_log where seq = 3", 3],
  ])("names the line that was %s", async (_, statement, line) => {
    const { dataDir, store, file } = await aDatabase();
    await store.close();
    await behindTheTrigger(dataDir, statement);

    const { code, said } = await verifyLog(dataDir);

    expect(code).toBe(1);
    expect(said).toMatch(/^ekstad: .*: 1 log broken\n/);
    expect(said).toContain(`the log of case ${file.id}: line ${line} is changed, moved or missing\n`);
  });

  test("says what is wrong where there is nothing it can open, and makes nothing up", async () => {
    const { dataDir, store } = await aDatabase();
    await store.close();
    const empty = join(directory, "empty");

    const answers = [
      await verifyLog(empty),
      await verifyLog(dataDir, { BOT_APP_ID: "" }),
      await verifyLog(dataDir, { MASTER_KEY: Buffer.alloc(32, 9).toString("base64") }),
    ];

    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(answers[0]!.said).toBe(`There is no database in ${empty}: set DATA_DIR or DATABASE_URL.\n`);
    expect(answers[1]!.said).toContain("BOT_APP_ID is missing");
    expect(answers[2]!.said).toContain("MASTER_KEY is not the key");
    expect(existsSync(empty)).toBe(false);
  });
});
