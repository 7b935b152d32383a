import { fileTypeFromBuffer } from "file-type";

/**
 * What the bytes themselves say they are, whatever they are called: a media type, or null where they say nothing. Words
 * are plain text only if they are UTF-8 and nothing a browser would run.
 */
export async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await recognised(bytes);
  if (found) return sameAs.get(found) ?? found;
  return isPlainText(bytes) ? "text/plain" : null;
}

/** One name for what goes under several. */
const sameAs = new Map([
  ["audio/x-m4a", "audio/mp4"],
  ["video/x-m4v", "video/mp4"],
  ["audio/ogg; codecs=opus", "audio/ogg"],
  ["image/heic-sequence", "image/heic"],
  ["image/heif-sequence", "image/heif"],
]);

async function recognised(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    // Broken in the middle of what it claims to be.
    return null;
  }
}

const control = /[\p{Cc}--[\t\n\r\f]]/v;
const markup = /^\uFEFF?\s*<[!?/a-z]/i;

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !control.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}
