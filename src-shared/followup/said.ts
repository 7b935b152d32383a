import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label, type Labelled } from "../case/labelled.ts";
import { effectiveConsent, hearerOf, maySee } from "../consent/effective.ts";
import { isProfessional, type Professional } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import type { Task } from "./task.ts";
import { officeMayHear } from "./telling.ts";

type Said = Labelled<string> | null;

const labelledBy = ({ what }: Task, { unit }: Professional, words: string) =>
  label(words, { about: what.about, category: what.category, source: fromUnit(unit.id) });

/** What was done, as its owner says it: as long as consent lets their service tell the office and every service that is told back. */
export function evidenceBy(
  file: CaseFile,
  task: Task,
  owner: Professional,
  words: string | null,
  now: Moment,
): Outcome<Said> {
  if (words === null) return ok(null);
  const told = labelledBy(task, owner, words);
  const consent = effectiveConsent(file, now);
  const receivers = file.parties.filter(
    (party): party is Professional => isProfessional(party) && task.reportTo.some((one) => one.party === party.id),
  );
  return officeMayHear(file, told, now) && receivers.every((one) => maySee(consent, told, hearerOf(one)))
    ? ok(told)
    : refuse({ kind: "wordsOutsideConsent" });
}

/** Why, as the owner tells the office: asked for where consent lets their service say it, and else not taken. */
export function reasonBy(
  file: CaseFile,
  task: Task,
  owner: Professional,
  words: string | null,
  now: Moment,
): Outcome<Said> {
  const told = labelledBy(task, owner, words ?? "");
  if (!officeMayHear(file, told, now)) return words === null ? ok(null) : refuse({ kind: "wordsOutsideConsent" });
  return words === null ? refuse({ kind: "reasonNeeded" }) : ok(told);
}

/** Why, as the coordinator writes it. */
export const reasonOfOffice = ({ office }: CaseFile, { what }: Task, words: string): Labelled<string> =>
  label(words, { about: what.about, category: what.category, source: fromUnit(office) });
