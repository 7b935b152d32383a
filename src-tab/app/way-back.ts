/**
 * Counts how far somebody has gone inside the tab, in the history itself, so that it is right also after going back.
 * @returns what goes one step back; false where the first screen is shown, and the host's own way back is the right one.
 */
export function keepWayBack(): () => boolean {
  const depthHere = () => (window.history.state as { depth?: number } | null)?.depth;
  let depth = depthHere() ?? 0;
  const mark = () => {
    const known = depthHere();
    depth = known ?? depth + 1;
    if (known === undefined) window.history.replaceState({ depth }, "", window.location.href);
  };
  window.history.replaceState({ depth }, "", window.location.href);
  window.addEventListener("hashchange", mark);
  return () => {
    // Read anew: somebody may press once more before it is heard that they have come back.
    if ((depthHere() ?? depth) === 0) return false;
    window.history.back();
    return true;
  };
}
