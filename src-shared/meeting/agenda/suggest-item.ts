import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { category, fromParty, fromUnit, label } from "../../case/labelled.ts";
import type { Mask } from "../../case/mask.ts";
import { coordinatorOf } from "../../case/viewer.ts";
import { type Context, command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId, type Wording } from "../../ids.ts";
import { line } from "../../input.ts";
import { isProfessional } from "../../party/party.ts";
import { partyIn } from "../../party/party-in.ts";
import { spokenFor } from "../../party/spoken-for.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable } from "../at-table.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "../change.ts";
import { needs, unknownNeed } from "../coverage.ts";
import type { AgendaItem } from "../item.ts";
import { isAgendaOpen, isUntold, type Meeting } from "../meeting.ts";
import { isKnownTo as isToldTo } from "../told-of.ts";
import { isVoice } from "../voices.ts";
import { meetingAbout, ownerOf } from "../../track/apart.ts";

/**
 * Puts an item on the agenda. It is what that service says about the child, or what somebody in the family said, so who may
 * read it follows from consent. Once the agenda is published it no longer changes under anybody, but in the meeting itself
 * something new may come up.
 */
export const suggestItem = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    title: line(),
    /** Left out: the same as the meeting's purpose. */
    category: category().optional(),
    /** Who in the family wants it raised, as they told the coordinator; on one's own page it is oneself. */
    for: id<PartyId>().optional(),
    /** Whom else in the family they have said may read it. */
    releasedTo: z.array(id<PartyId>()).max(10).default([]),
    /** Left out: whom the meeting is about. */
    about: z.array(id<PartyId>()).min(1).max(20).optional(),
    needs: needs().default([]),
    minutes: z.number().int().min(1).max(240).nullable().default(null),
  }),
  by: ["professional", "outside", "coordinator", "guardian", "child"],
  decide(file, said, { actor, now, newId, municipality }) {
    const meeting = file.meetings.find((one) => one.id === said.meetingId);
    const invitee = meeting && inviteeOf(file, meeting, actor.account);
    const isUnknown = invitee ? isUntold(meeting.state) : !actor.family && coordinatorOf(file) !== actor.account;
    if (!meeting || isUnknown || !isToldTo(meeting, actor)) return refuse({ kind: "notThere" });
    const asked = actor.family ? byThemselves(file, meeting, said, actor.family.party) : said;
    const seated = actor.family ? null : atTable(file, asked.meetingId, actor.account, now);
    if ((!seated && !actor.family) || !isOpenTo(file, meeting, invitee, now))
      return refuse({ kind: "notInThisMeetingState" });
    if (invitee && asked.for) return refuse({ kind: "notYourStep" });
    const heard = [...(asked.for ? [asked.for] : []), ...asked.releasedTo];
    if (!heard.every((party) => isVoice(file, meeting, party))) return refuse({ kind: "unknownPerson" });
    const about = asked.about ?? meetingAbout(file, meeting);
    if (seated && !about.every((party) => isKnownTo(file, seated.mask, party)))
      return refuse({ kind: "unknownPerson" });
    const unknown = unknownNeed(asked.needs, municipality.document);
    if (unknown) return refuse(unknown);

    const item: AgendaItem = {
      id: newId<ItemId>(),
      title: label(asked.title, {
        about: [...new Set(about)],
        category: asked.category ?? meeting.purpose.category,
        source: asked.for ? fromParty(asked.for) : fromUnit(invitee?.unit.id ?? file.office),
        releasedTo: asked.for ? asked.releasedTo.map(fromParty) : [],
      }),
      wording: newId<Wording>(),
      suggestedBy: asked.for ?? invitee?.id ?? null,
      needs: asked.needs,
      present: null,
      minutes: asked.minutes,
      answers: [],
      outcome: null,
      task: null,
    };
    return ok({
      file: changedMeeting(file, { ...meeting, items: [...meeting.items, item] }),
      log: [{ kind: "itemSuggested", meeting: meeting.id, item: item.id, ...(asked.for ? { party: asked.for } : {}) }],
    });
  },
});

/** It is one's own words, about whom one speaks for: who is needed for it, and for how long, is not asked of the family. */
function byThemselves<Said extends object>(file: CaseFile, meeting: Meeting, said: Said, self: PartyId) {
  const person = partyIn(file, self);
  const about = person && ownerOf(file, meeting) !== self ? spokenFor(file, person) : [self];
  return { ...said, for: self, about, releasedTo: [], needs: [], minutes: null };
}

const isOpenTo = (
  file: CaseFile,
  meeting: Meeting,
  invitee: ReturnType<typeof inviteeOf>,
  now: Context["now"],
): boolean => {
  const { state } = meeting;
  if (state.name === "inProgress") return true;
  return invitee ? upcomingFor(file, meeting, invitee, now)?.name === "booked" : isAgendaOpen(state);
};

/** An item is about people in and around the family, as far as the one who raises it knows them. */
const isKnownTo = (file: CaseFile, mask: Mask, party: PartyId) =>
  file.parties.some(
    (one) => one.id === party && !isProfessional(one) && (one.kind === "child" || mask(one.name) !== null),
  );
