import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command, memberOf } from "../../command.ts";
import { effectiveConsent, hearerOf, reaches } from "../../consent/effective.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { optionalText } from "../../input.ts";
import { partyIn } from "../../party/party-in.ts";
import { ok, refuse } from "../../refusal.ts";
import { moment } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { forCoordinator } from "../for-coordinator.ts";
import { fits } from "../poll.ts";
import { askedOf } from "./asked-times.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * Somebody says which of the times they were asked about suit them. The latest counts, and is the coordinator's alone to know.
 * Who has no page of their own, or rings instead, has it written down for them.
 */
export const replyTimes = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    fits: z.array(z.object({ start: moment(), fit: z.enum(fits) })).max(50),
    words: optionalText(),
    /** Who told the coordinator; on one's own page it is oneself. */
    party: id<PartyId>().optional(),
  }),
  by: ["coordinator", "guardian", "child", "outside"],
  decide(file, { meetingId, fits: said, words, party: told }, { actor, now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const self = memberOf(actor);
    const party = self?.party ?? told;
    const poll = meeting && party ? askedOf(file, meeting, party) : null;
    if (!meeting || !party || !poll) return refuse({ kind: self ? "notThere" : "unknownPerson" });
    const person = partyIn(file, party);
    const isColleague = person?.kind === "professional";
    if (self && isColleague && !reaches(effectiveConsent(file, now), hearerOf(person), ownerOf(file, meeting)))
      return refuse({ kind: "notThere" });
    const known = said.filter(({ start }) => poll.times.some((time) => time.start === start));
    if (known.length < said.length || (known.length === 0 && words === null))
      return refuse({ kind: "badInput", fields: [{ path: "fits", problem: known.length ? "notAChoice" : "missing" }] });
    const latest = new Map(known.map((one) => [one.start, one]));
    const kept =
      words === null
        ? null
        : isColleague
          ? label(words, { about: [], category: "contact", source: fromUnit(person.unit.id) })
          : forCoordinator(file, words, party, municipality.document);
    const others = poll.replies.filter((one) => one.party !== party);
    const replies = [...others, { party, fits: [...latest.values()], words: kept, at: now }];
    return ok({
      file: changedMeeting(file, { ...meeting, poll: { ...poll, replies } }),
      log: [{ kind: "timesReplied", meeting: meetingId, party }],
    });
  },
});
