import { anItem, coordinator, inDays, monday, numbered } from "../../case-files.ts";
import type { GoalId, ProposalId, UnitId, Wording } from "../../../src-shared/ids.ts";
import type { CaseFile } from "../../../src-shared/case/case-file.ts";
import type { FullCase } from "../full-case.ts";
import { anEnding } from "../family.ts";
import { bs, bsConsents, bsRequests, type Change, said } from "./change.ts";

const changed = (change: (full: FullCase) => Partial<CaseFile>) => (full: FullCase) => ({
  ...full.file,
  ...change(full),
});
const meetingOfB = (change: (one: CaseFile["meetings"][number], full: FullCase) => object) =>
  changed((full) => ({
    meetings: full.file.meetings.map((one) =>
      one.family.length === 1 && one.family[0] === full.b ? { ...one, ...change(one, full) } : one,
    ),
  }));
const trackOfB = (change: Partial<CaseFile["tracks"][number]>) =>
  changed(({ file, b }) => ({ tracks: file.tracks.map((one) => (one.party === b ? { ...one, ...change } : one)) }));
const stage = (name: "familyContact" | "consentPending" | "active" | "followUp") =>
  changed(() => ({ stage: { name, coordinator } }));

export const takesAllBack: Change = {
  what: "B takes back all they have said yes to",
  unaware: "family",
  of: "b",
  to: bsConsents(() => ({ ended: anEnding })),
};

/**
 * What concerns B alone, where each parent goes their own way: nobody else in the family is to notice any of it, not even B's
 * having said no to everything.
 */
export const apartChanges: Change[] = [
  ...(["familyContact", "consentPending", "active"] as const).map((name): Change => ({
    what: `the case as a whole is ${name}`,
    unaware: "family",
    of: "b",
    to: stage(name),
  })),
  {
    what: "B has not been talked with",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => ({ contacts: file.contacts.filter((one) => one.with !== b) })),
  },
  {
    what: "B's yes about themselves is taken back",
    unaware: "family",
    of: "b",
    to: bsConsents(({ subjects }, { b }) => (subjects.every((one) => one === b) ? { ended: anEnding } : {})),
  },
  {
    what: "B has never said yes about themselves",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => ({
      consents: file.consents.filter(({ grantor, subjects }) => grantor !== b || !subjects.every((one) => one === b)),
    })),
  },
  takesAllBack,
  {
    what: "B refuses, whatever they are asked",
    unaware: "family",
    of: "b",
    to: bsRequests((_, { b }) => ({
      answer: {
        kind: "refused",
        at: monday,
        channel: "phone",
        recordedBy: coordinator,
        reason: said(b, "Nej"),
      },
    })),
  },
  {
    what: "B's own meeting is one more",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => {
      const own = file.meetings.find(({ family }) => family.length === 1 && family[0] === b)!;
      return { meetings: [{ ...own, id: numbered(1099), wording: numbered<Wording>(1098) }, ...file.meetings] };
    }),
  },
  {
    what: "B has no meeting",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => ({
      meetings: file.meetings.filter(({ family }) => family.length !== 1 || family[0] !== b),
    })),
  },
  {
    what: "B's meetings are called off",
    unaware: "family",
    of: "b",
    to: meetingOfB(({ state }) => ({
      state: { name: "cancelled", slot: (state as { slot: object }).slot, reason: null },
    })),
  },
  {
    what: "B's meeting is at another time, in another room, about more",
    unaware: "family",
    of: "b",
    to: meetingOfB((one, { b }) => ({
      items: [...one.items, anItem(1097, said(b, "Mer"), b)],
      state: {
        ...one.state,
        slot: { start: "2026-09-15T07:00:00.000Z", end: "2026-09-15T08:00:00.000Z" },
        venue: { ...(one.state as { venue: object }).venue, id: "skolan", name: "Skolans rum" },
      },
    })),
  },
  {
    what: "B goes to court, and sees it as settled",
    unaware: "family",
    of: "b",
    to: trackOfB({ court: { state: "pending", at: monday }, phase: { now: "settled", at: monday } }),
  },
  {
    what: "B would meet A",
    unaware: "family",
    of: "b",
    to: trackOfB({ joint: { at: monday, channel: "phone" } }),
  },
  {
    what: "B's safety has been asked about again",
    unaware: "everybody",
    of: "b",
    to: trackOfB({ safety: { on: inDays(0), next: "planMade", nextOn: null } }),
  },
  {
    what: "the day has come to talk with B about their safety again",
    unaware: "everybody",
    of: "b",
    to: trackOfB({ safety: { on: inDays(-7), next: "talkAgain", nextOn: inDays(0) } }),
  },
  {
    what: "nothing is known of B's way",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => ({ tracks: file.tracks.filter(({ party }) => party !== b) })),
  },
  {
    what: "B strives for something more, and has reached the first",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => {
      const goal = (number: number) => ({
        id: numbered<GoalId>(number),
        of: b,
        from: null,
        words: said(b, "Ett mål till"),
        setAt: monday,
        reachedOn: null,
      });
      const goals = file.goals.map((one) => (one.of === b ? { ...one, reachedOn: inDays(0) } : one));
      return { goals: [goal(1190), ...goals, goal(1191)] };
    }),
  },
  {
    what: "B is offered something more from the catalogue, and says no to the first",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => {
      const [own] = file.plan.proposals.filter(({ offer }) => offer?.to === b);
      const stances = [
        { party: b, stance: "no" as const, words: said(b, "Nej"), channel: "page" as const, at: monday },
      ];
      const proposals = file.plan.proposals.map((one) => (one === own ? { ...one, stances } : one));
      const more = { ...own!, id: numbered<ProposalId>(1390), unit: "bup" as UnitId, wording: numbered<Wording>(1391) };
      return { plan: { ...file.plan, proposals: [more, ...proposals] } };
    }),
  },
  {
    what: "B needs nothing, and is offered nothing",
    unaware: "family",
    of: "b",
    to: changed(({ file, b }) => ({
      plan: {
        ...file.plan,
        needs: file.plan.needs.filter(({ child }) => child !== b),
        proposals: file.plan.proposals.filter(({ offer }) => offer?.to !== b),
      },
    })),
  },
  {
    what: "B has said how it is",
    unaware: "everybody",
    of: "b",
    to: changed(({ file, b }) => ({
      ratings: [
        ...file.ratings.filter(({ party }) => party !== b),
        { party: b, measure: "wellbeing", when: "after", score: null, at: monday },
      ],
    })),
  },
  {
    what: "B is protected",
    unaware: "everybody",
    of: "b",
    to: bs(() => ({ protection: "fictitious", alias: "Skyddad" })),
  },
];
