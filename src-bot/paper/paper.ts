import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { Language } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";
import { hasRightToLeft, isRightToLeft, type LayingFont, laysBothWays } from "./right-to-left.ts";
import { type About, describe } from "./xmp.ts";

/** What stands on a paper, in the order it is read. */
export type Block =
  | { kind: "heading"; words: string }
  | { kind: "text"; words: string; isQuiet?: true }
  | { kind: "list"; items: string[] };

interface Paper {
  title: string;
  language: Language;
  madeAt: Moment;
  blocks: Block[];
  /** At the foot of each page. */
  foot: (page: number, of: number) => string;
  /** What is said where a letter could not be written. */
  unwritten: string;
  about: About;
}

const margin = 64;
const indent = 14;
const roomBelowHeading = 60;
const sizes = { title: 20, heading: 13, text: 10.5, quiet: 9 } as const;
const colours = { text: "#1f1f1f", quiet: "#4d4d4d" } as const;
const noLetter = "\uFFFD";

const fonts = {
  plain: import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  bold: import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
};

/** What of a font pdfkit does not say aloud. */
interface WithFont {
  _font: LayingFont & { font: { hasGlyphForCodePoint: (point: number) => boolean } };
}
/** The page being written has this in it that no reader is told of. */
interface WithXml {
  appendXML: (xml: string) => void;
}

/**
 * A paper that can be kept: PDF/A-2a (ISO 19005-2), tagged, with its fonts in it and what it is about in XMP. The same is made
 * of the same, to the byte.
 */
export async function paperFrom(paper: Paper): Promise<Buffer> {
  // Nobody waits for this at start.
  const [{ default: PDFDocument }, plain, bold] = await Promise.all([
    import("pdfkit"),
    readFile(fileURLToPath(fonts.plain)),
    readFile(fileURLToPath(fonts.bold)),
  ]);
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: paper.language === "sv" ? "sv-SE" : "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: { Title: paper.title, Creator: "Samla", Producer: "Samla", CreationDate: new Date(paper.madeAt) },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const made = new Promise<Buffer>((resolve, reject) => {
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
  doc.registerFont("plain", plain);
  doc.registerFont("bold", bold);
  let way: "ltr" | "rtl" = "ltr";
  for (const name of ["plain", "bold"]) {
    doc.font(name);
    const { _font: laying } = doc as unknown as WithFont;
    laysBothWays(laying, () => way);
  }
  let isAllWritten = true;
  const written = (words: string): string => {
    const { _font: known } = doc as unknown as WithFont;
    return words.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\n]/gu, (letter) => {
      if (known.font.hasGlyphForCodePoint(letter.codePointAt(0)!)) return letter;
      isAllWritten = false;
      return noLetter;
    });
  };

  const whole = doc.struct("Document");
  doc.addStructure(whole);
  /** What is read from the right begins at the right; whoever has the paper read to them hears it as it was written. */
  const read = (words: string) => {
    way = isRightToLeft(words) ? "rtl" : "ltr";
    return {
      look: way === "rtl" ? ({ align: "right" } as const) : {},
      heard: hasRightToLeft(words) ? { actual: words } : {},
    };
  };
  const say = (tag: string, words: string, kind: keyof typeof sizes, more: PDFKit.Mixins.TextOptions = {}) =>
    doc.struct(tag, read(words).heard, () => {
      const { look } = read(words);
      doc
        .font(kind === "title" || kind === "heading" ? "bold" : "plain", sizes[kind])
        .fillColor(kind === "quiet" ? colours.quiet : colours.text)
        .text(written(words), { lineGap: 2, paragraphGap: kind === "title" ? 6 : 3, ...look, ...more });
    });
  const row = (words: string) => {
    const item = doc.struct("LI");
    doc.font("plain", sizes.text);
    if (doc.y + doc.currentLineHeight(true) > doc.page.height - margin) doc.addPage();
    const { y } = doc;
    const isFromRight = isRightToLeft(words);
    const [dot, width] = ["\u2022", doc.page.width - 2 * margin - indent];
    if (isFromRight) doc.x = doc.page.width - margin - doc.widthOfString(dot);
    item.add(say("Lbl", dot, "text", { lineBreak: false }));
    item.add(
      doc.struct("LBody", read(words).heard, () => {
        const { look } = read(words);
        doc.text(written(words), isFromRight ? margin : margin + indent, y, {
          width,
          lineGap: 2,
          paragraphGap: 3,
          ...look,
        });
        doc.x = margin;
      }),
    );
    item.end();
    return item;
  };
  const add = (block: Block) => {
    if (block.kind === "list") {
      const list = doc.struct("L");
      whole.add(list);
      for (const item of block.items) list.add(row(item));
      list.end();
    } else if (block.kind === "heading") {
      doc.moveDown(0.6);
      // A heading stands with what it is the heading of.
      if (doc.y > doc.page.height - margin - roomBelowHeading) doc.addPage();
      whole.add(say("H2", block.words, "heading"));
    } else whole.add(say("P", block.words, block.isQuiet ? "quiet" : "text"));
  };
  whole.add(say("H1", paper.title, "title"));
  for (const block of paper.blocks) add(block);
  if (!isAllWritten) whole.add(say("P", paper.unwritten, "quiet"));
  whole.end();

  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where pdfkit would begin a page more.
    doc.page.margins.bottom = 0;
    way = "ltr";
    doc.markContent("Artifact", { type: "Pagination" });
    doc
      .font("plain", sizes.quiet)
      .fillColor(colours.quiet)
      .text(paper.foot(page - start + 1, count), margin, doc.page.height - margin / 1.5, { lineBreak: false });
    doc.endMarkedContent();
  }
  (doc as unknown as WithXml).appendXML(describe(paper.about));
  doc.end();
  return made;
}
