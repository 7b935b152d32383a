import Holidays from "date-holidays";

import type { Context } from "../src-shared/command.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { type Outcome, ok, refuse } from "../src-shared/refusal.ts";
import type { Day } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { fieldProblems } from "./input.ts";
import type { Store } from "./store/store.ts";

/** Nobody has told yet which services and people there are. */
class MunicipalityNotConfigured extends Error {
  readonly retryHelps = true;
}

/** Reads a municipality's document, parsed once for each version of it. */
export function municipalityReader(store: Store, today: () => Day): Deps["municipality"] {
  const parsed = new Map<string, { version: number; document: Context["municipality"]["document"] }>();
  return async (id) => {
    const stored = await store.municipalities.read(id);
    if (!stored) throw new MunicipalityNotConfigured(id);
    let known = parsed.get(id);
    if (known?.version !== stored.version) {
      known = { version: stored.version, document: municipality.parse(stored.document) };
      parsed.set(id, known);
    }
    return { id, document: known.document, holidays: holidaysAround(Number(today().slice(0, 4))) };
  };
}

const swedish = new Holidays("SE");
const holidaysByYear = new Map<number, Day[]>();

/** Public holidays of last year, this and the next two, with the eves on which municipal offices are closed. */
function holidaysAround(year: number): Day[] {
  let known = holidaysByYear.get(year);
  if (!known) {
    known = [-1, 0, 1, 2].flatMap((offset) =>
      swedish
        .getHolidays(year + offset)
        .filter((holiday) => holiday.type === "public" || closedEves.test(holiday.name))
        .map((holiday) => holiday.date.slice(0, 10) as Day),
    );
    holidaysByYear.set(year, known);
  }
  return known;
}
const closedEves = /^(Midsommarafton|Julafton|Nyårsafton)$/;

/** Only the administrator may; a document that does not hold together is not saved. */
export async function configure(
  deps: Deps,
  access: Access,
  input: unknown,
  commandId: string,
): Promise<Outcome<{ version: number }>> {
  const [id] = access.municipalities;
  const { account, roles } = access.actor;
  if (!roles.includes("administrator") && deps.config.FIRST_ADMIN !== account)
    return refuse({ kind: "notForYourRole" });
  const parsed = municipality.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  const current = (await deps.store.municipalities.read(id))?.version ?? 0;
  await deps.store.municipalities.save(id, parsed.data, {
    actor: account,
    commandId,
    at: new Date(deps.now()),
    expectedVersion: current,
    verb: "municipality.configure",
    log: [{ kind: "municipalityConfigured" }],
  });
  // What could not be booked may be with another mailbox.
  await deps.store.calendar.lookNow(id, new Date(deps.now()));
  return ok({ version: current + 1 });
}
