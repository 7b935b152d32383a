import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { secrecyWith } from "../../src-bot/store/secrecy.ts";
import type { Trace } from "../../src-bot/store/traces.ts";
import { aChange, aStoredCase, canary, masterKey, onEachStore, tablesHolding } from "./bed.ts";

const phone = (value = "0701740605"): Trace => ({ kind: "phone", value });
const mail = (value = "barnet@example.se"): Trace => ({ kind: "mail", value });
const name = (value = "barnet ek 2013-05-14"): Trace => ({ kind: "name", value });

onEachStore((bed) => {
  const find = (traces: Trace[], except?: string) => bed.store.traces.find(bed.municipality, traces, except);
  const stored = (caseId: string) =>
    bed.rows<{ kind: string; hash: Uint8Array; xmin: string }>(
      `select kind, hash, xmin::text from case_trace where case_id = '${caseId}' order by kind, hash`,
    );

  test("cases are found by what they have in common, the most alike first", async () => {
    const same = await bed.anOpenCase({ traces: [phone(), mail(), name()] });
    const alike = await bed.anOpenCase({ traces: [phone(), phone("0701740606"), mail("annan@example.se")] });
    await bed.anOpenCase({ traces: [phone("0701740699")] });
    await bed.anOpenCase();

    const found = await find([phone(), phone("0701740606"), mail(), name()]);

    expect(found).toEqual([
      { caseId: same.id, kinds: ["mail", "name", "phone"] },
      { caseId: alike.id, kinds: ["phone"] },
    ]);
    expect(await find([phone(), name()], same.id)).toEqual([{ caseId: alike.id, kinds: ["phone"] }]);
    expect(await find([])).toEqual([]);
  });

  test("the same words of another kind, or in another municipality, are something else", async () => {
    await bed.anOpenCase({ traces: [{ kind: "name", value: "0701740605" }] });
    const elsewhere = `${bed.municipality}-2`;
    const file = aStoredCase(elsewhere);
    await bed.store.inTransaction(elsewhere, (transaction) =>
      transaction.open(file.id, aChange(file, { traces: [phone()] })),
    );

    const found = await find([phone()]);
    const hashes = await bed.rows<{ hash: Uint8Array }>(
      `select distinct hash from case_trace where municipality like '${bed.municipality}%'`,
    );

    expect(found).toEqual([]);
    expect(await bed.store.traces.find(elsewhere, [phone()])).toEqual([{ caseId: file.id, kinds: ["phone"] }]);
    expect(hashes).toHaveLength(2);
  });

  test("a change replaces its case's traces, and one that names none leaves them", async () => {
    const file = await bed.anOpenCase({ traces: [phone(), mail()] });

    await bed.perform(file.id, { commandId: "silent" });
    const kept = await find([phone(), mail()]);
    await bed.perform(file.id, { commandId: "replace", traces: [mail(), mail(), name()] });
    const replaced = await find([phone(), mail(), name()]);
    await bed.perform(file.id, { commandId: "empty", traces: [] });

    expect(kept).toEqual([{ caseId: file.id, kinds: ["mail", "phone"] }]);
    expect(replaced).toEqual([{ caseId: file.id, kinds: ["mail", "name"] }]);
    expect(await stored(file.id)).toEqual([]);
  });

  test("traces that stay are not written again, and cost no round trip", async () => {
    const file = await bed.anOpenCase({ traces: [phone(), mail()] });
    const before = { rows: await stored(file.id), trips: bed.store.statements() };

    await bed.perform(file.id, { commandId: "same", traces: [mail(), phone()] });

    expect(bed.store.statements() - before.trips).toBe(bed.isRemembering ? 1 : 4);
    expect(await stored(file.id)).toEqual(before.rows);
    await bed.perform(file.id, { commandId: "more", traces: [mail(), phone(), name()] });
    expect(await stored(file.id)).toEqual(expect.arrayContaining(before.rows));
  });

  test("what a trace was made from can be read nowhere, and no other key makes the same", async () => {
    const file = await bed.anOpenCase({ traces: [name(canary), { kind: "personalNumber", value: canary }] });

    const hashes = (await stored(file.id)).map(({ hash }) => Buffer.from(hash).toString("hex"));
    const hashedWith = (key: Buffer) =>
      ["name", "personalNumber"].map((kind) =>
        secrecyWith(key).traceOf(bed.municipality, kind, canary).toString("hex"),
      );

    expect(await tablesHolding(bed, canary)).toEqual([]);
    expect(hashes).toEqual(hashedWith(masterKey));
    expect(new Set([...hashes, ...hashedWith(Buffer.alloc(32, 8))]).size).toBe(4);
  });

  test("traces of a change that was refused are not kept", async () => {
    const file = aStoredCase(bed.municipality);

    await bed.store.inTransaction(bed.municipality, async (transaction) => {
      await transaction.open(file.id, aChange(file, { traces: [phone()], commandId: randomUUID() }));
      return { ok: false };
    });

    expect(await find([phone()])).toEqual([]);
  });
});
