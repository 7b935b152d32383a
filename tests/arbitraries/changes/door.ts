import { fromParty, fromUnit, label } from "../../../src-shared/case/labelled.ts";
import type { SuggestionId } from "../../../src-shared/ids.ts";
import type { Poll } from "../../../src-shared/meeting/poll.ts";
import { anItem, monday, numbered } from "../../case-files.ts";
import type { FullCase } from "../full-case.ts";
import { type Change, meeting, meetings, said } from "./change.ts";

const polled = (change: (poll: Poll, full: FullCase) => Partial<Poll>) =>
  meetings(
    ({ poll }) => poll !== null,
    ({ poll }, full) => ({ poll: { ...poll, ...change(poll!, full) } }),
  );

/** What B alone says or is asked by the family's own door before a meeting. */
export const doorChanges: Change[] = [
  {
    what: "B says which times suit, and why",
    unaware: "everybody",
    of: "b",
    to: polled(({ times, replies }, { b }) => ({
      replies: [
        {
          party: b,
          fits: times.map(({ start }, at) => ({ start, fit: at === 0 ? ("not" as const) : ("ifNeedBe" as const) })),
          words: said(b, "Inte på tisdagar"),
          at: monday,
        },
        ...replies,
      ],
    })),
  },
  {
    what: "one professional is asked which times suit too, and cannot at any",
    unaware: "everybody",
    of: "one",
    to: polled(({ asked, times, replies }, { one }) => ({
      asked: [...asked, one],
      replies: [
        { party: one, fits: times.map(({ start }) => ({ start, fit: "not" as const })), words: null, at: monday },
        ...replies,
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
    what: "B is to come to what is sought a time for",
    unaware: "everybody",
    of: "b",
    to: meeting(2, ({ family }, { b }) => ({ family: family.filter((one) => one !== b) })),
  },
  {
    what: "B has read the invitation, has another time in mind, and would come by video",
    unaware: "everybody",
    of: "b",
    to: meetings(
      ({ family, poll }, _, { b }) => family.includes(b) && poll === null,
      ({ seenBy, answers, joining }, { b }) => ({
        seenBy: [{ party: b, at: monday }, ...seenBy],
        answers: [{ party: b, answer: "anotherTime", suggests: said(b, "Hellre en fredag"), at: monday }, ...answers],
        joining: [{ party: b, how: "video" }, ...joining],
      }),
    ),
  },
  {
    what: "B comes by telephone",
    unaware: "everybody",
    of: "b",
    to: meeting(1, (_, { b }) => ({ joining: [{ party: b, how: "phone" }] })),
  },
  {
    what: "B suggests nobody to invite",
    unaware: "everybody",
    of: "b",
    to: ({ file }) => ({ ...file, suggestions: [] }),
  },
  {
    what: "B suggests somebody more",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      suggestions: [
        { id: numbered<SuggestionId>(871), by: b, who: said(b, "Min vän"), why: null, at: monday, weighed: null },
        ...file.suggestions,
      ],
    }),
  },
  {
    what: "whom B would like there is weighed, and B answered",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => {
      const words = label("Inte nu, B", {
        about: [b],
        category: "family",
        source: fromUnit(file.office),
        releasedTo: [fromParty(b)],
      });
      const weighed = { how: "notNow" as const, words, at: monday };
      return { ...file, suggestions: file.suggestions.map((one) => ({ ...one, weighed })) };
    },
  },
  {
    what: "B brings something more of their own up, first of all",
    unaware: "everybody",
    of: "b",
    to: meeting(0, ({ items }, { b }) => ({ items: [anItem(599, said(b, "Bs egen fråga"), b), ...items] })),
  },
];
