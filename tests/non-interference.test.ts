import fc from "fast-check";
import { expect, test, vi } from "vitest";

import { boardRowOf } from "../src-shared/case/board.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { standingOf, type Viewer, viewerOf } from "../src-shared/case/viewer.ts";
import { commandNamed, commands, type Verb } from "../src-shared/commands.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { Account, PartyId } from "../src-shared/ids.ts";
import { isProfessional } from "../src-shared/party/party.ts";
import { planKinds, planLists } from "../src-shared/plan/thing.ts";
import { changes } from "./arbitraries/changes.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, member, type Order } from "./arbitraries/steps.ts";
import { accountNumbered, coordinator, ekstad, monday, staff } from "./case-files.ts";
import { everythingShown, oncePerCase } from "./shown-to.ts";

vi.setConfig({ testTimeout: times(60_000) });
/** So many cases for each change: with all the changes there are, some five hundred each time. */
const runs = process.env.SAMLA_LONG ? times(12) : 8;

/** Everything that somebody on the staff, or in the family, could press or send in a case as it is known. */
function pressable(known: CaseFile, isMember: boolean): Pick<Order, "verb" | "input">[] {
  const ids = [
    { caseId: known.id },
    ...known.meetings.map(({ id, items }) => ({ meetingId: id, itemId: items[0]?.id })),
    ...known.tasks.map(({ id }) => ({ taskId: id })),
    ...known.requests.map(({ id }) => ({ requestId: id })),
    ...known.plan.statements.map(({ id, wording }) => ({ statementId: id, seen: wording, stance: "agrees" })),
    ...known.consents.map(({ id }) => ({ consentId: id })),
    ...known.plan.proposals.map(({ id }) => ({ proposalId: id })),
    ...known.orders.map(({ id }) => ({ orderId: id })),
    ...known.plan.interventions.flatMap(({ id }) => [
      { interventionId: id, state: "ongoing" },
      { interventionId: id, after: [] },
    ]),
    ...known.meetings.map(({ id, items }) => ({
      meetingId: id,
      itemId: items[0]?.id,
      before: items.at(-1)?.id ?? null,
    })),
    ...planKinds.flatMap((kind) => known.plan[planLists[kind]].map(({ id }) => ({ kind, id }))),
  ];
  const words = { title: "Ord", words: "Ord", category: "schooling", answer: "cannot", outcome: "done", reason: "Ord" };
  const typed = isMember ? { ...words, ...ownWords } : words;
  return (Object.keys(commands) as Verb[])
    .filter((verb) => {
      const { by } = commandNamed(verb);
      return isMember ? by.includes("guardian") || by.includes("child") : by.includes("professional");
    })
    .flatMap((verb) => ids.map((thing) => ({ verb, input: { ...typed, ...thing } })))
    .filter(({ verb, input }) => commandNamed(verb).input.safeParse(input).success);
}
/** What is no input at all is refused before the case is looked at: it is sorted out once. */
const pressableIn = [true, false].map((isMember) => oncePerCase((known) => pressable(known, isMember)));

/** What each of that would be answered with, where it is a no. */
function refusalsTo(file: CaseFile, person: string, known: CaseFile): string {
  const orders = pressableIn[person.startsWith(member) ? 0 : 1]!(known);
  const answers = orders.map(({ verb, input }) => {
    const outcome = give(file, { person, verb, input }, monday, 1);
    return [verb, outcome.ok ? "ok" : outcome.refusal];
  });
  return JSON.stringify(answers);
}

/** What somebody in the family can say of any of it. */
const ownWords = {
  answer: "yes",
  stance: "yes",
  question: "heard",
  helped: "helped",
  services: "all",
  channel: "page",
  when: "after",
  score: 3,
};

interface Onlooker {
  who: string;
  viewer: Viewer;
  account: Account | null;
  title: string | null;
}
/** Those in the family whose own it is. */
const awareOf = ({ file, a, b }: FullCase, of: Change["of"]): PartyId[] => {
  const child = file.parties[0]!.id;
  return of === "child" ? [child] : of === "childAndA" ? [child, a] : [b];
};

function onlookers(full: FullCase, { unaware, of }: Change): Onlooker[] {
  const { file } = full;
  const aware = awareOf(full, of);
  const family = file.parties.flatMap((one): Onlooker[] =>
    (one.kind === "guardian" || one.kind === "child") && !aware.includes(one.id)
      ? [
          {
            who: `${one.kind} ${one.name.value}`,
            viewer: { kind: one.kind, party: one.id },
            account: null,
            title: `${member}${one.id}`,
          },
        ]
      : [],
  );
  // Who sees a masked service is only some: it is masked from A.
  const relatives =
    of === "masked" ? family.filter(({ viewer }) => "party" in viewer && viewer.party === full.a) : family;
  const people = staff.flatMap(({ title, account }): Onlooker[] => {
    const viewer = viewerOf(
      file,
      account,
      standingOf(account, { isCoordinator: false, isManager: false }, ekstad.document),
    );
    const isOf = viewer && "party" in viewer && of in full && viewer.party === full[of as keyof FullCase];
    return viewer?.kind === "professional" && !isOf ? [{ who: title, viewer, account, title }] : [];
  });
  return [...(unaware === "staff" ? [] : relatives), ...(unaware === "family" ? [] : people)];
}

/** Every change is made to the same cases: each is one object, and what is shown of it before is worked out once. */
const drawn = new Map<string, FullCase>();
function theOne(full: FullCase, written: string): FullCase {
  const same = drawn.get(written) ?? full;
  drawn.set(written, same);
  return same;
}
const shownBefore = new Map<string, string>();
function once(key: string, work: () => string): string {
  const known = shownBefore.get(key) ?? work();
  shownBefore.set(key, known);
  return known;
}

test.each(changes)("$what: nobody else is shown, sent, refused or told anything else", (change) => {
  let compared = 0;
  fc.assert(
    fc.property(aFullCase(), (made) => {
      const written = JSON.stringify(made.file);
      const full = theOne(made, written);
      const after = parseCaseFile(change.to(full));
      fc.pre(JSON.stringify(after) !== written);
      const flows = (file: CaseFile) =>
        JSON.stringify([...effectiveConsent(file, monday).flows].map((one) => JSON.stringify(one)).toSorted());
      expect(flows(after), "the change leaves the released facts as they were").toBe(flows(full.file));
      const effects = effectsBetween({ file: full.file, savedAt: monday }, after, ekstad.document, monday);
      for (const { who, viewer, account, title } of onlookers(full, change)) {
        compared += 1;
        expect(everythingShown(after, viewer, account), who).toBe(
          once(`shown to ${JSON.stringify([viewer, account])} ${written}`, () =>
            everythingShown(full.file, viewer, account),
          ),
        );
        expect(
          effects.filter(
            (effect) =>
              (effect.kind === "reconcileRecipient" && effect.to === account) ||
              (effect.kind === "tellFamily" && "party" in viewer && effect.party === viewer.party),
          ),
          who,
        ).toEqual([]);
        const told = effects.filter(
          (effect) => effect.kind === "tellFamily" && "party" in viewer && effect.party === viewer.party,
        );
        expect(told, who).toEqual([]);
        const answers = (file: CaseFile) => (title ? refusalsTo(file, title, full.file) : "");
        expect(answers(after), who).toBe(once(`answered to ${title} ${written}`, () => answers(full.file)));
      }
    }),
    { seed, numRuns: runs },
  );
  expect(compared).toBeGreaterThan(0);
});

/** What is on a wall, or on a paper for everybody there: what all who are present may see. */
const roomOf = (file: CaseFile, { a, one }: FullCase): string => {
  const found = file.parties.find(({ id }) => id === one);
  const school = found && isProfessional(found) ? found : null;
  const present = [
    { kind: "coordinator" as const, account: coordinator },
    { kind: "guardian" as const, party: a },
    { kind: "professional" as const, account: school!.account!, party: one, unit: school!.unit.id },
  ];
  return JSON.stringify(viewFor(file, { kind: "room", present }, monday, ekstad.document));
};

test.each(changes.filter(({ unaware, of }) => unaware === "everybody" && of !== "one"))(
  "$what: a room without them shows nothing else",
  ({ to }) => {
    fc.assert(
      fc.property(aFullCase(), (full) => {
        expect(roomOf(parseCaseFile(to(full)), full)).toBe(roomOf(full.file, full));
      }),
      { seed, numRuns: runs },
    );
  },
);

test("everybody but whoever leads it sees a case on the board by the same row whatever is said in it", () => {
  const shown = (file: CaseFile) => {
    const {
      step: _step,
      about: _about,
      waitsFor: _waits,
      missing: _missing,
      dueAt: _due,
      ...row
    } = boardRowOf(file, ekstad.document, monday);
    return row;
  };
  fc.assert(
    fc.property(
      aFullCase(),
      fc.constantFrom(...changes.filter(({ what }) => !countsOn.includes(what))),
      (full, change) => {
        expect(shown(parseCaseFile(change.to(full))), change.what).toEqual(shown(full.file));
      },
    ),
    { seed, numRuns: times(100) },
  );
});
/** Days and meetings are counted, of all cases together. */
const countsOn = [
  "B was talked with",
  "B never had a meeting of their own",
  "what the coordinator keeps for themselves",
  "the masked service is in it at all",
];

test("somebody who has no part in it is answered alike whatever is in it", () =>
  fc.assert(
    fc.property(aFullCase(), fc.constantFrom(...changes), (full, change) => {
      const stranger = accountNumbered(998);
      const standing = standingOf(stranger, { isCoordinator: false, isManager: false }, ekstad.document);

      expect([full.file, change.to(full)].map((file) => viewerOf(file, stranger, standing))).toEqual([null, null]);
    }),
    { seed, numRuns: times(50) },
  ));
