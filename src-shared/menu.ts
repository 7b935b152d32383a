import { type Card, choice } from "./card.ts";
import { formCard } from "./form-card.ts";
import type { FormContext, Offer, Typed } from "./form.ts";

const valueOf = ({ form, thing }: Offer) => `${form}|${thing ?? ""}`;

/** What was chosen in a menu. */
export function chosenIn(typed: Typed): { form: string; thing: string | null } {
  const [form = "", thing = ""] = (typed.what ?? "").split("|");
  return { form, thing: thing || null };
}

/** One question: what to do. */
export const menuCard = (context: FormContext, title: string, offers: readonly Offer[]): Card =>
  formCard(context, {
    title,
    lead: context.text.more.lead,
    inputs: [
      choice({
        id: "what",
        label: context.text.more.what,
        required: context.text.more.choose,
        choices: offers.map((offer) => [valueOf(offer), offer.label]),
        open: true,
      }),
    ],
    submit: context.text.more.next,
  });
