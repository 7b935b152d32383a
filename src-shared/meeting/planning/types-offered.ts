import type { CaseView } from "../../case/view.ts";
import type { meetingTypes } from "../meeting.ts";

type Type = (typeof meetingTypes)[number];

/**
 * The kinds of meeting that can be planned in this case now, of those its kind of coordination has: that the staff meet first is
 * the family's to ask for, and each for themselves where two must not meet or where parents go each their own way.
 */
export function offeredTypes({
  programme,
  wishes,
  safety,
  ways,
}: Pick<CaseView, "programme" | "wishes"> & {
  safety: { mustNotMeet: readonly unknown[] };
  ways: { isApart: boolean };
}): Type[] {
  const known: readonly Type[] = programme?.meetings.length ? programme.meetings : ["withFamily"];
  const isOffered: Record<Type, boolean> = {
    withFamily: true,
    officialsFirst: wishes.length > 0,
    separate: areMetApart({ safety, ways }),
    decision: true,
  };
  return known.filter((type) => isOffered[type]);
}

/** Who of the family comes is then said for each meeting. */
export const areMetApart = ({
  safety,
  ways,
}: {
  safety: { mustNotMeet: readonly unknown[] };
  ways: { isApart: boolean };
}): boolean => safety.mustNotMeet.length > 0 || ways.isApart;
