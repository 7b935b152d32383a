import { capitalised } from "../capitalised.ts";
import type { CaseView } from "../case/view.ts";
import type { FamilyText } from "../text/family/sv.ts";
import type { Moment } from "../time.ts";

type Meeting = CaseView["meetings"][number];
type Task = CaseView["tasks"][number];

/** More than these few are a number. */
const mostPromises = 3;

/** A sentence in another sentence ends where that does. */
export const inSentence = (said: string) => said.trim().replace(/[\s.]+$/, "");

/**
 * What happens now, in the order it comes, as far as this person is told: when they meet, who does what, and when they meet
 * again. Where nothing is decided it says so. To a child it is said as to a child.
 */
export function happensNow(view: CaseView, { after, ...text }: FamilyText): { title: string; lines: string[] } {
  const isChild = view.you === "child" && view.programme?.about !== "adults";
  const words = isChild ? after.nowChild : after.now;
  const meetings = [...view.meetings].toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const coming = meetings.flatMap((meeting): string[] => {
    const { state, slot, venue, own } = meeting;
    if (state === "rescheduling") return [words.newTime];
    if (!slot) return [];
    if (state === "blocked") return [words.paused(text.slot(slot))];
    // Who takes part from elsewhere is told of no room.
    if (own && own.joins !== "place" && (state === "booked" || state === "agendaPublished"))
      return [`${capitalised(text.slot(slot))}. ${text.meetings.joins[own.joins]}`];
    return state === "booked" || state === "agendaPublished"
      ? [words.meet(text.slot(slot), venue?.name ?? text.meetings.noPlace)]
      : [];
  });
  const tasks = view.tasks.filter((task) => stateOf(task) !== null).toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1));
  const promised = tasks.slice(0, mostPromises).map((task) => {
    const [who, what, day] = [task.owner, inSentence(task.what ?? ""), text.day(task.dueBy)];
    const state = stateOf(task);
    return state === "done" ? words.done(who, what) : words[state === "late" ? "late" : "does"](who, what, day);
  });
  const left = tasks.length - promised.length;
  const again = coming.length > 0 ? [] : againIn(meetings, words, text);
  const lines = [...coming, ...promised, ...(left > 0 ? [words.more(left)] : []), ...again];
  return { title: words.title, lines: coming.length + promised.length + again.length > 0 ? lines : [words.nothing] };
}

const startOf = ({ slot }: Meeting): Moment | "" => slot?.start ?? "";

/** Null of what is over, and of what nobody has to do. */
function stateOf({ state, isOverdue, you, helped }: Task): "does" | "late" | "done" | null {
  if (state === "agreed" || state === "accepted" || state === "blocked") return isOverdue ? "late" : "does";
  return state === "reported" && you === "receiver" && helped.length === 0 ? "done" : null;
}

/** What was settled when the latest meeting was closed; nothing where none has been held. */
function againIn(
  meetings: readonly Meeting[],
  words: FamilyText["after"]["now"],
  { day }: Pick<FamilyText, "day">,
): string[] {
  const latest = meetings.findLast(({ state }) => ["held", "notesReview", "finalised", "closed"].includes(state));
  if (!latest) return [];
  const { again } = latest;
  if (!again) return [words.noMeeting];
  if ("reason" in again) return [words.notAgain(again.reason)];
  return [again.around ? words.around(day(again.around)) : words.again];
}
