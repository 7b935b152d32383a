import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId, type Wording } from "../../ids.ts";
import { hasLeft } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { goesApart, meetingAbout, ownerOf } from "../../track/apart.ts";
import { newMeeting } from "../meeting.ts";

/**
 * The same skeleton for the other parent: a second meeting, of their own, with the coordinator's items and nothing else of the
 * first: neither its people, its time, its room nor anything by which the two could be known to belong together.
 */
export const shuttle = command({
  input: z.object({ meetingId: id<MeetingId>(), for: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { meetingId, for: other }, { newId }) {
    if (!goesApart(file)) return refuse({ kind: "notApart" });
    if (!["consentPending", "active", "onHold", "followUp"].includes(file.stage.name))
      return refuse({ kind: "notInThisStage" });
    const first = file.meetings.find((one) => one.id === meetingId);
    const parent = file.parties.find((one) => one.id === other && one.kind === "guardian" && !hasLeft(one));
    if (!first) return refuse({ kind: "notThere" });
    if (!parent || ownerOf(file, first) === other) return refuse({ kind: "unknownPerson" });
    const family = [other];
    const said = (words: string, category: typeof first.purpose.category) =>
      label(words, { about: meetingAbout(file, { family }), category, source: fromUnit(file.office) });
    const owns = first.items.filter(({ suggestedBy }) => suggestedBy === null);
    const meeting = {
      ...newMeeting,
      id: newId<MeetingId>(),
      type: "separate" as const,
      purpose: said(first.purpose.value, first.purpose.category),
      childQuestion: said(first.childQuestion.value, first.childQuestion.category),
      wording: newId<Wording>(),
      minutes: first.minutes,
      invitees: [],
      family,
      items: owns.map(({ title, minutes }) => ({
        id: newId<ItemId>(),
        title: said(title.value, title.category),
        wording: newId<Wording>(),
        suggestedBy: null,
        needs: [],
        present: null,
        minutes,
        answers: [],
        outcome: null,
        task: null,
      })),
    };
    return ok({
      file: { ...file, meetings: [...file.meetings, meeting] },
      log: [{ kind: "meetingDrafted", meeting: meeting.id }],
    });
  },
});
