import { programmeName } from "../programme/name.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** Whoever has grown out of this kind of coordination is offered what there is for them. */
export const offeredTo = ({ people, raise }: Pick<CaseView, "people" | "raise">) =>
  people.some((one) => one.kind === "child" && one.isTooOld) && !raise.open ? (raise.programmes[0] ?? null) : null;

export function offeredLine(view: CaseView, { raising, language }: Pick<Text, "raising" | "language">): string | null {
  const offered = offeredTo(view);
  return offered && raising.offered(programmeName(offered, language));
}
