import { z } from "zod";

import { category } from "../case/labelled.ts";
import { authorityId, unitId } from "../ids.ts";
import { meetingTypes } from "../meeting/meeting.ts";
import type { FieldProblem } from "../refusal.ts";
import { agendaTemplate } from "./agenda-templates.ts";

/** A kind of coordination (verksamhetsform) that a municipality runs, by its short name in the system. */
export const programmeId = () => z.string().regex(/^[a-z0-9-]{1,40}$/);

const line = (longest: number) => z.string().trim().min(1).max(longest);
/** Without English words the Swedish ones stand. */
const english = (longest: number) => z.string().trim().max(longest).default("");
const slug = () => z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A kind of support that people can be told of: a row in the municipality's own catalogue, and never chosen beforehand. */
const support = z.object({
  id: slug(),
  name: line(100),
  nameEn: english(100),
  /** What it is, in one plain sentence. */
  what: line(300),
  whatEn: english(300),
  for: z.array(z.enum(["parent", "child"])).min(1),
  category: category(),
  /** The service that gives it; null: whichever can. */
  unit: unitId().nullable().default(null),
});

/** A question that is asked before and after, and answered from 1 to 5. */
const measure = z.object({
  id: slug(),
  question: line(200),
  questionEn: english(200),
  /** What 1 and what 5 mean. */
  low: line(60),
  lowEn: english(60),
  high: line(60),
  highEn: english(60),
  askedOf: z.array(z.enum(["guardian", "child"])).min(1),
});

/** Numbers of its own; what is left out is as the municipality has it. */
const clocks = z.object({
  callBackDays: z.number().int().min(1).max(30).optional(),
  agendaDays: z.number().int().min(0).max(30).optional(),
  stalledDays: z.number().int().min(1).max(365).optional(),
  consentMonths: z.number().int().min(1).max(24).optional(),
});

/** By what a case of this kind is led: a case keeps the rules it began with, whatever becomes of the programme. */
export const rules = z
  .object({
    name: line(60),
    nameEn: english(60),
    /** What it is, in a sentence or two, for whoever meets its name. */
    what: line(400),
    whatEn: english(400),
    /** The beginning of its cases' references, e.g. SB. */
    prefix: z.string().regex(/^[A-Z][A-Z0-9]{1,3}$/),
    /** Whom a case is about: children with their guardians, or grown people who answer for themselves. */
    about: z.enum(["children", "adults"]),
    /** From and to which age it is for; null: to any. */
    youngest: z.number().int().min(0).max(30).default(0),
    oldest: z.number().int().min(17).max(30).nullable().default(20),
    /** From this birthday a child is asked by itself, whatever its guardians say: a prompt, and no right that comes by age alone. */
    askedFrom: z.number().int().min(6).max(17).default(15),
    /** Anybody on the staff, anybody at all on the public page, or a coordinator from a case of another kind. */
    startedBy: z.array(z.enum(["staff", "public", "case"])).min(1),
    raisedFrom: z.array(programmeId()).max(10).default([]),
    /** "apart": each parent goes their own way through the case, and is shown no other. */
    parents: z.enum(["together", "apart"]).default("together"),
    /** Who answers for its personal data; null: the authority of the office that leads. Left out in cases from before it was kept. */
    controller: authorityId().nullable().optional(),
    meetings: z.array(z.enum(meetingTypes)).min(1),
    gates: z.object({
      /** Every child has a way to be heard before anything begins. */
      childVoice: z.boolean().default(true),
      /** Whoever is called to a decision can decide. */
      mandate: z.boolean().default(false),
    }),
    clocks: clocks.prefault({}),
    /** What families are often asked for, and what agendas begin from; none: the municipality's. */
    purposes: z.array(line(300)).max(20).default([]),
    /** How everybody meets; none: as in the municipality. */
    groundRules: z.array(line(200)).max(10).default([]),
    agendaTemplates: z.array(agendaTemplate).max(10).default([]),
    /** What the case can strive for, to choose from. */
    goals: z
      .array(z.object({ id: slug(), name: line(200), nameEn: english(200) }))
      .max(20)
      .default([]),
    catalogue: z.array(support).max(60).default([]),
    measures: z.array(measure).max(20).default([]),
    /** What parents are told, by where they stand in court. */
    court: z
      .object({ none: line(600), pending: line(600), decided: line(600) })
      .extend({ noneEn: english(600), pendingEn: english(600), decidedEn: english(600) })
      .nullable()
      .default(null),
  })
  .check(({ value, issues }) => {
    const refuse = (path: (string | number)[], input: unknown, problem: FieldProblem["problem"]) =>
      issues.push({ code: "custom", message: problem, params: { problem }, path, input });
    if (value.oldest !== null && value.oldest < value.youngest) refuse(["oldest"], value.oldest, "tooLow");
    if (value.about === "adults" && value.youngest < 18) refuse(["youngest"], value.youngest, "tooLow");
    if (value.startedBy.includes("case") !== value.raisedFrom.length > 0)
      refuse(["raisedFrom"], value.raisedFrom, value.raisedFrom.length > 0 ? "notAChoice" : "missing");
    for (const list of ["goals", "catalogue", "measures", "agendaTemplates"] as const)
      value[list].forEach(
        ({ id }, index) =>
          value[list].findIndex((one) => one.id === id) < index && refuse([list, index, "id"], id, "taken"),
      );
  });
export type Rules = z.infer<typeof rules>;

export const programme = rules.safeExtend({
  controller: authorityId().optional(),
  /** New cases can begin. */
  isOffered: z.boolean().default(true),
});
type Programme = z.infer<typeof programme>;

/** What a case keeps of its programme. */
export const rulesFrom = (whole: Programme): Rules => rules.parse({ ...whole, controller: whole.controller ?? null });
