import { marksOf } from "../../../src-shared/meeting/invitation/marks.ts";
import type { Written } from "./outlook-form.ts";
import type { Checked } from "./useCheck.ts";

/** All that is kept on an item may be 2,500 characters. */
const longest = 2_000;

/** What was found, over whom, over which words and when, for the alert to judge from where it cannot ask: texts, most serious first, as many as there is room for. */
export function verdictOf({ findings, checkedAt, event }: Checked, written: Written): string {
  const { people, start, end, subject, place, body } = written;
  const over = {
    at: checkedAt,
    start,
    end,
    attendees: people.map(({ address }) => address.toLowerCase()).toSorted(),
    words: marksOf({ subject, location: place, body }),
    ...(event ? { event } : {}),
  };
  for (let count = findings.length; count >= 0; count -= 1) {
    const kept = findings.slice(0, count).map(({ rule, severity, address, what, why, mend }) => ({
      rule,
      severity,
      ...(address ? { address } : {}),
      what,
      why,
      mend,
    }));
    const verdict = JSON.stringify({ ...over, count: findings.length, findings: kept });
    if (verdict.length <= longest) return verdict;
  }
  return JSON.stringify({ ...over, attendees: [], count: findings.length, findings: [] });
}
