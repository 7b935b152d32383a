import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromParty, label } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { relativeCalled } from "../followup/telling.ts";
import { id, type PartyId, type ProposalId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { contactChannel, type Relative } from "../party/party.ts";
import { ok, type Refusal, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { changedProposal } from "./change.ts";
import { isShownTo, mayRead } from "./first-look.ts";
import { familyStances, type Proposal } from "./plan.ts";

/** Somebody in the family says what they think of a proposal, each for themselves; the latest counts, also after it is decided. */
export const takeStance = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    /** For whom the coordinator writes it down, and how they said it. */
    for: id<PartyId>().nullable().default(null),
    stance: z.enum(familyStances),
    words: optionalText(),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { proposalId, for: named, stance, words, channel: way }, { actor, now }) {
    const { family } = actor;
    const proposal = file.plan.proposals.find((one) => one.id === proposalId);
    if (!proposal) return refuse({ kind: "notThere" });
    const party = family?.party ?? named;
    const relative = relativeCalled(file, party);
    const whyNot = whyNoStance(file, proposal, relative, now);
    if (whyNot || !relative) return refuse(family || !whyNot ? { kind: "notThere" } : whyNot);
    const channel = family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    if (family && stance === "withChange" && words === null) return refuse({ kind: "reasonNeeded" });
    const { about, category } = proposal.words;
    const source = fromParty(relative.id);
    const said = words === null ? null : label(words, { about, category, source, releasedTo: [source] });
    const stances = [
      ...proposal.stances.filter((one) => one.party !== relative.id),
      { party: relative.id, stance, words: said, channel, at: now },
    ];
    return ok({
      file: changedProposal(file, { ...proposal, stances }),
      log: [{ kind: "stanceTaken", proposal: proposalId, party: relative.id, channel }],
    });
  },
});

/** What keeps this person from answering it; to the person themselves it is then not there. */
function whyNoStance(file: CaseFile, proposal: Proposal, relative: Relative | undefined, now: Moment): Refusal | null {
  if (proposal.presentedAt === null && !(relative && isShownTo(proposal, relative.id))) return { kind: "notPresented" };
  if (!relative || relative.kind === "supporter") return { kind: "unknownPerson" };
  return mayRead(file, proposal, relative.id, now) ? null : { kind: "notTheirsToRead" };
}
