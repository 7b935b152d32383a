import type { FieldProblem } from "../refusal.ts";
import { type Municipality, servicesOf } from "./municipality.ts";
import type { Rules } from "./programme.ts";

/**
 * Where a kind of coordination cannot be worked by, each place with what is wrong there; none: it can. Asked when settings are
 * saved, and not when they are read: what a municipality has already is read as it is.
 */
export function wrongProgrammes(document: Municipality): FieldProblem[] {
  const all = Object.entries(document.programmes);
  const canBegin = all.some(
    ([, { isOffered, startedBy }]) => isOffered && (startedBy.includes("staff") || startedBy.includes("public")),
  );
  return [
    ...(canBegin ? [] : [{ path: "programmes", problem: "noneOffered" as const }]),
    ...all.flatMap(([id, rules]) =>
      [
        ...wrongClocks(rules, document),
        ...wrongMeetings(rules),
        ...wrongLists(rules, document),
        ...wrongFor(rules),
      ].map(({ path, ...wrong }) => ({ path: `programmes.${id}.${path}`, ...wrong })),
    ),
  ];
}

function wrongClocks({ clocks: { consentMonths } }: Rules, { longestConsentMonths }: Municipality): FieldProblem[] {
  const isTooLong = consentMonths !== undefined && consentMonths > longestConsentMonths;
  return isTooLong ? [{ path: "clocks.consentMonths", problem: "tooHigh", named: String(longestConsentMonths) }] : [];
}

/** Some meeting can be planned whatever the family wishes and whoever must not meet, and where one is promised it is there. */
function wrongMeetings({ meetings, parents, gates }: Rules): FieldProblem[] {
  const isPlannable = meetings.includes("withFamily") || meetings.includes("decision");
  const lacks: FieldProblem["problem"][] = [
    ...(parents === "apart" && !meetings.includes("separate") ? (["separateMissing"] as const) : []),
    ...(parents === "together" && !isPlannable ? (["noMeeting"] as const) : []),
    ...(gates.mandate && !meetings.includes("decision") ? (["decisionMissing"] as const) : []),
  ];
  return lacks.map((problem) => ({ path: "meetings", problem }));
}

function wrongLists({ catalogue, agendaTemplates }: Rules, document: Municipality): FieldProblem[] {
  const services = servicesOf(document);
  // A service that is not there at all is named by the document itself.
  const isAside = (id: string | null) =>
    document.units.some((unit) => unit.id === id) && !services.some((unit) => unit.id === id);
  return [
    ...catalogue.flatMap(({ unit }, index): FieldProblem[] =>
      isAside(unit) ? [{ path: `catalogue.${index}.unit`, problem: "notAtTable" }] : [],
    ),
    ...agendaTemplates.flatMap(({ name }, index): FieldProblem[] =>
      agendaTemplates.findIndex((one) => one.name === name) < index
        ? [{ path: `agendaTemplates.${index}.name`, problem: "taken" }]
        : [],
    ),
  ];
}

/** Grown people have no guardians, and answer for themselves; of court it is told where parents go each their own way. */
function wrongFor({ about, parents, gates, measures, catalogue, court }: Rules): FieldProblem[] {
  const forCourt: FieldProblem[] = court && parents === "together" ? [{ path: "court", problem: "onlyApart" }] : [];
  if (about === "children") return forCourt;
  return [
    ...(parents === "apart" ? [{ path: "parents", problem: "notForAdults" as const }] : []),
    ...(gates.childVoice ? [{ path: "gates.childVoice", problem: "notForAdults" as const }] : []),
    ...measures.flatMap(({ askedOf }, index): FieldProblem[] =>
      askedOf.includes("child") ? [] : [{ path: `measures.${index}.askedOf`, problem: "askedOfNobody" }],
    ),
    ...catalogue.flatMap((row, index): FieldProblem[] =>
      row.for.includes("child") ? [] : [{ path: `catalogue.${index}.for`, problem: "askedOfNobody" }],
    ),
    ...forCourt,
  ];
}
