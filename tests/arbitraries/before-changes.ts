import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { fromParty, fromUnit, label } from "../../src-shared/case/labelled.ts";
import type { PartyId, SuggestionId } from "../../src-shared/ids.ts";
import type { Poll } from "../../src-shared/meeting/poll.ts";
import { monday, numbered } from "../case-files.ts";
import type { Change } from "./changes.ts";
import type { FullCase } from "./full-case.ts";

const said = (by: PartyId, words: string) => label(words, { about: [by], category: "family", source: fromParty(by) });
const polled =
  (change: (poll: Poll, full: FullCase) => Partial<Poll>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    meetings: full.file.meetings.map((one) =>
      one.poll ? { ...one, poll: { ...one.poll, ...change(one.poll, full) } } : one,
    ),
  });

/** What somebody in the family says on their own page before a meeting. */
export const beforeChanges: Change[] = [
  {
    what: "B says which times suit, and why",
    unaware: "everybody",
    of: "b",
    to: polled(({ times, replies }, { b }) => ({
      replies: [
        ...replies,
        {
          party: b,
          fits: times.map(({ start }, at) => ({ start, fit: at === 0 ? ("not" as const) : ("ifNeedBe" as const) })),
          words: said(b, "Bara tisdagar"),
          at: monday,
        },
      ],
    })),
  },
  {
    what: "B is not asked which times suit",
    unaware: "everybody",
    of: "b",
    to: polled(({ asked }, { b }) => ({ asked: asked.filter((one) => one !== b) })),
  },
  {
    what: "B has read the invitation, cannot come, and would come by video",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      meetings: file.meetings.map((one) =>
        one.family.includes(b) && one.poll === null
          ? {
              ...one,
              seenBy: [...one.seenBy, { party: b, at: monday }],
              answers: [
                ...one.answers,
                { party: b, answer: "anotherTime" as const, suggests: said(b, "Efter tre"), at: monday },
              ],
              joining: [...one.joining, { party: b, how: "video" as const }],
            }
          : one,
      ),
    }),
  },
  {
    what: "B would like somebody to come, and is answered",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      suggestions: [
        {
          id: numbered<SuggestionId>(860),
          by: b,
          who: said(b, "Bs granne"),
          why: said(b, "Bs skäl"),
          at: monday,
          weighed: {
            how: "notNow" as const,
            words: label("Inte nu, B", {
              about: [b],
              category: "family",
              source: fromUnit(file.office),
              releasedTo: [fromParty(b)],
            }),
            at: monday,
          },
        },
      ],
    }),
  },
];
