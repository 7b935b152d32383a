import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { fromParty, label } from "../../src-shared/case/labelled.ts";
import type { PartyId, SuggestionId, WishId, Wording } from "../../src-shared/ids.ts";
import { anItem, inDays, monday, numbered } from "../case-files.ts";
import type { Party } from "./family.ts";
import type { FullCase } from "./full-case.ts";

const said = (by: PartyId, words: string) => label(words, { about: [by], category: "family", source: fromParty(by) });
const meeting =
  (at: number, change: (one: CaseFile["meetings"][number], full: FullCase) => object) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    meetings: full.file.meetings.map((one, index) => (index === at ? { ...one, ...change(one, full) } : one)),
  });
const self =
  (change: (b: PartyId) => object) =>
  ({ file, b }: FullCase): CaseFile => ({
    ...file,
    parties: file.parties.map((one): Party => (one.id === b ? { ...one, ...change(b) } : one)),
  });
const polled = (change: (poll: NonNullable<CaseFile["meetings"][number]["poll"]>, b: PartyId) => object) =>
  meeting(2, ({ poll }, { b }) => ({ poll: poll && { ...poll, ...change(poll, b) } }));
const suggested =
  (change: (b: PartyId) => object) =>
  ({ file, b }: FullCase): CaseFile => ({
    ...file,
    suggestions: file.suggestions.map((one) => ({ ...one, ...change(b) })),
  });

/** What B alone says or is asked by the family's own door. */
export const doorChanges = [
  {
    what: "B says which times suit",
    unaware: "everybody",
    of: "b",
    to: polled(({ times, replies }, b) => ({
      replies: [
        {
          party: b,
          fits: times.map(({ start }) => ({ start, fit: "not" as const })),
          words: said(b, "Inte på tisdagar"),
          at: monday,
        },
        ...replies,
      ],
    })),
  },
  {
    what: "B is not asked which times suit",
    unaware: "everybody",
    of: "b",
    to: polled(({ asked }, b) => ({ asked: asked.filter((one) => one !== b) })),
  },
  {
    what: "B is to come to what is sought a time for",
    unaware: "everybody",
    of: "b",
    to: meeting(2, ({ family }, { b }) => ({ family: family.filter((one) => one !== b) })),
  },
  {
    what: "B answers the invitation and has another time in mind",
    unaware: "everybody",
    of: "b",
    to: meeting(1, (_, { b }) => ({
      answers: [{ party: b, answer: "anotherTime", suggests: said(b, "Hellre en fredag"), at: monday }],
      seenBy: [{ party: b, at: monday }],
    })),
  },
  {
    what: "B comes by telephone",
    unaware: "everybody",
    of: "b",
    to: meeting(1, (_, { b }) => ({ joining: [{ party: b, how: "phone" }] })),
  },
  {
    what: "B comes by video",
    unaware: "everybody",
    of: "b",
    to: meeting(1, (_, { b }) => ({ joining: [{ party: b, how: "video" }] })),
  },
  {
    what: "B wants to come apart and to have somebody along",
    unaware: "everybody",
    of: "b",
    to: self((b) => ({
      adaptations: [
        { kind: "separateArrival", detail: null },
        { kind: "supportPerson", detail: said(b, "Min syster") },
      ],
    })),
  },
  {
    what: "B suggests nobody to invite",
    unaware: "everybody",
    of: "b",
    to: ({ file }: FullCase): CaseFile => ({ ...file, suggestions: [] }),
  },
  {
    what: "B suggests somebody more",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }: FullCase): CaseFile => ({
      ...file,
      suggestions: [
        { id: numbered<SuggestionId>(871), by: b, who: said(b, "Min vän"), why: null, at: monday, weighed: null },
        ...file.suggestions,
      ],
    }),
  },
  {
    what: "whom B would like there is weighed",
    unaware: "everybody",
    of: "b",
    to: suggested((b) => ({ weighed: { how: "willAsk", words: said(b, "Jag ringer henne"), at: monday } })),
  },
  {
    what: "B wishes twice that the officials meet first",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }: FullCase): CaseFile => ({
      ...file,
      wishes: [
        { id: numbered<WishId>(851), by: b, scope: said(b, "Prata först"), channel: "page", at: monday },
        ...file.wishes,
      ],
    }),
  },
  {
    what: "B brings something more of their own up, first of all",
    unaware: "everybody",
    of: "b",
    to: meeting(0, ({ items }, { b }) => ({ items: [anItem(599, said(b, "Bs egen fråga"), b), ...items] })),
  },
  {
    what: "B's stance on the picture is one they have said twice",
    unaware: "family",
    of: "b",
    to: ({ file, b }: FullCase): CaseFile => ({
      ...file,
      plan: {
        ...file.plan,
        statements: file.plan.statements.map((one) => ({
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
      },
    }),
  },
  {
    what: "B's yes was given with an e-identification, in another language",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }: FullCase): CaseFile => ({
      ...file,
      consents: file.consents.map((one) =>
        one.grantor === b ? { ...one, notice: { ...one.notice, language: "ar" }, validTo: one.validTo } : one,
      ),
    }),
  },
  {
    what: "B's yes is good for longer than A's",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }: FullCase): CaseFile => ({
      ...file,
      consents: file.consents.map((one) => (one.grantor === b ? { ...one, validTo: inDays(365) } : one)),
    }),
  },
] as const;
