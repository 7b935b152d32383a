import type { Written } from "./outlook-form.ts";
import type { Checked } from "./useCheck.ts";

/** All that is kept on an item may be 2,500 characters. */
const longest = 2_000;

/** What was found, over whom and when, for the alert to judge from where it cannot ask: texts, most serious first, as many as there is room for. */
export function verdictOf({ findings, checkedAt }: Checked, { people, start, end }: Written): string {
  const over = {
    at: checkedAt,
    start,
    end,
    attendees: people.map(({ address }) => address.toLowerCase()).toSorted(),
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
