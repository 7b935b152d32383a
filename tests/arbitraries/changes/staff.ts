import { label } from "../../../src-shared/case/labelled.ts";
import { isProfessional } from "../../../src-shared/party/party.ts";
import { coordinator, inDays, monday } from "../../case-files.ts";
import { aPause, type Change, meeting } from "./change.ts";

/** What concerns one of the staff, a masked service or the coordinator alone. */
export const staffChanges: Change[] = [
  {
    what: "the masked service is in it at all",
    unaware: "family",
    of: "masked",
    to: ({ file, masked }) => ({
      ...file,
      parties: file.parties.filter((one) => one.id !== masked),
      meetings: file.meetings.map((one) => ({ ...one, invitees: one.invitees.filter((id) => id !== masked) })),
      tasks: file.tasks.filter((one) => one.owner !== masked),
      plan: { ...file.plan, interventions: file.plan.interventions.filter(({ unit }) => unit !== "bup") },
    }),
  },
  {
    what: "the masked service comes to the meeting too",
    unaware: "family",
    of: "masked",
    to: meeting(0, ({ invitees }, { masked }) => ({ invitees: [...invitees, masked] })),
  },
  {
    what: "one of the staff asks for a pause, and the coordinator has seen it",
    unaware: "everybody",
    of: "one",
    to: meeting(0, (_, { one }) => ({ pauses: [{ ...aPause(one), seenAt: monday }] })),
  },
  {
    what: "one professional comes, has read it and finds the notes right",
    unaware: "everybody",
    of: "one",
    to: meeting(0, (_, { one }) => ({
      answers: [{ party: one, answer: "attends", suggests: null, at: monday }],
      seenBy: [{ party: one, at: monday }],
      stances: [{ party: one, stance: "agrees", words: null, at: monday }],
    })),
  },
  {
    what: "another has read it and cannot come",
    unaware: "everybody",
    of: "other",
    to: meeting(0, (_, { other }) => ({
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
