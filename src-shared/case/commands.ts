import { accept } from "./accept.ts";
import { logContact } from "./log-contact.ts";
import { open } from "./open.ts";

export const caseCommands = {
  "case.open": open,
  "case.accept": accept,
  "case.logContact": logContact,
} as const;
