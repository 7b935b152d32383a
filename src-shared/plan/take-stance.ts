import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { relativeCalled, sightOfRelative } from "../followup/telling.ts";
import { id, type PartyId, type ProposalId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { changedProposal } from "./change.ts";
import { familyStances } from "./plan.ts";

/** Somebody in the family says what they think of a proposal, each for themselves; the latest counts, also after it is decided. */
export const takeStance = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    for: id<PartyId>(),
    stance: z.enum(familyStances),
    words: optionalText(),
    channel: contactChannel,
  }),
  by: ["coordinator"],
  decide(file, { proposalId, for: party, stance, words, channel }, { now }) {
    const proposal = file.plan.proposals.find((one) => one.id === proposalId);
    if (!proposal) return refuse({ kind: "notThere" });
    if (proposal.presentedAt === null) return refuse({ kind: "notPresented" });
    const relative = relativeCalled(file, party);
    if (!relative || relative.kind === "supporter") return refuse({ kind: "unknownPerson" });
    if (sightOfRelative(file, relative, now)(proposal.words) === null) return refuse({ kind: "notTheirsToRead" });
    const { about, category } = proposal.words;
    const said = words === null ? null : label(words, { about, category, source: fromParty(party) });
    const stances = [
      ...proposal.stances.filter((one) => one.party !== party),
      { party, stance, words: said, channel, at: now },
    ];
    return ok({
      file: changedProposal(file, { ...proposal, stances }),
      log: [{ kind: "stanceTaken", proposal: proposalId, party, channel }],
    });
  },
});
