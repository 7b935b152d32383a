import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { type Context, command } from "../command.ts";
import { account, type PartyId, unitId } from "../ids.ts";
import { optionalLine, optionalMail, optionalPhone } from "../input.ts";
import { type Municipality, servicesOf } from "../programme/municipality.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { withContactWeighed } from "./contact-data.ts";
import { missingOf } from "./new-child.ts";
import { hasLeft, isProfessional, type Professional } from "./party.ts";
import { isOver } from "./stage.ts";

/** Somebody of the directory by their account, or else one outside every tenant, by service and title. */
const input = z.object({
  account: account().nullable().default(null),
  unit: unitId().optional(),
  title: optionalLine(),
  phone: optionalPhone(),
  mail: optionalMail(),
  sameContactReason: optionalLine(),
});
type Asked = z.output<typeof input>;

/** A person at a service, as one to be asked. It gives them no access: that comes by an invitation or a promise. */
export const addProfessional = command({
  input,
  by: ["coordinator"],
  decide(file, asked, context) {
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    const added = asked.account === null ? outside(file, asked, context) : listed(file, asked, context);
    if (!added.ok) return added;
    const known = file.parties.some((party) => party.id === added.value.id);
    const parties = known
      ? file.parties.map((party) => (party.id === added.value.id ? added.value : party))
      : [...file.parties, added.value];
    const weighed = withContactWeighed({ ...file, parties }, [added.value.id], asked.sameContactReason, context);
    if (!weighed.ok) return weighed;
    return ok({ file: weighed.value, log: [{ kind: "partyAdded", party: added.value.id }] });
  },
});

const professionalsIn = (file: CaseFile) => file.parties.filter(isProfessional);
const serviceCalled = (document: Municipality, unit: string | undefined) =>
  servicesOf(document).find((one) => one.id === unit);

/** One who has been in the case before comes as somebody new: what they once were shown is not theirs again by this. */
function listed(file: CaseFile, asked: Asked, { municipality: { document }, newId }: Context): Outcome<Professional> {
  const person = document.people.find((one) => one.account === asked.account);
  if (!person) return refuse({ kind: "unknownPerson" });
  if (person.unit === file.office) return refuse({ kind: "officeTakesNoPart" });
  const unit = serviceCalled(document, person.unit);
  if (!unit) return refuse({ kind: "unknownService" });
  if (professionalsIn(file).some((one) => one.account === person.account && !hasLeft(one)))
    return refuse({ kind: "alreadyInCase", who: person.title });
  return ok({
    kind: "professional",
    id: newId<PartyId>(),
    account: person.account,
    title: person.title,
    mailbox: person.mailbox,
    phone: asked.phone,
    ...(asked.mail === null ? {} : { mail: asked.mail }),
    unit: { id: unit.id, name: unit.name, authority: unit.authority },
    leftAt: null,
  });
}

/** One without an account who comes back is the same person, so that what the family has said against them still holds. */
function outside(file: CaseFile, asked: Asked, { municipality: { document }, newId }: Context): Outcome<Professional> {
  const { title, phone, mail } = asked;
  const unit = serviceCalled(document, asked.unit);
  if (!unit) return refuse({ kind: asked.unit === file.office ? "officeTakesNoPart" : "unknownService" });
  const missing = [
    ...missingOf(asked, ["title"]),
    ...(phone === null && mail === null ? missingOf(asked, ["phone"]) : []),
  ];
  if (title === null || missing.length > 0) return refuse({ kind: "badInput", fields: missing });
  const isSame = (one: Professional) =>
    one.account === null && one.unit.id === unit.id && one.title.toLowerCase() === title.toLowerCase();
  const before = professionalsIn(file).find(isSame);
  if (before && !hasLeft(before)) return refuse({ kind: "alreadyInCase", who: before.title });
  return ok({
    kind: "professional",
    id: before?.id ?? newId<PartyId>(),
    account: null,
    title,
    mailbox: null,
    phone,
    ...(mail === null ? {} : { mail }),
    unit: { id: unit.id, name: unit.name, authority: unit.authority },
    leftAt: null,
  });
}
