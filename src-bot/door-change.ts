import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { DoorChange } from "../src-shared/party/link.ts";
import { lostStanding } from "../src-shared/party/standing.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Change } from "./store/store.ts";

/** The ways in that a change opens and shuts, and those of whoever by it, or meanwhile, has no such part in the case any more. */
export function doorBetween(
  before: { file: CaseFile; savedAt: Moment } | null,
  after: CaseFile,
  now: Moment,
  door?: DoorChange,
): Pick<Change, "door"> {
  const lost = before ? lostStanding(before, after, now) : [];
  const shut = lost.map((party) => ({ party, why: "noLongerTheirs" as const }));
  if (!door) return shut.length > 0 ? { door: { shut } } : {};
  return {
    door: {
      ...door,
      shut: [...door.shut, ...shut.filter(({ party }) => !door.shut.some((one) => one.party === party))],
    },
  };
}
