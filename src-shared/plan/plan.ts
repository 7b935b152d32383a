import { z } from "zod";

import { labelled, voice } from "../case/labelled.ts";
import {
  id,
  type InterventionId,
  type NeedId,
  type PartyId,
  type ProposalId,
  type StatementId,
  unitId,
  type Wording,
} from "../ids.ts";
import { answerChannel, onPage } from "../party/party.ts";
import { day, moment } from "../time.ts";

const worded = { words: labelled(z.string()), wording: id<Wording>() };

export const stands = ["agrees", "differs"] as const;
export const statementKinds = ["agreed", "differing", "unknown"] as const;
/** Part of the shared picture. What is seen differently stands beside it, with whose view it is, and is never merged away. */
const statement = z.object({
  id: id<StatementId>(),
  ...worded,
  kind: z.enum(statementKinds),
  stances: z.array(
    z.object({
      by: voice(),
      stance: z.enum(stands),
      words: labelled(z.string()).nullable(),
      /** The wording they took a stand on: of a later one they have said nothing. */
      wording: id<Wording>(),
      at: moment(),
      ...onPage,
    }),
  ),
});
export type Statement = z.infer<typeof statement>;

export const lifeAreas = ["home", "school", "health", "friendsAndLeisure", "economy", "safety"] as const;
const need = z.object({
  id: id<NeedId>(),
  ...worded,
  child: id<PartyId>(),
  area: z.enum(lifeAreas),
  metOn: day().nullable(),
});
export type Need = z.infer<typeof need>;

export const familyStances = ["yes", "withChange", "talkFirst", "no"] as const;
export const hindranceKinds = ["rule", "contract", "budget", "other"] as const;
export const proposalSorts = ["support", "placement"] as const;
/** What a special solution takes: what stands in its way and who can lift that, who bears the cost, and for how long it is tried. */
const canvas = z.object({
  /** By what mandate it is decided. */
  sort: z.enum(proposalSorts),
  hindrances: z.array(
    z.object({
      kind: z.enum(hindranceKinds),
      words: labelled(z.string()),
      /** The service that can lift it; null: nobody knows yet. */
      liftedBy: unitId().nullable(),
    }),
  ),
  /** In kronor; null: not known. */
  cost: z.number().int().nullable(),
  /** Whole per cent that make a hundred; none: the service that gives it. */
  shares: z.array(z.object({ unit: unitId(), percent: z.number().int() })),
  /** What each of those services has let it cost them at the most, by somebody who may. */
  borne: z.array(z.object({ unit: unitId(), by: id<PartyId>(), upTo: z.number().int(), at: moment() })),
  trialWeeks: z.number().int().nullable(),
});
export type Canvas = z.infer<typeof canvas>;

/** An idea for support that the family takes a stand on, each for themselves. Only the service that owns it can decide it. */
const proposal = z.object({
  id: id<ProposalId>(),
  ...worded,
  /** The service that would give it. */
  unit: unitId(),
  needs: z.array(id<NeedId>()),
  /** The proposals it is a choice between. */
  alternativeTo: id<ProposalId>().nullable(),
  presentedAt: moment().nullable(),
  /** Who in the family is shown it before anybody else, as they have asked, and whether they have seen it. */
  shownFirst: z.array(z.object({ party: id<PartyId>(), at: moment(), seenAt: moment().nullable() })),
  canvas: canvas.nullable(),
  stances: z.array(
    z.object({
      party: id<PartyId>(),
      stance: z.enum(familyStances),
      words: labelled(z.string()).nullable(),
      channel: answerChannel,
      at: moment(),
      /** Whoever wishes to talk first has been called. */
      calledAt: moment().optional(),
    }),
  ),
  decision: z
    .object({
      by: id<PartyId>(),
      costOwner: unitId(),
      /** In kronor, where it was said. */
      cost: z.number().int().optional(),
      at: moment(),
    })
    .nullable(),
  /** Offered to one person from the programme's catalogue, and why this. */
  offer: z.object({ to: id<PartyId>(), support: z.string(), why: labelled(z.string()) }).optional(),
});
export type Proposal = z.infer<typeof proposal>;

/** Somebody in the family wants to see each proposal before anybody else does, as they have said themselves or told the coordinator. */
export const firstLook = z.object({ by: id<PartyId>(), channel: answerChannel, at: moment() });
const longestWait = 730;
const lengthInDays = () => z.int().min(1).max(longestWait);
/** When it may begin, beside what is to be done before it, and for how long it is foreseen to go on. */
export const timing = z.object({
  /** Others that have gone on for so many days. */
  lasted: z.array(z.object({ of: id<InterventionId>(), days: lengthInDays() })).max(50),
  notBefore: day().nullable(),
  days: lengthInDays().nullable(),
  /** It is tried first: weighed when it has gone on for so many weeks. */
  trialWeeks: z.int().min(1).max(104).nullable(),
});
export type Timing = z.infer<typeof timing>;
export const noTiming: Timing = { lasted: [], notBefore: null, days: null, trialWeeks: null };

export const interventionStates = ["planned", "ongoing", "done", "ended"] as const;
/** Support that is given: for which needs, by whom, until when, after what. */
const intervention = z.object({
  id: id<InterventionId>(),
  ...worded,
  unit: unitId(),
  owner: id<PartyId>().nullable(),
  needs: z.array(id<NeedId>()),
  dueBy: day().nullable(),
  /** Those that come before it. */
  after: z.array(id<InterventionId>()),
  timing: timing.optional(),
  state: z.enum(interventionStates),
  /** Unknown of support that was given before Samla kept it. */
  began: day().optional(),
  /** It was done, or came to an end without being so. */
  ended: day().optional(),
  proposal: id<ProposalId>().nullable(),
});
export type Intervention = z.infer<typeof intervention>;

export const plan = z.object({
  statements: z.array(statement),
  needs: z.array(need),
  proposals: z.array(proposal),
  interventions: z.array(intervention),
});
