import { type Element, problem } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";

/** What is wrong with the case's meetings in Outlook, and what the coordinator can do about it; each thing once. */
export const outlookProblems = ({ meetings }: CaseView, text: Text): Element[] =>
  [...new Set(meetings.flatMap((meeting) => meeting.outlookProblems))].map((one) => problem(text.meeting.outlook[one]));
