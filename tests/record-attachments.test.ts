import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { files } from "./sample-files.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  anActiveCase,
  aWorld,
  done,
  flowsBetween,
  later,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
const tokens = new Map<string, string>();
beforeAll(async () => {
  world = await aWorld();
  for (const person of ["samordnare", "samordnare2", "kurator", "socialsekreterare", "rektor", "chef", "frammande"])
    tokens.set(person, (await world.script(`/token/${person}`)).token);
});
afterAll(() => world.close());

interface Said {
  kind?: string;
  name?: string;
  category?: string;
  about: string[];
  fromId?: string | null;
  releasedTo?: string[];
  withheldFrom?: string[];
}
const pdf = files.kept["letter.pdf"];

/** A file over HTTP, as a browser sends it. */
async function send(
  person: string,
  caseId: string,
  said: Said,
  bytes: Uint8Array | string = pdf,
  { attachmentId = randomUUID(), commandId = randomUUID(), headers = {}, order = "" } = {},
) {
  const input = { attachmentId, kind: "letter", name: "brev.pdf", category: "family", fromId: null, ...said };
  const response = await fetch(`${world.url}/api/cases/${caseId}/attachments`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${tokens.get(person)}`,
      "content-type": "application/octet-stream",
      "samla-order": order || encodeURIComponent(JSON.stringify({ commandId, input })),
      ...headers,
    },
    body: bytes as BodyInit,
  });
  return { status: response.status, body: await response.json(), attachmentId };
}
async function open(person: string, caseId: string, attachmentId: string) {
  const response = await fetch(`${world.url}/api/cases/${caseId}/attachments/${attachmentId}`, {
    headers: { authorization: `Bearer ${tokens.get(person)}` },
  });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}
const setting = async (more: object) => {
  const { document } = (await world.app.deps.store.municipalities.read("ekstad"))!;
  const input = { ...(document as object), ...more };
  const { status } = await world.api("administrator", "/municipality/municipality.configure", {
    commandId: randomUUID(),
    input,
  });
  expect(status).toBe(200);
};
const kept = (caseId: string, attachmentId: string) =>
  world.app.deps.store.attachments.read("ekstad", caseId, attachmentId);

describe("a file that comes into a case", () => {
  test("can be opened again by the coordinator, byte by byte, and saved but never run", async () => {
    const { caseId, childId } = await anActiveCase(world);
    const said = { name: "../hemligt\u202E/Brev från mig.pdf", about: [childId], fromId: childId };

    const { status, body, attachmentId } = await send("samordnare", caseId, said);
    const { status: opened, headers, bytes } = await open("samordnare", caseId, attachmentId);

    expect([status, opened]).toEqual([200, 200]);
    expect(body.view.attachments).toEqual([
      { id: attachmentId, kind: "letter", name: "Brev från mig.pdf", type: "application/pdf", size: pdf.length },
    ]);
    expect(bytes).toEqual(pdf);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''Brev%20fr%C3%A5n%20mig\.pdf$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("lies beside the case and not in it: neither its bytes nor, where anything is sent or listed, its name", async () => {
    const canary = "Kanariefågeln sjöng";
    const { caseId, childId } = await aBookedMeeting(world);
    await world.deliverAll();
    const bytes = new TextEncoder().encode(canary.repeat(40_000));
    const before = JSON.stringify(await world.file(caseId)).length;
    const sentBefore = world.sent.length;

    const { status } = await send("samordnare", caseId, { name: `${canary}.txt`, about: [childId] }, bytes);
    await world.deliverAll();

    const { store } = world.app.deps;
    const file = JSON.stringify(await world.file(caseId));
    expect(status).toBe(200);
    expect(file.length - before).toBeLessThan(1000);
    expect(file.split(canary).length - 1).toBe(1);
    for (const form of ["latin1", "base64", "hex"] as const)
      expect(file).not.toContain(Buffer.from(canary.repeat(3)).toString(form));
    const told = [
      world.sent.slice(sentBefore),
      await store.cases.log("ekstad", caseId),
      await store.worklists.of("ekstad", [world.account("samordnare"), world.account("kurator")]),
      await store.ledger.of("ekstad", caseId),
    ];
    expect(JSON.stringify(told)).not.toContain(canary);
  });

  test("is taken once, however often it is sent with the same command", async () => {
    const { caseId, childId } = await anActiveCase(world);
    const commandId = randomUUID();
    const first = await send("samordnare", caseId, { about: [childId] }, pdf, { commandId });

    const again = await send("samordnare", caseId, { about: [childId] }, files.kept["drawing.png"], {
      commandId,
      attachmentId: first.attachmentId,
    });
    const other = await send("samordnare", caseId, { about: [childId] }, pdf, { attachmentId: first.attachmentId });

    expect([first.status, again.status, other.status]).toEqual([200, 200, 409]);
    expect(other.body.code).toBe("alreadyAttached");
    expect((await world.file(caseId)).attachments).toHaveLength(1);
    expect(Buffer.from((await kept(caseId, first.attachmentId))!)).toEqual(Buffer.from(pdf));
  });

  test("that is refused leaves nothing behind", async () => {
    const { caseId, childId } = await anActiveCase(world);

    const { status, attachmentId } = await send("samordnare", caseId, { about: [randomUUID()] });
    const byAnother = await send("kurator", caseId, { about: [childId] });

    expect([status, byAnother.status]).toEqual([409, 404]);
    expect(await kept(caseId, attachmentId)).toBeUndefined();
    expect(await kept(caseId, byAnother.attachmentId)).toBeUndefined();
  });

  test.each([
    ["svg", files.refused["picture.svg"]],
    ["html", files.refused["page.html"]],
    ["an Office document", files.refused["document.docx"]],
    ["an archive", files.refused["archive.zip"]],
  ])("is not %s, whatever it is called", async (_, bytes) => {
    const { caseId, childId } = await anActiveCase(world);

    const { status, body } = await send("samordnare", caseId, { name: "brev.pdf", about: [childId] }, bytes);

    expect([status, body.code]).toEqual([409, "fileTypeNotKept"]);
    expect(body.message).toContain("pdf");
  });

  test("is called what its bytes are", async () => {
    const { caseId, childId } = await anActiveCase(world);

    const { body } = await send(
      "samordnare",
      caseId,
      { name: "bild.exe", about: [childId] },
      files.kept["drawing.png"],
    );

    expect(body.view.attachments[0]).toMatchObject({ name: "bild.exe.png", type: "image/png" });
  });

  test("may be as large as the municipality says, and what says that it is larger is not read", async () => {
    const { caseId, childId } = await anActiveCase(world);
    await setting({ attachmentMegabytes: 1 });
    const megabyte = 1024 * 1024;
    const largest = new Uint8Array(megabyte);
    largest.set(pdf);

    const fits = await send("samordnare", caseId, { about: [childId] }, largest);
    const tooLarge = await send("samordnare", caseId, { about: [childId] }, new Uint8Array(megabyte + 1));
    const inPieces = await fetch(`${world.url}/api/cases/${caseId}/attachments`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.get("samordnare")}`,
        "samla-order": encodeURIComponent(JSON.stringify({ commandId: randomUUID(), input: {} })),
      },
      body: new ReadableStream({
        start(controller) {
          for (let piece = 0; piece < 5; piece += 1) controller.enqueue(new Uint8Array(megabyte / 4 + 1));
          controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
    await setting({ attachmentMegabytes: 10 });

    expect([fits.status, tooLarge.status, inPieces.status]).toEqual([200, 413, 413]);
    expect(tooLarge.body).toEqual({
      code: "fileTooLarge",
      message: "En fil får vara högst 1 MB.",
      whatToDo: "Spara den i ett mindre format, eller dela upp den.",
    });
  });

  test.each([
    ["no bytes", new Uint8Array(), {}],
    ["a body that is not a file", "{}", { "content-type": "application/json" }],
  ])("has to be there: %s are refused in words", async (_, bytes, headers) => {
    const { caseId, childId } = await anActiveCase(world);

    const { status, body } = await send("samordnare", caseId, { about: [childId] }, bytes, { headers });

    expect([status, body.code]).toEqual([409, "fileMissing"]);
  });

  test("is asked for by its own door only: the command alone carries no file", async () => {
    const { caseId, childId } = await anActiveCase(world);
    const input = { attachmentId: randomUUID(), kind: "letter", name: "a.pdf", category: "family", about: [childId] };

    const { body } = await world.api("samordnare", `/cases/${caseId}/record.attach`, {
      commandId: randomUUID(),
      input: { ...input, fromId: null },
    });

    expect(body.code).toBe("fileMissing");
  });

  test.each(["", "%", "{}", encodeURIComponent(JSON.stringify({ commandId: "x", input: {} }))])(
    "comes with what is said of it: %j is not enough",
    async (order) => {
      const { caseId, childId } = await anActiveCase(world);

      const { status, body } = await send("samordnare", caseId, { about: [childId] }, pdf, { order: order || "x" });

      expect([status, body.code]).toEqual([400, "badInput"]);
    },
  );

  test("packed by the sender is not unpacked here", async () => {
    const { caseId, childId } = await anActiveCase(world);

    const { status } = await send("samordnare", caseId, { about: [childId] }, pdf, {
      headers: { "content-encoding": "gzip" },
    });

    expect(status).toBe(400);
  });

  test("does not come into a case that is over", async () => {
    const { caseId, childId } = await aCaseInConsentPending(world);
    await done(world.perform("samordnare", caseId, "case.end", { how: "sipEnough", reason: "En SIP räcker" }));

    const { status, body } = await send("samordnare", caseId, { about: [childId] });

    expect([status, body.code]).toEqual([409, "notInThisStage"]);
  });
});

describe("who sees a file", () => {
  test("the one whom consent reaches, and nobody else: a link to it opens nothing by itself", async () => {
    const { caseId, childId } = await aBookedMeeting(world);
    const { attachmentId } = await send("samordnare", caseId, { about: [childId], category: "schooling" });
    const health = await send("samordnare", caseId, { about: [childId], category: "health" });

    const answers = await Promise.all(
      ["samordnare", "kurator", "rektor", "samordnare2", "chef"].map(async (person) => [
        (await open(person, caseId, attachmentId)).status,
        (await open(person, caseId, health.attachmentId)).status,
      ]),
    );

    expect(answers).toEqual([
      [200, 200],
      [200, 404],
      [404, 404],
      [404, 404],
      [404, 404],
    ]);
    expect((await open("frammande", caseId, attachmentId)).status).toBe(403);
  });

  test("one from whom the child keeps it does not, though consent reaches them", async () => {
    const { caseId, childId } = await aBookedMeeting(world);
    const { parties } = await world.file(caseId);
    const counsellor = parties.find((one) => one.kind === "professional" && one.account === world.account("kurator"))!;
    const said = { about: [childId], fromId: childId, category: "schooling" };

    const { attachmentId } = await send("samordnare", caseId, { ...said, withheldFrom: [counsellor.id] });

    expect((await open("kurator", caseId, attachmentId)).status).toBe(404);
    expect((await open("socialsekreterare", caseId, attachmentId)).status).toBe(200);
  });

  test("opening it is a read of the case, and is logged as one", async () => {
    const { caseId, childId } = await aBookedMeeting(world);
    const { attachmentId } = await send("samordnare", caseId, { about: [childId], category: "schooling" });
    const readersOf = async () => (await world.app.deps.store.reads.of("ekstad", caseId)).map(({ person }) => person);
    const before = await readersOf();

    await open("kurator", caseId, attachmentId);

    expect(before).not.toContain(world.account("kurator"));
    expect(await readersOf()).toContain(world.account("kurator"));
  });

  test("what somebody signed is theirs and the coordinator's, though consent lets a service read of the matter", async () => {
    const { caseId, childId, guardianId } = await aBookedMeeting(world);
    const said = { kind: "signedPaper", about: [childId], category: "schooling" };

    const unsigned = await send("samordnare", caseId, said);
    const { attachmentId } = await send("samordnare", caseId, { ...said, fromId: guardianId });

    expect([unsigned.status, unsigned.body.code]).toEqual([400, "badInput"]);
    expect((await open("samordnare", caseId, attachmentId)).status).toBe(200);
    expect((await open("kurator", caseId, attachmentId)).status).toBe(404);
  });
});

describe("who may let others in the family see a file", () => {
  test("the one it comes from, as far as it is about themselves", async () => {
    const { caseId, childId, guardianId } = await anActiveCase(world);
    const extractOf = async (party: string) =>
      (await world.api("samordnare", `/cases/${caseId}/people/${party}/extract`)).body.attachments;

    const own = await send("samordnare", caseId, { about: [childId], fromId: childId });
    const shared = await send("samordnare", caseId, { about: [childId], fromId: childId, releasedTo: [guardianId] });

    expect(await extractOf(childId)).toHaveLength(2);
    expect((await extractOf(guardianId)).map(({ id }: { id: string }) => id)).toEqual([shared.attachmentId]);
    expect(own.status).toBe(200);
  });

  test("nobody may release what tells of another, nor to a service, where consent alone decides", async () => {
    const { caseId, childId, guardianId } = await aBookedMeeting(world);
    const { parties } = await world.file(caseId);
    const counsellor = parties.find((one) => one.kind === "professional")!.id;

    const ofAnother = await send("samordnare", caseId, {
      about: [childId, guardianId],
      fromId: childId,
      releasedTo: [guardianId],
    });
    const ofNobody = await send("samordnare", caseId, { about: [childId], releasedTo: [guardianId] });
    const toService = await send("samordnare", caseId, { about: [childId], fromId: childId, releasedTo: [counsellor] });

    expect([ofAnother, ofNobody, toService].map(({ body }) => body.code)).toEqual([
      "releaseNotTheirs",
      "releaseNotTheirs",
      "unknownPerson",
    ]);
  });
});

describe("a file that is removed", () => {
  const remove = (caseId: string, attachmentId: string) =>
    world.perform("samordnare", caseId, "record.removeAttachment", { attachmentId, reason: "wrongPerson" });

  test("is gone at once, bytes and all; the log keeps that it was, and why", async () => {
    const { caseId, childId } = await anActiveCase(world);
    const { attachmentId } = await send("samordnare", caseId, {
      name: "hemligt.pdf",
      about: [childId],
      fromId: childId,
    });

    const { view } = await done(remove(caseId, attachmentId));

    expect(view?.attachments).toEqual([]);
    expect(await kept(caseId, attachmentId)).toBeUndefined();
    expect((await open("samordnare", caseId, attachmentId)).status).toBe(404);
    const log = await world.app.deps.store.cases.log("ekstad", caseId);
    expect(log.at(-1)!.entry).toEqual({
      kind: "attachmentRemoved",
      attachment: attachmentId,
      reason: "wrongPerson",
      party: childId,
    });
    expect(JSON.stringify(log)).not.toContain("hemligt");
    expect(await refusalOf(remove(caseId, attachmentId))).toEqual({ kind: "unknownAttachment" });
  });

  test("is not the paper that a consent stands on", async () => {
    const { caseId, childId, guardianId } = await anActiveCase(world);
    const paper = { kind: "signedPaper", about: [childId, guardianId], fromId: guardianId };
    const { attachmentId } = await send("samordnare", caseId, paper);
    await done(
      world.perform("samordnare", caseId, "consent.record", {
        grantorId: guardianId,
        subjectIds: [childId],
        flows: flowsBetween(["bup"]),
        validFrom: later(world, 0),
        validTo: later(world, 90),
        purpose: "Stöd i skolan",
        receivedOn: later(world, 0),
        method: "paper",
        scan: attachmentId,
      }),
    );

    expect(await refusalOf(remove(caseId, attachmentId))).toEqual({ kind: "attachmentIsEvidence" });
    expect(await kept(caseId, attachmentId)).toBeDefined();
  });

  test("is not one of a case on legal hold", async () => {
    const { caseId, childId } = await anActiveCase(world);
    const { attachmentId } = await send("samordnare", caseId, { about: [childId] });
    await done(world.perform("samordnare", caseId, "record.holdDisposal", { reason: "Tillsyn pågår" }));

    expect(await refusalOf(remove(caseId, attachmentId))).toEqual({ kind: "onLegalHold" });
    await done(world.perform("samordnare", caseId, "record.liftHold", {}));

    await done(remove(caseId, attachmentId));
  });
});
