import type { Category } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { NoteId, PartyId, Wording } from "../ids.ts";
import type { Moment } from "../time.ts";
import { callsForCall, type Feedback, type FeedbackQuestion } from "./feedback.ts";
import { isShared } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";

/** What has been said in words around a meeting, beside its agenda. */
export interface SaidView {
  /** What each service has said beforehand. */
  inputs: { unit: string; words: string; category: Category; wording: Wording; isYours: boolean }[];
  /** The coordinator's until they are shared. */
  notes: { id: NoteId; words: string; wording: Wording }[];
  /** Each one's own word on the notes; the coordinator sees all. */
  stances: { party: PartyId; stance: "agrees" | "differs"; words: string | null; onPage: boolean }[];
  /** What each in the family says afterwards: their own, and the coordinator's to see. */
  feedback: {
    party: PartyId;
    question: FeedbackQuestion;
    answer: Feedback["answer"];
    words: string | null;
    at: Moment;
    onPage: boolean;
    /** They are to be called about it, and nobody has yet. */
    isToCall: boolean;
  }[];
}

export function saidView({ file, meeting, viewer, mask, municipality }: Seeing, heard: Mask): SaidView {
  const isCoordinators = viewer.kind === "coordinator";
  const own = "party" in viewer ? viewer.party : null;
  return {
    inputs: meeting.inputs.flatMap(({ unit, words, wording }) => {
      const said = masks(file, viewer, unit) ? null : heard(words);
      const name = municipality.units.find(({ id }) => id === unit)?.name ?? "";
      const isYours = viewer.kind === "professional" && viewer.unit === unit;
      return said === null ? [] : [{ unit: name, words: said, category: words.category, wording, isYours }];
    }),
    notes: meeting.notes.flatMap(({ id, words, wording }) => {
      const said = isCoordinators || isShared(meeting.state) ? mask(words) : null;
      return said === null ? [] : [{ id, words: said, wording }];
    }),
    stances: meeting.stances
      .filter(({ party }) => isCoordinators || party === own)
      .map(({ party, stance, words, onPage = false }) => ({ party, stance, words: words && mask(words), onPage })),
    feedback: meeting.feedback
      .filter(({ party }) => isCoordinators || party === own)
      .map(({ words, calledAt, onPage = false, ...one }) => ({
        ...one,
        words: words && mask(words),
        onPage,
        isToCall: callsForCall(one) && calledAt === null,
      })),
  };
}
