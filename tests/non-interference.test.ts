import fc from "fast-check";
import { expect, test, vi } from "vitest";

import { revisionOf, stamped } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import { boardRowOf } from "../src-shared/case/board.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import { effectsBetween, subjectsOf } from "../src-shared/case/notices.ts";
import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import { timeline } from "../src-shared/case/timeline.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { standingOf, type Viewer, viewerOf } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { commandNamed, commands, type Verb } from "../src-shared/commands.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import { letterFor } from "../src-shared/consent/letter.ts";
import { feedbackQuestions } from "../src-shared/meeting/feedback.ts";
import type { Account, ExclusionId, PauseId, PartyId } from "../src-shared/ids.ts";
import { isProfessional, isRelative } from "../src-shared/party/party.ts";
import { planKinds, planLists } from "../src-shared/plan/thing.ts";
import { accessLog } from "../src-shared/record/access-log.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { texts } from "../src-shared/text/text.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, member } from "./arbitraries/steps.ts";
import { aConsent, accountNumbered, coordinator, ekstad, inDays, monday, numbered, staff } from "./case-files.ts";

vi.setConfig({ testTimeout: times(60_000) });

/** Who must not notice a change: the rest of the family, everybody on the staff but the coordinator, or both. */
type Unaware = "family" | "staff" | "everybody";
interface Change {
  what: string;
  unaware: Unaware;
  /** The person it is about, who may see it. */
  of: "b" | "one" | "other" | "masked";
  to: (full: FullCase) => CaseFile;
}

const said = (by: PartyId, words: string) => label(words, { about: [by], category: "family", source: fromParty(by) });
const party = (file: CaseFile, id: PartyId, change: (one: never) => object): CaseFile => ({
  ...file,
  parties: file.parties.map((one) => (one.id === id ? { ...one, ...change(one as never) } : one)),
});
const meeting = (file: CaseFile, at: number, change: (one: CaseFile["meetings"][number]) => object): CaseFile => ({
  ...file,
  meetings: file.meetings.map((one, index) => (index === at ? { ...one, ...change(one) } : one)),
});
const aPause = (asker: PartyId) => ({
  id: numbered<PauseId>(6),
  party: asker,
  kind: "support" as const,
  at: monday,
  seenAt: null,
});
const answered =
  (kind: "refused" | "wantsTalk" | null) =>
  ({ file, b }: FullCase): CaseFile => ({
    ...file,
    requests: file.requests.map((one) =>
      one.grantor === b
        ? {
            ...one,
            answer: kind && {
              kind,
              at: monday,
              channel: "phone",
              recordedBy: coordinator,
              reason: said(b, "Ett skäl till"),
            },
          }
        : one,
    ),
  });

/** Everything that concerns only one of them and leaves what is released to others as it was. */
const changes: Change[] = [
  { what: "B says no", unaware: "everybody", of: "b", to: answered("refused") },
  { what: "B wants to talk first", unaware: "everybody", of: "b", to: answered("wantsTalk") },
  { what: "B has not answered", unaware: "everybody", of: "b", to: answered(null) },
  {
    what: "B was never asked",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({ ...file, requests: file.requests.filter((one) => one.grantor !== b) }),
  },
  {
    what: "B was reminded of what they were asked",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      requests: file.requests.map((one) =>
        one.grantor === b ? { ...one, reminded: [{ at: monday, channel: "phone" as const }] } : one,
      ),
    }),
  },
  {
    what: "B says the same yes once more",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => {
      const children = file.parties.filter((one) => one.kind === "child");
      const flows = file.consents.find((one) => one.grantor === b)!.flows;
      return { ...file, consents: [...file.consents, aConsent(190, { id: b }, children, flows)] };
    },
  },
  {
    what: "B excludes what nobody has allowed anyway",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      consents: file.consents.map((one) =>
        one.grantor === b ? { ...one, exclusions: [{ kind: "category", category: "economy", to: null }] } : one,
      ),
    }),
  },
  {
    what: "B leaves words about what is not to be told",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      consents: file.consents.map((one) =>
        one.grantor === b
          ? { ...one, exclusions: [{ kind: "words", id: numbered<ExclusionId>(3), words: said(b, "Inte farmor") }] }
          : one,
      ),
    }),
  },
  {
    what: "B's yes is narrower and the intersection the same",
    unaware: "everybody",
    of: "b",
    to: ({ file, a, b }) => {
      const theirs = file.consents.find((one) => one.grantor === a)!.flows;
      return { ...file, consents: file.consents.map((one) => (one.grantor === b ? { ...one, flows: theirs } : one)) };
    },
  },
  {
    what: "B's name, phone and mail",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      party(file, b, ({ name, phone }: { name: object; phone: object }) => ({
        name: { ...name, value: "Ett annat namn" },
        phone: { ...phone, value: "0701740699" },
        mail: said(b, "b@example.org"),
      })),
  },
  {
    what: "B is protected",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => party(file, b, () => ({ protection: "protectedRegistration", alias: "Skyddad" })),
  },
  {
    what: "B needs an interpreter",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      party(file, b, () => ({ adaptations: [{ kind: "interpreter", detail: said(b, "Arabiska") }] })),
  },
  {
    what: "B was talked with",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      contacts: [
        ...file.contacts,
        {
          at: monday,
          on: inDays(0),
          with: b,
          channel: "phone",
          noticeGiven: true,
          safetyAsked: true,
          interpreter: "none",
          isClosingTalk: false,
        },
      ],
    }),
  },
  {
    what: "B does not want something raised",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      meeting(file, 0, () => ({
        offLimits: [{ id: numbered<ExclusionId>(5), words: said(b, "Inte skulden"), by: b }],
      })),
  },
  {
    what: "that two must not meet",
    unaware: "everybody",
    of: "b",
    to: ({ file }) => ({ ...file, relations: [] }),
  },
  {
    what: "B's wish",
    unaware: "everybody",
    of: "b",
    to: ({ file }) => ({ ...file, wishes: [] }),
  },
  {
    what: "B's own meeting moves",
    unaware: "family",
    of: "b",
    to: ({ file }) =>
      meeting(file, 1, ({ state }) => ({
        state: { ...state, slot: { start: monday, end: "2026-09-07T07:00:00.000Z" } },
      })),
  },
  {
    what: "B's own meeting is called off",
    unaware: "family",
    of: "b",
    to: ({ file }) =>
      meeting(file, 1, ({ state }) => ({
        state: { name: "cancelled", slot: (state as { slot: object }).slot, reason: null },
      })),
  },
  {
    what: "B never had a meeting of their own",
    unaware: "family",
    of: "b",
    to: ({ file }) => ({ ...file, meetings: file.meetings.slice(0, 1) }),
  },
  {
    what: "B finds the notes wrong",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      meeting(file, 0, () => ({
        stances: [{ party: b, stance: "differs", words: said(b, "Så var det inte"), at: monday, onPage: true }],
      })),
  },
  {
    what: "B says how it was afterwards",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      meeting(file, 0, () => ({
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
  {
    what: "B has heard nothing of what was promised",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      tasks: file.tasks.map((one) => ({
        ...one,
        unheard: [{ party: b, at: monday, calledAt: null, onPage: true as const }],
      })),
    }),
  },
  {
    what: "B asks for a pause",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => meeting(file, 0, () => ({ pauses: [aPause(b)] })),
  },
  {
    what: "one of the staff asks for a pause, and the coordinator has seen it",
    unaware: "everybody",
    of: "one",
    to: ({ file, one }) => meeting(file, 0, () => ({ pauses: [{ ...aPause(one), seenAt: monday }] })),
  },
  {
    what: "what B alone has on the agenda is talked about",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) =>
      meeting(file, 0, ({ items }) => ({
        floor: {
          item: (items as { id: string; suggestedBy: string }[]).find(({ suggestedBy }) => suggestedBy === b)!.id,
          party: b,
          since: monday,
          spent: {},
        },
      })),
  },
  {
    what: "B was heard in another way",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => meeting(file, 0, () => ({ heard: [{ party: b, how: "inWriting" }] })),
  },
  {
    what: "B takes a stand on a proposal",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      plan: {
        ...file.plan,
        proposals: file.plan.proposals.map((one) => ({
          ...one,
          stances: [
            ...one.stances.filter(({ party: by }) => by !== b),
            { party: b, stance: "no", words: said(b, "Nej"), channel: "page", at: monday },
          ],
        })),
      },
    }),
  },
  {
    what: "B sees the shared picture differently",
    unaware: "family",
    of: "b",
    to: ({ file }) => ({
      ...file,
      plan: { ...file.plan, statements: file.plan.statements.map((one) => ({ ...one, stances: [] })) },
    }),
  },
  {
    what: "B has got the report",
    unaware: "family",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      tasks: file.tasks.map((one) => ({
        ...one,
        reportTo: one.reportTo.map((to) =>
          to.party === b ? { ...to, receivedAt: monday, onPage: true as const } : to,
        ),
      })),
    }),
  },
  {
    what: "B is told of nothing",
    unaware: "family",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      tasks: file.tasks.map((one) => ({ ...one, reportTo: one.reportTo.filter((to) => to.party !== b) })),
    }),
  },
  {
    what: "B says whether it helped",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      tasks: file.tasks.map((one) => ({
        ...one,
        helped: [{ party: b, how: "didNotHelp", at: monday, onPage: true as const }],
      })),
    }),
  },
  {
    what: "B says how heavy it is",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({ ...file, burdens: [{ party: b, when: "before", score: 5, at: monday, onPage: true }] }),
  },
  {
    what: "B's letter",
    unaware: "everybody",
    of: "b",
    to: ({ file }) => ({ ...file, attachments: [] }),
  },
  {
    what: "B's item on the agenda",
    unaware: "everybody",
    of: "b",
    to: ({ file }) =>
      meeting(file, 0, ({ items }) => ({ items: items.filter(({ title }) => !title.value.startsWith("Bs punkt")) })),
  },
  {
    what: "B's words about the child",
    unaware: "family",
    of: "b",
    to: ({ file }) =>
      meeting(file, 0, ({ items }) => ({ items: items.filter(({ title }) => !title.value.startsWith("Bs ord")) })),
  },
  {
    what: "the masked service is in it at all",
    unaware: "family",
    of: "masked",
    to: ({ file, masked }) => ({
      ...file,
      parties: file.parties.filter((one) => one.id !== masked),
      meetings: file.meetings.map((one) => ({ ...one, invitees: one.invitees.filter((id) => id !== masked) })),
      tasks: file.tasks.filter((one) => one.owner !== masked),
      plan: { ...file.plan, interventions: [] },
    }),
  },
  {
    what: "the masked service comes to the meeting too",
    unaware: "family",
    of: "masked",
    to: ({ file, masked }) => meeting(file, 0, ({ invitees }) => ({ invitees: [...invitees, masked] })),
  },
  {
    what: "one professional comes, has read it and finds the notes right",
    unaware: "everybody",
    of: "one",
    to: ({ file, one }) =>
      meeting(file, 0, () => ({
        answers: [{ party: one, answer: "attends", suggests: null, at: monday }],
        seenBy: [{ party: one, at: monday }],
        stances: [{ party: one, stance: "agrees", words: null, at: monday }],
      })),
  },
  {
    what: "another has read it and cannot come",
    unaware: "everybody",
    of: "other",
    to: ({ file, other }) =>
      meeting(file, 0, () => ({
        answers: [{ party: other, answer: "cannot", suggests: null, at: monday }],
        seenBy: [{ party: other, at: monday }],
      })),
  },
  {
    what: "what somebody pressed last",
    unaware: "everybody",
    of: "one",
    to: ({ file, one }) => {
      const found = file.parties.find((other) => other.id === one)!;
      const account = isProfessional(found) ? found.account! : "";
      return { ...file, latestCommand: { ...file.latestCommand, [`${account} case`]: "pressed" } };
    },
  },
  {
    what: "what the coordinator keeps for themselves",
    unaware: "everybody",
    of: "one",
    to: ({ file }) => ({
      ...file,
      diarium: "2026-1",
      evaluationOfferedAt: monday,
      worrySince: inDays(-20),
      legalHold: {
        by: coordinator,
        since: monday,
        reason: label("Prövas", { about: [], category: "family", source: { kind: "unit", unit: file.office } }),
      },
      related: [{ caseId: file.id, reference: "SB-2026-900", by: ["phone"] }],
    }),
  },
];

/** What somebody in the family is handed who asks what is kept about them, and who has read and changed it. */
function handedTo(file: CaseFile, viewer: Viewer) {
  const person = "party" in viewer && file.parties.filter(isRelative).find((one) => one.id === viewer.party);
  if (!person) return null;
  const at = monday;
  const logged = [
    ...file.parties.map(({ id }) => ["contactSet", "party", id]),
    ...file.consents.flatMap(({ id, grantor }) => [
      ["consentHeld", "consent", id],
      ["consentRecorded", "party", grantor],
    ]),
    ...file.meetings.map(({ id }) => ["meetingBooked", "meeting", id]),
    ...file.tasks.map(({ id }) => ["taskAgreed", "task", id]),
    ...file.attachments.map(({ id, from }) => ["attachmentAdded", "party", from ?? id]),
  ] as [string, string, string][];
  const written = logged.map(([kind, by, id]) => ({ at, actor: coordinator, entry: { kind, [by]: id } }));
  const reads = staff.map(({ account }) => ({ at, person: account }));
  const context = { now: monday, municipality: ekstad.document, text: texts.sv };
  const leads = { kind: "coordinator", account: coordinator } as const;
  return [
    file.requests
      .filter(({ grantor }) => grantor === person.id)
      .map(({ id }) => letterFor(file, leads, id, monday, ekstad.document)),
    extractFor(file, person, monday, ekstad.document),
    accessLog(file, person.id, { changes: written, reads }, context),
  ];
}

/** The same through the coordinator's hands: as they are shown it in this person's eyes. */
function previewed(file: CaseFile, viewer: Viewer) {
  const eyes = "party" in viewer ? eyesOf(file, viewer.party) : null;
  const opened = openTo(file, { kind: "coordinator", account: coordinator }, monday);
  return eyes && seenThrough(opened, eyes, monday, ekstad.document);
}

/** What is left of the case for one person, in every form it can take. */
function everythingShown(file: CaseFile, viewer: Viewer, account: Account | null): string {
  const view = viewFor(file, viewer, monday, ekstad.document);
  const subjects = subjectsOf(view).map((subject) => ({ subject, rev: revisionOf(view, subject) }));
  const cards = Object.values(texts).flatMap((text) =>
    [true, false].flatMap((isOpen) =>
      subjects.map(({ subject, rev }) => {
        const card = cardOn(subject, view, { text, isOpen, problem: null });
        return [subject, rev, card && stamped(card, rev)];
      }),
    ),
  );
  const rows = worklistOf(file, ekstad.document, monday).filter((row) => row.person === account);
  const course = timeline({ ...view, now: monday });
  return JSON.stringify([view, cards, rows, handedTo(file, viewer), previewed(file, viewer), course]);
}

/** What each thing that could be pressed or sent would be answered with, where it is a no. */
function refusalsTo(file: CaseFile, person: string, known: CaseFile): string {
  const ids = [
    { caseId: known.id },
    ...known.meetings.map(({ id, items }) => ({ meetingId: id, itemId: items[0]?.id })),
    ...known.tasks.map(({ id }) => ({ taskId: id })),
    ...known.requests.map(({ id }) => ({ requestId: id })),
    ...known.plan.statements.map(({ id, wording }) => ({ statementId: id, seen: wording, stance: "agrees" })),
    ...known.consents.map(({ id }) => ({ consentId: id })),
    ...known.plan.proposals.map(({ id }) => ({ proposalId: id })),
    ...known.meetings.map(({ id, items }) => ({
      meetingId: id,
      itemId: items[0]?.id,
      before: items.at(-1)?.id ?? null,
    })),
    ...planKinds.flatMap((kind) => known.plan[planLists[kind]].map(({ id }) => ({ kind, id }))),
  ];
  const words = { title: "Ord", words: "Ord", category: "schooling", answer: "cannot", outcome: "done", reason: "Ord" };
  const isMember = person.startsWith(member);
  const typed = isMember ? { ...words, ...ownWords } : words;
  const answers = (Object.keys(commands) as Verb[])
    .filter((verb) => {
      const { by } = commandNamed(verb);
      return isMember ? by.includes("guardian") || by.includes("child") : by.includes("professional");
    })
    .flatMap((verb) =>
      ids.map((thing) => {
        const outcome = give(file, { person, verb, input: { ...typed, ...thing } }, monday, 1);
        return [verb, outcome.ok ? "ok" : outcome.refusal];
      }),
    );
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
function onlookers(full: FullCase, { unaware, of }: Change): Onlooker[] {
  const { file } = full;
  const family = file.parties.flatMap((one): Onlooker[] =>
    (one.kind === "guardian" || one.kind === "child") && one.id !== full.b
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
    const isOf = viewer && "party" in viewer && viewer.party === full[of];
    return viewer?.kind === "professional" && !isOf ? [{ who: title, viewer, account, title }] : [];
  });
  return [...(unaware === "staff" ? [] : relatives), ...(unaware === "family" ? [] : people)];
}

/** Every change is made to the same cases: what is shown of one before it is worked out once. */
const shownBefore = new Map<string, string>();
function once(key: string, work: () => string): string {
  const known = shownBefore.get(key) ?? work();
  shownBefore.set(key, known);
  return known;
}

test.each(changes)("$what: nobody else is shown, sent, refused or told anything else", (change) => {
  let compared = 0;
  fc.assert(
    fc.property(aFullCase(), (full) => {
      const after = parseCaseFile(change.to(full));
      const written = JSON.stringify(full.file);
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
          effects.filter((effect) => effect.kind === "reconcileRecipient" && effect.to === account),
          who,
        ).toEqual([]);
        const answers = (file: CaseFile) => (title ? refusalsTo(file, title, full.file) : "");
        expect(answers(after), who).toBe(once(`answered to ${title} ${written}`, () => answers(full.file)));
      }
    }),
    { seed, numRuns: times(12) },
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
      { seed, numRuns: times(12) },
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
