import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  line,
  plain,
  type PressData,
  problem,
  quiet,
  shortened,
  type Showing,
  subheading,
} from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";

const press = (view: CaseView, input: Record<string, unknown> = {}): PressData => ({
  caseId: view.caseId,
  subject: "case",
  input,
});

/** What one beside the coordinator is asked about a consent: a code until they open it, then one question at a time. */
export function questionCard(view: CaseView, showing: Showing): Card {
  const { text, isOpen, problem: wrong } = showing;
  const words = text.consent;
  const [confirmation] = view.confirmations;
  const [error] = view.invalidations;
  if (!confirmation && !error) return doneCard(showing);
  const title = confirmation ? words.cardTitle(view.reference) : words.errorTitle(view.reference);
  const left = view.confirmations.length + view.invalidations.length - 1;
  const lead = confirmation ? [words.cardLead, words.cardHow] : [words.errorLead, words.errorMeanwhile];
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      ...lead.map(line),
      ...(isOpen && confirmation ? confirmationContent(confirmation, text) : []),
      ...(isOpen && !confirmation && error ? errorContent(error, text) : []),
      isOpen ? quiet(text.common.onlyYou) : null,
      left > 0 ? quiet(words.moreQuestions(left)) : null,
    ],
    isOpen ? answers(view, text) : [execute("show", text.common.show, "show", press(view), { primary: true })],
  );
}

function answers(view: CaseView, text: Text): Action[] {
  const words = text.consent;
  const [confirmation] = view.confirmations;
  const [error] = view.invalidations;
  const hide = execute("hide", text.common.hide, "hide", press(view));
  if (confirmation) {
    const data = press(view, { consentId: confirmation.consent });
    return [execute("confirm", words.cardConfirm, "consent.confirm", data, { primary: true }), hide];
  }
  const data = press(view, { consentId: error?.consent });
  return [
    execute("confirmError", words.errorConfirm, "consent.confirmInvalidation", data, { primary: true }),
    execute("rejectError", words.errorReject, "consent.rejectInvalidation", data),
    hide,
  ];
}

/** Rows that a card has room for. */
const mostFlows = 20;

function confirmationContent(asked: CaseView["confirmations"][number], text: Text): (Element | null)[] {
  const words = text.consent;
  const pairs = new Map<string, { from: string; to: string; kinds: string[] }>();
  for (const { from, to, category } of asked.flows) {
    const pair = pairs.get(`${from}|${to}`) ?? { from, to, kinds: [] };
    pairs.set(`${from}|${to}`, { ...pair, kinds: [...pair.kinds, text.category[category].toLowerCase()] });
  }
  const rows = [...pairs.values()];
  return [
    facts([
      [words.cardAbout, text.list(asked.about)],
      [words.cardGrantor, asked.grantor],
      [words.cardAuthority, asked.authority],
      [words.cardUntil, text.date(asked.validTo)],
    ]),
    subheading(words.cardFlows),
    ...rows.slice(0, mostFlows).map(({ from, to, kinds }) => quiet(plain(words.cardFlow(from, to, text.list(kinds))))),
    rows.length > mostFlows ? quiet(text.common.andMore(rows.length - mostFlows)) : null,
  ];
}

const errorContent = (error: CaseView["invalidations"][number], text: Text): (Element | null)[] => [
  facts([
    [text.consent.cardGrantor, error.grantor],
    [text.consent.errorBy, error.by],
    [text.consent.errorReason, shortened(error.reason)],
  ]),
];

/** For one whose part in a case is over, and for one to whom this card has nothing more to say: told alike. */
export const doneCard = ({ text, problem: wrong }: Showing): Card =>
  card(text.language, text.consent.goneTitle, [
    heading(text.consent.goneTitle),
    wrong && problem(wrong),
    line(text.consent.gone),
  ]);
