import type { CaseView } from "../case/view.ts";
import type { FormContext } from "../form.ts";
import type { PartyId } from "../ids.ts";

type Relative = Exclude<CaseView["people"][number], { kind: "professional" }>;

const relatives = (view: CaseView | null, kind: Relative["kind"]): Relative[] =>
  view?.you === "coordinator" && view.ways.isApart
    ? view.people.filter((one): one is Relative => one.kind === kind && !one.hasLeft)
    : [];

/** Whom the ways are, to the coordinator of a case where each parent goes their own. */
export const parentsOf = (view: CaseView | null) => relatives(view, "guardian");
export const childrenOf = (view: CaseView | null) => relatives(view, "child");

/** What the coordinator calls somebody. */
export const nameIn = ({ view, text }: FormContext, party: PartyId | string): string =>
  [...parentsOf(view), ...childrenOf(view)].find(({ id }) => id === party)?.name ?? text.ways.aPerson;

/** The parent a form is about. */
export const parentOf = ({ view, thing }: FormContext): PartyId | null =>
  parentsOf(view).find(({ id }) => id === thing)?.id ?? null;

/** The parent or child a form is about. */
export const personIn = ({ view, thing }: FormContext): PartyId | null =>
  [...parentsOf(view), ...childrenOf(view)].find(({ id }) => id === thing)?.id ?? null;
