import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { UnreadableCase } from "../../src-bot/store/faults.ts";
import { aChange, canary, now, onEachStore, tablesHolding, toRecipient } from "./bed.ts";

onEachStore((bed) => {
  const anAttachment = (bytes: Uint8Array = randomBytes(10)) => ({ id: randomUUID(), bytes });
  const read = (caseId: string, id: string) => bed.store.attachments.read(bed.municipality, caseId, id);

  test("an attachment is read back byte for byte, from the start of a case and from later", async () => {
    const [first, second, empty] = [anAttachment(), anAttachment(randomBytes(500_000)), anAttachment(Buffer.of())];

    const file = await bed.anOpenCase({ attachments: [first] });
    await bed.perform(file.id, { commandId: "more", attachments: [second, empty] });

    for (const { id, bytes } of [first, second, empty])
      expect(Buffer.compare((await read(file.id, id))!, bytes)).toBe(0);
    expect(
      await bed.rows(`select size, added_at from attachment where case_id = '${file.id}' order by size desc`),
    ).toEqual([second, first, empty].map(({ bytes }) => ({ size: bytes.length, addedAt: now })));
  });

  test("an attachment that is not there, or is another case's or municipality's, is not read", async () => {
    const attachment = anAttachment();
    const [file, other] = [await bed.anOpenCase({ attachments: [attachment] }), await bed.anOpenCase()];

    expect(await read(file.id, randomUUID())).toBeUndefined();
    expect(await read(other.id, attachment.id)).toBeUndefined();
    expect(await bed.store.attachments.read("another", file.id, attachment.id)).toBeUndefined();
  });

  test("attachments are dropped, alone and while others are added, and only the case's own", async () => {
    const [first, second, third] = [anAttachment(), anAttachment(), anAttachment()];
    const file = await bed.anOpenCase({ attachments: [first, second] });
    const other = await bed.anOpenCase({ attachments: [{ ...first }] });

    await bed.perform(file.id, { commandId: "exchange", attachments: [third], dropAttachments: [first.id] });
    const exchanged = await Promise.all([first, second, third].map(({ id }) => read(file.id, id)));
    await bed.perform(file.id, { commandId: "drop", dropAttachments: [second.id, third.id, randomUUID()] });

    expect(exchanged).toEqual([undefined, second.bytes, third.bytes]);
    expect(await bed.rows(`select 1 from attachment where case_id = '${file.id}'`)).toEqual([]);
    expect(await read(other.id, first.id)).toEqual(first.bytes);
  });

  test("an attachment of a change that was refused, or whose command was already done, is not kept", async () => {
    const file = await bed.anOpenCase();
    const refused = anAttachment();
    const again = anAttachment();

    await bed.store.inTransaction(bed.municipality, async (transaction) => {
      const held = (await transaction.lock(file.id, { actor: "a", commandId: "c" }))!;
      await transaction.save(held, aChange(file, { commandId: "c", attachments: [refused] }));
      return { ok: false };
    });
    await bed.perform(file.id, { commandId: "opening", attachments: [again] });

    expect(await bed.rows(`select 1 from attachment where case_id = '${file.id}'`)).toEqual([]);
  });

  test("what an attachment says can be read nowhere in the database", async () => {
    const attachment = anAttachment(Buffer.from(canary));
    const file = await bed.anOpenCase({ attachments: [attachment] });

    expect((await read(file.id, attachment.id))!.toString()).toBe(canary);
    expect(await tablesHolding(bed, canary)).toEqual([]);
  });

  test.each([
    ["another attachment's", "v.case_id = o.case_id and v.id <> o.id"],
    ["another case's", "v.case_id <> o.case_id and v.municipality = o.municipality"],
  ])("an attachment does not open with %s content in its place", async (_, which) => {
    const [victim, other] = [anAttachment(), anAttachment()];
    const file = await bed.anOpenCase({ attachments: [victim, other] });
    await bed.anOpenCase({ attachments: [anAttachment()] });

    await bed.rows(
      `update attachment v set content = o.content from attachment o
       where v.id = '${victim.id}' and ${which} and o.municipality = '${bed.municipality}'`,
    );

    await expect(read(file.id, victim.id)).rejects.toThrow(UnreadableCase);
    expect(await read(file.id, other.id)).toEqual(other.bytes);
  });

  test("a change with attachments costs one round trip more, and a change without costs what it did", async () => {
    const file = await bed.anOpenCase();
    const costOf = async (work: Promise<unknown>) => {
      const before = bed.store.statements();
      await work;
      return bed.store.statements() - before;
    };

    const plain = await costOf(bed.perform(file.id, { commandId: "plain", effects: [toRecipient("a")] }));
    const carrying = await costOf(
      bed.perform(file.id, {
        commandId: "carrying",
        effects: [toRecipient("a")],
        attachments: [anAttachment(), anAttachment()],
        dropAttachments: [randomUUID()],
      }),
    );
    const opening = await costOf(bed.anOpenCase({ attachments: [anAttachment()] }));

    expect({ plain, carrying, opening }).toEqual({ plain: bed.isRemembering ? 1 : 4, carrying: 5, opening: 4 });
    await bed.store.jobs.idle();
  });
});
