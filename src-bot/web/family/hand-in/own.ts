import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { OwnView } from "../../../family/own.ts";

export const handInPath = "/f/mine/hand-in";

type File = CaseView["attachments"][number];
export type HandedIn = File & { handedIn: NonNullable<File["handedIn"]> };

/** What whoever reads has handed in, as it came. */
export const handedInBy = ({ view }: Pick<OwnView, "view">): HandedIn[] =>
  view.attachments.filter((one): one is HandedIn => one.handedIn?.from === view.yourParty);

/** Whose it can be: a guardian's own, or a child's of theirs that they are shown. Null for everybody else. */
export function whoseChoices(
  { view }: Pick<OwnView, "view">,
  { handIn }: FamilyText,
): { id: string; name: string }[] | null {
  const self = view.people.find(({ id }) => id === view.yourParty);
  if (self?.kind !== "guardian") return null;
  const children = view.people.flatMap((one) =>
    one.kind === "child" && one.name !== null && !one.isGrown && self.custody.some(({ child }) => child === one.id)
      ? [{ id: one.id, name: one.name }]
      : [],
  );
  return [{ id: self.id, name: handIn.mine }, ...children];
}
