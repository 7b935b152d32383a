import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { tick } from "../../input.ts";
import { isRelative } from "../../party/party.ts";
import { partyIn } from "../../party/party-in.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { joiningWays } from "../joining.ts";
import { isOver } from "../meeting.ts";
import { isKnownTo } from "../told-of.ts";
import { comingOf } from "./table.ts";

/**
 * Somebody in the family takes part by video, by telephone or in the room. Who joins by video is shown by name to all who do:
 * that is chosen by whoever has been told so, and never by somebody protected.
 */
export const chooseJoining = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    how: z.enum(joiningWays),
    /** That they know that their name is shown. */
    isAware: tick().default(false),
    /** Who told the coordinator; on one's own page it is oneself. */
    party: id<PartyId>().optional(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { meetingId, how, isAware, party: told }, { actor }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const party = actor.family?.party ?? told;
    if (!meeting || !isKnownTo(meeting, actor)) return refuse({ kind: "notThere" });
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (!party || !comingOf(meeting).includes(party)) return refuse({ kind: "unknownPerson" });
    if (how === "video" && isProtected(file, party))
      return refuse({ kind: "badInput", fields: [{ path: "how", problem: "notAChoice" }] });
    if (how === "video" && !isAware) return refuse({ kind: "understandFirst" });
    const others = meeting.joining.filter((one) => one.party !== party);
    return ok({
      file: changedMeeting(file, { ...meeting, joining: [...others, { party, how }] }),
      log: [{ kind: "joiningChosen", meeting: meetingId, party, how }],
    });
  },
});

const isProtected = (file: CaseFile, party: PartyId) => {
  const person = partyIn(file, party);
  return person !== undefined && isRelative(person) && person.protection !== "none";
};
