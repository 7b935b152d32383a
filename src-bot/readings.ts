import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Moment } from "../src-shared/time.ts";
import { goalsHeldTogether, type Reading, readingOf } from "../src-shared/track/reading.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { opened } from "./records.ts";

export interface Readings {
  now: Moment;
  /** The children's goals are word for word the same in all of them. */
  isAlike: boolean;
  readings: { party: PartyId; reading: Reading }[];
}

/** The plan as each parent may read it, to the coordinator and never more than they may read themselves. */
export async function readReadings(deps: Deps, access: Access, caseId: string): Promise<Outcome<Readings>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, document } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const shown = openTo(file, viewer, now);
  const readings = file.parties.flatMap((one) => {
    const eyes = one.kind === "guardian" ? eyesOf(file, one.id) : null;
    return eyes ? [{ party: one.id, reading: readingOf(seenThrough(shown, eyes, now, document)) }] : [];
  });
  return ok({ now, ...goalsHeldTogether(readings.map(({ reading }) => reading)), readings });
}
