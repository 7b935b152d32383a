/** The kinds of files that are kept, as their bytes say it, and what a file of that kind is called. */
const extensions = new Map([
  ["application/pdf", "pdf"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["image/heic", "heic"],
  ["image/heif", "heif"],
  ["audio/mpeg", "mp3"],
  ["audio/mp4", "m4a"],
  ["video/mp4", "mp4"],
  ["audio/wav", "wav"],
  ["audio/ogg", "ogg"],
  ["video/ogg", "ogv"],
  ["video/webm", "webm"],
  ["text/plain", "txt"],
]);

/** Null for a kind that is not kept, and for bytes that say nothing. */
export const extensionOf = (type: string | null) => (type === null ? null : (extensions.get(type) ?? null));
