import type { CaseFile } from "../../case/case-file.ts";
import { wordsToCheck } from "../../consent/exclusions.ts";
import type { ExclusionId, Wording } from "../../ids.ts";
import type { Moment } from "../../time.ts";
import type { Meeting } from "../meeting.ts";

/** Every text somebody at the table would hear or read. */
export const textsOf = ({ wording, items, inputs }: Meeting): Wording[] => [
  wording,
  ...[...items, ...inputs].map((said) => said.wording),
];

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

/** The same with the words themselves, as they were said: the coordinator's alone. */
export function toCheckIn(file: CaseFile, meeting: Meeting, now: Moment): { id: ExclusionId; words: string }[] {
  const unchecked = uncheckedWords(meeting, wordsToCheck(file, now));
  if (unchecked.length === 0) return [];
  const excluded = file.consents.flatMap(({ exclusions }) => exclusions).filter((one) => one.kind === "words");
  return unchecked.flatMap((id) => {
    const said = [...excluded, ...meeting.offLimits].find((one) => one.id === id);
    return said ? [{ id, words: said.words.value }] : [];
  });
}
