import type { UnitId } from "../ids.ts";
import type { Municipality } from "./municipality.ts";

/** Who answers for personal data (personuppgiftsansvarig), and how its data protection officer is reached. */
export interface Controller {
  name: string;
  mail: string | null;
  phone: string | null;
}

type Authority = Municipality["authorities"][number];
const controllerFrom = ({ name, officerMail, officerPhone }: Authority): Controller => ({
  name,
  mail: officerMail ?? null,
  phone: officerPhone ?? null,
});

/** Who answers for what is kept in a kind of coordination: who the municipality has named, else the authority of the office. */
const controllerOfProgramme = (municipality: Municipality, programme: string, office: UnitId): Controller => {
  const { authorities, programmes, units, name } = municipality;
  const id = programmes[programme]?.controller ?? units.find((unit) => unit.id === office)?.authority;
  const authority = authorities.find((one) => one.id === id);
  return authority ? controllerFrom(authority) : { name, mail: null, phone: null };
};

/** For a case: the kind of coordination first, then each authority whose services tell or are told in these flows. */
export function controllersOf(
  municipality: Municipality,
  { programme, office }: { programme: string; office: UnitId },
  flows: readonly { from: UnitId; to: UnitId }[],
): Controller[] {
  const named = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const answering = new Set(municipality.units.filter(({ id }) => named.has(id)).map(({ authority }) => authority));
  const first = controllerOfProgramme(municipality, programme, office);
  const others = municipality.authorities.filter(({ id }) => answering.has(id)).map(controllerFrom);
  return [first, ...others.filter(({ name }) => name !== first.name)];
}

/** For somebody who works with cases: every kind of coordination, and the authority of their own service. */
export function controllersForStaff(municipality: Municipality, unit: UnitId | undefined): Controller[] {
  const { coordinationUnit, programmes, units, authorities } = municipality;
  const led = Object.keys(programmes).map((programme) =>
    controllerOfProgramme(municipality, programme, coordinationUnit),
  );
  const own = units.find(({ id }) => id === unit)?.authority;
  const all = [...led, ...authorities.filter(({ id }) => id === own).map(controllerFrom)];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}
