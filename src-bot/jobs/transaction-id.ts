import { createHash } from "node:crypto";

/** The same booking of the same meeting has the same id, so that Outlook knows a repeated request. */
export function transactionIdFor(meetingId: string, booking: number): string {
  const hex = createHash("sha256").update(`${meetingId}/${booking}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
