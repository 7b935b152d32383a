import type { CaseFile } from "../../case/case-file.ts";
import type { Meeting } from "../meeting.ts";

/** What is on the agenda and has no outcome: the family's as any other. */
export const blankItems = ({ items }: Meeting): string[] =>
  items.filter((item) => item.outcome === null).map((item) => item.title.value);

/** What was agreed there and is nobody's: whoever was named has said no, and no one else has been found. */
export const unownedAgreements = ({ tasks }: CaseFile, meeting: Meeting): string[] =>
  tasks.filter((task) => task.meeting === meeting.id && task.state.name === "declined").map((task) => task.what.value);
