import type { ExclusionId } from "../../../src-shared/ids.ts";
import { aConsent, coordinator, inDays, monday, numbered } from "../../case-files.ts";
import { bsConsents, bsRequests, type Change, said } from "./change.ts";

const answered = (kind: "refused" | "wantsTalk" | null) =>
  bsRequests((_, { b }) => ({
    answer: kind && {
      kind,
      at: monday,
      channel: "phone",
      recordedBy: coordinator,
      reason: said(b, "Ett skäl till"),
    },
  }));

/** What B is asked and says yes and no to, where what is released to others stays as it was. */
export const consentChanges: Change[] = [
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
    to: bsRequests(() => ({ reminded: [{ at: monday, channel: "phone" as const }] })),
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
    to: bsConsents(() => ({ exclusions: [{ kind: "category", category: "economy", to: null }] })),
  },
  {
    what: "B leaves words about what is not to be told",
    unaware: "everybody",
    of: "b",
    to: bsConsents((_, { b }) => ({
      exclusions: [{ kind: "words", id: numbered<ExclusionId>(3), words: said(b, "Inte farmor") }],
    })),
  },
  {
    what: "B's yes is narrower and the intersection the same",
    unaware: "everybody",
    of: "b",
    to: bsConsents((_, { file, a }) => ({ flows: file.consents.find((one) => one.grantor === a)!.flows })),
  },
  {
    what: "B's yes was given with an e-identification, in another language",
    unaware: "everybody",
    of: "b",
    to: bsConsents(({ notice }) => ({ notice: { ...notice, language: "ar" } })),
  },
  {
    what: "B's yes is good for longer than A's",
    unaware: "everybody",
    of: "b",
    to: bsConsents(() => ({ validTo: inDays(365) })),
  },
];
