import type { CaseFile } from "../../../src-shared/case/case-file.ts";
import { fromParty, fromUnit, type Voice } from "../../../src-shared/case/labelled.ts";
import type { InterventionId, OrderId, StrideId, UnitId, Wording } from "../../../src-shared/ids.ts";
import { noTiming } from "../../../src-shared/plan/plan.ts";
import { inDays, monday, numbered } from "../../case-files.ts";
import { type Change, plan, said, tasks } from "./change.ts";

const bup = "bup" as UnitId;
const bups = numbered<InterventionId>(930);
type Order = CaseFile["orders"][number];
const answered = (order: Order, by: Voice, answer: "no", words: Order["answers"][number]["words"]): Order => ({
  ...order,
  answers: [...order.answers, { by, answer, words, channel: "phone", at: monday }],
});
/** Agreed today, and about nothing else than this support. */
const onlyOf = (id: InterventionId): Order => {
  const step = { id, after: [], timing: noTiming, dueBy: null, state: "ongoing" as const, began: null, ended: null };
  const listed = { ...noTiming, days: 70 };
  return {
    id: numbered<OrderId>(982),
    proposedAt: monday,
    steps: [{ id, after: [], timing: listed }],
    answers: [],
    state: { name: "agreed", at: monday, was: [step], is: [{ ...step, timing: listed }] },
    note: null,
  };
};

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
    what: "B says no to the order",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      orders: file.orders.map((one) => answered(one, fromParty(b), "no", said(b, "Nej"))),
    }),
  },
  {
    what: "B notes what they hope for",
    unaware: "family",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      strides: [
        ...file.strides,
        {
          id: numbered<StrideId>(991),
          of: b,
          kind: "hope" as const,
          words: said(b, "Att det blir lugnt"),
          on: inDays(0),
          at: monday,
          onPage: true as const,
        },
      ],
    }),
  },
  {
    what: "the masked service's support goes on for longer and comes in another order",
    unaware: "family",
    of: "masked",
    to: ({ file }) => ({
      ...file,
      orders: [...file.orders.map((one) => answered(one, fromUnit(bup), "no", null)), onlyOf(bups)],
      plan: {
        ...file.plan,
        interventions: file.plan.interventions.map((one) =>
          one.id === bups ? { ...one, began: inDays(-1), dueBy: inDays(90), timing: { ...noTiming, days: 70 } } : one,
        ),
      },
    }),
  },
  {
    what: "the masked service's support is done, and what waits for it may begin",
    unaware: "family",
    of: "masked",
    to: plan(({ interventions }) => ({
      interventions: interventions.map((one) => (one.id === bups ? { ...one, state: "done", ended: inDays(0) } : one)),
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
