import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { revisionOf, stamped } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Labelled } from "../src-shared/case/labelled.ts";
import { effectsBetween, subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { Consent } from "../src-shared/consent/consent.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { PartyId } from "../src-shared/ids.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";
import { allAgreed, anyCaseFile } from "./arbitraries/case-file.ts";
import { anEnding, someConsents } from "./arbitraries/family.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, later, orderOf, ordersOf, someSteps, verbs } from "./arbitraries/steps.ts";
import { accountNumbered, coordinator, ekstad, inDays, monday } from "./case-files.ts";
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

/** Whether all that is in the one view is in the other: what is gone is gone, what is there is the same. */
function holdsNoMore(less: unknown, more: unknown): boolean {
  if (less === null || less === false || Object.is(less, more)) return true;
  if (Array.isArray(less))
    return Array.isArray(more) && less.every((one) => more.some((other) => holdsNoMore(one, other)));
  if (typeof less !== "object" || typeof more !== "object" || more === null) return false;
  return Object.entries(less).every(([key, value]) => holdsNoMore(value, (more as Record<string, unknown>)[key]));
}
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

/** Worked out once more, from the consents alone. */
function mayBeTold(file: CaseFile, now: Moment, told: Labelled<unknown>, unit: string): boolean {
  const from = told.source.kind === "unit" ? told.source.unit : file.office;
  return from === unit || told.about.every((subject) => isAllowed(file, now, subject, from, unit, told.category));
}
function isAllowed(file: CaseFile, now: Moment, subject: string, from: string, to: string, category: string): boolean {
  const today = dayOf(now);
  const child = file.parties.find((party) => party.kind === "child" && party.id === subject);
  const isGrown = child?.kind === "child" && `${Number(today.slice(0, 4)) - 18}${today.slice(4)}` >= child.bornOn.value;
  const custodians = file.parties.filter(
    (party) => party.kind === "guardian" && party.custody.some((custody) => custody.child === subject),
  );
  const isJoint = custodians.some(
    (party) => party.kind === "guardian" && party.custody.some((one) => one.child === subject && one.kind === "joint"),
  );
  const asked = child && !isGrown ? custodians.map((party) => party.id as string) : [subject];
  if (asked.length === 0 || (child && !isGrown && isJoint && asked.length < 2)) return false;
  return asked.every((grantor) =>
    file.consents.some(
      (consent) =>
        consent.grantor === grantor &&
        (consent.ended === null || now < consent.ended.at) &&
        consent.subjects.some((one) => one === subject) &&
        consent.validFrom <= today &&
        today <= consent.validTo &&
        consent.disclosing.every((authority) => consent.heldBy.some((held) => held.authority === authority)) &&
        consent.flows.some((flow) => flow.from === from && flow.to === to && flow.category === category),
    ),
  );
}
const isReached = (file: CaseFile, now: Moment, unit: string) => {
  const children = file.parties.filter((party) => party.kind === "child");
  const flows = file.consents.flatMap((consent) => consent.flows);
  return flows.some(
    ({ from, to, category }) =>
      (from === unit || to === unit) && children.some(({ id }) => isAllowed(file, now, id, from, to, category)),
  );
};

/** Where somebody is shown what nobody has allowed; none, at any moment. */
function breachesIn(file: CaseFile, now: Moment): string[] {
  const units = new Map(
    file.parties.flatMap((one) => (one.kind === "professional" ? [[one.mailbox, one.unit.id]] : [])),
  );
  const asked = seen(file, { kind: "coordinator", account: coordinator }, now).meetings.flatMap(
    (meeting) => meeting.attendees ?? [],
  );
  const uninvited = asked.filter(({ mailbox }) => !isReached(file, now, units.get(mailbox)!));
  return [
    ...uninvited.map(({ name }) => `${name} is an attendee`),
    ...everybody(file).flatMap((viewer) => (viewer.kind === "professional" ? breachesBefore(file, viewer, now) : [])),
  ];
}

function breachesBefore(file: CaseFile, viewer: Extract<Alone, { kind: "professional" }>, now: Moment): string[] {
  const { meetings, tasks, people } = seen(file, viewer, now);
  const shown: [words: string | null, told: Labelled<unknown>][] = [
    ...meetings.flatMap((meeting): [string | null, Labelled<unknown>][] => {
      const kept = file.meetings.find((one) => one.id === meeting.id)!;
      const titleOf = (id: string) => meeting.items.find((item) => item.id === id)?.title ?? null;
      return [
        [meeting.purpose, kept.purpose],
        [meeting.childQuestion, kept.childQuestion],
        ...kept.items.map(({ id, title }): [string | null, Labelled<unknown>] => [titleOf(id), title]),
      ];
    }),
    ...tasks.map((task): [string | null, Labelled<unknown>] => [
      task.what,
      file.tasks.find((one) => one.id === task.id)!.what,
    ]),
    ...people.flatMap((person): [string | null, Labelled<unknown>][] => {
      const kept = file.parties.find((one) => one.id === person.id)!;
      return kept.kind === "professional" ? [] : [[kept.name.value, kept.name]];
    }),
  ];
  const gone = JSON.stringify(["cancelled", [], [], null, null]);
  /** That a meeting has been may be known to who was part of it, by the consent of its own time. */
  const hasBeen = (id: string) => {
    const { state } = file.meetings.find((one) => one.id === id)!;
    if (state.name !== "held") return false;
    return isReached(file, state.heldAt < state.slot.start ? state.heldAt : state.slot.start, viewer.unit);
  };
  const isThere = meetings.some(
    ({ id, state, items, people: others, venue, purpose }) =>
      JSON.stringify([state === "held" && hasBeen(id) ? "cancelled" : state, items, others, venue, purpose]) !== gone,
  );
  return [
    ...shown
      .filter(([words, told]) => words !== null && !mayBeTold(file, now, told, viewer.unit))
      .map(([words]) => `${viewer.unit} is told ${words}`),
    ...(isThere && !isReached(file, now, viewer.unit) ? [`${viewer.unit} sees a meeting`] : []),
  ];
}

/** Where the step a meeting has just taken goes beyond consent. */
function breachesOf(before: Meeting | undefined, after: Meeting, file: CaseFile, now: Moment): string[] {
  const { name } = after.state;
  if (before?.state.name === name || !["proposed", "booked", "agendaPublished"].includes(name)) return [];
  const units = file.parties.flatMap((party) =>
    party.kind === "professional" && after.invitees.includes(party.id) ? [party.unit.id] : [],
  );
  const agenda = [after.purpose, after.childQuestion, ...after.items.map((item) => item.title)];
  return [
    ...units.filter((unit) => !isReached(file, now, unit)).map((unit) => `${name} with ${unit}`),
    ...units
      .filter((unit) => name === "agendaPublished" && !agenda.every((told) => mayBeTold(file, now, told, unit)))
      .map((unit) => `published to ${unit}`),
  ];
}

test("in no state that commands lead to is anybody told or invited whom consent does not reach", () => {
  const accepted = new Map(verbs.map((verb) => [verb, 0]));
  const refused = new Map<string, number>();
  const reached = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

  fc.assert(
    fc.property(someSteps(70), (steps) => {
      let now = monday;
      let file: CaseFile | null = null;
      steps.forEach((step, number) => {
        const before: CaseFile | null = file;
        if (step.kind === "time") now = later(now, step);
        else {
          const orders = before
            ? ordersOf(step, before, now)
            : [{ person: "behandlare", verb: "case.open" as const, input: openingInput }];
          for (const order of orders) {
            const outcome = give(before, order, now, number);
            if (!outcome.ok) {
              count(refused, outcome.refusal.kind);
              continue;
            }
            count(accepted, order.verb);
            file = outcome.value;
            break;
          }
          if (file === before) return;
        }
        if (!file) return;
        count(reached, file.stage.name);
        for (const meeting of file.meetings) {
          count(reached, `meeting ${meeting.state.name}`);
          const earlier = before?.meetings.find((one) => one.id === meeting.id);
          expect(breachesOf(earlier, meeting, file, now)).toEqual([]);
        }
        for (const task of file.tasks) count(reached, `task ${task.state.name}`);
        expect(breachesIn(file, now)).toEqual([]);
      });
    }),
    runs(120),
  );

  const told = (map: Map<string, number>) => [...map].map(([name, many]) => `${name} ${many}`).join(", ");
  process.stdout.write(`\naccepted: ${told(accepted)}\nrefused: ${told(refused)}\nstates: ${told(reached)}\n`);
  expect([...accepted].filter(([, many]) => many === 0)).toEqual([]);
  expect([...reached.keys()]).toEqual(
    expect.arrayContaining(["active", "onHold", "meeting held", "meeting cancelled", "task received"]),
  );
});
const openingInput = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };

test("in any case at all, only what consent reaches is seen by a service", () =>
  fc.assert(
    fc.property(anyCaseFile(), (file) => {
      const plain = {
        ...file,
        meetings: file.meetings.map((meeting) => ({
          ...meeting,
          purpose: unreleased(meeting.purpose),
          childQuestion: unreleased(meeting.childQuestion),
          items: meeting.items.map((item) => ({ ...item, title: unreleased(item.title) })),
        })),
        tasks: file.tasks.map((task) => ({ ...task, what: unreleased(task.what) })),
      };

      expect(breachesIn(plain, monday)).toEqual([]);
    }),
    runs(200),
  ));
const unreleased = <T>(told: Labelled<T>) => ({ ...told, releasedTo: [] });

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
const impersonal = (tasks: CaseView["tasks"]) => tasks.map((task) => ({ ...task, you: null }));

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
      expect(told.filter((effect) => effect.kind === "reconcileMeeting" || others.includes(effect.to))).toEqual([]);
    }),
    runs(100),
  );
  expect(changed).toBeGreaterThanOrEqual(times(100));
});

describe("on a real database", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
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
          if (verb === "case.open") continue;
          const who = person === "behandlare" ? "bupbehandlare" : person;
          const commandId = `command-${number}-of-this-run`;
          const first = await world.perform(who, caseId, verb, input, commandId);
          const [file, log] = [await world.file(caseId), await logOf(caseId)];

          const again = await world.perform(who, caseId, verb, input, commandId);

          expect(again).toEqual(first);
          expect([await world.file(caseId), await logOf(caseId)]).toEqual([file, log]);
          if (first.ok) repeated += 1;
        }
      }),
      runs(5),
    );
    expect(repeated).toBeGreaterThan(15);
  });

  const accountOf = (title: string) => world.account(title === "behandlare" ? "bupbehandlare" : title);
});
