import type { ExclusionId } from "../../../src-shared/ids.ts";
import { feedbackQuestions } from "../../../src-shared/meeting/feedback.ts";
import { monday, numbered } from "../../case-files.ts";
import { aPause, type Change, meeting, said } from "./change.ts";

/** B's own meeting, and what only B has with the one for all of them: on its agenda, in the room and of its notes. */
export const meetingChanges: Change[] = [
  {
    what: "B's own meeting moves",
    unaware: "family",
    of: "b",
    to: meeting(1, ({ state }) => ({
      state: { ...state, slot: { start: monday, end: "2026-09-07T07:00:00.000Z" } },
    })),
  },
  {
    what: "B's own meeting is called off",
    unaware: "family",
    of: "b",
    to: meeting(1, ({ state }) => ({
      state: { name: "cancelled", slot: (state as { slot: object }).slot, reason: null },
    })),
  },
  {
    what: "B never had a meeting of their own",
    unaware: "family",
    of: "b",
    to: ({ file }) => ({ ...file, meetings: file.meetings.filter((_, at) => at !== 1) }),
  },
  {
    what: "B does not want something raised",
    unaware: "everybody",
    of: "b",
    to: meeting(0, (_, { b }) => ({
      offLimits: [{ id: numbered<ExclusionId>(5), words: said(b, "Inte skulden"), by: b }],
    })),
  },
  {
    what: "B's item on the agenda",
    unaware: "everybody",
    of: "b",
    to: meeting(0, ({ items }) => ({ items: items.filter(({ title }) => !title.value.startsWith("Bs punkt")) })),
  },
  {
    what: "B's words about the child",
    unaware: "family",
    of: "b",
    to: meeting(0, ({ items }) => ({ items: items.filter(({ title }) => !title.value.startsWith("Bs ord")) })),
  },
  {
    what: "B asks for a pause",
    unaware: "everybody",
    of: "b",
    to: meeting(0, (_, { b }) => ({ pauses: [aPause(b)] })),
  },
  {
    what: "what B alone has on the agenda is talked about",
    unaware: "everybody",
    of: "b",
    to: meeting(0, ({ items }, { b }) => ({
      floor: { item: items.find(({ suggestedBy }) => suggestedBy === b)!.id, party: b, since: monday, spent: {} },
    })),
  },
  {
    what: "B was heard in another way",
    unaware: "everybody",
    of: "b",
    to: meeting(0, (_, { b }) => ({ heard: [{ party: b, how: "inWriting" }] })),
  },
  {
    what: "B finds the notes wrong",
    unaware: "everybody",
    of: "b",
    to: meeting(0, (_, { b }) => ({
      stances: [{ party: b, stance: "differs", words: said(b, "Så var det inte"), at: monday, onPage: true }],
    })),
  },
  {
    what: "B says how it was afterwards",
    unaware: "everybody",
    of: "b",
    to: meeting(0, (_, { b }) => ({
      feedback: feedbackQuestions.map((question) => ({
        party: b,
        question,
        answer: "no",
        words: said(b, "Jag blev inte hörd"),
        at: monday,
        calledAt: question === "heard" ? monday : null,
        onPage: true,
      })),
    })),
  },
];
