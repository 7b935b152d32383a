import { z } from "zod";

import { fromParty, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { optionalText } from "../../input.ts";
import { saidBy } from "../../party/party.ts";
import { isOver } from "../../record/retention.ts";
import { ok, refuse } from "../../refusal.ts";
import { familyAtTable } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { feedbackAnswers, feedbackQuestions } from "../feedback.ts";
import { hasBeenHeld } from "../meeting.ts";

/**
 * After a meeting each in the family says whether they know what happens now, whether they were heard and whether it helped:
 * on their own page, or to the coordinator, who writes it down. Nobody else ever reads it. The latest answer counts.
 */
export const giveFeedback = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    question: z.enum(feedbackQuestions),
    answer: z.enum(feedbackAnswers),
    words: optionalText(),
    /** For whom the coordinator writes it down. */
    for: id<PartyId>().nullable().default(null),
  }),
  by: ["guardian", "child", "coordinator"],
  decide(file, { meetingId, question, answer, words, for: named }, { actor, now }) {
    const { family } = actor;
    const party = family?.party ?? named;
    const seated = party && familyAtTable(file, meetingId, party);
    if (!party || !seated) return refuse({ kind: family ? "notThere" : "unknownPerson" });
    const { meeting } = seated;
    if (!hasBeenHeld(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    const source = fromParty(party);
    const { category } = meeting.purpose;
    const said = words === null ? null : label(words, { about: [party], category, source, releasedTo: [source] });
    const others = meeting.feedback.filter((one) => one.party !== party || one.question !== question);
    const given = { party, question, answer, words: said, at: now, calledAt: null, ...saidBy(actor) };
    return ok({
      file: changedMeeting(file, { ...meeting, feedback: [...others, given] }),
      log: [{ kind: "feedbackGiven", meeting: meetingId, party, question }],
    });
  },
});
