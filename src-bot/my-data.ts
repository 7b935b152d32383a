import type { Role } from "../src-shared/command.ts";
import { type Controller, controllersForStaff } from "../src-shared/programme/controllers.ts";
import { type MandateKind, mandatesOf } from "../src-shared/programme/mandates.ts";
import type { Person } from "../src-shared/programme/municipality.ts";
import { type NoticeSetting, noticeSetting } from "../src-shared/programme/quiet.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { dayOf, type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { fieldProblems } from "./input.ts";
import { listCases } from "./read.ts";

interface MyData {
  /** Who answers for what is kept, and where they are written to. */
  controller: { name: string; mailbox: string };
  /** Who answers for personal data in each kind of coordination, and for their own service; each with its data protection officer. */
  controllers: Controller[];
  /** As the municipality has entered them; null where it has not. */
  person: (Pick<Person, "title" | "mailbox" | "competences"> & { unit: string; mandates: MandateKind[] }) | null;
  roles: readonly Role[];
  notices: NoticeSetting;
  cases: { caseId: string; reference: string }[];
  /** The latest first; `reference` is null for what they have no part in any more. */
  reads: { at: Moment; reference: string | null }[];
}

/** What the log calls it when somebody reads what is kept about themselves. */
const ownData = "own data";
const mostReads = 200;

/** What is kept about somebody who works with cases, for themselves. That they read it is noted as every other read is. */
export async function readMyData(deps: Deps, access: Access): Promise<Outcome<MyData>> {
  const { account, roles } = access.actor;
  const [home] = access.municipalities;
  await deps.store.reads.note(home, account, ownData, new Date(deps.now()));
  const [{ document }, notices, rows, reads] = await Promise.all([
    deps.municipality(home),
    deps.store.personSettings.of(account),
    listCases(deps, access),
    Promise.all(access.municipalities.map((municipality) => deps.store.reads.by(municipality, account, mostReads))),
  ]);
  const person = document.people.find((one) => one.account === account);
  const references = new Map(rows.map(({ caseId, reference }) => [caseId, reference]));
  return ok({
    controller: { name: document.name, mailbox: document.organiserMailbox },
    controllers: controllersForStaff(document, person?.unit),
    person: person
      ? {
          title: person.title,
          mailbox: person.mailbox,
          mandates: mandatesOf(document, person.account, dayOf(deps.now())),
          competences: person.competences,
          unit: document.units.find(({ id }) => id === person.unit)?.name ?? "",
        }
      : null,
    roles,
    notices,
    cases: [...references].map(([caseId, reference]) => ({ caseId, reference })),
    reads: reads
      .flat()
      .filter(({ caseId }) => caseId !== ownData)
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, mostReads)
      .map(({ at, caseId }) => ({ at: momentOf(at), reference: references.get(caseId) ?? null })),
  });
}

/** How somebody wants to be told, as the card in their chat saves it too. */
export async function saveMyNotices(deps: Deps, access: Access, given: unknown): Promise<Outcome<NoticeSetting>> {
  const parsed = noticeSetting.safeParse(given);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  await deps.store.personSettings.save(access.actor.account, parsed.data, new Date(deps.now()));
  return ok(parsed.data);
}

/** Who answers for the tab where somebody works: who to tell when something stands in the way. */
export async function readController(deps: Deps, access: Access): Promise<Outcome<MyData["controller"]>> {
  const { document } = await deps.municipality(access.municipalities[0]);
  return ok({ name: document.name, mailbox: document.organiserMailbox });
}
