import { alertText } from "../../../src-shared/meeting/invitation/alert-text.ts";
import { minutesToSend, type Standing } from "../../../src-shared/meeting/invitation/item.ts";
import { marksOf } from "../../../src-shared/meeting/invitation/marks.ts";
import type { OutlookAlertWords } from "../../../src-shared/text/sv/outlook-alert.ts";
import type { Form } from "./form.ts";

export interface Finding {
  severity: "stop" | "warn";
  address?: string;
  what: string;
  why: string;
  mend: string;
}
type Said = Pick<Finding, "what" | "why" | "mend">;
/** As the pane has kept it on the item: when and over whom, over what time and over which words it was found. */
interface Verdict {
  at: string;
  start: string;
  end: string;
  attendees: string[];
  words?: string[];
  event?: Standing;
  count: number;
  findings: Finding[];
}
/** What Outlook is told; nothing is shown where it may go. */
export type Judged =
  { allowEvent: true } | { allowEvent: false; errorMessage: string; sendModeOverride?: "promptUser" };

/** Why nobody has looked now. */
export type Silence = "down" | "signedOut";
/** What the municipality wants where nobody has looked. */
interface Here {
  now: number;
  setting: unknown;
  words: OutlookAlertWords;
}

const go: Judged = { allowEvent: true };
const minute = 60_000;

/** What is unlawful stays; what is careless the sender may stand for. */
export function judged(findings: Finding[], words: OutlookAlertWords, lead?: string): Judged {
  if (findings.length === 0) return go;
  const errorMessage = alertText(findings, lead ? { andMore: words.andMore, lead } : { andMore: words.andMore });
  if (findings.some((one) => one.severity === "stop")) return { allowEvent: false, errorMessage };
  return { allowEvent: false, errorMessage, sendModeOverride: "promptUser" };
}

/** From what was found before. Whoever has come since, and what has been written since, has been looked at by nobody; null where nothing was found out yet. */
export function judgedBefore(kept: unknown, form: Form, { now, setting, words }: Here): Judged | null {
  const verdict = verdictIn(kept);
  if (!verdict) return null;
  const people = form.attendees.filter((one) => one.kind !== "resource").map((one) => one.address.toLowerCase());
  const added = people.filter((one) => !verdict.attendees.includes(one));
  const stays = verdict.findings.filter((one) => !one.address || people.includes(one.address.toLowerCase()));
  const isMoved =
    Date.parse(form.start) !== Date.parse(verdict.start) || Date.parse(form.end) !== Date.parse(verdict.end);
  const rewritten = rewrittenIn(form, verdict);
  const isChanged = added.length > 0 || isMoved || rewritten.length > 0 || people.length !== verdict.attendees.length;
  const clock = clockAt(new Date(verdict.at));
  const severity = unseen(setting);
  const sinceThen = [
    ...added.map((address) => said("stop", words.unchecked(address), address)),
    ...secondIn(form, verdict, now, clock, words),
    ...(rewritten.length > 0 && severity ? [said(severity, words.rewritten(rewritten))] : []),
  ];
  return judged(sinceThen.concat(stays), words, words.byVerdict(clock, isChanged));
}

/** Which of the subject, the place and the text are not those that were looked at. */
function rewrittenIn(form: Form, { words = [] }: Verdict): number[] {
  const changed: number[] = [];
  marksOf(form).forEach((mark, part) => {
    if (mark !== words[part]) changed.push(part);
  });
  return changed;
}

/** A copy of what was sent before carries its marks; and what was yet to be sent may have been sent by us since. */
function secondIn(
  { item }: Form,
  { at, event }: Verdict,
  now: number,
  clock: string,
  words: OutlookAlertWords,
): Finding[] {
  if (item === "new" && event === "itself") return [said("stop", words.second)];
  const isLongAgo = now - Date.parse(at) > minutesToSend * minute;
  return event === "none" && isLongAgo ? [said("warn", words.perhapsSecond(clock))] : [];
}

const said = (severity: Finding["severity"], { what, why, mend }: Said, address?: string): Finding =>
  address ? { severity, address, what, why, mend } : { severity, what, why, mend };

const clockAt = (at: Date) => `${two(at.getHours())}.${two(at.getMinutes())}`;
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

/** How serious it is that nobody has looked, as the municipality has settled it; null where it goes all the same. */
const unseen = (setting: unknown): Finding["severity"] | null =>
  setting === "letGo" ? null : setting === "stop" ? "stop" : "warn";

/** Where nobody has looked at all. */
export function judgedByNobody(silence: Silence, { setting, words }: Here): Judged {
  const severity = unseen(setting);
  if (!severity) return go;
  const { what, why, mend } = words.unreachable;
  const silent = silence === "signedOut" ? words.signedOut : { what, why, mend: mend[severity] };
  return judged([said(severity, silent)], words);
}
