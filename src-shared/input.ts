import { z } from "zod";

/** Longest line and longest text a person may write, in characters. */
export const longestLine = 200;
export const longestText = 2000;
/** As short as a promise's evidence should be. */
export const longestEvidence = 300;

export const line = () => z.string().trim().min(1).max(longestLine);
export const text = () => z.string().trim().min(1).max(longestText);
/** Left empty means not said. */
export const optionalLine = () =>
  z
    .string()
    .trim()
    .max(longestLine)
    .transform((said) => (said === "" ? null : said))
    .nullable()
    .default(null);
/** Digits with an optional leading +; spaces and dashes are dropped. */
export const phone = () =>
  z
    .string()
    .transform((said) => said.replace(/[\s()-]/g, ""))
    .pipe(z.string().regex(/^\+?\d{6,15}$/));
/** A BCP 47 language tag of the short kind, e.g. sv, en, ar, so. */
export const language = () => z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);
/** A ticked box; cards send it as a word. */
export const tick = () => z.union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })]);
