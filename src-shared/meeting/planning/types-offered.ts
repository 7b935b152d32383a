import type { CaseView } from "../../case/view.ts";
import type { meetingTypes } from "../meeting.ts";

type Type = (typeof meetingTypes)[number];

/** Of the kinds of meeting that a kind of coordination has, those that can be planned now. */
export const plannable = (known: readonly Type[], is: { wished: boolean; apart: boolean }): Type[] =>
  known.filter((type) => (type !== "officialsFirst" || is.wished) && (type !== "separate" || is.apart));

/**
 * The kinds of meeting that can be planned in this case now, of those its kind of coordination has: that the staff meet first is
 * the family's to ask for, and each for themselves where two must not meet or where parents go each their own way.
 */
export const offeredTypes = ({
  programme,
  wishes,
  ...seen
}: Pick<CaseView, "programme" | "wishes"> & Parameters<typeof areMetApart>[0]): Type[] =>
  plannable(programme?.meetings.length ? programme.meetings : ["withFamily"], {
    wished: wishes.length > 0,
    apart: areMetApart(seen),
  });

/** Who of the family comes is then said for each meeting. */
export const areMetApart = ({
  safety,
  ways,
}: {
  safety: { mustNotMeet: readonly unknown[] };
  ways: { isApart: boolean };
}): boolean => safety.mustNotMeet.length > 0 || ways.isApart;
