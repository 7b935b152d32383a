import type { Waiting } from "../case/step.ts";
import type { ProposalView } from "./proposal-view.ts";

/** Where somebody has asked to see proposals first: each is shown to them, seen by them, and then shown to all. */
export function firstLookStep(proposals: readonly ProposalView[]): Waiting | null {
  const open = proposals.filter(({ isPresented, isDecided }) => !isPresented && !isDecided);
  const toShow = open.find(({ toShowFirst }) => toShowFirst.length > 0);
  if (toShow) return { kind: "showFirst", about: toShow.id, dueAt: null };
  const isAwaited = ({ shownFirst }: ProposalView) => shownFirst.some(({ hasSeen }) => !hasSeen);
  const seen = open.find((one) => one.shownFirst.length > 0 && !isAwaited(one));
  if (seen) return { kind: "showToAll", about: seen.id, dueAt: null };
  const awaited = open.find(isAwaited);
  return awaited ? { kind: "awaitFirstLook", about: awaited.id, dueAt: null } : null;
}
