import type { ExclusionId, Wording } from "../ids.ts";
import type { Meeting } from "./meeting.ts";

/** Every text somebody at the table would hear or read. */
export const textsOf = ({ wording, items }: Meeting): Wording[] => [wording, ...items.map((item) => item.wording)];

/**
 * Words that nobody has yet read everything against: exclusions and topics not to be raised cannot be computed, so
 * a text that is new or reworded, or somebody newly invited, is to be looked at again.
 */
export function uncheckedWords(meeting: Meeting, exclusions: readonly ExclusionId[]): ExclusionId[] {
  const texts = textsOf(meeting);
  return [...exclusions, ...meeting.offLimits.map((one) => one.id)].filter(
    (words) =>
      !meeting.checks.some(
        (check) =>
          check.words === words &&
          texts.every((text) => check.texts.includes(text)) &&
          meeting.invitees.every((party) => check.invitees.includes(party)),
      ),
  );
}
