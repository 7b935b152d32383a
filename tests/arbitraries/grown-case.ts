import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { fromParty, label } from "../../src-shared/case/labelled.ts";
import type { CaseId, PartyId } from "../../src-shared/ids.ts";
import type { Child, Guardian, Supporter } from "../../src-shared/party/party.ts";
import { newRelative } from "../../src-shared/party/party.ts";
import { rulesFrom } from "../../src-shared/programme/programme.ts";
import { ekstad, grownAmong, inDays, monday, numbered } from "../case-files.ts";
import { aFullCase, type FullCase } from "./full-case.ts";

const rules = rulesFrom(ekstad.document.programmes["adults"]!);

/** Whoever had custody is somebody who answers for themselves, and nobody else is. */
const grown = ({ custody: _custody, leftAt: _left, ...person }: Guardian): Child => ({
  ...person,
  kind: "child",
  bornOn: label("1990-02-03" as Child["bornOn"]["value"], {
    about: [person.id],
    category: "contact",
    source: fromParty(person.id),
  }),
  personalNumber: null,
  voice: { way: "letter", note: null, setAt: monday },
});

/** At their side: a friend, or one whom a court has appointed and they have let take part. */
const beside = (number: number, of: PartyId, role: "supportPerson" | "goodMan", scope: string): Supporter => {
  const id = numbered<PartyId>(number);
  const told = { about: [id], category: "contact" as const, source: fromParty(id), releasedTo: [fromParty(of)] };
  const appointed = {
    scope: label(scope, { ...told, about: [of] }),
    decidedOn: inDays(-90),
    until: inDays(200),
    answer: { says: "yes" as const, channel: "phone" as const, at: monday },
  };
  return {
    kind: "supporter",
    id,
    name: label(`Vid sidan ${number}`, told),
    phone: label(`070-17406${number}`, told),
    ...newRelative,
    role,
    ...(role === "goodMan" ? { appointment: appointed } : {}),
    of,
    leftAt: null,
  };
};

/** Nobody is named twice in one list. */
const once = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, once(one)]));
  return value.every((one) => typeof one === "string") ? [...new Set(value)] : value.map(once);
};

/**
 * A full case about grown people: A, whom it is about, and B, who is in it too and has a meeting of their own. Each answers for
 * themselves and for nobody else, and has somebody at their side.
 */
export const aGrownCase = (): fc.Arbitrary<FullCase> =>
  fc.record({ full: aFullCase(), wasYoung: fc.boolean() }).map(({ full, wasYoung }): FullCase => {
    const { file, a, b } = full;
    const children = file.parties.filter(({ kind }) => kind === "child");
    const of = (whom: PartyId, part: unknown) => {
      const written = children.reduce((text, { id }) => text.replaceAll(id, whom), JSON.stringify(part));
      return once(JSON.parse(written));
    };
    const people = file.parties.flatMap((party) => (party.kind === "guardian" ? [grown(party)] : []));
    const own = <One extends { grantor: PartyId; subjects: PartyId[] }>(one: One) => ({
      ...one,
      subjects: [one.grantor],
    });
    const about = of(a, { ...file, parties: [], meetings: [], consents: [], requests: [] }) as CaseFile;
    const made = {
      ...about,
      programme: "adults",
      reference: "VX-2026-001",
      rules,
      inquiry: { ...file.inquiry, from: "adult" },
      parties: [
        ...people,
        beside(22, a, "supportPerson", ""),
        beside(23, b, "goodMan", "Bevaka rätt"),
        ...file.parties.filter(({ kind }) => kind === "professional"),
      ],
      cameOfAge: grownAmong(people),
      links: wasYoung ? [{ caseId: numbered<CaseId>(3), reference: "SB-2020-001", how: "raisedFrom", at: monday }] : [],
      raisings: [],
      requests: file.requests.map(own),
      consents: file.consents.map((one) => ({ ...own(one), capacity: "ofAge" })),
      meetings: file.meetings.map((one, at) => {
        const meeting = of(at === 1 ? b : a, one) as typeof one;
        return { ...meeting, type: "withFamily", family: at === 0 ? [a, numbered<PartyId>(22)] : meeting.family };
      }),
      // What a guardian hands in of a child's.
      attachments: about.attachments.filter(({ handedIn }) => !handedIn),
    };
    return { ...full, file: parseCaseFile(made) };
  });
