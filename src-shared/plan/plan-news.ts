import type { CaseFile } from "../case/case-file.ts";
import { fromParty, fromUnit } from "../case/labelled.ts";
import { askedToRaise, openRaising } from "../case/raising.ts";
import type { PartyId } from "../ids.ts";
import { hasLeft, isProfessional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import { isOver } from "../record/retention.ts";
import { dayOf, type Moment } from "../time.ts";
import { askedAbout, isSaidBy } from "./asked.ts";
import { hasSeen, mayRead } from "./first-look.ts";
import type { Proposal } from "./plan.ts";

/** That somebody is asked something about the plan, and has not answered: a new order, to go on with more people, to see a proposal before the others, or what they think of one. */
export interface PlanNews {
  party: PartyId;
  about: `${"order" | "raise" | "first" | "proposal"}:${string}`;
  kind: "order" | "raise" | "first" | "proposal";
  what: string;
  begins: null;
}

export const newsOfPlan = (file: CaseFile, municipality: Municipality, now: Moment): PlanNews[] => [
  ...ofOrders(file, now),
  ...ofRaising(file, municipality, now),
  ...ofFirstLooks(file, now),
  ...ofProposals(file, now),
];

/** The family each for themselves, and professionals without an account for their service; the others have their own screens. */
function ofOrders(file: CaseFile, now: Moment): PlanNews[] {
  return file.orders.flatMap((order) => {
    if (order.state.name !== "proposed") return [];
    const { units, required, others } = askedAbout(file, order, now);
    const outside = file.parties.flatMap((one) =>
      isProfessional(one) && one.account === null && !hasLeft(one) && units.includes(one.unit.id)
        ? [{ party: one.id, by: fromUnit(one.unit.id) }]
        : [],
    );
    const family = [...required, ...others].map((party) => ({ party, by: fromParty(party) }));
    return [...family, ...outside]
      .filter(({ by }) => !order.answers.some((said) => isSaidBy(said.by, by)))
      .map(({ party }) => asked(party, "order", order.id, order.proposedAt));
  });
}

function ofRaising(file: CaseFile, municipality: Municipality, now: Moment): PlanNews[] {
  const open = openRaising(file);
  if (!open) return [];
  return askedToRaise(file, now, municipality)
    .filter(({ party }) => !open.answers.some((said) => said.party === party))
    .map(({ party }) => asked(party, "raise", open.id, open.proposedAt));
}

/** Several on one day are one message. */
function ofFirstLooks(file: CaseFile, now: Moment): PlanNews[] {
  const waiting = new Map<PartyId, Moment>();
  for (const proposal of file.plan.proposals)
    for (const { party, at } of proposal.presentedAt === null ? proposal.shownFirst : [])
      if (!hasSeen(proposal, party) && mayRead(file, proposal, party, now)) waiting.set(party, at);
  return [...waiting].map(([party, at]) => asked(party, "first", "proposals", at.slice(0, 10)));
}

/**
 * Those in the family who may take a stand on what was shown to all, and have not: of what was shown on one day once, and not
 * anew when some of it has been answered.
 */
function ofProposals(file: CaseFile, now: Moment): PlanNews[] {
  if (isOver(file.stage)) return [];
  return file.parties.flatMap(({ id: party }) => {
    const theirs = file.plan.proposals.filter((one) => one.presentedAt !== null && mayRead(file, one, party, now));
    const awaits = ({ decision, stances }: Proposal) =>
      decision === null && !stances.some((one) => one.party === party);
    const latest = theirs
      .map(({ presentedAt }) => dayOf(presentedAt!))
      .toSorted()
      .at(-1);
    return latest && theirs.some(awaits) ? [asked(party, "proposal", "proposals", latest)] : [];
  });
}

const asked = (party: PartyId, kind: PlanNews["kind"], thing: string, what: string): PlanNews => ({
  party,
  about: `${kind}:${thing}`,
  kind,
  what,
  begins: null,
});
