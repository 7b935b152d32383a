const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1"))));
const box = (brand: string) => bytes([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 0, 0], `${brand}isom`);
const ogg = (codec: string) =>
  bytes("OggS", [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 30], codec);
const zip = (entry: string, content = "") =>
  bytes(
    [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, content.length, 0, 0, 0, content.length, 0, 0, 0],
    [entry.length, 0, 0, 0],
    entry,
    content,
  );

/** The beginnings of files, as they are in the world: what they are called says what they are. */
export const files = {
  kept: {
    "letter.pdf": bytes("%PDF-1.7\n%%EOF\n"),
    "drawing.jpg": bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF", [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    "drawing.png": bytes(
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
      "IHDR",
      [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0],
      "IDAT",
      [0x35, 0xaf, 0x06, 0x1e],
    ),
    "drawing.webp": bytes("RIFF", [26, 0, 0, 0], "WEBPVP8L"),
    "photo.heic": box("heic"),
    "talk.mp3": bytes("ID3", [3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64, ...Array<number>(60).fill(0)]),
    "talk.m4a": box("M4A "),
    "film.mp4": box("mp42"),
    "talk.wav": bytes("RIFF", [36, 0, 0, 0], "WAVEfmt "),
    "talk.ogg": ogg("OpusHead"),
    "film.webm": bytes([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], "webm"),
    "letter.txt": new TextEncoder().encode("\uFEFFJag vill bo kvar i skolan.\n\tHälsningar från mig. 1 < 2"),
  },
  refused: {
    noise: bytes([0x8f, 0x01, 0xfe, 0x00, 0x99]),
    "picture.svg": bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    "picture2.svg": bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "page.html": bytes("\n  <!DOCTYPE html><script>alert(1)</script>"),
    "fragment.html": bytes("<script>alert(1)</script>"),
    "document.docx": zip("word/document.xml", "<w/>"),
    "macro.docm": zip("[Content_Types].xml", "<Types/>"),
    "old.doc": bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "x".repeat(600)),
    "archive.zip": zip("a.txt", "a"),
    "program.exe": bytes("MZ", [0x90, 0, 3, 0, 0, 0]),
    "rich.rtf": bytes("{\\rtf1\\ansi hej}"),
    "latin1.txt": bytes("f\u00f6r\u00e4lder"),
    "control.txt": bytes("hej\u001b[31m"),
  },
} satisfies Record<string, Record<string, Uint8Array>>;
