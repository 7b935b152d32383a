import type { CaseFile } from "../case/case-file.ts";
import { viewFor } from "../case/view.ts";
import type { Viewer } from "../case/viewer.ts";
import { familyAccount, isPublicAccount } from "../ids.ts";
import { actsAs, isProfessional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Text } from "../text/sv.ts";
import type { Moment } from "../time.ts";
import type { Changed, HasRead } from "./access-log.ts";
import { quarterOf } from "./quarter.ts";
import { withService } from "./reader.ts";

/** Who did what with a case, and about whom; a read by the quarter of an hour it was in. */
export interface CaseLogLine {
  at: Moment;
  who: string;
  what: string;
  about: string | null;
  isRead: boolean;
}

/** Everybody who has read and changed a case, in plain words, latest first: for its coordinator, by the names they know. */
export function caseLog(
  file: CaseFile,
  coordinator: Extract<Viewer, { kind: "coordinator" }>,
  { changes, reads }: { changes: readonly Changed[]; reads: readonly HasRead[] },
  { now, municipality, text }: { now: Moment; municipality: Municipality; text: Text },
): CaseLogLine[] {
  const { people } = viewFor(file, coordinator, now, municipality);
  const nameOf = (id: unknown) => {
    const person = people.find((one) => one.id === id);
    return person ? (person.kind === "professional" ? person.title : person.name) : null;
  };
  const unitNamed = (id: string) => municipality.units.find((one) => one.id === id)?.name;
  const whoIs = (account: string) => {
    if (account === "clock") return text.bot.name;
    if (account === "door") return text.record.unproven;
    if (isPublicAccount(account)) return text.record.byPage;
    const known = municipality.people.find((one) => one.account === account);
    if (known) return withService(known.title, unitNamed(known.unit));
    const party = file.parties.filter(isProfessional).find((one) => actsAs(one) === account);
    if (party) return withService(party.title, party.unit.name);
    const member = file.parties.find(({ id }) => familyAccount(id) === account);
    return (member && nameOf(member.id)) ?? text.record.somebody;
  };
  // Whom something ties to the family is theirs to tell.
  const isTieOfAnother = (kind: string, actor: string) => kind === "tieDeclared" && actor !== coordinator.account;
  const words: Readonly<Record<string, string>> = text.caseLog.changed;
  const changed = changes
    .filter(({ entry, actor }) => entry.kind !== "timePassed" && !isTieOfAnother(entry.kind, actor))
    .map(({ at, actor, entry }) => ({
      at,
      who: whoIs(actor),
      what: Object.hasOwn(words, entry.kind) ? words[entry.kind]! : text.caseLog.other,
      about: nameOf(entry["party"]),
      isRead: false,
    }));
  const read = reads.map(({ at, person }) => ({
    at: quarterOf(at),
    who: whoIs(person),
    what: text.record.read,
    about: null,
    isRead: true,
  }));
  return [...read, ...changed.toReversed()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
