import { alertText } from "../../../src-shared/meeting/invitation/alert-text.ts";
import type { OutlookAlertWords } from "../../../src-shared/text/sv/outlook-alert.ts";
import type { Form } from "./form.ts";

export interface Finding {
  severity: "stop" | "warn";
  address?: string;
  what: string;
  why: string;
  mend: string;
}
/** As the pane has kept it on the item: when and over whom it was found. */
interface Verdict {
  at: string;
  start: string;
  end: string;
  attendees: string[];
  count: number;
  findings: Finding[];
}
/** What Outlook is told; nothing is shown where it may go. */
export type Judged =
  { allowEvent: true } | { allowEvent: false; errorMessage: string; sendModeOverride?: "promptUser" };

const go: Judged = { allowEvent: true };

/** What is unlawful stays; what is careless the sender may stand for. */
export function judged(findings: Finding[], words: OutlookAlertWords, lead?: string): Judged {
  if (findings.length === 0) return go;
  const errorMessage = alertText(findings, lead ? { andMore: words.andMore, lead } : { andMore: words.andMore });
  if (findings.some((one) => one.severity === "stop")) return { allowEvent: false, errorMessage };
  return { allowEvent: false, errorMessage, sendModeOverride: "promptUser" };
}

/** From what was found before. Whoever has come since has been looked at by nobody; null where nothing was found out yet. */
export function judgedBefore(kept: unknown, form: Form, words: OutlookAlertWords): Judged | null {
  const verdict = verdictIn(kept);
  if (!verdict) return null;
  const people = form.attendees.filter((one) => one.kind !== "resource").map((one) => one.address.toLowerCase());
  const added = people.filter((one) => !verdict.attendees.includes(one));
  const stays = verdict.findings.filter((one) => !one.address || people.includes(one.address.toLowerCase()));
  const isMoved =
    Date.parse(form.start) !== Date.parse(verdict.start) || Date.parse(form.end) !== Date.parse(verdict.end);
  const isChanged = added.length > 0 || isMoved || people.length !== verdict.attendees.length;
  const unchecked = added.map((address): Finding => {
    const { what, why, mend } = words.unchecked(address);
    return { severity: "stop", address, what, why, mend };
  });
  const at = new Date(verdict.at);
  const clock = `${two(at.getHours())}.${two(at.getMinutes())}`;
  return judged(unchecked.concat(stays), words, words.byVerdict(clock, isChanged));
}

const two = (number: number) => (number < 10 ? `0${number}` : String(number));

function verdictIn(kept: unknown): Verdict | null {
  try {
    const verdict = JSON.parse(String(kept)) as Verdict;
    const isWhole =
      Array.isArray(verdict.attendees) && Array.isArray(verdict.findings) && !isNaN(Date.parse(verdict.at));
    return isWhole ? verdict : null;
  } catch {
    return null;
  }
}

/** As the municipality has settled it, where nobody has looked at all. */
export function judgedByNobody(setting: unknown, words: OutlookAlertWords): Judged {
  if (setting === "letGo") return go;
  const { what, why, mend } = words.unreachable;
  return judged([{ severity: setting === "stop" ? "stop" : "warn", what, why, mend }], words);
}
