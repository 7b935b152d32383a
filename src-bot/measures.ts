import { measured, type Measures } from "../src-shared/record/measures.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";

type Measured = Measures & { municipality: string };

/** Counts and nothing else, to those who answer for the whole: managers and administrators at home. */
export async function readMeasures(deps: Deps, access: Access): Promise<Outcome<{ measures: Measured[] }>> {
  const { roles } = access.actor;
  if (!roles.includes("manager") && !roles.includes("administrator")) return refuse({ kind: "notForYourRole" });
  const measures = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const { stages, daysToFirstContact } = await deps.store.measures.of(municipality);
      return { municipality, ...measured(stages, daysToFirstContact) };
    }),
  );
  return ok({ measures });
}
