import fc from "fast-check";
import { expect, test, vi } from "vitest";

import { parseCaseFile } from "../src-shared/case/case-file.ts";
import { standingOf, type Viewer, viewerOf } from "../src-shared/case/viewer.ts";
import type { Account } from "../src-shared/ids.ts";
import { type Bird, songs, withCanaries } from "./arbitraries/canaries.ts";
import { changes } from "./arbitraries/changes.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { roundsOf } from "./arbitraries/rounds.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { ekstad, staff } from "./case-files.ts";
import { everythingShown } from "./shown-to.ts";

vi.setConfig({ testTimeout: times(60_000) });

interface Listener {
  who: string;
  viewer: Viewer;
  account: Account | null;
  mustNotHear: Bird[];
}

/** Everybody but the coordinator and B, and whose words each must never hear. */
function listeners({ file, a, b, masked }: FullCase): Listener[] {
  const [child, other] = file.parties.filter(({ kind }) => kind === "child").map(({ id }) => id);
  const others = { viewer: { kind: "guardian", party: a }, account: null } as const;
  const first = { who: "A", ...others, mustNotHear: ["own", "others", "masked", "childs"] } satisfies Listener;
  // Where grown people answer for themselves A says what is theirs alone, and nobody is a child of theirs.
  const isOfAdults = file.rules?.about === "adults";
  const family: Listener[] = isOfAdults
    ? [{ ...first, mustNotHear: ["own", "others", "masked"] }]
    : [
        first,
        { who: "the child", viewer: { kind: "child", party: child! }, account: null, mustNotHear: ["own", "others"] },
        {
          who: "the sibling",
          viewer: { kind: "child", party: other! },
          account: null,
          mustNotHear: ["own", "others", "childs"],
        },
        { who: "B", viewer: { kind: "guardian", party: b }, account: null, mustNotHear: ["childs"] },
      ];
  const people = staff.flatMap(({ title, account }): Listener[] => {
    const beside = { isCoordinator: title.startsWith("samordnare"), isManager: title === "chef" };
    const viewer = viewerOf(file, account, standingOf(account, beside, ekstad.document));
    if (!viewer || viewer.kind === "coordinator") return [];
    const isTheirs = "party" in viewer && viewer.party === masked;
    const isInside = viewer.kind === "professional";
    // What B has said yes to themselves is told.
    const isAllowed = isInside && file.consents.some(({ grantor, subjects }) => grantor === b && subjects.includes(b));
    return [
      {
        who: title,
        viewer,
        account,
        mustNotHear: [
          "childs",
          ...(isAllowed ? [] : (["own"] as const)),
          ...(isInside ? [] : (["others"] as const)),
          ...(isTheirs || isInside ? [] : (["masked"] as const)),
        ],
      },
    ];
  });
  return [...family, ...people];
}

/** What a child has let A read is A's to read. */
const isKept = ({ of }: Change) => of !== "childAndA";

test("what B has said of themselves, a masked service of anything and a child to itself is never heard by anybody else", () => {
  let heard = 0;
  fc.assert(
    fc.property(aCaseOfAnyProgramme(), (full) => {
      for (const { what, file } of [
        { what: ["nothing"], file: full.file },
        ...roundsOf(full, changes.filter(isKept)),
      ]) {
        const sung = parseCaseFile(withCanaries({ ...full, file }));
        for (const { who, viewer, account, mustNotHear } of listeners({ ...full, file: sung })) {
          heard += 1;
          expect(
            songs(...mustNotHear).exec(everythingShown(sung, viewer, account))?.[0],
            `${who}: ${what.join(", ")}`,
          ).toBe(undefined);
        }
        const own = everythingShown(sung, { kind: "guardian", party: full.b }, null);
        expect(own, "B hears what they have said").toMatch(songs("own"));
      }
    }),
    { seed, numRuns: times(3) },
  );
  expect(heard).toBeGreaterThan(50);
});
