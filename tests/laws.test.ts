import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { revisionOf, stamped } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import { perform } from "../src-bot/desk.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Labelled } from "../src-shared/case/labelled.ts";
import { effectsBetween, subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { commandNamed } from "../src-shared/commands.ts";
import type { Consent } from "../src-shared/consent/consent.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { isProfessional, type Professional } from "../src-shared/party/party.ts";
import { texts } from "../src-shared/text/text.ts";
import { allAgreed, anyCaseFile } from "./arbitraries/case-file.ts";
import { anEnding, someConsents } from "./arbitraries/family.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { asker, give, member, orderOf, someSteps } from "./arbitraries/steps.ts";
import { accountNumbered, coordinator, ekstad, inDays, monday } from "./case-files.ts";
import { mayBeTold, saidIn } from "./oracle.ts";
import { holdsNoMore } from "./shown.ts";
import { memberAccess } from "./family.ts";
import { aPublishedMeeting, aWorld, momentIn, municipalityId, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(60_000) });
const runs = (ordinary: number) => ({ seed, numRuns: times(ordinary) });
const seen = (file: CaseFile, viewer: Viewer, now = monday) => viewFor(file, viewer, now, ekstad.document);

type Alone = Exclude<Viewer, { kind: "room" | "removed" }>;
/** Everybody there could be before a case, each alone. */
const everybody = (file: CaseFile): Alone[] => [
  { kind: "coordinator", account: coordinator },
  { kind: "duty", account: accountNumbered(901) },
  ...file.parties.map((party): Alone => {
    if (party.kind !== "professional") return { kind: party.kind === "child" ? "child" : "guardian", party: party.id };
    return { kind: "professional", account: party.account!, party: party.id, unit: party.unit.id };
  }),
];

/** What a view tells, apart from where the process stands. */
const contentOf = ({ inquiry, people, meetings, tasks }: CaseView) => ({
  inquiry,
  people,
  meetings: meetings.map((meeting) => ({
    ...meeting,
    state: null,
    unreached: null,
    items: meeting.items.map((item) => ({ ...item, uncovered: [], missing: [] })),
  })),
  tasks,
});

describe("a consent that allows less", () => {
  const less = (consent: Consent): fc.Arbitrary<Consent> =>
    fc.oneof(
      fc.subarray(consent.flows, { minLength: 1 }).map((flows) => ({ ...consent, flows })),
      fc.subarray(consent.subjects, { minLength: 1 }).map((subjects) => ({ ...consent, subjects })),
      fc.constantFrom(-1, 0).map((days) => ({ ...consent, validTo: minOf(consent.validTo, inDays(days)) })),
      fc.constant<Consent>({ ...consent, heldBy: [] }),
      fc.constant<Consent>({ ...consent, ended: anEnding }),
      fc.constant(consent),
    );
  const minOf = <T extends string>(a: T, b: T) => (a < b ? a : b);
  const allLess = (file: CaseFile) =>
    fc
      .tuple(fc.tuple(...file.consents.map(less)), fc.subarray(file.consents.map((_, index) => index)))
      .map(([consents, kept]) => ({ ...file, consents: consents.filter((_, index) => kept.includes(index)) }));

  test("never shows anybody more", () => {
    let narrowed = 0;
    fc.assert(
      fc.property(
        anyCaseFile().chain((file) => fc.tuple(fc.constant(file), allLess(file))),
        ([file, narrow]) => {
          for (const viewer of [...everybody(file), { kind: "room", present: everybody(file).slice(2) } as Viewer]) {
            const [after, before] = [contentOf(seen(narrow, viewer)), contentOf(seen(file, viewer))];
            if (JSON.stringify(after) !== JSON.stringify(before)) narrowed += 1;
            expect(holdsNoMore(after, before), `${viewer.kind} sees more`).toBe(true);
          }
        },
      ),
      runs(300),
    );
    expect(narrowed).toBeGreaterThan(times(50));
  });
});

test("in any case at all, only what consent reaches is seen by a service", () =>
  fc.assert(
    fc.property(anyCaseFile(), (file) => {
      const all = saidIn(file);
      const once = all.filter(({ value }) => all.filter((other) => other.value === value).length === 1);
      const breaches = file.parties.filter(isProfessional).flatMap((person) => {
        const { meetings, tasks, people } = seen(file, viewerAs(person));
        const words = JSON.stringify([meetings, tasks, people]);
        return once.filter((told) => words.includes(`"${told.value}"`) && !mayBeTold(file, monday, told, person));
      });

      expect(breaches).toEqual([]);
    }),
    runs(200),
  ));
const viewerAs = ({ id, account, unit }: Professional): Viewer => ({
  kind: "professional",
  account: account!,
  party: id,
  unit: unit.id,
});

test("what is withheld from somebody is not shown to them, whatever else holds", () =>
  fc.assert(
    fc.property(anyCaseFile(), (file) => {
      const all = allWordsOf(file);
      const isSaidOnce = (told: Labelled<string>) => all.filter((other) => other.value === told.value).length === 1;
      const shown = everybody(file).flatMap((viewer) => {
        const words = JSON.stringify(contentOf(seen(file, viewer)));
        const unit = viewer.kind === "coordinator" ? file.office : "unit" in viewer ? viewer.unit : null;
        const party = "party" in viewer ? viewer.party : null;
        return all.filter(
          (told) =>
            isSaidOnce(told) &&
            told.withheldFrom.some((one) => (one.kind === "party" ? one.party === party : one.unit === unit)) &&
            words.includes(`"${told.value}"`),
        );
      });

      expect(shown).toEqual([]);
    }),
    runs(200),
  ));
const allWordsOf = (file: CaseFile): Labelled<string>[] => [
  ...file.meetings.flatMap((one) => [one.purpose, one.childQuestion, ...one.items.map((item) => item.title)]),
  ...file.tasks.flatMap((one) => [
    one.what,
    ...("evidence" in one.state && one.state.evidence ? [one.state.evidence] : []),
  ]),
];

test("a room sees no more than each one in it", () => {
  let shown = 0;
  fc.assert(
    fc.property(
      anyCaseFile().chain((file) => fc.tuple(fc.constant(file), fc.subarray(everybody(file), { minLength: 1 }))),
      ([file, present]) => {
        const room = contentOf(seen(file, { kind: "room", present }));
        shown += room.meetings.length;
        for (const viewer of present) {
          const own = contentOf(seen(file, viewer));
          expect(
            holdsNoMore({ ...room, tasks: impersonal(room.tasks) }, { ...own, tasks: impersonal(own.tasks) }),
          ).toBe(true);
        }
      },
    ),
    runs(300),
  );
  expect(shown).toBeGreaterThan(times(30));
});
/** Apart from what is each one's own: their part in it, and whether they have got the answer. */
const impersonal = (tasks: CaseView["tasks"]) =>
  tasks.map((task) => ({ ...task, you: null, state: task.state === "received" ? "reported" : task.state }));

test("an empty room sees nothing", () =>
  fc.assert(
    fc.property(anyCaseFile(), (file) => {
      const { inquiry, people, meetings, tasks } = contentOf(seen(file, { kind: "room", present: [] }));

      expect([inquiry, people, meetings, tasks]).toEqual([null, [], [], []]);
    }),
    runs(50),
  ));

test("who comes, who has read and whether consent reaches all is the coordinator's to know", () =>
  fc.assert(
    fc.property(anyCaseFile(), (any) => {
      for (const file of [any, allAgreed(any)])
        for (const viewer of everybody(file).filter((one) => one.kind !== "coordinator")) {
          const own = "party" in viewer ? viewer.party : null;
          const { meetings, consents } = seen(file, viewer);

          expect(
            meetings.map(({ isReady, proposals, attendees, venueMailbox, unreached, people }) => [
              [isReady, proposals, attendees, venueMailbox, unreached],
              people.filter((one) => one.party !== own && (one.answer !== null || one.seen !== null)),
            ]),
          ).toEqual(meetings.map(() => [[false, [], null, null, []], []]));
          expect(consents.filter((consent) => consent.grantor !== own)).toEqual([]);
        }
    }),
    runs(100),
  ));

/** Everything of a case that is ever rendered for these viewers or sent to staff other than the coordinator. */
function rendered(file: CaseFile, viewers: readonly Viewer[]): string {
  const cards = viewsOfStaff(file, ekstad.document, monday)
    .filter(({ account }) => account !== coordinator)
    .flatMap(({ account, view }) =>
      subjectsOf(view).flatMap((subject) =>
        [texts.sv, texts.en].flatMap((text) =>
          [true, false].map((isOpen) => {
            const card = cardOn(subject, view, { text, isOpen, problem: null });
            const revision = revisionOf(view, subject);
            return [account, subject, revision, card && stamped(card, revision)];
          }),
        ),
      ),
    );
  const rows = worklistOf(file, ekstad.document, monday).filter((row) => row.person !== coordinator);
  return JSON.stringify([viewers.map((viewer) => seen(file, viewer)), cards, rows]);
}

describe("what only one guardian may know", () => {
  /** Two with custody: what the second says may change, as long as the two together allow the same. */
  const twoAnswers = () =>
    anyCaseFile()
      .filter((file) => file.parties.filter((party) => party.kind === "guardian").length === 2)
      .chain((file) => fc.tuple(fc.constant(file), someConsents(file.parties), fc.nat(2)));
  const second = (file: CaseFile) => file.parties.filter((party) => party.kind === "guardian")[1]!;
  const bothAllow = (file: CaseFile, but?: PartyId) =>
    JSON.stringify(
      effectiveConsent(file, monday)
        .flows.filter((flow) => flow.subject !== but)
        .map(({ subject, from, to, category }) => [subject, from, to, category].join(" "))
        .toSorted(),
    );
  /** A's answers in the one; in the other B says something else, less or nothing. */
  function twoCases(file: CaseFile, others: Consent[], how: number): [CaseFile, CaseFile] {
    const [b, both] = [second(file).id, effectiveConsent(file, monday)];
    const isBs = (consent: Consent) => consent.grantor === b;
    const agreed = (consent: Consent) => ({
      ...consent,
      flows: consent.flows.filter((flow) =>
        both.flows.some((one) => one.from === flow.from && one.to === flow.to && one.category === flow.category),
      ),
    });
    const narrower = file.consents.map((one) => (isBs(one) ? agreed(one) : one)).filter((one) => one.flows.length > 0);
    const other = others.map((one) => ({ ...one, grantor: b }));
    const consents = [
      narrower,
      file.consents.filter((one) => !isBs(one)),
      [...file.consents.filter((one) => !isBs(one)), ...other],
    ][how]!;
    return [file, { ...file, consents }];
  }

  test("is in nothing rendered for the others, as long as what both allow is the same", () => {
    let compared = 0;
    fc.assert(
      fc.property(twoAnswers(), ([file, others, how]) => {
        const [one, other] = twoCases(file, others, how);
        fc.pre(JSON.stringify(one.consents) !== JSON.stringify(other.consents));
        fc.pre(bothAllow(one) === bothAllow(other));
        compared += 1;
        const viewers = everybody(one).filter(
          (viewer) => viewer.kind !== "coordinator" && !("party" in viewer && viewer.party === second(one).id),
        );
        const rooms = viewers.flatMap((a) => viewers.map((b): Viewer => ({ kind: "room", present: [a, b] })));

        expect(rendered(other, [...viewers, ...rooms])).toBe(rendered(one, [...viewers, ...rooms]));
        expect(refusalsOf(other, viewers)).toBe(refusalsOf(one, viewers));
      }),
      runs(100),
    );
    expect(compared).toBeGreaterThanOrEqual(times(100));
  });

  test("about themselves is nothing to the other guardian, even where services are told of it", () => {
    fc.assert(
      fc.property(twoAnswers(), ([file, others, how]) => {
        const [one, other] = twoCases(file, others, how);
        const b = second(file).id;
        fc.pre(bothAllow(one, b) === bothAllow(other, b));
        const family = everybody(one).filter(
          (viewer) => (viewer.kind === "guardian" || viewer.kind === "child") && viewer.party !== b,
        );

        const views = (of: CaseFile) => JSON.stringify(family.map((viewer) => seen(of, viewer)));
        expect(views(other)).toBe(views(one));
      }),
      runs(200),
    );
  });

  test("in their own words, of their name and of their telephone is nothing to the rest of the family", () => {
    let reworded = 0;
    fc.assert(
      fc.property(twoAnswers(), ([file]) => {
        const b = second(file);
        const isBs = ({ source, releasedTo }: Labelled<string>) =>
          source.kind === "party" && source.party === b.id && releasedTo.length === 0;
        const said = (told: Labelled<string>) => (isBs(told) ? { ...told, value: "Något annat" } : told);
        const moved = { ...b, name: { ...b.name, value: "Ny" }, phone: b.phone && { ...b.phone, value: "0701740699" } };
        const other: CaseFile = {
          ...file,
          parties: file.parties.map((party) => (party === b ? moved : party)),
          meetings: file.meetings.map((meeting) => ({
            ...meeting,
            purpose: said(meeting.purpose),
            childQuestion: said(meeting.childQuestion),
            items: meeting.items.map((item) => ({ ...item, title: said(item.title) })),
          })),
          tasks: file.tasks.map((task) => ({ ...task, what: said(task.what) })),
        };
        if (JSON.stringify(other.meetings) !== JSON.stringify(file.meetings)) reworded += 1;
        const family = everybody(file).filter(
          (viewer) => (viewer.kind === "guardian" || viewer.kind === "child") && viewer.party !== b.id,
        );

        const views = (of: CaseFile) => JSON.stringify(family.map((viewer) => seen(of, viewer)));
        expect(views(other)).toBe(views(file));
      }),
      runs(150),
    );
    expect(reworded).toBeGreaterThan(times(30));
  });

  /** Each professional tries everything that is theirs to try. */
  function refusalsOf(file: CaseFile, viewers: readonly Viewer[]): string {
    const answers = viewers.flatMap((viewer) => {
      if (viewer.kind !== "professional") return [];
      const { title } = file.parties.find((party) => party.id === viewer.party) as { title: string };
      const meetings = file.meetings.flatMap(({ id: meetingId }) => [
        { person: title, verb: "meeting.answer" as const, input: { meetingId, answer: "attends" } },
        { person: title, verb: "meeting.markSeen" as const, input: { meetingId } },
        {
          person: title,
          verb: "meeting.suggestItem" as const,
          input: { meetingId, title: "A", category: "family" },
        },
      ]);
      const tasks = file.tasks.flatMap(({ id: taskId }) => [
        { person: title, verb: "followup.accept" as const, input: { taskId } },
        { person: title, verb: "followup.receive" as const, input: { taskId } },
      ]);
      return [...meetings, ...tasks].map((order) => {
        const outcome = give(file, order, monday, 1);
        return outcome.ok ? "ok" : outcome.refusal;
      });
    });
    return JSON.stringify(answers);
  }
});

test("what one professional answers or reads changes nothing for another", () => {
  let changed = 0;
  fc.assert(
    fc.property(anyCaseFile(), fc.constantFrom("meeting.answer", "meeting.markSeen"), fc.nat(), (any, verb, pick) => {
      const file = allAgreed(any);
      const professionals = file.parties.filter((party) => party.kind === "professional");
      const meeting = file.meetings[pick % 2]!;
      const who = professionals.find((one) => one.id === meeting.invitees[pick % meeting.invitees.length])!;
      const input = { meetingId: meeting.id, answer: "cannot" };
      const outcome = give(file, { person: who.title, verb, input }, monday, 7);
      fc.pre(outcome.ok && outcome.value.stage.name === file.stage.name);
      const after = outcome.ok ? outcome.value : file;
      changed += 1;

      const others = professionals.filter((one) => one !== who).map((one) => one.account as string);
      const sight = (of: CaseFile) =>
        JSON.stringify([
          worklistOf(of, ekstad.document, monday).filter((row) => others.includes(row.person)),
          viewsOfStaff(of, ekstad.document, monday)
            .filter(({ account }) => others.includes(account))
            .flatMap(({ view }) =>
              subjectsOf(view).map((subject) => [
                revisionOf(view, subject),
                cardOn(subject, view, { text: texts.sv, isOpen: true, problem: null }),
              ]),
            ),
        ]);
      const told = effectsBetween({ file, savedAt: monday }, after, ekstad.document, monday);

      expect(sight(after)).toBe(sight(file));
      expect(told.filter((effect) => effect.kind !== "reconcileRecipient" || others.includes(effect.to))).toEqual([]);
    }),
    runs(100),
  );
  expect(changed).toBeGreaterThanOrEqual(times(100));
});

describe("on a real database", () => {
  let world: World;
  // Nothing changes a case meanwhile.
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
  });
  afterAll(() => world.close());

  test("a command given twice changes nothing the second time", async () => {
    const logOf = (caseId: string) => world.app.deps.store.cases.log(municipalityId, caseId);
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(someSteps(12), async (steps) => {
        // Rooms are not booked full.
        world.clock.now = momentIn(world, 7);
        const { caseId } = await aPublishedMeeting(world);
        for (const [number, step] of steps.filter(({ kind }) => kind !== "time").entries()) {
          const before = await world.file(caseId);
          const { person, verb, input } = orderOf(step, before, world.clock.now, accountOf);
          // Whoever comes by the public page is nobody here, and has a door of their own.
          if (commandNamed(verb).opens || person === asker) continue;
          const who = person === "behandlare" ? "bupbehandlare" : person;
          const commandId = `command-${number}-of-this-run`;
          const access = who.startsWith(member)
            ? await memberAccess(world, caseId, who.slice(member.length))
            : world.access(who);
          const giveIt = () => perform(world.app.deps, access, { caseId, verb, input, commandId });
          const first = await giveIt();
          const [file, log] = [await world.file(caseId), await logOf(caseId)];

          const again = await giveIt();

          expect(again).toEqual(first);
          expect([await world.file(caseId), await logOf(caseId)]).toEqual([file, log]);
          if (first.ok) repeated += 1;
        }
      }),
      { ...runs(5), endOnFailure: true },
    );
    expect(repeated).toBeGreaterThan(15);
  });

  const accountOf = (title: string) => world.account(title === "behandlare" ? "bupbehandlare" : title);
});
