import type { Viewer } from "../case/viewer.ts";
import type { Rules } from "./programme.ts";

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
};

/** Null for all others: they see that there is a case, and not what it is about. */
export const programmeView = (
  { kind }: Viewer,
  { name, nameEn, what, whatEn, about, parents, gates, meetings, agendaTemplates }: Rules,
): ProgrammeView | null =>
  takingPart.includes(kind)
    ? {
        name,
        nameEn,
        what,
        whatEn,
        about,
        parents,
        asksVoice: gates.childVoice,
        asksMandate: gates.mandate,
        meetings: kind === "coordinator" ? meetings : [],
        agendaTemplates: kind === "coordinator" ? agendaTemplates : [],
      }
    : null;
const takingPart: Viewer["kind"][] = ["coordinator", "professional", "guardian", "child"];
