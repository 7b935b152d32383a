import type { CaseFile } from "../case/case-file.ts";
import { disclosedUnder } from "../consent/disclosed.ts";
import { unitName } from "../consent/names.ts";
import type { ConsentId, PartyId, UnitId } from "../ids.ts";
import { actsAs, isProfessional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Text } from "../text/sv.ts";
import { clockOf, dayOf } from "../time.ts";
import type { AccessLine, HasRead } from "./access-log.ts";
import { quarterOf } from "./quarter.ts";
import { withService } from "./reader.ts";

/** What came of a consent that was recorded in error, for whoever has to put it right. */
export interface ToldMeanwhile {
  /** What could have been told: which service to which, what kind of thing about whom, from when until when. */
  disclosed: string[];
  /** Who at a service that could be told opened the case in that time, earliest first. */
  readers: AccessLine[];
}

export function toldMeanwhile(
  file: CaseFile,
  consentId: ConsentId,
  reads: readonly HasRead[],
  { municipality, text }: { municipality: Municipality; text: Text },
): ToldMeanwhile {
  const told = disclosedUnder(file, consentId);
  const nameOf = (id: PartyId) => {
    const party = file.parties.find((one) => one.id === id);
    return party && !isProfessional(party) ? party.name.value : "";
  };
  const unitOf = (account: string): { unit: UnitId; title: string } | undefined => {
    const party = file.parties.filter(isProfessional).find((one) => actsAs(one) === account);
    if (party) return { unit: party.unit.id, title: party.title };
    return municipality.people.find((one) => one.account === account);
  };
  return {
    disclosed: told.map(({ from, to, category, subject, since, until }) =>
      text.consent.disclosedLine(
        text.record.flow(unitName(municipality, from), unitName(municipality, to), text.category[category]),
        nameOf(subject),
        text.moment(since),
        text.moment(until),
      ),
    ),
    readers: reads.flatMap(({ at, person }) => {
      const reader = unitOf(person);
      const isOne = told.some(({ to, since, until }) => to === reader?.unit && quarterOf(since) <= at && at <= until);
      if (!reader || !isOne) return [];
      const quarter = quarterOf(at);
      const who = withService(reader.title, unitName(municipality, reader.unit));
      return [{ on: dayOf(quarter), at: clockOf(quarter), who, what: text.record.read }];
    }),
  };
}
