import type { CardJson, CardValues } from "../../src-tab/ui/card-values.ts";

const cards = new Map<string, { json: string; values: CardValues }>();
const lines = new Map<string, string>();

/** What is typed but not sent, while the reader looks at somebody else's chat. A changed card begins anew. */
export const drafts = {
  valuesFor(key: string, card: CardJson): CardValues | undefined {
    const kept = cards.get(key);
    return kept?.json === JSON.stringify(card) ? kept.values : undefined;
  },
  keepValues(key: string, card: CardJson, values: CardValues): void {
    cards.set(key, { json: JSON.stringify(card), values });
  },
  lineFor: (key: string): string => lines.get(key) ?? "",
  keepLine: (key: string, line: string): void => void lines.set(key, line),
};
