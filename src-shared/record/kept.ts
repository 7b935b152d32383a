import { ok, type Outcome, refuse } from "../refusal.ts";
import { extensionOf } from "./extension.ts";

const megabyte = 1024 * 1024;

/** What families leave on their pages, by the media types that bytes say. */
export const leftTypes = {
  picture: /^image\/(jpeg|png|webp)$/,
  sound: /^(audio\/|video\/(webm|mp4|ogg)$)/,
} as const;

export interface Kept {
  type: string;
  size: number;
  extension: string;
}

/** A file that came with a command, as it may be kept: there, not too large, and of a kind that is. */
export function keptAs(
  file: { type: string | null; size: number } | undefined,
  megabytes: number,
  types?: RegExp,
): Outcome<Kept> {
  if (!file || file.size === 0) return refuse({ kind: "fileMissing" });
  if (file.size > megabytes * megabyte) return refuse({ kind: "fileTooLarge", megabytes });
  const extension = extensionOf(file.type);
  if (file.type === null || extension === null || types?.test(file.type) === false)
    return refuse({ kind: "fileTypeNotKept" });
  return ok({ type: file.type, size: file.size, extension });
}
