import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import { invitedTo, mayNotHear } from "./coverage.ts";
import { hasBeenHeld, type Meeting } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";

/**
 * In a general talk no word is on the table that somebody there may not hear. The family keeps its own picture, in which
 * nobody else's consent is to show; the coordinator has theirs back when what came of it is to be written.
 */
export function heardAtTable({
  file,
  meeting,
  viewer,
  mask,
  consent,
}: Omit<Seeing, "invited" | "municipality" | "now">): Mask {
  if (!meeting.isGeneral || !isAtTable(viewer, meeting)) return mask;
  const table = invitedTo(file, meeting);
  return (told) => (mayNotHear(consent, told, table).length > 0 ? null : mask(told));
}

const isAtTable = (viewer: Viewer, meeting: Meeting): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isAtTable(one, meeting));
  return viewer.kind === "professional" || (viewer.kind === "coordinator" && !hasBeenHeld(meeting.state));
};
