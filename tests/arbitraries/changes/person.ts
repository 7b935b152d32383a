import type { WishId } from "../../../src-shared/ids.ts";
import { inDays, monday, numbered } from "../../case-files.ts";
import { bs, type Change, said } from "./change.ts";

/** Who B is, what they need and what is known of how they are. */
export const personChanges: Change[] = [
  {
    what: "B's name, phone and mail",
    unaware: "everybody",
    of: "b",
    to: bs(({ name, phone }, { b }) => ({
      name: { ...name, value: "Ett annat namn" },
      phone: { ...phone, value: "0701740699" },
      mail: said(b, "b@example.org"),
    })),
  },
  {
    what: "B is protected",
    unaware: "everybody",
    of: "b",
    to: bs(() => ({ protection: "protectedRegistration", alias: "Skyddad" })),
  },
  {
    what: "B needs an interpreter",
    unaware: "everybody",
    of: "b",
    to: bs((_, { b }) => ({ adaptations: [{ kind: "interpreter", detail: said(b, "Arabiska") }] })),
  },
  {
    what: "B wants to come apart and to have somebody along",
    unaware: "everybody",
    of: "b",
    to: bs((_, { b }) => ({
      adaptations: [
        { kind: "separateArrival", detail: null },
        { kind: "supportPerson", detail: said(b, "Min syster") },
      ],
    })),
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
    what: "B wishes twice that the officials meet first",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      wishes: [
        { id: numbered<WishId>(851), by: b, scope: said(b, "Prata först"), channel: "page", at: monday },
        ...file.wishes,
      ],
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
];
