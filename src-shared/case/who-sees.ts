import type { PartyId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { eyesOf, openTo, seenThrough } from "./eyes.ts";
import { type CaseView, viewFor } from "./view.ts";
import type { Viewer } from "./viewer.ts";

type Listed = readonly { id: string }[];

/** The parts of a case that somebody can be shown something of, and what they list. */
const partsOf = ({ people, consents, requests, meetings, plan, tasks, attachments }: CaseView) =>
  ({
    family: people.filter(({ kind }) => kind !== "professional"),
    professionals: people.filter(({ kind }) => kind === "professional"),
    consent: [...consents, ...requests],
    meetings,
    plan: [...plan.statements, ...plan.needs, ...plan.proposals, ...plan.interventions],
    tasks,
    attachments,
  }) satisfies Record<string, Listed>;
export type CaseSection = keyof ReturnType<typeof partsOf>;

/** Who beside the coordinator can see something of a part, or of one thing by its id. */
export interface WhoSees {
  people: { id: PartyId; name: string; unit: string | null; hasEyes: boolean }[];
  sections: Record<CaseSection, PartyId[]>;
  things: Record<string, PartyId[]>;
}

/** For the coordinator, of what the coordinator sees: whom else it is shown to. It tells of consents, so it is for nobody else. */
export function whoSees(
  file: CaseFile,
  coordinator: Extract<Viewer, { kind: "coordinator" }>,
  now: Moment,
  municipality: Municipality,
): WhoSees {
  const own = viewFor(file, coordinator, now, municipality);
  const opened = openTo(file, coordinator, now);
  const sections = Object.fromEntries(Object.keys(partsOf(own)).map((part) => [part, []])) as unknown as Record<
    CaseSection,
    PartyId[]
  >;
  const things: WhoSees["things"] = {};
  const people = own.people.map((person) => {
    const eyes = eyesOf(file, person.id);
    if (eyes) {
      const view = seenThrough(opened, eyes, now, municipality);
      for (const [part, listed] of Object.entries(partsOf(view)) as [CaseSection, Listed][])
        if (listed.length > 0) sections[part].push(person.id);
      for (const id of thingsIn(view)) (things[id] ??= []).push(person.id);
    }
    const isStaff = person.kind === "professional";
    return {
      id: person.id,
      name: (isStaff ? person.title : person.name) ?? "",
      unit: isStaff ? person.unit : null,
      hasEyes: eyes !== null,
    };
  });
  return { people, sections, things };
}

const thingsIn = (view: CaseView): string[] => [
  ...view.sayings.map(({ id }) => id),
  ...(view.closingPlan?.rows ?? []).map(({ id }) => id),
  ...Object.values(partsOf(view)).flatMap((listed: Listed) => listed.map(({ id }) => id)),
  ...view.meetings.flatMap(({ items, notes }) => [...items, ...notes].map(({ id }) => id)),
];
