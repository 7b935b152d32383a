import type { CaseView } from "../case/view.ts";
import type { FormContext } from "../form.ts";
import type { PartyId } from "../ids.ts";
import type { OwnParts } from "./own.ts";

type Relative = Exclude<CaseView["people"][number], { kind: "professional" }>;

const relatives = (view: CaseView | null, kind: Relative["kind"]): Relative[] =>
  view?.you === "coordinator" && (view.ways.isApart || view.ways.own.length > 0)
    ? view.people.filter((one): one is Relative => one.kind === kind && !one.hasLeft)
    : [];

/** Whom the ways are, to the coordinator of a case where each parent goes their own, or where each has something of their own. */
export const parentsOf = (view: CaseView | null) => relatives(view, "guardian");
export const childrenOf = (view: CaseView | null) => relatives(view, "child");

/** What the coordinator calls somebody. */
export const nameIn = ({ view, text }: FormContext, party: PartyId | string): string =>
  [...parentsOf(view), ...childrenOf(view)].find(({ id }) => id === party)?.name ?? text.ways.aPerson;

/** The parent a form is about, where each goes their own way. */
export const parentOf = ({ view, thing }: FormContext): PartyId | null =>
  (view?.ways.isApart ? parentsOf(view) : []).find(({ id }) => id === thing)?.id ?? null;

/** The parent or child a form is about. */
export const personIn = ({ view, thing }: FormContext): PartyId | null =>
  [...parentsOf(view), ...childrenOf(view)].find(({ id }) => id === thing)?.id ?? null;

/** Whether this is among what somebody has of their own here. */
export const hasOwn = (view: CaseView | null, of: string | null, part: OwnParts["parts"][number]): boolean =>
  view?.ways.own.some((one) => one.of === of && one.parts.includes(part)) ?? false;

/** Who reads what is said of one person: of a child its guardians too, where they go through the case together. */
export function readBy({ view, text }: FormContext, of: PartyId, apart: string): string {
  if (view?.ways.isApart) return apart;
  const isChild = view?.programme?.about !== "adults" && childrenOf(view ?? null).some(({ id }) => id === of);
  return isChild ? text.ways.readOfChild : text.ways.readOfOne;
}
