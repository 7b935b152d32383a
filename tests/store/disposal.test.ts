import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { beforeEach, describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { DisposalProtocol } from "../../src-bot/store/disposal.ts";
import { CaseDisposed, TargetBusy, UnreadableCase } from "../../src-bot/store/faults.ts";
import { ok, refuse } from "../../src-shared/refusal.ts";
import { secrecyWith } from "../../src-bot/store/secrecy.ts";
import {
  aChange,
  aStoredCase,
  canary,
  counsellor,
  masterKey,
  now,
  onEachStore,
  tablesHolding,
  toMeeting,
  toRecipient,
} from "./bed.ts";

/** What may still name a case when it is gone. */
const evidence = ["public.case_log", "public.disposal_log", "public.read_log"];
let recipient: string;
beforeEach(() => {
  recipient = `${randomUUID()}/${randomUUID()}`;
});
const reference = "SB-2019-777";

onEachStore((bed) => {
  const protocol = {
    rule: "fiveYears",
    reference,
    by: counsellor,
    at: new Date("2031-03-02T08:00:00Z"),
    counts: { attachments: 2, meetings: 1, worklists: 0 },
  };
  const dispose = async (caseId: string, more: Partial<DisposalProtocol> = {}) => {
    const said = await bed.store.dispose(bed.municipality, caseId, () => ok({ ...protocol, ...more }));
    return said.ok ? said.value : said.refusal.kind;
  };
  const patiently = async (caseId: string): Promise<string> => {
    try {
      return await dispose(caseId);
    } catch (error) {
      if (!(error instanceof TargetBusy)) throw error;
      await sleep(10);
      return patiently(caseId);
    }
  };
  const lease = (caseId: string, subject = "case") =>
    bed.store.ledger.lease({ municipality: bed.municipality, caseId, recipient, subject }, now, 30);

  const attachment = { id: randomUUID(), bytes: Buffer.from(canary) };
  const traces = [{ kind: "name" as const, value: canary }];
  /** With something in every table there is. */
  async function aFullCase(): Promise<CaseFile> {
    const { municipality, store } = bed;
    const file = aStoredCase(municipality);
    file.reference = reference;
    file.inquiry.worry!.value = canary;
    const worklists = [{ person: recipient, reference, stage: "active", kind: "answer" }];
    await store.inTransaction(municipality, (transaction) =>
      transaction.open(file.id, aChange(file, { worklists, traces, attachments: [attachment] })),
    );
    await store.reads.note(municipality, counsellor, file.id, now);
    const message = await lease(file.id);
    const booking = await store.calendar.lease({ municipality, caseId: file.id, meetingId: "m" }, now, 30);
    if (message === "busy" || booking === "busy") throw new Error("somebody else has a new case's lease");
    await store.ledger.settle(message, { state: "sent", activityId: "1", at: now });
    await store.calendar.settle(booking, { state: "booked", eventId: "e", at: now });
    bed.handle = async () => {
      throw Object.assign(new Error("gone"), { retryHelps: false });
    };
    await store.jobs.send(municipality, file.id, [toRecipient(recipient)]);
    await store.jobs.idle();
    const data = { municipality, caseId: file.id, effect: toRecipient(recipient) };
    await bed.database.boss.insert("reconcile", [{ data, startAfter: 3_600 }]);
    return file;
  }

  /** One that has the case, and waits before it saves. */
  function aCommandOn(file: CaseFile) {
    const held = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const by = { actor: counsellor, commandId: "slow" };
    const command = bed.store.inTransaction(bed.municipality, async (transaction) => {
      const row = (await transaction.lock(file.id, by))!;
      held.resolve();
      await gate.promise;
      await transaction.save(row, aChange(file, { ...by, attachments: [attachment] }));
    });
    return { command, isHeld: Promise.race([held.promise, command]), mayGoOn: gate.resolve };
  }

  describe("a case that is disposed of", () => {
    test("is gone from every table but the evidence, and what it said from all", async () => {
      const file = await aFullCase();
      const before = await tablesHolding(bed, file.id);

      expect(await dispose(file.id)).toBe("disposed");

      expect(before).toEqual(
        expect.arrayContaining(
          ["attachment", "calendar_link", "case_file", "case_trace", "command_done", "message_ledger", "worklist"].map(
            (table) => `public.${table}`,
          ),
        ),
      );
      expect(before.filter((table) => table.startsWith("pgboss."))).not.toEqual([]);
      expect(await tablesHolding(bed, file.id)).toEqual(evidence);
      expect(await tablesHolding(bed, recipient, canary)).toEqual([]);
      expect(await tablesHolding(bed, reference)).toEqual(["public.disposal_log"]);
      expect(await bed.store.cases.read(bed.municipality, file.id)).toBeUndefined();
      expect(await bed.store.attachments.read(bed.municipality, file.id, attachment.id)).toBeUndefined();
      expect(await bed.store.traces.find(bed.municipality, traces)).toEqual([]);
      expect(await bed.store.jobs.dead()).toEqual([]);
    });

    test("leaves its log, which still proves to be whole, and who has read it", async () => {
      const file = await bed.anOpenCase();
      await bed.perform(file.id, { commandId: "c", log: [{ kind: "two" }, { kind: "three" }] });
      await bed.store.reads.note(bed.municipality, counsellor, file.id, now);

      await dispose(file.id);

      expect(await bed.store.cases.log(bed.municipality, file.id)).toHaveLength(3);
      expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: true, lines: 3 });
      expect(await bed.store.reads.of(bed.municipality, file.id)).toEqual([{ person: counsellor, at: now }]);
      await bed.rows("alter table case_log disable trigger user");
      await bed.rows(`delete from case_log where case_id = '${file.id}' and seq = 3`);
      await bed.rows("alter table case_log enable trigger user");
      expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: false, firstBroken: 3 });
    });

    test("does not open again from an old copy, with no key and with a new one", async () => {
      const file = await aFullCase();
      await bed.rows(`create table old_file as select * from case_file where id = '${file.id}'`);
      await bed.rows(`create table old_attachment as select * from attachment where case_id = '${file.id}'`);
      const { wrapped } = secrecyWith(masterKey).newKey(file.id);
      const readAgain = () =>
        Promise.all([
          bed.store.cases.read(bed.municipality, file.id),
          bed.store.attachments.read(bed.municipality, file.id, attachment.id),
        ]);

      await dispose(file.id);
      await bed.rows("insert into case_file select * from old_file");
      await bed.rows("insert into attachment select * from old_attachment");

      expect(await readAgain()).toEqual([undefined, undefined]);
      await bed.rows(
        `insert into case_keys.case_key values ('${bed.municipality}', '${file.id}', '\\x${wrapped.toString("hex")}')`,
      );
      await expect(bed.store.cases.read(bed.municipality, file.id)).rejects.toThrow(UnreadableCase);
      await expect(bed.store.attachments.read(bed.municipality, file.id, attachment.id)).rejects.toThrow(
        UnreadableCase,
      );
      await bed.rows("drop table old_file, old_attachment");
      await bed.rows(`delete from case_file where id = '${file.id}'`);
    });

    test.runIf(!bed.isServer)("leaves no key behind in the files of an embedded database", async () => {
      const [file] = [await bed.anOpenCase(), await bed.anOpenCase()];
      const [row] = await bed.rows<{ wrapped: Uint8Array }>(
        `select wrapped from case_keys.case_key where case_id = '${file.id}'`,
      );
      // The journal beside them is soon written over.
      const filesWithTheKey = async () => {
        await bed.rows("checkpoint");
        return readdirSync(join(bed.dataDir, "database", "base"), { recursive: true, withFileTypes: true }).filter(
          (entry) =>
            entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(row!.wrapped)),
        );
      };
      const before = await filesWithTheKey();

      await dispose(file.id);

      expect(before).toHaveLength(1);
      expect(await filesWithTheKey()).toEqual([]);
    });

    test("takes nothing of any other case with it", async () => {
      const [file, other] = [await bed.anOpenCase({ traces }), await bed.anOpenCase({ traces })];
      await bed.store.jobs.idle();
      const elsewhere = aStoredCase(`${bed.municipality}-2`);
      elsewhere.id = file.id;
      await bed.store.inTransaction(elsewhere.municipality, (transaction) =>
        transaction.open(file.id, aChange(elsewhere, { attachments: [attachment] })),
      );

      await dispose(file.id);

      expect(await bed.store.cases.read(bed.municipality, other.id)).toEqual(other);
      expect(await bed.store.traces.find(bed.municipality, traces)).toEqual([{ caseId: other.id, kinds: ["name"] }]);
      expect(await bed.store.cases.read(elsewhere.municipality, file.id)).toEqual(elsewhere);
      expect(await bed.store.attachments.read(elsewhere.municipality, file.id, attachment.id)).toEqual(
        attachment.bytes,
      );
    });

    test("stays whole where, once nobody else has it, the answer is that it may not go", async () => {
      const file = await bed.anOpenCase({ attachments: [attachment] });
      const before = await bed.rows(`select * from case_file where id = '${file.id}'`);
      let asked: CaseFile | undefined;

      const said = await bed.store.dispose(bed.municipality, file.id, (seen) => {
        asked = seen;
        return refuse({ kind: "onLegalHold" });
      });

      expect(said).toEqual(refuse({ kind: "onLegalHold" }));
      expect(asked).toEqual(await bed.store.cases.read(bed.municipality, file.id));
      expect(await bed.rows(`select * from case_file where id = '${file.id}'`)).toEqual(before);
      expect(await bed.store.attachments.read(bed.municipality, file.id, attachment.id)).toEqual(attachment.bytes);
      expect(await bed.store.disposals.of(bed.municipality)).toEqual([]);
    });

    test("is said to be gone the second time; one that never was is unknown", async () => {
      const file = await bed.anOpenCase();

      expect(await bed.store.dispose("another-municipality", file.id, () => ok(protocol))).toEqual(ok("unknown"));
      expect(await dispose(file.id)).toBe("disposed");
      expect(await dispose(file.id, { rule: "again" })).toBe("alreadyDisposed");
      expect(await dispose(randomUUID())).toBe("unknown");
      expect(await bed.store.disposals.of(bed.municipality)).toHaveLength(1);
    });

    test("is not begun again under the same id, not even by the command that once began it", async () => {
      const file = await bed.anOpenCase({ commandId: "start" });
      await dispose(file.id);

      const again = await bed.store.inTransaction(bed.municipality, (transaction) =>
        transaction.open(file.id, aChange(file, { commandId: "start", effects: [toRecipient(recipient)] })),
      );

      expect(again).toBe("taken");
      expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
    });
  });

  describe("a disposal", () => {
    test.skipIf(bed.isRemembering)(
      "waits for a command that has the case, and takes what it wrote as well",
      async () => {
        const file = await bed.anOpenCase();
        const order: string[] = [];
        const { command, isHeld, mayGoOn } = aCommandOn(file);

        await isHeld;
        const disposed = dispose(file.id).then(() => order.push("disposed"));
        await sleep(200);
        mayGoOn();
        await Promise.all([command.then(() => order.push("saved")), disposed]);

        expect(order).toEqual(["saved", "disposed"]);
        expect(await bed.perform(file.id, { commandId: "next" })).toBe("no such case");
        expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
        expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: true, lines: 2 });
      },
    );

    test("is waited for by whoever is about to write to somebody", async () => {
      const file = await bed.anOpenCase();
      let granted: unknown;

      await bed.database.db.transaction().execute(async (transaction) => {
        await sql`select from case_file where id = ${file.id} for update`.execute(transaction);
        void lease(file.id).then((held) => (granted = held));
        await sleep(200);
        expect(granted).toBeUndefined();
      });

      await vi.waitFor(() => expect(granted).toMatchObject({ caseId: file.id }));
    });

    test.runIf(bed.isServer)("is why a lease looks at the case, but no command makes it wait", async () => {
      const file = await bed.anOpenCase();
      const { command, isHeld, mayGoOn } = aCommandOn(file);

      await isHeld;
      const held = await lease(file.id);
      mayGoOn();
      await command;

      expect(held).toMatchObject({ caseId: file.id });
    });

    test("is refused for the moment while a message is on its way, and nothing is gone", async () => {
      const file = await aFullCase();
      const held = await lease(file.id);
      if (held === "busy") throw new Error("the lease was busy");

      await expect(dispose(file.id)).rejects.toThrow(TargetBusy);
      expect(await bed.store.cases.read(bed.municipality, file.id)).toEqual(file);
      await bed.store.ledger.settle(held, { state: "sent", at: now });

      expect(await dispose(file.id)).toBe("disposed");
      expect(await bed.store.ledger.settle(held, { state: "sent", at: now })).toBe("leaseLost");
      expect(await tablesHolding(bed, file.id)).toEqual(evidence);
    });

    test("is refused for the moment while a booking is on its way", async () => {
      const file = await bed.anOpenCase();
      const key = { municipality: bed.municipality, caseId: file.id, meetingId: "m" };
      const held = await bed.store.calendar.lease(key, now, 30);
      if (held === "busy") throw new Error("the lease was busy");

      await expect(dispose(file.id)).rejects.toThrow(TargetBusy);
      await bed.store.calendar.release(held);

      expect(await dispose(file.id)).toBe("disposed");
      await expect(bed.store.calendar.lease(key, now, 30)).rejects.toThrow(CaseDisposed);
    });

    test("leaves nothing for what comes too late to write to", async () => {
      const file = await bed.anOpenCase();
      await dispose(file.id);

      await expect(lease(file.id)).rejects.toThrow(CaseDisposed);
      await bed.store.jobs.send(bed.municipality, file.id, [toRecipient(recipient), toMeeting("m")]);
      await bed.store.jobs.idle();

      expect(bed.ran).toEqual([]);
      expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
    });

    test("makes a job that slipped past it be forgotten, which is no failure", async () => {
      const file = await bed.anOpenCase();
      await dispose(file.id);
      bed.handle = async ({ caseId }) => void (await lease(caseId));

      const data = { municipality: bed.municipality, caseId: file.id, effect: toRecipient(recipient) };
      await bed.database.boss.insert("reconcile", [{ data }]);
      await bed.store.jobs.idle();

      expect(bed.ran).toHaveLength(1);
      expect(await bed.store.jobs.dead()).toEqual([]);
      expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
    });

    const endings: [string, (caseId: string) => Promise<unknown>][] = [
      ["wants to write to somebody", (caseId) => lease(caseId)],
      ["ends well", async () => {}],
      ["finds its target busy", () => Promise.reject(new TargetBusy())],
      ["fails", () => Promise.reject(new Error("503"))],
      ["is given up", () => Promise.reject(Object.assign(new Error("410"), { retryHelps: false }))],
    ];
    test.each(endings)("is not undone by a job that was running and then %s", async (_, ending) => {
      const begun = Promise.withResolvers<void>();
      const mayEnd = Promise.withResolvers<void>();
      bed.handle = async ({ caseId }) => {
        begun.resolve();
        await mayEnd.promise;
        await ending(caseId);
      };
      const file = await bed.anOpenCase({ effects: [toRecipient(recipient)] });
      await begun.promise;

      expect(await dispose(file.id)).toBe("disposed");
      mayEnd.resolve();
      await bed.store.jobs.idle();

      expect(bed.ran).toHaveLength(1);
      expect(await bed.store.jobs.dead()).toEqual([]);
      expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
      expect(await tablesHolding(bed, recipient)).toEqual([]);
    });

    test("lets nothing stay whatever happens to the case at the same moment", async () => {
      for (let round = 0; round < 8; round += 1) {
        bed.handle = async ({ caseId, effect }) => {
          const held = await lease(caseId, JSON.stringify(effect));
          if (held === "busy") throw new TargetBusy();
          await bed.store.ledger.settle(held, { state: "sent", at: now });
        };
        const file = await bed.anOpenCase({ effects: [toRecipient("a"), toRecipient("b")] });
        const changes = [1, 2, 3].map((n) =>
          bed.perform(file.id, {
            commandId: `c${n}`,
            effects: [toRecipient(`a${n}`)],
            traces,
            attachments: [{ id: randomUUID(), bytes: attachment.bytes }],
          }),
        );
        const answers = await Promise.all([patiently(file.id), ...changes]);
        await bed.store.jobs.idle();

        expect(answers[0]).toBe("disposed");
        expect(answers.slice(1).every((answer) => answer === "saved" || answer === "no such case")).toBe(true);
        expect(await tablesHolding(bed, file.id)).toEqual(["public.case_log", "public.disposal_log"]);
        expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toMatchObject({ ok: true });
      }
    });
  });

  describe("the protocol of disposals", () => {
    test("tells what was disposed of, why and by whom, in order", async () => {
      const files = [await bed.anOpenCase(), await bed.anOpenCase()];
      await dispose(files[0]!.id);
      await dispose(files[1]!.id, { rule: "ended", by: "clock", counts: {} });

      expect(await bed.store.disposals.of(bed.municipality)).toEqual([
        { ...protocol, seq: 1, caseId: files[0]!.id },
        { ...protocol, seq: 2, caseId: files[1]!.id, rule: "ended", by: "clock", counts: {} },
      ]);
      expect(await bed.store.disposals.of("another-municipality")).toEqual([]);
    });

    test("has one line after another when several cases go at once, each chained to the one before", async () => {
      const files = await Promise.all([1, 2, 3, 4].map(() => bed.anOpenCase()));

      await Promise.all(files.map(({ id }) => dispose(id)));

      const lines = await bed.rows<{ seq: number; prevHash: string; hash: string }>(
        `select seq, prev_hash, hash from disposal_log where municipality = '${bed.municipality}' order by seq`,
      );
      expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(lines.map(({ prevHash }) => prevHash)).toEqual(["", ...lines.slice(0, -1).map(({ hash }) => hash)]);
    });

    test.each(["update disposal_log set rule = 'x'", "delete from disposal_log", "truncate disposal_log"])(
      "cannot be rewritten: %s",
      async (statement) => {
        await dispose((await bed.anOpenCase()).id);

        await expect(bed.rows(statement)).rejects.toThrow("append-only");
      },
    );
  });
});
