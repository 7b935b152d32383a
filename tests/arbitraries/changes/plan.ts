import { fromParty } from "../../../src-shared/case/labelled.ts";
import type { Wording } from "../../../src-shared/ids.ts";
import { monday, numbered } from "../../case-files.ts";
import { type Change, plan, said, tasks } from "./change.ts";

/** What B says of the plan, and of what was promised. */
export const planChanges: Change[] = [
  {
    what: "B takes a stand on a proposal",
    unaware: "everybody",
    of: "b",
    to: plan(({ proposals }, { b }) => ({
      proposals: proposals.map((one) => ({
        ...one,
        stances: [
          ...one.stances.filter(({ party: by }) => by !== b),
          { party: b, stance: "no", words: said(b, "Nej"), channel: "page", at: monday },
        ],
      })),
    })),
  },
  {
    what: "B wants to see proposals first",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({ ...file, firstLooks: [...file.firstLooks, { by: b, channel: "page", at: monday }] }),
  },
  {
    what: "B is shown a proposal before the others, and has seen it",
    unaware: "everybody",
    of: "b",
    to: plan(({ proposals }, { b }) => ({
      proposals: proposals.map((one) =>
        one.presentedAt === null
          ? { ...one, shownFirst: [...one.shownFirst, { party: b, at: monday, seenAt: monday }] }
          : one,
      ),
    })),
  },
  {
    what: "B does not want it raised",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      raisings: file.raisings.map((one) => ({
        ...one,
        answers: [
          ...one.answers.filter(({ party }) => party !== b),
          { party: b, answer: "no" as const, channel: "page" as const, at: monday },
        ],
      })),
    }),
  },
  {
    what: "B sees the shared picture differently",
    unaware: "family",
    of: "b",
    to: plan(({ statements }) => ({ statements: statements.map((one) => ({ ...one, stances: [] })) })),
  },
  {
    what: "B's stance on the picture is one they have said twice",
    unaware: "family",
    of: "b",
    to: plan(({ statements }, { b }) => ({
      statements: statements.map((one) => ({
        ...one,
        stances: [
          ...one.stances,
          {
            by: fromParty(b),
            stance: "differs" as const,
            words: said(b, "Fortfarande inte"),
            wording: numbered<Wording>(901),
            at: monday,
          },
        ],
      })),
    })),
  },
  {
    what: "B has got the report",
    unaware: "family",
    of: "b",
    to: tasks(({ reportTo }, { b }) => ({
      reportTo: reportTo.map((to) => (to.party === b ? { ...to, receivedAt: monday, onPage: true as const } : to)),
    })),
  },
  {
    what: "B is told of nothing",
    unaware: "family",
    of: "b",
    to: tasks(({ reportTo }, { b }) => ({ reportTo: reportTo.filter((to) => to.party !== b) })),
  },
  {
    what: "B has heard nothing of what was promised",
    unaware: "everybody",
    of: "b",
    to: tasks((_, { b }) => ({ unheard: [{ party: b, at: monday, calledAt: null, onPage: true as const }] })),
  },
  {
    what: "B says whether it helped",
    unaware: "everybody",
    of: "b",
    to: tasks((_, { b }) => ({ helped: [{ party: b, how: "didNotHelp", at: monday, onPage: true as const }] })),
  },
];
