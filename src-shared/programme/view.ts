import type { CaseFile } from "../case/case-file.ts";
import type { Viewer } from "../case/viewer.ts";
import { inCase } from "./in-case.ts";
import type { Municipality } from "./municipality.ts";
import type { Rules } from "./programme.ts";
import { rulesOf } from "./programmes.ts";
import type { MayDiffer } from "./usual.ts";

/** The kind of coordination, as those who take part know it. */
export type ProgrammeView = Pick<Rules, "name" | "nameEn" | "what" | "whatEn" | "about" | "parents"> & {
  /** Which kinds of meeting it has; said to the coordinator, who plans them. */
  meetings: Rules["meetings"];
  /** How each it is about is heard is settled before anything begins. */
  asksVoice: boolean;
  /** Only those who can decide are called to where something is decided: special solutions are made here. */
  asksMandate: boolean;
  /** The coordinator's: what agendas begin from here; none: as in the municipality. */
  agendaTemplates: Rules["agendaTemplates"];
  /** The coordinator's: working days before a meeting by which its agenda is published, and for how long a consent is asked. */
  clocks: Pick<MayDiffer, "agendaDays" | "consentMonths"> | null;
};

/** Null for all others: they see that there is a case, and not what it is about. */
export function programmeView({ kind }: Viewer, file: CaseFile, municipality: Municipality): ProgrammeView | null {
  if (!takingPart.includes(kind)) return null;
  const { name, nameEn, what, whatEn, about, parents, gates, meetings, agendaTemplates } = rulesOf(file, municipality);
  const { agendaDays, consentMonths } = inCase(municipality, file);
  const isCoordinator = kind === "coordinator";
  return {
    name,
    nameEn,
    what,
    whatEn,
    about,
    parents,
    asksVoice: gates.childVoice,
    asksMandate: gates.mandate,
    meetings: isCoordinator ? meetings : [],
    agendaTemplates: isCoordinator ? agendaTemplates : [],
    clocks: isCoordinator ? { agendaDays, consentMonths } : null,
  };
}
const takingPart: Viewer["kind"][] = ["coordinator", "professional", "guardian", "child"];
