import { type Card, card, choice, line, submit } from "./card.ts";
import type { FormContext, Offer, Typed } from "./form.ts";

const valueOf = ({ form, thing }: Offer) => `${form}|${thing ?? ""}`;

/** What was chosen in a menu. */
export function chosenIn(typed: Typed): { form: string; thing: string | null } {
  const [form = "", thing = ""] = (typed.what ?? "").split("|");
  return { form, thing: thing || null };
}

/** One question: what to do. Nothing can be written in it. */
export const menuCard = ({ text }: FormContext, title: string, offers: readonly Offer[]): Card =>
  card(
    text.language,
    title,
    [
      line(text.more.lead),
      choice({
        id: "what",
        label: text.more.what,
        required: text.more.choose,
        choices: offers.map((offer) => [valueOf(offer), offer.label]),
        open: true,
      }),
    ],
    [submit(text.more.next)],
  );
