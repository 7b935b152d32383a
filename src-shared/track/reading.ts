import type { CaseView } from "../case/view.ts";
import type { AfterId, GoalId, InterventionId, NeedId, PartyId, ProposalId, StatementId, StrideId } from "../ids.ts";
import type { familyStances, Intervention, Need, Statement } from "../plan/plan.ts";
import type { Stride } from "../plan/stride.ts";
import type { Day } from "../time.ts";

interface ReadGoal {
  id: GoalId;
  words: string;
  reachedOn: Day | null;
}
/** What one child strives for. */
interface ChildsGoals {
  child: PartyId;
  name: string;
  goals: ReadGoal[];
}

/**
 * The plan as one person in the family may read it, made of their own view alone. What concerns the children is word for word
 * the same to all who may read it; the rest differs between two readings only by what is kept from each.
 */
export interface Reading {
  reference: string;
  children: ChildsGoals[];
  own: ReadGoal[];
  needs: {
    id: NeedId;
    of: string;
    area: Need["area"];
    words: string;
    isMet: boolean;
    /** As far as this reader knows. */
    hasSupport: boolean;
  }[];
  support: {
    id: InterventionId;
    words: string;
    unit: string;
    owner: string | null;
    dueBy: Day | null;
    state: Intervention["state"];
    /** What it waits for, of what this reader knows. */
    after: string[];
  }[];
  /** To this reader alone, with why, and what they have answered. */
  offers: {
    id: ProposalId;
    words: string;
    /** As it stands in the catalogue, where nobody has worded it otherwise. */
    row: NonNullable<CaseView["plan"]["proposals"][number]["offer"]>["row"];
    unit: string;
    why: string | null;
    answer: (typeof familyStances)[number] | null;
  }[];
  picture: { id: StatementId; kind: Statement["kind"]; words: string; by: string | null }[];
  strides: { id: StrideId; kind: Stride["kind"]; on: Day; words: string }[];
  /** After the case, while it is being closed and when it is. */
  goesOn: { id: AfterId; of: string; words: string; unit: string; from: Day }[];
  /** Who answers for the plan as a whole. */
  main: string | null;
}

/** In the order it was written down: none of it is moved by what another knows. */
export function readingOf(view: CaseView): Reading {
  const { plan, ways, people, yourParty: self } = view;
  const named = (id: PartyId) => people.find((one) => one.id === id && one.kind !== "professional");
  const nameOf = (id: PartyId) => {
    const person = named(id);
    return person && "name" in person ? (person.name ?? "") : "";
  };
  const supportCalled = (id: InterventionId) => plan.interventions.find((one) => one.id === id)?.words ?? "";
  const goalsOf = (of: PartyId) =>
    ways.goals.filter((goal) => goal.of === of).map(({ id, words, reachedOn }): ReadGoal => ({ id, words, reachedOn }));
  return {
    reference: view.reference,
    children: people.flatMap(({ id, kind }) => {
      const goals = kind === "child" ? goalsOf(id) : [];
      return goals.length > 0 ? [{ child: id, name: nameOf(id), goals }] : [];
    }),
    own: self && named(self)?.kind === "guardian" ? goalsOf(self) : [],
    needs: plan.needs.map(({ id, child, area, words, isMet, hasSupport }) => ({
      id,
      of: nameOf(child),
      area,
      words,
      isMet,
      hasSupport,
    })),
    support: plan.interventions.map(({ id, words, unit, owner, dueBy, state, after }) => ({
      id,
      words,
      unit,
      owner,
      dueBy,
      state,
      after: after.map(supportCalled),
    })),
    offers: plan.proposals.flatMap(({ id, words, unit, offer, stances }) =>
      offer && offer.to === self
        ? [
            {
              id,
              words,
              row: offer.row,
              unit,
              why: offer.why,
              answer: stances.find(({ party }) => party === self)?.stance ?? null,
            },
          ]
        : [],
    ),
    picture: plan.statements.map(({ id, kind, words, by }) => ({ id, kind, words, by })),
    strides: plan.strides.map(({ id, kind, on, words }) => ({ id, kind, on, words })),
    goesOn: (view.closingPlan?.rows ?? []).flatMap(({ id, of, what, unit, from }) =>
      what === null ? [] : [{ id, of: of ? nameOf(of) : "", words: what, unit, from }],
    ),
    main: plan.main?.title ?? null,
  };
}

/** The children of whom two readings say the same goals, and those of whom they do not: there one of them lacks something. */
export function goalsHeldTogether(readings: readonly Pick<Reading, "children">[]): { isAlike: boolean } {
  const ofChild = new Map<PartyId, string[]>();
  for (const { children } of readings)
    for (const one of children) ofChild.set(one.child, [...(ofChild.get(one.child) ?? []), JSON.stringify(one)]);
  return {
    isAlike: [...ofChild.values()].every((said) => said.length === readings.length && new Set(said).size === 1),
  };
}
