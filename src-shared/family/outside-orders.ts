import type { TaskView } from "../followup/view.ts";
import type { Typed } from "../form.ts";
import type { MeetingView } from "../meeting/view.ts";
import type { FamilyText } from "../text/family/sv.ts";

/** What a press on a meeting's page comes to, and what is said when it is taken; null where it is none of these. */
export function meetingOrder(action: string, typed: Typed, meeting: MeetingView, { outside: words }: FamilyText) {
  const of = { meetingId: meeting.id };
  const own = meeting.inputs.find(({ isYours }) => isYours);
  switch (action) {
    case "attends":
    case "cannot":
      return { verb: "meeting.answer", input: { ...of, answer: action }, said: words.answered } as const;
    case "anotherTime": {
      const input = { ...of, answer: action, suggests: typed["suggests"] };
      return { verb: "meeting.answer", input, said: words.answered } as const;
    }
    case "seen":
      return { verb: "meeting.markSeen", input: of, said: words.hasSeen } as const;
    case "item": {
      const input = { ...of, title: typed["title"], category: typed["itemCategory"] };
      return { verb: "meeting.suggestItem", input, said: words.itemAdded } as const;
    }
    case "picture": {
      const input = { ...of, words: typed["words"], category: typed["category"], seen: own?.wording ?? null };
      return { verb: "meeting.giveInput", input, said: words.pictureKept } as const;
    }
    case "agrees":
      return {
        verb: "meeting.takeStand",
        input: { ...of, stance: "agrees", words: "" },
        said: words.standKept,
      } as const;
    case "differ": {
      const input = { ...of, stance: "differs", words: typed["differs"] };
      return { verb: "meeting.takeStand", input, said: words.standKept } as const;
    }
    default:
      return null;
  }
}

/** The same on the page of an item. */
export function itemOrder(
  action: string,
  typed: Typed,
  { meetingId, itemId }: { meetingId: string; itemId: string },
  { outside: words }: FamilyText,
) {
  const of = { meetingId, itemId };
  switch (action) {
    case "answer":
      return {
        verb: "meeting.answerItem",
        input: { ...of, answer: typed["answer"] },
        said: words.itemAnswered,
      } as const;
    case "reword": {
      const input = { ...of, title: typed["title"], seen: typed["seen"] };
      return { verb: "meeting.rewordItem", input, said: words.reworded } as const;
    }
    case "remove":
      return { verb: "meeting.removeItem", input: of, said: words.itemRemoved } as const;
    default:
      return null;
  }
}

/** The same on the page of a promise. */
export function promiseOrder(action: string, typed: Typed, { id, you }: TaskView, { outside: words }: FamilyText) {
  const of = { taskId: id };
  const said = typed["evidence"];
  if (you === "receiver")
    return action === "receive" ? ({ verb: "followup.receive", input: of, said: words.received } as const) : null;
  switch (action) {
    case "accept":
      return { verb: "followup.accept", input: of, said: words.accepted } as const;
    case "decline":
      return { verb: "followup.decline", input: { ...of, why: typed["why"] }, said: words.declined } as const;
    case "report": {
      const outcome = typed["outcome"];
      const more =
        outcome === "done"
          ? { evidence: said }
          : outcome === "blocked"
            ? { hindrance: said }
            : { reason: said, dueBy: typed["dueBy"] };
      return { verb: "followup.report", input: { ...of, outcome, ...more }, said: words.reported } as const;
    }
    default:
      return null;
  }
}

/** What on the pages others will read as it was typed. */
export const saidIn = (action: string, typed: Typed): string => typed[readBy[action] ?? ""] ?? "";
const readBy: Readonly<Record<string, string>> = {
  item: "title",
  reword: "title",
  answer: "answer",
  picture: "words",
  differ: "differs",
};
