import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { fromParty, label } from "../../src-shared/case/labelled.ts";
import type { ExclusionId, PartyId, PauseId } from "../../src-shared/ids.ts";
import { feedbackQuestions } from "../../src-shared/meeting/feedback.ts";
import { isProfessional } from "../../src-shared/party/party.ts";
import { aConsent, coordinator, inDays, monday, numbered } from "../case-files.ts";
import { beforeChanges } from "./before-changes.ts";
import { childChanges } from "./child-changes.ts";
import { doorChanges } from "./door-changes.ts";
import type { FullCase } from "./full-case.ts";

/** Who must not notice a change: the rest of the family, everybody on the staff but the coordinator, or both. */
type Unaware = "family" | "staff" | "everybody";
export interface Change {
  what: string;
  unaware: Unaware;
  /** The person it is about, who may see it. */
  of: "b" | "one" | "other" | "masked" | "child" | "childAndA";
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
export const changes: Change[] = [
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
    to: ({ file }) => ({ ...file, meetings: file.meetings.filter((_, at) => at !== 1) }),
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
  ...beforeChanges,
  ...doorChanges,
  ...childChanges,
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
