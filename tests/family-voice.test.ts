import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";

import * as media from "mediabunny";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Saying } from "../src-shared/voice/saying.ts";
import { aBrowser, type Browser, phoneOf } from "./family.ts";
import { aCaseInConsentPending, aWorld, done, municipalityId, refusalOf, type World } from "./world.ts";

let world: World;
let caseId: string;
let childId: string;
let guardianId: string;
let child: Browser;
let guardian: Browser;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
  ({ caseId, childId, guardianId } = await aCaseInConsentPending(world));
  const guardians = [{ party: guardianId, called: "Mamma" }];
  await done(world.perform("samordnare", caseId, "voice.setPage", { childId, form: "middle", guardians }));
  [child, guardian] = [await inside(childId), await inside(guardianId)];
});
afterAll(() => world.close());

/** The browser of somebody in the family who is in. */
async function inside(party: string): Promise<Browser> {
  const { store } = world.app.deps;
  const input = { partyId: party, channel: "readOut", secondStep: "mail", isAgreed: true };
  const contact = { partyId: party, mail: `${party}@example.se` };
  await done(world.perform("samordnare", caseId, "party.setContact", contact));
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  const link = (await store.links.of(municipalityId, caseId)).findLast((one) => one.party === party)!;
  const now = new Date(world.clock.now);
  const visit = { seenAt: now, endsAt: new Date(now.getTime() + 3_600_000), how: "code" as const, acr: null };
  const browser = aBrowser(world.front);
  browser.cookies.set("__Host-samla", await store.visits.begin(link, "session", visit));
  return browser;
}

const tokenIn = (text: string) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
/** A form with a file, as our own page sends it. */
const send = (kind: "picture" | "sound", bytes: Uint8Array, fields: Record<string, string> = {}, name?: string) =>
  sendTo(child, `/f/mine/voice/${kind}`, bytes, fields, name);
async function sendTo(
  by: Browser,
  path: string,
  bytes: Uint8Array,
  fields: Record<string, string>,
  name = "IMG_0042 hemma hos pappa.jpg",
) {
  const page = await by.get(path);
  const form = new FormData();
  for (const [field, value] of Object.entries({ csrf: tokenIn(page.text), commandId: crypto.randomUUID(), ...fields }))
    form.append(field, value);
  form.append("file", new Blob([Buffer.from(bytes)], { type: "text/html" }), name);
  return by.raw(path, {
    method: "POST",
    body: form,
    headers: { "sec-fetch-site": "same-origin" },
  });
}
const sayings = async (): Promise<Saying[]> => (await world.file(caseId)).sayings;
const bytesOf = async (by: Browser, attachment: string) => by.get(`/f/mine/voice/file/${attachment}`);

/** A photo that says where it was taken, and has a page hidden after its end. */
async function aPhoto() {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#aa5500" } })
    .withExif({ IFD0: { Artist: "HEMLIG" }, IFD3: { GPSLatitude: "59/1 19/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([photo, Buffer.from("<script>HEMLIG</script>")]);
}
/** Small to send, and says that it is huge to open. */
async function aHugePicture() {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  picture.writeUInt32BE(30_000, 16);
  picture.writeUInt32BE(30_000, 20);
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
  return picture;
}
/** A recording that names a place beside the sound. */
async function aRecording() {
  const target = new media.BufferTarget();
  const output = new media.Output({ format: new media.WebMOutputFormat(), target });
  const source = new media.EncodedAudioPacketSource("opus");
  output.addAudioTrack(source);
  output.setMetadataTags({ title: "HEMLIG", comment: "59.33,18.06" });
  await output.start();
  const config = { codec: "opus", numberOfChannels: 1, sampleRate: 48_000 };
  for (let at = 0; at < 20; at += 1)
    await source.add(new media.EncodedPacket(new Uint8Array([0xfc, 0xff, 0xfe]), "key", at / 50, 1 / 50), {
      decoderConfig: config,
    });
  await output.finalize();
  return Buffer.concat([Buffer.from(target.buffer!), Buffer.from("HEMLIG")]);
}

test("a child says with pictures what it feels, lets its mother see it, and shuts it again", async () => {
  const home = await child.get("/f/mine");
  const form = await child.get("/f/mine/voice/symbols");
  const sent = await child.post("/f/mine/voice/symbols", { symbols: ["sad", "home"], isWithSomebody: "false" });
  const [saying] = await sayings();
  const before = await guardian.get("/f/mine");
  const opened = await child.post(`/f/mine/voice/said/${saying!.id}`, { guardians: guardianId });
  const after = await guardian.get("/f/mine");
  const shut = await child.post(`/f/mine/voice/said/${saying!.id}`);
  const last = await guardian.get("/f/mine");

  expect(home.text).toMatch(/Hej!.*Visa med bilder.*Rita eller ta foto.*Hur vill du vara med/s);
  expect(form.text).toContain('name="symbols" value="sad"');
  expect(sent.text).toMatch(/Tack\. Samordnaren kan läsa det nu.*Ledsen.*Hemma.*Ingen annan ser det nu/s);
  expect(opened.text).toContain("Nu får också se: Mamma.");
  expect(after.text).toMatch(/Från.*Ledsen.*Hemma/s);
  expect(shut.text).toContain("Från nu ser Mamma det inte. Den som redan har sett det kan komma ihåg det.");
  expect(withoutNumbers(last.text)).toBe(withoutNumbers(before.text));
  for (const page of [before, last]) expect(page.text).not.toMatch(/Ledsen|Från ditt barn/);
});
const withoutNumbers = (text: string) => text.replace(/(name="commandId" value=")[^"]+/g, "$1");

test("of a photo only the picture is kept: not where it was taken, nor its name, nor what hid in it", async () => {
  const sent = await send("picture", await aPhoto(), { text: "Så ser det ut", isWithSomebody: "true", who: "Mormor" });

  const saying = (await sayings()).at(-1)!;
  const attachment = saying.said.value.attachment!;
  const served = await child.raw(`/f/mine/voice/file/${attachment}`, {});
  const bytes = await world.app.deps.store.attachments.read(municipalityId, caseId, attachment);
  const drawn = await sharp(bytes).metadata();
  const kept = JSON.stringify((await world.file(caseId)).attachments);
  expect(sent.status).toBe(200);
  expect(sent.text).toMatch(
    new RegExp(`<img src="/f/mine/voice/file/${attachment}".*Så ser det ut.*tillsammans med Mormor`, "s"),
  );
  expect([drawn.format, drawn.width, drawn.exif]).toEqual(["jpeg", 60, undefined]);
  expect(bytes!.includes("HEMLIG")).toBe(false);
  expect(kept).not.toMatch(/IMG_0042|pappa/);
  expect(served.headers.get("content-type")).toBe("image/jpeg");
  expect(served.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(served.headers.get("x-content-type-options")).toBe("nosniff");
  expect(served.headers.get("cache-control")).toBe("no-store");
  const theirs = withoutNumbers((await bytesOf(guardian, attachment)).text);
  expect(theirs).toBe(withoutNumbers((await bytesOf(guardian, crypto.randomUUID())).text));
});

test("what a child has left for itself is thrown away by nobody else, for no reason", async () => {
  const { attachment } = (await sayings()).findLast(({ said }) => said.value.attachment !== null)!.said.value;

  for (const reason of ["wrongCase", "wrongPerson", "takenBack", "notNeeded"])
    expect(
      await refusalOf(
        world.perform("samordnare", caseId, "record.removeAttachment", { attachmentId: attachment, reason }),
      ),
    ).toEqual({ kind: "childsToTakeBack" });

  expect(await world.app.deps.store.attachments.read(municipalityId, caseId, attachment!)).toBeDefined();
});

test("of a recording only the sound is kept", async () => {
  const sent = await send("sound", await aRecording(), {}, "hos pappa.webm");

  const attachment = (await sayings()).at(-1)!.said.value.attachment!;
  const bytes = await world.app.deps.store.attachments.read(municipalityId, caseId, attachment);
  expect(sent.text).toContain(`<audio controls preload="none" src="/f/mine/voice/file/${attachment}"`);
  expect(bytes!.includes("HEMLIG")).toBe(false);
  expect(bytes!.length).toBeGreaterThan(100);
});

test("what cannot be opened, is nothing or too much is said kindly, with what was written in its place", async () => {
  const written = { text: "Mina ord står kvar", isWithSomebody: "true", who: "Fröken" };
  const count = (await sayings()).length;
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const huge = Buffer.concat([await aPhoto(), Buffer.alloc(11 * 1024 * 1024)]);
  const bomb = await aHugePicture();

  const answers = [
    await send("picture", svg, written),
    await send("picture", html, written),
    await send("picture", Buffer.from("%PDF-1.7\n"), written),
    await send("picture", await aRecording(), written),
    await send("picture", (await aPhoto()).subarray(0, 200), written),
    await send("picture", bomb, written),
    await send("picture", new Uint8Array(), written),
    await send("picture", huge, written),
    await send("sound", await aPhoto(), written),
  ];

  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic");
  const iphone = await send("picture", heic, written);

  expect([iphone.status, iphone.text]).toEqual([415, expect.stringMatching(/Mest kompatibel.*Mina ord står kvar/s)]);
  expect(answers.map(({ status }) => status)).toEqual([415, 415, 415, 415, 415, 415, 400, 413, 415]);
  for (const { text } of answers.slice(0, 8)) {
    expect(text).toContain("Mina ord står kvar");
    expect(text).toContain('value="Fröken"');
    expect(text).toMatch(/class="wrong" role="alert">\s*(Bilden gick inte|Välj en bild|Filen är för stor)/);
  }
  expect(await sayings()).toHaveLength(count);
});

test("a form that is not our own, or of nobody who is in, is not read", async () => {
  const count = (await sayings()).length;
  const page = await child.get("/f/mine/voice/picture");
  const form = (csrf: string) => {
    const made = new FormData();
    made.append("csrf", csrf);
    made.append("file", new Blob(["x"]), "x.jpg");
    return made;
  };
  const post = (by: Browser, csrf: string, headers: Record<string, string> = {}) =>
    by.raw("/f/mine/voice/picture", { method: "POST", body: form(csrf), headers });
  const broken = { "content-type": "multipart/form-data" };
  const asIs = child.raw("/f/mine/voice/picture", { method: "POST", body: "--nothing", headers: broken });

  const refused = [
    await post(child, "wrong"),
    await post(child, tokenIn(page.text), { "sec-fetch-site": "cross-site" }),
    await post(aBrowser(world.front), tokenIn(page.text)),
    await asIs,
  ];

  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(await sayings()).toHaveLength(count);
});

test("a child's pages are nobody else's, and what is not its own is as what is not there", async () => {
  const [saying] = await sayings();
  const paths = [
    "/f/mine/voice/symbols",
    "/f/mine/voice/heard",
    `/f/mine/voice/said/${saying!.id}`,
    "/f/mine/voice/nothing",
  ];

  const theirs = await Promise.all(paths.map((path) => guardian.get(path)));
  const taken = await guardian.post(`/f/mine/voice/said/${saying!.id}/take-back`);
  const unknown = await child.get(`/f/mine/voice/said/${crypto.randomUUID()}`);

  expect([...theirs, taken, unknown].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(new Set(theirs.map(({ text }) => withoutNumbers(text))).size).toBe(1);
  expect((await sayings())[0]).toEqual(saying);
});

test("how it wants to be heard is the child's own answer, not now too; and what it takes back is gone", async () => {
  const asked = await child.get("/f/mine/voice/heard");
  const said = await child.post("/f/mine/voice/heard", { way: "notNow", note: "Jag orkar inte" });
  const nothing = await child.post("/f/mine/voice/heard", {});
  const [saying] = await sayings();
  const gone = await child.post(`/f/mine/voice/said/${saying!.id}/take-back`);

  const one = (await world.file(caseId)).parties.find(({ id }) => id === childId);
  expect(asked.text).toContain("Någon jag litar på säger det åt mig");
  expect(said.text).toContain("Det är okej. Du kan ändra dig när du vill.");
  expect(nothing.text).toContain("Välj ett svar först.");
  expect(one?.kind === "child" && one.voice).toMatchObject({
    way: "notNow",
    own: { words: { value: "Jag orkar inte" } },
  });
  expect(gone.text).toContain("Det är borta.");
  expect((await sayings()).map(({ id }) => id)).not.toContain(saying!.id);
});

test("a guardian hands in a photo of a letter: kept as a picture alone, theirs to open to a service and to take back", async () => {
  const path = "/f/mine/hand-in";
  const fields = { kind: "letter", words: "Ett brev från skolan" };
  const home = await guardian.get("/f/mine");
  const nothing = await sendTo(guardian, path, new Uint8Array(), fields);
  const unsaid = await sendTo(guardian, path, await aPhoto(), { words: fields.words });
  const page = await sendTo(guardian, path, Buffer.from("<!doctype html><script>alert(1)</script>"), fields);
  const sent = await sendTo(guardian, path, await aPhoto(), fields);

  const attachment = (await world.file(caseId)).attachments.at(-1)!;
  const bytes = await world.app.deps.store.attachments.read(municipalityId, caseId, attachment.id);
  const theirs = await guardian.get(`${path}/${attachment.id}`);
  const childs = await Promise.all([path, `${path}/${attachment.id}`].map((one) => child.get(one)));
  const board = await done(world.view("samordnare", caseId));
  const gone = await guardian.post(`${path}/${attachment.id}/take-back`);

  expect(home.text).toContain("Lämna ett brev eller en bild");
  expect([nothing.status, unsaid.status, page.status, sent.status]).toEqual([400, 400, 415, 200]);
  for (const { text } of [nothing, unsaid, page]) expect(text).toContain(fields.words);
  expect(sent.text).toMatch(/Samordnaren kan se det nu.*Ett brev från skolan.*Ingen annan ser det nu/s);
  expect(JSON.stringify(attachment)).not.toMatch(/IMG_0042|pappa/);
  expect(bytes!.includes("HEMLIG")).toBe(false);
  expect(theirs.status).toBe(200);
  expect(childs.map(({ status }) => status)).toEqual([404, 404]);
  expect((await bytesOf(child, attachment.id)).status).toBe(404);
  expect(board.attachments.at(-1)).toMatchObject({ words: fields.words, handedIn: { from: guardianId } });
  expect(gone.text).toContain("Det är borttaget.");
  expect((await world.file(caseId)).attachments).not.toContainEqual(attachment);
});

test("a code goes nowhere any more once somebody else reads what it would be sent to", async () => {
  const { links, visits } = world.app.deps.store;
  const mail = "vardnadshavare1@example.se";
  const here = { partyId: childId, mail };
  await done(world.perform("samordnare", caseId, "party.setContact", here));
  const input = { partyId: childId, channel: "readOut", secondStep: "mail", isAgreed: true };
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  const link = (await links.of(municipalityId, caseId)).findLast((one) => one.party === childId)!;
  const now = new Date(world.clock.now);
  const atDoor = { seenAt: now, endsAt: new Date(now.getTime() + 600_000), how: null, acr: null };
  const door = aBrowser(world.front);
  door.cookies.set("__Host-samla-door", await visits.begin(link, "door", atDoor));
  const asks = async () => {
    await door.get("/f/in");
    await door.post("/f/in/send");
    await world.deliverAll();
    return (await phoneOf(world, "vardnadshavare1")).mail.length;
  };

  const before = await asks();
  const shared = { partyId: guardianId, mail, sameContactReason: "Läser posten" };
  await done(world.perform("samordnare", caseId, "party.setContact", shared));
  const after = await asks();

  expect(before).toBeGreaterThan(0);
  expect(after).toBe(before);
});
