import { type Fault, type Finding, severityOf } from "../meeting/invitation/fault.ts";
import type { Refusal } from "../refusal.ts";
import { en } from "./en.ts";
import { sv, type Text } from "./sv.ts";
import { faultWords } from "./words.ts";

export type Language = "sv" | "en";

export const texts: Record<Language, Text> = { sv, en };

/** English for any English locale; Swedish for every other and for none. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith("en") ? "en" : "sv";

/** What a refusal says to a person, and what it tells them to do. */
export const refusalWords = (refusal: Refusal, text: Text): { message: string; whatToDo: string } =>
  (text.refusals[refusal.kind] as (refusal: Refusal) => { message: string; whatToDo: string })(refusal);

/** What is wrong with an invitation, as its coordinator reads it. */
export const findingOf = (fault: Fault, text: Text): Finding => ({
  rule: fault.rule,
  severity: severityOf(fault),
  ...("address" in fault && fault.address !== null ? { address: fault.address } : {}),
  ...faultWords(fault, text.meeting.invitation),
});
