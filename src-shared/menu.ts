import { type Card, card, choice, line, submit } from "./card.ts";
import type { FormContext, Menu, Offer, Typed } from "./form.ts";

const valueOf = ({ form, thing }: Offer) => `${form}|${thing ?? ""}`;

/** What was chosen in a menu. */
export function chosenIn(typed: Typed): { form: string; thing: string | null } {
  const [form = "", thing = ""] = (typed.what ?? "").split("|");
  return { form, thing: thing || null };
}

/** One question: what to do, or with which of several. Nothing can be written in it. */
export const menuCard = ({ text }: FormContext, { title, asks }: Menu, offers: readonly Offer[]): Card =>
  card(
    text.language,
    title(text),
    [
      asks ? null : line(text.more.lead),
      choice({
        id: "what",
        label: asks?.(text) ?? text.more.what,
        required: text.more.choose,
        choices: offers.map((offer) => [valueOf(offer), offer.label]),
        open: true,
      }),
    ],
    [submit(text.more.next)],
  );
