import { type Outcome, ok, refuse } from "../src-shared/refusal.ts";
import { type MandateKind, mandatesOf } from "../src-shared/programme/mandates.ts";
import { usually } from "../src-shared/programme/in-case.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { AgendaTemplate } from "../src-shared/programme/agenda-words.ts";
import type { WordHint } from "../src-shared/programme/word-hints.ts";
import { dayOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";

interface Directory {
  units: Pick<Municipality["units"][number], "id" | "name" | "authority" | "takesPart">[];
  people: (Pick<Municipality["people"][number], "account" | "title" | "unit" | "competences" | "mailbox"> & {
    mandates: MandateKind[];
  })[];
  venues: { id: string; name: string; ownerUnit: string; mailbox: string }[];
  coordinationUnit: string;
  agendaTemplates: AgendaTemplate[];
}

/** The municipality's services, staff and rooms, to choose among: for coordinators and administrators at home. */
export async function readDirectory(deps: Deps, access: Access): Promise<Outcome<Directory>> {
  const { roles } = access.actor;
  if (!roles.includes("coordinator") && !roles.includes("administrator")) return refuse({ kind: "notForYourRole" });
  const { document } = await deps.municipality(access.municipalities[0]);
  const { units, people, venues, coordinationUnit } = document;
  return ok({
    units: units.map(({ id, name, authority, takesPart }) => ({ id, name, authority, takesPart })),
    people: people.map(({ account, title, unit, competences, mailbox }) => ({
      account,
      title,
      unit,
      mandates: mandatesOf(document, account, dayOf(deps.now())),
      competences,
      mailbox,
    })),
    venues: venues.map(({ id, name, ownerUnit, mailbox }) => ({ id, name, ownerUnit, mailbox })),
    coordinationUnit,
    agendaTemplates: usually(document).agendaTemplates,
  });
}

/** The municipality's words to mind, for everybody who writes what others read. Texts are held against them where they are written, and are never sent here. */
export async function readWordHints(deps: Deps, { municipalities }: Access): Promise<Outcome<{ hints: WordHint[] }>> {
  const { document } = await deps.municipality(municipalities[0]);
  return ok({ hints: document.wordHints.map(({ word, instead }) => ({ word, instead })) });
}
