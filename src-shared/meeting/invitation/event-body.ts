import { holdsPersonalNumber } from "../../case/personal-number.ts";
import { codeField } from "../../text/sv/invitation-text.ts";

/** As much as is read at a glance above how to join. */
export const longestBody = 600;

/** What of a municipality's text for invitations cannot stand there, and where in it. */
export interface BodyProblem {
  problem: "missing" | "tooLong" | "factUnknown" | "personalNumber" | "wrongFormat";
  named?: string;
}

/** Whether a text can stand in every invitation there is; null where it can. */
export function bodyProblem(text: string): BodyProblem | null {
  if (text.trim() === "") return { problem: "missing" };
  if (text.length > longestBody) return { problem: "tooLong", named: `${text.length}/${longestBody}` };
  const [unknown] = text.replaceAll(codeField, "").match(/\{[^{}]*\}|[{}]/) ?? [];
  if (unknown !== undefined) return { problem: "factUnknown", named: unknown };
  if (holdsPersonalNumber(text)) return { problem: "personalNumber" };
  // Outlook writes how to join below such a line.
  if (/_{5,}/.test(text)) return { problem: "wrongFormat", named: "_____" };
  return null;
}

/** The text of one case's invitations: the same whenever it is made, so that Outlook's can be compared with it. */
export const bodyFrom = (text: string, reference: string) => text.replaceAll(codeField, reference).trim();
