import { figuresFrom } from "../src-shared/record/figures.ts";
import { measured, type Measures } from "../src-shared/record/measures.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";

type Measured = Measures & { municipality: string };

/** Counts and nothing else, to those who answer for the whole: managers and administrators at home. */
export async function readMeasures(deps: Deps, access: Access): Promise<Outcome<{ measures: Measured[] }>> {
  const { account, roles } = access.actor;
  if (!roles.includes("manager") && !roles.includes("administrator")) return refuse({ kind: "notForYourRole" });
  const measures = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const [all, own] = await Promise.all([
        deps.store.figures.of(municipality, null),
        roles.includes("coordinator") ? deps.store.figures.of(municipality, account) : undefined,
      ]);
      return { municipality, ...measured(figuresFrom(all, "published", own)) };
    }),
  );
  return ok({ measures });
}
