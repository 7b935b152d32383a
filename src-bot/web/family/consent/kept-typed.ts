import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

import { z } from "zod";

import type { Typed } from "../../../../src-shared/form.ts";

const kept = z.object({ typed: z.record(z.string(), z.string()), since: z.string() });
/** Longer addresses do not come through everywhere. */
const longestAddress = 6_000;
const [ivLength, tagLength] = [12, 16];

/**
 * What somebody has typed and not sent, as a part of an address that can be come back to: nothing of it is kept by us, only the
 * pages of the same visit can open it, and it opens nothing once that is over. Null where it is too long.
 *
 * @param since where their answer stood then
 */
export function sealed(csrf: string, typed: Typed, since: string): string | null {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keyOf(csrf), iv);
  const said = deflateRawSync(JSON.stringify({ typed, since }));
  const token = Buffer.concat([iv, cipher.update(said), cipher.final(), cipher.getAuthTag()]).toString("base64url");
  return token.length > longestAddress ? null : token;
}

/** Null for what we did not seal for this visit. */
export function unsealed(csrf: string, token: unknown): z.infer<typeof kept> | null {
  if (typeof token !== "string" || token.length > longestAddress) return null;
  try {
    const whole = Buffer.from(token, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyOf(csrf), whole.subarray(0, ivLength));
    decipher.setAuthTag(whole.subarray(-tagLength));
    const said = Buffer.concat([decipher.update(whole.subarray(ivLength, -tagLength)), decipher.final()]);
    return kept.parse(JSON.parse(inflateRawSync(said, { maxOutputLength: 100_000 }).toString("utf8")));
  } catch {
    return null;
  }
}

const keyOf = (csrf: string): Buffer => createHash("sha256").update(`kept ${csrf}`).digest();
