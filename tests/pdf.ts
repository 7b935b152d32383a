import { inflateSync } from "node:zlib";

/** A PDF as our own paper is written: objects in clear, streams deflated, letters by the numbers of an embedded font. */
export interface ReadPdf {
  raw: string;
  xmp: string;
  /** What a reader sees, a page a string. */
  pages: string[];
  objects: Map<number, string>;
}

export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString("latin1");
  const objects = new Map(
    [...raw.matchAll(/\n(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body!]),
  );
  const streamOf = (id: number): string => {
    const [, held] = /stream\r?\n([^]*?)\nendstream/.exec(objects.get(id) ?? "") ?? [];
    const packed = Buffer.from(held ?? "", "latin1");
    return (/FlateDecode/.test(objects.get(id)!) ? inflateSync(packed) : packed).toString("latin1");
  };
  const refIn = (body: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, body] of objects)
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name!, lettersIn(streamOf(refIn(objects.get(Number(id))!, "ToUnicode"))));
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => textIn(streamOf(refIn(body, "Contents")), fonts));
  const xmpAt = [...objects].find(([, body]) => body.includes("/Subtype /XML"))![0];
  return { raw, xmp: Buffer.from(streamOf(xmpAt), "latin1").toString("utf8"), pages, objects };
}

/** https://adobe-type-tools.github.io/font-tech-notes/pdfs/5411.ToUnicode.pdf */
function lettersIn(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], at) => {
      const units = hex!.replaceAll(" ", "").match(/.{4}/g)!;
      const glyph = (parseInt(from!, 16) + at).toString(16).padStart(4, "0");
      found.set(glyph, units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join(""));
    });
  return found;
}

function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> | undefined;
  const lines: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font);
    else
      lines.push(
        [...shown!.matchAll(/<([0-9a-f]+)>/gi)]
          .flatMap(([, hex]) => hex!.match(/.{4}/g)!)
          .map((glyph) => letters?.get(glyph) ?? "?")
          .join(""),
      );
  }
  return lines.join("\n");
}
