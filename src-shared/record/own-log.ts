import type { CaseFile } from "../case/case-file.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { actsAs, type Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Text } from "../text/sv.ts";
import { clockOf, dayOf } from "../time.ts";
import type { AccessLine, Changed, HasRead } from "./access-log.ts";
import { quarterOf } from "./quarter.ts";
import { withService } from "./reader.ts";

/**
 * Who has read and changed what is kept about a professional, for themselves, latest first: those who led the case, who alone
 * are shown how they are reached, and what they did themselves. What others did with others is not theirs to read.
 */
export function ownLog(
  file: CaseFile,
  self: Professional,
  { changes, reads }: { changes: readonly Changed[]; reads: readonly HasRead[] },
  { municipality, text }: { municipality: Municipality; text: Text },
): AccessLine[] {
  const own = actsAs(self);
  const leaders = [coordinatorOf(file), ...file.handovers.flatMap(({ from, to, takenAt }) => [from, takenAt && to])];
  const words: Readonly<Record<string, string>> = { ...text.caseLog.changed, ...text.record.changed };
  const office = municipality.units.find(({ id }) => id === file.office)?.name;
  const nameOf = (account: string): string | null => {
    if (account === own) return text.record.yourself;
    if (account === "clock") return text.bot.name;
    if (account === "door") return text.record.unproven;
    if (!leaders.some((one) => one === account)) return null;
    const title = municipality.people.find((one) => one.account === account)?.title ?? text.case.theCoordinator;
    return withService(title, office);
  };
  const lines = [
    ...changes
      .filter(({ actor, entry }) => actor === own || entry["party"] === self.id)
      .map(({ at, actor, entry }) => ({
        moment: quarterOf(at),
        who: nameOf(actor),
        what: (entry["party"] === self.id ? words : text.caseLog.changed)[entry.kind as never] ?? text.caseLog.other,
      })),
    ...reads.map(({ at, person }) => ({ moment: quarterOf(at), who: nameOf(person), what: text.record.read })),
  ].toSorted((a, b) => (a.moment < b.moment ? 1 : -1));
  const said = lines.flatMap(({ moment, who, what }) =>
    who === null ? [] : [{ on: dayOf(moment), at: clockOf(moment), who, what }],
  );
  return said.filter((one, at) => said.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}
