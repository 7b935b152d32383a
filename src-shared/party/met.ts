import type { CaseFile } from "../case/case-file.ts";
import { coordinatorOf, type Viewer } from "../case/viewer.ts";
import type { TaskView } from "../followup/view.ts";
import type { PartyId } from "../ids.ts";
import type { MeetingView } from "../meeting/view.ts";
import type { Municipality } from "../programme/municipality.ts";

const isPartOfIt = ({ kind }: Viewer) =>
  kind === "professional" || kind === "guardian" || kind === "child" || kind === "room";

/** Whom a viewer has come across: at a table they are shown, or in a promise they are told of. */
export function metBy(
  file: CaseFile,
  viewer: Viewer,
  meetings: readonly MeetingView[],
  tasks: readonly TaskView[],
): PartyId[] {
  if (!isPartOfIt(viewer)) return [];
  const promises = file.tasks.filter((task) => tasks.some((shown) => shown.id === task.id));
  return [
    ...meetings.flatMap((meeting) => meeting.people.map((person) => person.party)),
    ...promises.flatMap((task) => [task.owner, ...task.reportTo.flatMap(({ party }) => party ?? [])]),
  ];
}

/** Who leads the case, and how to reach them. */
export interface LeaderView {
  title: string;
  unit: string;
  mail: string;
  /** Their own number, or else the municipality's. */
  phone: string | null;
}
export function leaderView(
  file: CaseFile,
  viewer: Viewer,
  { people, units, publicPage }: Municipality,
): LeaderView | null {
  const leader = people.find((person) => person.account === coordinatorOf(file));
  if (!leader || !(isPartOfIt(viewer) || viewer.kind === "coordinator")) return null;
  const unit = units.find((one) => one.id === leader.unit)?.name ?? "";
  return { title: leader.title, unit, mail: leader.mailbox, phone: leader.phone ?? publicPage.phone ?? null };
}
