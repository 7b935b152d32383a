import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { attachmentsOn } from "../../src-bot/store/attachments.ts";
import { caseStore } from "../../src-bot/store/case-store.ts";
import { WrongMasterKey } from "../../src-bot/store/faults.ts";
import { caseMemory } from "../../src-bot/store/memory.ts";
import { isServed, rotateKey } from "../../src-bot/store/rotate-key.ts";
import { secrecyWith } from "../../src-bot/store/secrecy.ts";
import { openStore } from "../../src-bot/store/store.ts";
import { tracesOn } from "../../src-bot/store/traces.ts";
import { tracesOf } from "../../src-shared/case/traces.ts";
import { aDataDir, compiled } from "../data-dir.ts";
import { aChange, aStoredCase, masterKey, onEachDatabase, options } from "./bed.ts";

const another = Buffer.alloc(32, 8);
const inBase64 = (key: Buffer) => key.toString("base64");

onEachDatabase((bed) => {
  /** What a product would read that has this key. */
  const holderOf = (key: Buffer) => {
    const { db } = bed.database;
    const secrecy = secrecyWith(key);
    return {
      cases: caseStore(db, secrecy, caseMemory(0)),
      attachments: attachmentsOn(db, secrecy),
      traces: tracesOn(db, secrecy),
    };
  };
  const rotate = (from: Buffer, to: Buffer) => rotateKey(bed.database.db, from, to);
  const contents = () =>
    Promise.all([
      bed.rows(`select municipality, case_id, wrapped from case_keys.case_key order by 1, 2`),
      bed.rows(`select municipality, kind, hash, case_id from case_trace order by 1, 2, 3, 4`),
      bed.rows(`select sealed from case_keys.proof`),
    ]);

  test("what was kept under the old key opens with the new one alone, and nothing that is said is written again", async () => {
    const attachment = { id: randomUUID(), bytes: randomBytes(50) };
    const file = await bed.anOpenCase({ attachments: [attachment] });
    const traces = tracesOf(file);
    await bed.perform(file.id, { commandId: "traced", traces });
    const bodies = () => bed.rows(`select id, version, body from case_file order by id`);
    const before = await bodies();

    const rotated = await rotate(masterKey, another);
    const now = holderOf(another);
    const [read, bytes, found, after, again] = [
      await now.cases.read(bed.municipality, file.id),
      await now.attachments.read(bed.municipality, file.id, attachment.id),
      await now.traces.find(bed.municipality, traces),
      await bodies(),
      await rotate(masterKey, another),
    ];
    const old = holderOf(masterKey);

    expect(rotated).toBe(before.length);
    expect([read?.id, bytes, found.map(({ caseId }) => caseId)]).toEqual([file.id, attachment.bytes, [file.id]]);
    expect(traces.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    expect(again).toBe("alreadyDone");
    await expect(old.cases.read(bed.municipality, file.id)).rejects.toThrow(WrongMasterKey);
    expect(await old.traces.find(bed.municipality, traces)).toEqual([]);
    await expect(rotate(masterKey, Buffer.alloc(32, 9))).rejects.toThrow(WrongMasterKey);
    expect(await rotate(another, masterKey)).toBe(before.length);
  });

  test("where it cannot be done for one case it is done for none", async () => {
    await bed.anOpenCase({ traces: [{ kind: "phone", value: "0701740605" }] });
    const damaged = await bed.anOpenCase();
    await bed.rows(`create table kept as select * from case_keys.case_key where case_id = '${damaged.id}'`);
    await bed.rows(`update case_keys.case_key set wrapped = 'x'::bytea || wrapped where case_id = '${damaged.id}'`);
    const before = await contents();

    await expect(rotate(masterKey, another)).rejects.toThrow(WrongMasterKey);

    expect(await contents()).toEqual(before);
    await bed.rows(`update case_keys.case_key k set wrapped = o.wrapped from kept o where k.case_id = o.case_id`);
    await bed.rows(`drop table kept`);
  });

  test("a product that is connected to the server is seen", async () => {
    if (!bed.isServer) return;
    const [{ port }] = (await bed.rows<{ port: number }>(`select inet_server_port() as port`)) as [{ port: number }];

    expect(await isServed(`postgres://samla:samla@127.0.0.1:${port}/samla`)).toBe(true);
    expect(await isServed(`postgres://samla:samla@127.0.0.1:${port}/postgres`)).toBe(false);
  });
});

describe("npm run rotate-key", { timeout: 90_000 }, () => {
  const run = (command: string, dataDir: string, more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const id = randomUUID();
      const env = {
        ...compiled(),
        DATA_DIR: dataDir,
        MASTER_KEY: inBase64(masterKey),
        NEW_MASTER_KEY: inBase64(another),
        BOT_APP_ID: id,
        BOT_TENANT_ID: id,
        BOT_CLIENT_SECRET: "secret",
        ALLOWED_TENANTS: `${id}=ekstad`,
        ...more,
      };
      execFile(process.execPath, [join(import.meta.dirname, `../../src-bot/${command}.ts`)], { env }, (fault, said) =>
        resolve({ code: fault ? Number(fault.code) : 0, said }),
      );
    });

  test("waits until the product has stopped, exchanges the key, and leaves the logs whole", async () => {
    const dataDir = await aDataDir();
    const store = await openStore({ ...options, dataDir });
    const file = aStoredCase("ekstad");
    await store.inTransaction("ekstad", (transaction) => transaction.open(file.id, aChange(file)));

    const running = await run("rotate-key", dataDir);
    await store.close();
    const lacking = await run("rotate-key", dataDir, { NEW_MASTER_KEY: "" });
    const done = await run("rotate-key", dataDir);
    const verified = await run("verify-log", dataDir, { MASTER_KEY: inBase64(another) });

    expect(running).toEqual({ code: 2, said: "Samla is running: stop it before its master key is exchanged.\n" });
    expect(lacking).toEqual({ code: 2, said: expect.stringMatching(/^NEW_MASTER_KEY is missing/) });
    expect(done).toEqual({ code: 0, said: expect.stringMatching(/^The keys of 1 cases are under NEW_MASTER_KEY\.\n/) });
    expect(verified).toEqual({ code: 0, said: expect.stringMatching(/: whole\n$/) });
    expect(`${running.said}${done.said}`).not.toContain(inBase64(another));
  });
});
