import type { CaseFile } from "../case/case-file.ts";
import { maskFor } from "../case/mask.ts";
import { effectiveConsent, hearerOf, maySee, reaches } from "../consent/effective.ts";
import type { Child, Guardian, Professional } from "../party/party.ts";
import type { Moment } from "../time.ts";
import { invitedTo } from "./coverage.ts";
import { hasBeenHeld, type Meeting } from "./meeting.ts";
import { voicesIn } from "./voices.ts";
import { ownerOf } from "../track/apart.ts";

/** Who was there, may read some of the notes, and has yet to say whether they are right. */
export function yetToRead(file: CaseFile, meeting: Meeting, now: Moment): (Child | Guardian | Professional)[] {
  const { state } = meeting;
  if (!hasBeenHeld(state)) return [];
  const consent = effectiveConsent(file, now);
  const people = [...voicesIn(file, meeting), ...invitedTo(file, meeting)];
  return people.filter((person) => {
    if (!state.attended.includes(person.id) || meeting.stances.some(({ party }) => party === person.id)) return false;
    if (person.kind === "professional")
      return (
        reaches(consent, hearerOf(person), ownerOf(file, meeting)) &&
        meeting.notes.some((note) => maySee(consent, note.words, hearerOf(person)))
      );
    const mask = maskFor(file, { kind: person.kind, party: person.id }, consent, now);
    return meeting.notes.some((note) => mask(note.words) !== null);
  });
}
