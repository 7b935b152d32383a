import { z } from "zod";

import { id, type PartyId, type ProposalId } from "../ids.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { changedProposal } from "./change.ts";
import { inOpenCase } from "./in-open-case.ts";

/** Somebody who wanted to see a proposal first has seen it, on their own page or as the coordinator showed it to them. */
export const noteSeen = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    for: id<PartyId>().nullable().default(null),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { proposalId, for: named, channel: way }, { actor, now }) {
    const proposal = file.plan.proposals.find((one) => one.id === proposalId);
    const party = actor.family?.party ?? named;
    const own = proposal?.shownFirst.find((one) => one.party === party);
    if (!proposal || !own) return refuse({ kind: "notThere" });
    const channel = actor.family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    if (own.seenAt !== null) return ok({ file, log: [] });
    const shownFirst = proposal.shownFirst.map((one) => (one === own ? { ...one, seenAt: now } : one));
    return ok({
      file: changedProposal(file, { ...proposal, shownFirst }),
      log: [{ kind: "proposalSeen", proposal: proposalId, party: own.party, channel }],
    });
  },
});
