import type { CaseFile } from "../case/case-file.ts";
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

type Named = NonNullable<CaseFile["rules"]>["controller"];

/** Who answers for what is kept in a kind of coordination: who the municipality has named, else the authority of the office. */
const answeringFor = (municipality: Municipality, chosen: Named, office: UnitId): Controller => {
  const { authorities, units, name } = municipality;
  const id = chosen ?? units.find((unit) => unit.id === office)?.authority;
  const authority = authorities.find((one) => one.id === id);
  return authority ? controllerFrom(authority) : { name, mail: null, phone: null };
};

/** For a case, by what was so when it began: the kind of coordination first, then each authority whose services tell or are told in these flows. */
export function controllersOf(
  municipality: Municipality,
  { programme, office, rules }: Pick<CaseFile, "programme" | "office"> & Partial<Pick<CaseFile, "rules">>,
  flows: readonly { from: UnitId; to: UnitId }[],
): Controller[] {
  const { programmes } = municipality;
  const named = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const answering = new Set(municipality.units.filter(({ id }) => named.has(id)).map(({ authority }) => authority));
  const isKept = rules?.controller !== undefined;
  const first = answeringFor(municipality, isKept ? rules.controller : programmes[programme]?.controller, office);
  const others = municipality.authorities.filter(({ id }) => answering.has(id)).map(controllerFrom);
  return [first, ...others.filter(({ name }) => name !== first.name)];
}

/** For somebody who works with cases: every kind of coordination, and the authority of their own service. */
export function controllersForStaff(municipality: Municipality, unit: UnitId | undefined): Controller[] {
  const { coordinationUnit, programmes, units, authorities } = municipality;
  const led = Object.values(programmes).map(({ controller }) =>
    answeringFor(municipality, controller, coordinationUnit),
  );
  const own = units.find(({ id }) => id === unit)?.authority;
  const all = [...led, ...authorities.filter(({ id }) => id === own).map(controllerFrom)];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}
