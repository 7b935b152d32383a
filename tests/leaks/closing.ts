import type { Leak } from "./leak.ts";

const law = (what: string) => ["tests/closing-plan.test.ts", "-t", what];
const file = "src-shared/case/closing-plan-view.ts";

/** Through what is planned to go on when a case is closed. */
export const closingLeaks: readonly Leak[] = [
  {
    name: "closing plan: that a hidden service takes something over",
    file,
    find: "unit === null || masks(file, viewer, unit) ||",
    replace: "unit === null ||",
    law: law("what a hidden service takes over|read by a title"),
  },
  {
    name: "closing plan: what is a child's, to the parent who is not named",
    file,
    find: "return !goesApart(file) || row.of === viewer.party || row.readBy.includes(viewer.party);",
    replace: "return true;",
    law: law("whoever is not named"),
  },
  {
    name: "closing plan: what it is, to the service that takes it over without consent",
    file,
    find: "const what = mask(words);",
    replace: "const what = mask(words) ?? words.value;",
    law: law("a service knows"),
  },
  {
    name: "closing plan: how much is planned for others",
    file,
    find: "isNothing: isCoordinator && isNothingSaid(file),",
    replace: "isNothing: rowsIn(file).length === 2,",
    law: law("what goes on for B"),
  },
  {
    name: "closing plan: whether somebody knows of it, to everybody",
    file,
    find: 'led: viewer.kind === "coordinator" ? { by, readBy, isKnown } : null,',
    replace: "led: { by, readBy, isKnown },",
    law: law("the coordinator's alone"),
  },
];
