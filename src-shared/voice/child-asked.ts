import type { CaseView } from "../case/view.ts";
import type { FormContext } from "../form.ts";

export type ChildSeen = Extract<CaseView["people"][number], { kind: "child" }>;

/** The child that a form is about: the one that was pressed, or else the first. */
export const childAsked = ({ view, thing }: FormContext): ChildSeen | null => {
  const children = (view?.people ?? []).filter((one): one is ChildSeen => one.kind === "child" && one.name !== null);
  return children.find(({ id }) => id === thing) ?? children[0] ?? null;
};
