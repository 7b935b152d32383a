import { z } from "zod";

import { day } from "./time.ts";

/** Longest line and longest text a person may write, in characters. */
export const longestLine = 200;
export const longestText = 2000;
/** As short as a promise's evidence should be. */
export const longestEvidence = 300;

export const line = () => z.string().trim().min(1).max(longestLine);
export const text = () => z.string().trim().min(1).max(longestText);
/** Left empty means not said. */
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((said) => (said === "" ? null : said))
    .nullable()
    .default(null);
export const optionalLine = () => optional(longestLine);
export const optionalText = () => optional(longestText);
export const optionalEvidence = () => optional(longestEvidence);
/** Left empty means not said. */
export const optionalDay = () =>
  z
    .union([z.literal("").transform(() => null), day()])
    .nullable()
    .default(null);
/** Digits with an optional leading +; spaces and dashes of any kind are dropped. */
export const phone = () =>
  z
    .string()
    .transform((said) => said.replace(/[\s()\p{Pd}]/gu, ""))
    .pipe(z.string().regex(/^\+?\d{6,15}$/));
const noPhoneOrOne = () =>
  z
    .string()
    .transform((said) => said.replace(/[\s()\p{Pd}]/gu, ""))
    .pipe(z.string().regex(/^(\+?\d{6,15})?$/))
    .transform((said) => (said === "" ? null : said))
    .nullable();
const noMailOrOne = () =>
  z
    .string()
    .trim()
    .max(longestLine)
    .regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/)
    .transform((said) => (said === "" ? null : said))
    .nullable();
export const optionalPhone = () => noPhoneOrOne().default(null);
export const optionalMail = () => noMailOrOne().default(null);
/** Left out means as it was; left empty means none. */
export const newPhone = () => noPhoneOrOne().optional();
export const newMail = () => noMailOrOne().optional();
/** A BCP 47 language tag of the short kind, e.g. sv, en, ar, so. */
export const language = () => z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);
/** A ticked box; cards send it as a word. */
export const tick = () => z.union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })]);
