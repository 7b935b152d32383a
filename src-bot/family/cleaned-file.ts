import { typeOf } from "../attachment-type.ts";

/** Wide enough to be seen whole on a wall. */
const longestSide = 2000;
/** What a telephone takes, and no picture that is small to send and huge to open. */
const mostPixels = 80_000_000;
const patienceSeconds = 15;

/** What a browser draws; a telephone sends its own kinds as one of these where it is asked for them. */
const pictures = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"];

/**
 * A picture drawn anew, pixel by pixel: where and when it was taken, by what, and whatever else was hidden in the file, is left
 * behind. Null where the bytes are no picture.
 */
export async function cleanedPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  const type = await typeOf(bytes);
  if (type === null || !pictures.includes(type)) return null;
  const { default: sharp } = await import("sharp");
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
      .timeout({ seconds: patienceSeconds })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    return null;
  }
}

/**
 * A recording packed anew: the sound as it is, and nothing of what was written beside it, such as the place; a film's pictures
 * are left out. Null where the bytes are no sound.
 */
export async function cleanedSound(bytes: Uint8Array): Promise<Uint8Array | null> {
  const type = await typeOf(bytes);
  const media = await import("mediabunny");
  const format =
    type === "video/webm" || type === "audio/webm"
      ? new media.WebMOutputFormat()
      : type === "audio/ogg" || type === "video/ogg"
        ? new media.OggOutputFormat()
        : type === "audio/mp4" || type === "video/mp4"
          ? new media.Mp4OutputFormat()
          : type === "audio/mpeg"
            ? new media.Mp3OutputFormat({ xingHeader: false })
            : null;
  if (format === null) return null;
  const input = new media.Input({ formats: media.ALL_FORMATS, source: new media.BufferSource(bytes) });
  try {
    const target = new media.BufferTarget();
    const conversion = await media.Conversion.init({
      input,
      output: new media.Output({ format, target }),
      video: { discard: true },
      copy: { mode: "forced", shiftTolerance: Infinity },
      tags: {},
      showWarnings: false,
    });
    if (!conversion.isValid) return null;
    await conversion.execute();
    return target.buffer && new Uint8Array(target.buffer);
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
