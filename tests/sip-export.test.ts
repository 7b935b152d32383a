import { createHash, randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { paperFrom } from "../src-bot/paper/paper.ts";
import { monday } from "./case-files.ts";
import { readPdf } from "./pdf.ts";
import { aBookedMeeting, aWorld, done, type World } from "./world.ts";

/** Every tag that is opened is closed, in the order it was opened. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [whole, end, name] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?>/g)) {
    if (end && open.pop() !== name) return false;
    if (!end && !whole.endsWith("/>")) open.push(name!);
  }
  return open.length === 0 && !/&(?!#\d+;|amp;|lt;|gt;|quot;)/.test(xml);
}

describe("a paper that can be kept", () => {
  const about = {
    documentType: "SIP",
    reference: "SB-2026-041",
    diarium: "KS 2026/12 & <mer>",
    municipality: "Ekstads kommun på ön",
    language: "sv",
    planVersion: 2,
  } as const;
  const made = (words: string[]) =>
    paperFrom({
      title: "SIP SB-2026-041",
      language: "sv",
      madeAt: monday,
      blocks: [
        { kind: "heading", words: "Insatser" },
        { kind: "list", items: words },
        { kind: "text", words: "Slut" },
      ],
      foot: (page, of) => `sida ${page} av ${of}`,
      unwritten: "Något tecken saknas.",
      about,
    });

  test("bears the marks of PDF/A-2a: its fonts in it, its colours said, tagged, in a language, shut to nobody", async () => {
    const { raw, xmp, objects } = readPdf(await made(["En insats"]));

    expect(raw.startsWith("%PDF-1.7\n%")).toBe(true);
    expect(Buffer.from(raw.slice(10, 14), "latin1").every((byte) => byte > 127)).toBe(true);
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(xmp).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(raw).toMatch(/\/S \/GTS_PDFA1/);
    expect(objects.get(Number(/\/MarkInfo (\d+) 0 R/.exec(raw)![1]))).toContain("/Marked true");
    expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(raw).toMatch(/\/Lang \(sv-SE\)/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/ID \[<[0-9a-f]{32,}> <[0-9a-f]{32,}>\]/);
    expect(raw).not.toMatch(/\/(Encrypt|JavaScript|JS|AA|OpenAction|EmbeddedFile|Transparency|SMask)\b/);
    const fonts = [...objects.values()].filter((body) => /\/Type \/Font\b/.test(body));
    const drawn = [...objects.values()].filter((body) => /\/Type \/FontDescriptor/.test(body));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((body) => /\/Subtype \/Type0/.test(body) && !/\/ToUnicode/.test(body))).toEqual([]);
    expect(drawn.filter((body) => !/\/FontFile[23]? \d+ 0 R/.test(body))).toEqual([]);
    for (const tag of ["Document", "H1", "H2", "L", "LI", "Lbl", "LBody", "P"]) expect(raw).toContain(`/S /${tag}\n`);
  });

  test("says what it is about in XMP that any system can read, whatever is in the names", async () => {
    const { xmp } = readPdf(await made(["En insats"]));

    expect(isWellFormed(xmp.replace(/<\?[^]*?\?>/g, ""))).toBe(true);
    expect(xmp).toContain("<dc:identifier>SB-2026-041</dc:identifier>");
    expect(xmp).toContain("<samla:registerNumber>KS 2026/12 &#38; &#60;mer&#62;</samla:registerNumber>");
    expect(xmp).toContain("<rdf:li>Ekstads kommun p&#229; &#246;n</rdf:li>");
    for (const [, name] of xmp.matchAll(/<samla:(\w+)>/g))
      expect(xmp).toContain(`<pdfaProperty:name>${name}</pdfaProperty:name>`);
    expect(isWellFormed("<a><b></a></b>")).toBe(false);
  });

  test("goes on over pages, each with its foot, and the same is made of the same", async () => {
    const many = Array.from({ length: 70 }, (_, at) => `Insats ${at} ${"med många ord ".repeat(8)}`);
    const [one, other] = [await made(many), await made(many)];
    const { pages } = readPdf(one);

    expect(one.equals(other)).toBe(true);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => expect(page).toContain(`sida ${at + 1} av ${pages.length}`));
    expect(pages.join("\n").match(/Insats \d+/g)).toHaveLength(70);
  });

  test("what is read from the right is drawn so, each letter as its neighbours have it, and is heard as it was written", async () => {
    const [own, mixed] = [
      "\u0634\u0643\u0631\u0627 \u0644\u0643\u0645",
      "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645",
    ];
    const drawn = (words: string) => Array.from(words).toReversed().join("");
    const named = `Mamma (${mixed}) s\u00e4ger ja`;
    const sentence = `${own} ${mixed} (BUP) 12`;

    const { raw, pages } = readPdf(await made([own, named, sentence]));

    expect(pages[0]).toContain(`\n${drawn(own)}\n`);
    expect(pages[0]).toContain(`Mamma (${drawn(mixed)}) s\u00e4ger ja`);
    expect(pages[0]).toContain(`12 (BUP) ${drawn(`${own} ${mixed}`)}`);
    const utf16 = (words: string) => Buffer.from(`\uFEFF${words}`, "utf16le").swap16().toString("latin1");
    for (const words of [own, named, sentence])
      expect(raw.replaceAll(/\\([()\\])/g, "$1")).toContain(`/ActualText (${utf16(words)})`);
    expect(raw.match(/ActualText/g)).toHaveLength(3);
  });

  test("a letter that the font lacks is said, and never left out unsaid", async () => {
    const { pages } = readPdf(await made(["Åsa Żółw Ğ漢"]));

    expect(pages[0]).toContain("Åsa Żółw Ğ\uFFFD");
    expect(pages[0]).toContain("Något tecken saknas.");
    expect(readPdf(await made(["Åsa"])).pages[0]).not.toContain("Något tecken saknas.");
  });
});

describe("the plan taken out as a SIP", () => {
  let world: World;
  let caseId: string;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
    ({ caseId } = await aBookedMeeting(world));
  });
  afterAll(() => world.close());
  const take = async (person = "samordnare", commandId = randomUUID() as string, id = caseId) =>
    world.api(person, `/cases/${id}/exports/sip`, { commandId });
  const order = (verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform("samordnare", caseId, verb, input));

  test("is refused while there is nothing to take out, and nothing is logged", async () => {
    const { body } = await take();

    expect(body).toMatchObject({ code: "noSupportYet", whatToDo: expect.stringContaining("Lägg till en insats") });
    expect(await lines()).toEqual([]);
  });
  const lines = async () => {
    const log = await world.app.deps.store.cases.log("ekstad", caseId);
    return log.filter(({ entry }) => entry["kind"] === "sipExported");
  };

  test("holds the four parts, whom it is about, what was weighed and the register number; and its taking out is logged", async () => {
    await order("plan.addIntervention", {
      unit: "ekskolan",
      words: "Halva dagar i skolan",
      category: "schooling",
      state: "ongoing",
    });
    await order("record.setDiarium", { diarium: "KS 2026/12" });

    const { status, body } = await take();

    expect(status).toBe(200);
    const bytes = Buffer.from(body.bytes as string, "base64");
    const { pages, xmp } = readPdf(bytes);
    const text = pages.join("\n");
    for (const words of [
      "1. Insatser som behövs",
      "2. Vem som ansvarar för vilken insats",
      "3. Åtgärder därutöver",
      "4. Övergripande ansvar för planen",
      "Barnets bästa",
      "Diarienummer KS 2026/12",
      "Halva dagar i skolan",
      "Ekskolan",
      "Ordningen är inte överenskommen",
    ])
      expect(text).toContain(words);
    const { parties } = await world.file(caseId);
    const child = parties.find(({ kind }) => kind === "child") as { name: { value: string } };
    expect(text).toContain(child.name.value);
    expect(xmp).toContain("<samla:registerNumber>KS 2026/12</samla:registerNumber>");
    expect(xmp).not.toContain(child.name.value);
    expect(body.metadata).toMatchObject({
      documentType: "SIP",
      registerNumber: "KS 2026/12",
      planVersion: null,
      language: "sv",
      isSecret: true,
      file: {
        profile: "PDF/A-2a",
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    });
    expect(JSON.stringify(body.metadata)).not.toMatch(/Halva dagar/);
    expect(await lines()).toHaveLength(1);
  });

  test("the same press once more is one line in the log", async () => {
    const before = (await lines()).length;
    const commandId = randomUUID();
    await take("samordnare", commandId);
    await take("samordnare", commandId);

    expect(await lines()).toHaveLength(before + 1);
  });

  test("is the coordinator's alone, and of somebody with protected data it holds nothing that finds them", async () => {
    for (const person of ["kurator", "samordnare2", "chef"]) expect((await take(person)).status).toBeGreaterThan(400);
    expect((await take("samordnare", randomUUID(), "x")).body.code).toBe("notThere");
    expect((await world.api("samordnare", `/cases/${caseId}/exports/sip`, {})).body.code).toBe("badInput");
    const { parties } = await world.file(caseId);
    const child = parties.find((one) => one.kind === "child")!;
    await order("party.setProtection", { partyId: child.id, level: "marked", alias: "Lo" });

    const { body } = await take();

    const text = readPdf(Buffer.from(body.bytes as string, "base64")).pages.join("\n");
    expect(text).toContain("Någon med skyddade personuppgifter");
    expect(text).not.toContain((child as unknown as { name: { value: string } }).name.value);
  });
});
