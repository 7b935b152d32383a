import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { typeOf } from "../../../attachment-type.ts";

/** Why a picture did not open, where that can be mended on the telephone itself. */
export async function saidOfPicture(bytes: Uint8Array, { voice: { notOpened } }: FamilyText): Promise<string> {
  const type = await typeOf(bytes);
  return type === "image/heic" || type === "image/heif" ? notOpened.heic : notOpened.picture;
}
