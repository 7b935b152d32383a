import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { askedToRaise, changedRaising, leadsOn, openRaising } from "./raising.ts";
import { raisingAnswers } from "./raising-kept.ts";

/** Each in the family answers for themselves, on their own page or to the coordinator; the latest counts until it is raised. */
export const answerRaise = command({
  input: z.object({
    answer: z.enum(raisingAnswers),
    /** For whom the coordinator writes it down, and how they said it. */
    for: id<PartyId>().nullable().default(null),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { answer, for: named, channel: way }, { actor, now, municipality }) {
    const open = openRaising(file);
    if (open && !actor.family && !leadsOn(file, open, municipality.document, now))
      return refuse({ kind: "raiseLeadsNowhere" });
    const party = actor.family?.party ?? named;
    const isAsked = askedToRaise(file, now, municipality.document).some((one) => one.party === party);
    if (!open || (actor.family && !isAsked)) return refuse({ kind: "notThere" });
    if (!party || !isAsked) return refuse({ kind: "unknownPerson" });
    const channel = actor.family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    const answers = [...open.answers.filter((one) => one.party !== party), { party, answer, channel, at: now }];
    return ok({
      file: changedRaising(file, { ...open, answers }),
      log: [{ kind: "raiseAnswered", party, channel }],
    });
  },
});
