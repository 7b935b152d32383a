import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { LogEntry } from "../src-shared/command.ts";
import {
  DatabaseBusy,
  DatabaseInUse,
  DatabaseUnreachable,
  SomeoneSavedFirst,
  TargetBusy,
  UnreadableCase,
  WrongMasterKey,
} from "../src-bot/store/faults.ts";
import type { Job } from "../src-bot/store/jobs.ts";
import { lockDirectory } from "../src-bot/store/lock-file.ts";
import { type Change, openStore, storeOn } from "../src-bot/store/store.ts";
import { aDataDir, compiled } from "./data-dir.ts";
import {
  aChange,
  aFreePort,
  aServer,
  aStoredCase,
  canary,
  counsellor,
  now,
  onEachStore,
  options,
  tablesHolding,
  toMeeting,
  toRecipient,
} from "./store/bed.ts";

const directory = mkdtempSync(join(tmpdir(), "samla-store-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

onEachStore((bed) => {
  const referenceOf = async (file: CaseFile) => (await bed.store.cases.read(bed.municipality, file.id))?.reference;

  describe("a case", () => {
    test("is read back as it was saved, one version after another", async () => {
      const file = await bed.anOpenCase();
      const changed = { ...file, reference: "SB-2026-002" };

      await bed.perform(file.id, { commandId: "second", file: changed });

      expect(await bed.store.cases.read(bed.municipality, file.id)).toEqual(changed);
      expect(await bed.store.cases.readMany(bed.municipality, [randomUUID(), file.id])).toEqual([changed]);
    });

    test("changes nothing when the same person's command comes again", async () => {
      const file = await bed.anOpenCase();

      const answers = [];
      for (const reference of ["SB-2026-002", "SB-2026-003"]) {
        answers.push(await bed.perform(file.id, { commandId: "once", file: { ...file, reference } }));
      }

      expect(answers).toEqual(["saved", "alreadyDone"]);
      expect(await referenceOf(file)).toBe("SB-2026-002");
      expect(await bed.store.cases.log(bed.municipality, file.id)).toHaveLength(2);
    });

    test("changes nothing when the same command comes twice at the same moment", async () => {
      const file = await bed.anOpenCase();

      const answers = await Promise.all([1, 2, 3, 4].map(() => bed.perform(file.id, { commandId: "doubled" })));

      expect(answers.toSorted()).toEqual(["alreadyDone", "alreadyDone", "alreadyDone", "saved"]);
    });

    test("takes different commands at the same moment one after another, and loses none", async () => {
      const file = await bed.anOpenCase({ log: [] });
      const count = 6;

      await Promise.all(
        Array.from({ length: count }, (_, n) =>
          bed.store.inTransaction(bed.municipality, async (transaction) => {
            const by = { actor: counsellor, commandId: `c${n}` };
            const held = (await transaction.lock(file.id, by))!;
            const next = { ...held.file, reference: `${held.file.reference}+` };
            await transaction.save(held, aChange(next, by));
          }),
        ),
      );

      expect(await referenceOf(file)).toBe(`${file.reference}${"+".repeat(count)}`);
      expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: true, lines: count });
    });

    test("is opened once by a repeated command, and not at all under somebody else's id", async () => {
      const file = await bed.anOpenCase({ commandId: "start" });
      const openedAgain = (change: Partial<Change>) =>
        bed.store.inTransaction(bed.municipality, (transaction) => transaction.open(file.id, aChange(file, change)));

      expect(await openedAgain({ commandId: "start" })).toBe("alreadyDone");
      expect(await openedAgain({ commandId: "start", actor: "somebody/else" })).toBe("taken");
      expect(await openedAgain({ commandId: "other" })).toBe("taken");
    });

    test("does not exist for another municipality that knows its id", async () => {
      const file = await bed.anOpenCase();
      const other = "another-municipality";

      const held = await bed.store.inTransaction(other, (transaction) =>
        transaction.lock(file.id, { actor: counsellor, commandId: "c" }),
      );

      expect(held).toBeUndefined();
      expect(await bed.store.cases.read(other, file.id)).toBeUndefined();
      expect(await bed.store.cases.log(other, file.id)).toEqual([]);
      expect(await bed.store.worklists.of(other, [counsellor])).toEqual([]);
      expect(await bed.store.ledger.of(other, file.id)).toEqual([]);
    });

    test("costs five round trips to change, effects included", async () => {
      const file = await bed.anOpenCase();
      const before = bed.store.statements();

      await bed.perform(file.id, { commandId: "measured", effects: [toRecipient("a"), toRecipient("b")] });

      expect(bed.store.statements() - before).toBeLessThanOrEqual(5);
      await bed.store.jobs.idle();
    });

    test("can be read nowhere in the database", async () => {
      const file = aStoredCase(bed.municipality);
      file.inquiry.worry!.value = canary;
      await bed.store.inTransaction(bed.municipality, (transaction) =>
        transaction.open(file.id, aChange(file, { effects: [toRecipient("a")] })),
      );
      await bed.store.jobs.idle();

      expect(await tablesHolding(bed, canary)).toEqual([]);
      expect(JSON.stringify(await bed.store.cases.read(bed.municipality, file.id))).toContain(canary);
    });

    test("does not open with another case's content in its place", async () => {
      const [victim, other] = [await bed.anOpenCase(), await bed.anOpenCase()];

      await bed.rows(
        `update case_file v set body = o.body from case_file o where v.id = '${victim.id}' and o.id = '${other.id}'`,
      );

      await bed.restart();
      await expect(bed.store.cases.read(bed.municipality, victim.id)).rejects.toThrow(UnreadableCase);
    });

    test("does not open with another master key", async () => {
      const opened = storeOn(bed.database, { masterKey: Buffer.alloc(32, 8) });

      await expect(opened).rejects.toThrow(WrongMasterKey);
    });
  });

  describe("a transaction", () => {
    test("leaves nothing behind when the answer is a refusal", async () => {
      const file = await bed.anOpenCase();
      const refusal = { ok: false, refusal: { kind: "notNow" } };

      const answer = await bed.store.inTransaction(bed.municipality, async (transaction) => {
        const held = (await transaction.lock(file.id, { actor: counsellor, commandId: "c" }))!;
        await transaction.save(
          held,
          aChange({ ...file, reference: "SB-2026-002" }, { commandId: "c", effects: [toRecipient("a")] }),
        );
        return refusal;
      });
      await bed.store.jobs.idle();

      expect(answer).toBe(refusal);
      expect(await referenceOf(file)).toBe(file.reference);
      expect(bed.ran).toEqual([]);
    });

    test("leaves nothing behind when it throws", async () => {
      const file = aStoredCase(bed.municipality);

      const opened = bed.store.inTransaction(bed.municipality, async (transaction) => {
        await transaction.open(file.id, aChange(file, { effects: [toRecipient("a")] }));
        throw new Error("a bug");
      });

      await expect(opened).rejects.toThrow("a bug");
      await bed.store.jobs.idle();
      expect(await bed.store.cases.read(bed.municipality, file.id)).toBeUndefined();
      expect(bed.ran).toEqual([]);
    });

    test("that takes too long is rolled back, and what is left of it reaches nothing", async () => {
      const file = await bed.anOpenCase();
      let afterwards: Promise<unknown> | undefined;

      const late = bed.store.inTransaction(bed.municipality, async (transaction) => {
        const held = (await transaction.lock(file.id, { actor: counsellor, commandId: "c" }))!;
        await sleep(1_200);
        afterwards = transaction
          .save(held, aChange({ ...file, reference: "SB-2026-002" }, {}))
          .catch((error: unknown) => error);
      });

      await expect(late).rejects.toThrow(DatabaseBusy);
      await sleep(400);
      expect(await afterwards).toMatchObject({ message: expect.stringMatching(/after its end|already rolled back/) });
      expect(await bed.perform(file.id, { commandId: "next" })).toBe("saved");
    });

    test("refuses at once to be entered from inside itself", async () => {
      const file = await bed.anOpenCase();

      const entangled = bed.store.inTransaction(bed.municipality, () =>
        bed.store.cases.read(bed.municipality, file.id),
      );

      await expect(entangled).rejects.toThrow("read was called from inside a transaction");
    });
  });

  describe("the log", () => {
    test("tells who did what, in order, and proves to be whole", async () => {
      const file = await bed.anOpenCase({ verb: "inquiry.open", log: [{ kind: "opened" }] });
      const log: LogEntry[] = [{ kind: "contacted", partyId: "p1" }, { kind: "noticeGiven" }];
      await bed.perform(file.id, { commandId: "c", verb: "contact.log", log });

      const lines = await bed.store.cases.log(bed.municipality, file.id);
      const hashes = lines.map(({ hash }) => hash);

      expect(lines).toMatchObject([
        { seq: 1, actor: counsellor, verb: "inquiry.open", at: now, entry: { kind: "opened" } },
        { seq: 2, verb: "contact.log", entry: log[0] },
        { seq: 3, verb: "contact.log", entry: log[1] },
      ]);
      expect(lines.map(({ prevHash }) => prevHash)).toEqual(["", ...hashes.slice(0, -1)]);
      expect(new Set(hashes).size).toBe(3);
      expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: true, lines: 3 });
    });

    test.each(["update case_log set actor = 'x'", "delete from case_log", "truncate case_log", "delete from read_log"])(
      "cannot be rewritten: %s",
      async (statement) => {
        const file = await bed.anOpenCase();
        await bed.store.reads.note(bed.municipality, counsellor, file.id, now);

        await expect(bed.rows(statement)).rejects.toThrow("append-only");
      },
    );

    test.each([
      ["a changed line", "update case_log set actor = 'x'", "seq = 2", 2],
      ["a changed entry", `update case_log set entry = '{"kind":"other"}'`, "seq = 1", 1],
      ["a missing line", "delete from case_log", "seq = 2", 2],
      ["a missing end", "delete from case_log", "seq = 3", 3],
      ["a missing whole", "delete from case_log", "true", 1],
    ])("betrays %s even where the database's owner made it", async (_, statement, which, firstBroken) => {
      const file = await bed.anOpenCase();
      await bed.perform(file.id, { commandId: "c", log: [{ kind: "two" }, { kind: "three" }] });

      await bed.rows("alter table case_log disable trigger user");
      await bed.rows(`${statement} where case_id = '${file.id}' and ${which}`);
      await bed.rows("alter table case_log enable trigger user");

      expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: false, firstBroken });
    });

    test("of reads has one line a person, case and quarter of an hour, and a repeated read costs nothing", async () => {
      const file = await bed.anOpenCase();
      await bed.store.reads.note(bed.municipality, counsellor, file.id, now);
      const before = bed.store.statements();

      await bed.store.reads.note(bed.municipality, counsellor, file.id, new Date(now.getTime() + 60_000));
      const spent = bed.store.statements() - before;
      await bed.store.reads.note(bed.municipality, counsellor, file.id, new Date(now.getTime() + 900_000));

      expect(spent).toBe(0);
      expect(await bed.rows(`select 1 from read_log where case_id = '${file.id}'`)).toHaveLength(2);
    });
  });

  test("who has read a case is told in the order they did", async () => {
    const file = await bed.anOpenCase();
    const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    const reads = [
      { person: "c/c", at: now },
      { person: "a/a", at: after(7) },
      { person: "b/b", at: after(9) },
      { person: "a/a", at: after(40) },
    ];

    for (const { person, at } of reads.toReversed()) await bed.store.reads.note(bed.municipality, person, file.id, at);
    await bed.store.reads.note(bed.municipality, "a/a", (await bed.anOpenCase()).id, now);

    expect(await bed.store.reads.of(bed.municipality, file.id)).toEqual(reads);
    expect(await bed.store.reads.of("another-municipality", file.id)).toEqual([]);
  });

  describe("a worklist", () => {
    const line = (person: string, reference: string, dueAt?: string) => ({
      person,
      reference,
      stage: "active",
      kind: "answer",
      ...(dueAt ? { dueAt } : {}),
    });

    test("shows what is due first first, and what has no date last", async () => {
      const lines = [line("a/a", "SB-3"), line("a/a", "SB-2"), line("a/a", "SB-1", "2026-03-09"), line("a/b", "SB-0")];
      for (const each of lines) await bed.anOpenCase({ worklists: [each] });
      const soon = await bed.anOpenCase({ worklists: [line("duty:coordinator", "SB-9", "2026-03-03T08:00:00Z")] });

      const mine = await bed.store.worklists.of(bed.municipality, ["a/a", "duty:coordinator"]);

      expect(mine.map(({ reference }) => reference)).toEqual(["SB-9", "SB-1", "SB-2", "SB-3"]);
      expect(mine[0]).toEqual({ ...line("duty:coordinator", "SB-9", "2026-03-03T08:00:00Z"), caseId: soon.id });
      expect(await bed.store.worklists.of(bed.municipality, [])).toEqual([]);
    });

    test("is replaced as a whole by each change of its case", async () => {
      const file = await bed.anOpenCase({ worklists: [line("a/a", "SB-1"), line("a/b", "SB-1"), line("a/c", "SB-1")] });

      await bed.perform(file.id, { commandId: "c", worklists: [line("a/c", "SB-1", "2026-03-09")] });

      expect(await bed.store.worklists.of(bed.municipality, ["a/a", "a/b", "a/c"])).toEqual([
        { ...line("a/c", "SB-1", "2026-03-09"), caseId: file.id },
      ]);
    });
  });

  describe("a job", () => {
    test("runs within a moment of its commit, once for what was asked twice", async () => {
      const started = performance.now();
      const file = await bed.anOpenCase({ effects: [toRecipient("a"), toRecipient("a"), toMeeting("m")] });

      await bed.store.jobs.idle();

      expect(performance.now() - started).toBeLessThan(400);
      expect(bed.ran.toSorted((a, b) => (a.effect.kind < b.effect.kind ? -1 : 1))).toEqual([
        { municipality: bed.municipality, caseId: file.id, effect: toMeeting("m"), attempt: 1 },
        { municipality: bed.municipality, caseId: file.id, effect: toRecipient("a"), attempt: 1 },
      ]);
    });

    test("can be sent without a command", async () => {
      await bed.store.jobs.send(bed.municipality, "case", [toMeeting("m")]);
      await bed.store.jobs.idle();

      expect(bed.ran).toMatchObject([{ caseId: "case", effect: toMeeting("m") }]);
    });

    test("is tried again when it fails", async () => {
      bed.handle = async ({ attempt }) => {
        if (attempt === 1) throw new Error("503");
      };

      await bed.anOpenCase({ effects: [toRecipient("a")] });
      await bed.store.jobs.idle();

      expect(bed.ran.map(({ attempt }) => attempt)).toEqual([1, 2]);
    });

    test("that keeps failing is seen among the dead, without the error's words, and can be revived", async () => {
      bed.handle = async () => {
        throw new TypeError(canary);
      };
      const file = await bed.anOpenCase({ effects: [toRecipient("a")] });
      await bed.store.jobs.idle();

      const dead = await bed.store.jobs.dead();
      bed.handle = async () => {};
      const revived = await bed.store.jobs.revive();
      await bed.store.jobs.idle();

      expect(dead).toEqual([
        {
          id: expect.any(String),
          municipality: bed.municipality,
          caseId: file.id,
          effect: toRecipient("a"),
          fault: "TypeError",
          diedAt: expect.any(Date),
        },
      ]);
      expect(await bed.rows(`select 1 from pgboss.job where position('${canary}' in job::text) > 0`)).toEqual([]);
      expect(revived).toBe(1);
      expect(await bed.store.jobs.dead()).toEqual([]);
      expect(bed.ran.at(-1)).toMatchObject({ effect: toRecipient("a"), attempt: 1 });
    });

    test("whose fault no retry helps is given up at once", async () => {
      bed.handle = async () => {
        throw Object.assign(new Error("gone"), { name: "MailboxGone", retryHelps: false });
      };

      await bed.anOpenCase({ effects: [toRecipient("a")] });
      await bed.store.jobs.idle();

      expect(bed.ran).toHaveLength(1);
      expect(await bed.store.jobs.dead()).toMatchObject([{ fault: "MailboxGone" }]);
      bed.handle = async () => {};
      expect(await bed.store.jobs.revive()).toBe(1);
      await bed.store.jobs.idle();
    });

    test("whose target is busy is tried again soon, which is no failure", async () => {
      let busy = 2;
      bed.handle = async () => {
        if (busy-- > 0) throw new TargetBusy();
      };

      await bed.anOpenCase({ effects: [toRecipient("a")] });
      await bed.store.jobs.idle();

      expect(bed.ran.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
      expect(await bed.store.jobs.dead()).toEqual([]);
    });

    test("whose outside asks for patience comes back no sooner, which is no failure until it has asked for a day", async () => {
      const patience = Object.assign(new Error("later"), { name: "Throttled", retryHelps: true, retryAfterMs: 600 });
      const ran: number[] = [];
      bed.handle = async () => {
        if (ran.push(performance.now()) === 1) throw patience;
      };
      await bed.anOpenCase({ effects: [toRecipient("a")] });
      await bed.store.jobs.idle();
      const waited = ran[1]! - ran[0]!;
      bed.handle = async () => {
        throw patience;
      };
      await bed.anOpenCase({ effects: [toRecipient("b")] });
      await vi.waitFor(() => expect(bed.ran).toHaveLength(3), { timeout: 10_000 });
      const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 25 * 3_600_000);
      await bed.store.jobs.idle();
      clock.mockRestore();

      expect(waited).toBeGreaterThan(600);
      expect(bed.ran.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
      expect(await bed.store.jobs.dead()).toMatchObject([{ fault: "Throttled" }]);
      bed.handle = async () => {};
      expect(await bed.store.jobs.revive()).toBe(1);
      await bed.store.jobs.idle();
    });

    test("never runs beside another for the same target, while other targets run on", async () => {
      const running = new Map<string, number>();
      let most = 0;
      let together = 0;
      bed.handle = async ({ effect }) => {
        const target = JSON.stringify(effect);
        running.set(target, (running.get(target) ?? 0) + 1);
        most = Math.max(most, running.get(target)!);
        together = Math.max(
          together,
          [...running.values()].reduce((sum, n) => sum + n, 0),
        );
        await sleep(20);
        running.set(target, running.get(target)! - 1);
      };

      const file = await bed.anOpenCase();
      for (const n of [1, 2, 3, 4])
        await bed.perform(file.id, { commandId: `c${n}`, effects: [toRecipient("a"), toRecipient("b")] });
      await bed.store.jobs.idle();

      expect(most).toBe(1);
      expect(together).toBe(2);
    });
  });

  describe("the message ledger", () => {
    const key = () => ({ municipality: bed.municipality, caseId: "case", recipient: "a/a", subject: "meeting:m" });

    test("lets one at a time write to the same person about the same thing", async () => {
      const leases = await Promise.all([1, 2, 3].map(() => bed.store.ledger.lease(key(), now, 30)));
      const other = await bed.store.ledger.lease({ ...key(), recipient: "a/b" }, now, 30);

      expect(leases.filter((lease) => lease === "busy")).toHaveLength(2);
      expect(other).not.toBe("busy");
    });

    test("remembers what was last sent, and frees the lease", async () => {
      const lease = await granted(bed.store.ledger.lease(key(), now, 30));
      expect(lease).toMatchObject({ state: "queued", attempts: 1, interrupted: false });

      const settled = await bed.store.ledger.settle(lease, { state: "sent", activityId: "1", revision: "r1", at: now });

      expect(settled).toBe("recorded");
      expect(await bed.store.ledger.of(bed.municipality, "case")).toEqual([
        {
          ...key(),
          state: "sent",
          activityId: "1",
          revision: "r1",
          attempts: 0,
          interrupted: false,
          sentAt: now,
          updatedAt: now,
        },
      ]);
      const next = await granted(bed.store.ledger.lease(key(), now, 30));
      expect(next).toMatchObject({ state: "sent", revision: "r1", attempts: 1 });
      await bed.store.ledger.settle(next, { state: "undeliverable", activityId: null, at: now });
      expect((await bed.store.ledger.of(bed.municipality, "case"))[0]).not.toHaveProperty("activityId");
    });

    test("passes the lease on when its time is out, says so, and hears no more of the first holder", async () => {
      const first = await granted(bed.store.ledger.lease(key(), now, 0));

      const second = await granted(bed.store.ledger.lease(key(), now, 30));

      expect(second).toMatchObject({ interrupted: true, attempts: 2 });
      expect(await bed.store.ledger.settle(first, { state: "sent", at: now })).toBe("leaseLost");
      expect(await bed.store.ledger.record(second, { state: "uncertain", at: now })).toBe("recorded");
      expect(await bed.store.ledger.lease(key(), now, 30)).toBe("busy");
      await bed.store.ledger.release(second);
      expect(await bed.store.ledger.lease(key(), now, 30)).toMatchObject({ state: "uncertain", interrupted: true });
    });
  });

  describe("the small stores", () => {
    test("a meeting's link to the calendar is kept, and held by one at a time", async () => {
      const key = { municipality: bed.municipality, caseId: "case", meetingId: "m" };
      expect(await bed.store.calendar.get(key)).toBeUndefined();
      const lease = await granted(bed.store.calendar.lease(key, now, 30));

      await bed.store.calendar.record(lease, {
        state: "booking",
        organizer: "box",
        booking: 1,
        transactionId: "t",
        at: now,
      });
      const whileHeld = await bed.store.calendar.lease(key, now, 30);
      await bed.store.calendar.settle(lease, { state: "booked", eventId: "e", at: now });

      expect(whileHeld).toBe("busy");
      expect(await bed.store.calendar.get(key)).toMatchObject({
        state: "booked",
        organizer: "box",
        booking: 1,
        transactionId: "t",
        eventId: "e",
      });
    });

    test("meetings whose time to be looked at has come are taken once, longest waiting first, and again if nobody comes back", async () => {
      const { calendar } = bed.store;
      const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
      const waits = async (meetingId: string, lookAt: Date, municipality = bed.municipality) => {
        const lease = await granted(calendar.lease({ municipality, caseId: "case", meetingId }, now, 30));
        await calendar.settle(lease, { chatId: `${municipality}/${meetingId}`, lookAt, at: now });
      };
      await waits("late", minutes(-1));
      await waits("later", minutes(-2));
      await waits("not yet", minutes(30));
      await waits("elsewhere", minutes(-1), `${bed.municipality}-2`);
      const taken = async (at: Date, most = 10) =>
        (await calendar.takeDue(bed.municipality, at, most)).map(({ meetingId }) => meetingId);

      expect(await taken(now, 1)).toEqual(["later"]);
      expect(await taken(now)).toEqual(["late"]);
      expect(await taken(now)).toEqual([]);
      expect((await taken(minutes(11))).toSorted()).toEqual(["late", "later"]);
      await calendar.lookNow(bed.municipality, minutes(12));
      expect((await taken(minutes(12))).toSorted()).toEqual(["late", "later", "not yet"]);
      expect(await calendar.ofChat(`${bed.municipality}/late`)).toEqual({
        municipality: bed.municipality,
        caseId: "case",
        meetingId: "late",
      });
    });

    test("reference numbers run by municipality, programme and year, and never repeat", async () => {
      const drawn = await Promise.all(
        [1, 2, 3, 4].map(() =>
          bed.store.nextNumber(bed.municipality, { prefix: "SB", programme: "samba", year: 2026 }),
        ),
      );

      expect(drawn.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      expect(await bed.store.nextNumber(bed.municipality, { prefix: "SB", programme: "samba", year: 2027 })).toBe(1);
      expect(await bed.store.nextNumber(bed.municipality, { prefix: "VX", programme: "adults", year: 2026 })).toBe(1);
      expect(
        await bed.store.nextNumber(`${bed.municipality}-2`, { prefix: "SB", programme: "samba", year: 2026 }),
      ).toBe(1);
    });

    test("a conversation is kept by account, and one that says nothing new costs no statement", async () => {
      const account = `${randomUUID()}/${randomUUID()}`;
      const conversation = { ...aConversation, account, lastSeen: now };
      await bed.store.conversations.save(conversation);
      const before = bed.store.statements();

      await bed.store.conversations.save({ ...conversation, lastSeen: new Date(now.getTime() + 1000) });
      const spent = bed.store.statements() - before;
      await bed.store.conversations.save({ ...conversation, serviceUrl: "https://other" });

      expect(spent).toBe(0);
      expect(await bed.store.conversations.get(account)).toEqual({ ...conversation, serviceUrl: "https://other" });
      await bed.store.conversations.remove(account);
      expect(await bed.store.conversations.get(account)).toBeUndefined();
    });

    test.skipIf(!bed.isServer || bed.isRemembering)(
      "what is asked at every turn and every half minute is found among many messages, meetings and readings without reading them all",
      async () => {
        const many = `select '${bed.municipality}', 'case ' || n, 'somebody ' || n % 500`;
        await bed.rows(`
          insert into message_ledger (municipality, case_id, recipient, subject, state, about, updated_at)
          ${many}, 'case', case when n % 100 = 0 then 'refused' else 'seen' end, 'x', now() from generate_series(1, 20000) n`);
        await bed.rows(`
          insert into calendar_link (municipality, case_id, meeting_id, state, updated_at, look_at)
          ${many}, 'booked', now(), timestamptz '2026-03-02' + n * interval '1 hour' from generate_series(1, 20000) n`);
        await bed.rows(`
          insert into read_log (municipality, case_id, person, quarter, at)
          ${many}, now(), timestamptz '2026-03-02' + n * interval '1 minute' from generate_series(1, 20000) n`);
        await bed.rows("analyze message_ledger, calendar_link, read_log");
        const { store, municipality } = bed;
        const readWhole = async () => {
          await bed.rows("select pg_stat_force_next_flush()");
          return bed.rows(
            "select relname, seq_tup_read from pg_stat_user_tables where relname in ('message_ledger', 'calendar_link', 'read_log')",
          );
        };
        const before = await readWhole();

        await store.conversations.save({ ...aConversation, account: "somebody 100", lastSeen: now });
        await store.ledger.due(municipality, now, 20);
        await store.ledger.unreached("somebody 100");
        await store.calendar.takeDue(municipality, now, 20);
        expect(await store.reads.by(municipality, "somebody 100", 20)).toHaveLength(20);

        expect(await readWhole()).toEqual(before);
      },
    );

    test("a municipality's document is saved once a command, and only over the version it was made from", async () => {
      const change = { actor: counsellor, commandId: "c1", at: now, expectedVersion: 0 };
      expect(await bed.store.municipalities.read(bed.municipality)).toBeUndefined();

      expect(await bed.store.municipalities.save(bed.municipality, { units: 1 }, change)).toBe("saved");
      expect(await bed.store.municipalities.save(bed.municipality, { units: 2 }, change)).toBe("alreadyDone");
      const outdated = bed.store.municipalities.save(bed.municipality, { units: 3 }, { ...change, commandId: "c2" });

      await expect(outdated).rejects.toThrow(SomeoneSavedFirst);
      expect(await bed.store.municipalities.read(bed.municipality)).toEqual({ document: { units: 1 }, version: 1 });
      expect(await bed.rows(`select 1 from municipality_log where municipality = '${bed.municipality}'`)).toHaveLength(
        1,
      );
    });
  });

  test("a restart keeps everything", async () => {
    const file = await bed.anOpenCase();
    await bed.store.nextNumber(bed.municipality, { prefix: "SB", programme: "samba", year: 2026 });

    await bed.restart();

    expect(await bed.store.cases.read(bed.municipality, file.id)).toEqual(file);
    expect(await bed.store.cases.verifyLog(bed.municipality, file.id)).toEqual({ ok: true, lines: 1 });
    expect(await bed.store.nextNumber(bed.municipality, { prefix: "SB", programme: "samba", year: 2026 })).toBe(2);
    expect(await bed.perform(file.id, { commandId: "opening" })).toBe("alreadyDone");
  });

  test.runIf(bed.isServer)("a server that drops every connection is a fault a retry helps, and no more", async () => {
    const file = await bed.anOpenCase();

    const interrupted = bed.store.inTransaction(bed.municipality, async (transaction) => {
      await transaction.lock(file.id, { actor: counsellor, commandId: "c" });
      await bed.dropConnections();
      return transaction.lock(file.id, { actor: counsellor, commandId: "c" });
    });

    await expect(interrupted).rejects.toMatchObject({ retryHelps: true });
    const again = () => bed.perform(file.id, { commandId: "c", effects: [toRecipient("a")] });
    // What had been opened for others may not have heard yet that it is gone: that too is a fault a retry helps.
    expect(await again().catch((error: unknown) => (error instanceof DatabaseUnreachable ? again() : error))).toBe(
      "saved",
    );
    await bed.store.jobs.idle();
    expect(bed.ran).toHaveLength(1);
  });
});

test("a server that cannot be reached is said so, and a retry helps", async () => {
  const port = await aFreePort();

  const opened = openStore({ ...options, dataDir: directory, databaseUrl: `postgres://samla@127.0.0.1:${port}/samla` });

  await expect(opened).rejects.toThrow(DatabaseUnreachable);
  await expect(opened).rejects.toMatchObject({ retryHelps: true });
});

test("two processes that start together on an empty server make one database", async () => {
  const server = await aServer();
  const opened = { ...options, dataDir: directory, databaseUrl: server.url("samla") };

  const stores = await Promise.all([openStore(opened), openStore(opened)]);
  const drawn = await Promise.all(
    stores.map((store) => store.nextNumber("m", { prefix: "SB", programme: "samba", year: 2026 })),
  );

  expect(drawn.toSorted((a, b) => a - b)).toEqual([1, 2]);
  await Promise.all(stores.map((store) => store.close()));
  await server.postgres.stop();
});

describe("the embedded database's directory", () => {
  test("is refused to a second process, and to a second opener in this one", async () => {
    const held = mkdtempSync(join(directory, "held-"));
    const lock = lockDirectory(held);

    const second = await aProcess(`${lockIn(held)}; console.log("opened")`).ended;

    expect(second.output).toContain(`DatabaseInUse: The database in ${held} is already open in process ${process.pid}`);
    expect(second.output).not.toContain("opened");
    expect(() => lockDirectory(held)).toThrow(DatabaseInUse);
    lock.release();
    lockDirectory(held).release();
  });

  test("is free again when its process was killed in the middle of a job, and the job is done", async () => {
    const dataDir = await aDataDir();
    const file = aStoredCase("m");
    const change = aChange(file, { effects: [toRecipient("a")] });
    const first = aProcess(`
      const { openStore } = await import("${join(import.meta.dirname, "../src-bot/store/store.ts")}");
      const store = await openStore({ dataDir: ${JSON.stringify(dataDir)}, masterKey: Buffer.alloc(32, 7) });
      store.jobs.work(() => new Promise(() => console.log("job begun")));
      const change = JSON.parse(${JSON.stringify(JSON.stringify(change))});
      await store.inTransaction("m", (tx) => tx.open(change.file.id, { ...change, at: new Date(change.at) }));`);
    await first.says("job begun");
    first.child.kill("SIGKILL");
    await first.ended;

    const store = await openStore({ ...options, dataDir });
    const ran: Job[] = [];
    store.jobs.work(async (job) => void ran.push(job));
    await store.jobs.idle();

    expect(ran).toEqual([{ municipality: "m", caseId: file.id, effect: toRecipient("a"), attempt: 2 }]);
    expect(await store.cases.read("m", file.id)).toEqual(file);
    await store.close();
  }, 120_000);
});

const lockIn = (held: string) => `
  const { lockDirectory } = await import("${join(import.meta.dirname, "../src-bot/store/lock-file.ts")}");
  lockDirectory(${JSON.stringify(held)})`;

function aProcess(script: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, ...compiled() },
  });
  let output = "";
  const waiting: [string, () => void][] = [];
  const heard = (chunk: Buffer) => {
    output += chunk.toString();
    for (const [words, resolve] of waiting) if (output.includes(words)) resolve();
  };
  child.stdout.on("data", heard);
  child.stderr.on("data", heard);
  const ended = new Promise<{ output: string }>((resolve) => child.once("close", () => resolve({ output })));
  const says = (words: string) =>
    Promise.race([
      new Promise<void>((resolve) => waiting.push([words, resolve])),
      ended.then(() => Promise.reject(new Error(output))),
    ]);
  return { child, ended, says };
}

async function granted<Lease>(lease: Promise<Lease | "busy">): Promise<Lease> {
  const answer = await lease;
  if (answer === "busy") throw new Error("The lease was busy.");
  return answer;
}

const aConversation = {
  conversationId: "c",
  serviceUrl: "https://one",
  botId: "b",
  channelId: "msteams",
  userId: "u",
  locale: "sv-SE",
};
