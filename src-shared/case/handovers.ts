import type { Municipality } from "../programme/municipality.ts";
import type { CaseFile } from "./case-file.ts";
import type { Mask } from "./mask.ts";
import { openHandover, type Viewer } from "./viewer.ts";

/** Without the offer nobody has answered; who has handed the case to whom stays. */
export const withoutOffer = (file: CaseFile): CaseFile => ({
  ...file,
  handovers: file.handovers.filter((one) => one.takenAt !== null),
});

/** Who offers the case to whom, by title. What they wrote is for the one who leads it, also once it is taken. */
export interface HandoverView {
  from: string;
  to: string;
  isOpen: boolean;
  note: string | null;
}

export function handoverView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  { people }: Municipality,
): HandoverView | null {
  if (viewer.kind !== "coordinator" && viewer.kind !== "deputy" && viewer.kind !== "manager") return null;
  const taken = viewer.kind === "coordinator" ? file.handovers.findLast(({ to }) => to === viewer.account) : undefined;
  const shown = openHandover(file) ?? taken;
  if (!shown) return null;
  const titleOf = (account: string) => people.find((person) => person.account === account)?.title ?? "";
  return {
    from: titleOf(shown.from),
    to: titleOf(shown.to),
    isOpen: shown.takenAt === null,
    note: viewer.kind === "coordinator" ? mask(shown.note) : null,
  };
}
