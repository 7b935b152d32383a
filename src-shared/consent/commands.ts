import { confirmHeld } from "./confirm-held.ts";
import { record } from "./record.ts";
import { withdraw } from "./withdraw.ts";

export const consentCommands = {
  "consent.record": record,
  "consent.confirmHeld": confirmHeld,
  "consent.withdraw": withdraw,
} as const;
