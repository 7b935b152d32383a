import { z } from "zod";

import type { Subject } from "../../src-shared/case/notices.ts";

const thing = "[0-9a-f-]{36}";
const day = "[0-9-]{10}";
const kinds = [
  "case",
  `(invitation|agenda|task|report|ended|unsent):${thing}`,
  `reminder:${thing}:[a-z]+:${day}`,
  `turn:${thing}:(${day})?`,
  `takeover:${thing}:${day}`,
  `(drift|confirm):${thing}:[0-9TZ:.-]{20,24}`,
];

/** What a card is about, as its buttons say it. */
export const anySubject = z
  .string()
  .regex(new RegExp(`^(${kinds.join("|")})$`))
  .transform((said) => said as Subject);
