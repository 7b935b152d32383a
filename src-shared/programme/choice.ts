import { choice, type Element } from "../card.ts";
import type { FormContext } from "../form.ts";
import { programmeName } from "./name.ts";

/** Which kind of coordination begins: asked where the staff can begin more than one, and never chosen beforehand. */
export function programmeChoice({ municipality, text, typed }: FormContext): Element | null {
  const offered = Object.entries(municipality.programmes).filter(
    ([, one]) => one.isOffered && one.startedBy.includes("staff"),
  );
  if (offered.length < 2) return null;
  return choice({
    id: "programme",
    label: text.programme.choose,
    value: typed.programme,
    open: true,
    required: text.common.required,
    choices: offered.map(([id, one]) => [id, programmeName(one, text.language)]),
  });
}
