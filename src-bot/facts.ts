import type { Facts, FactsNeeded } from "../src-shared/command.ts";
import type { Deps } from "./deps.ts";

/** Fetches what a command must know before the transaction begins: never inside it. */
export async function loadFacts(
  deps: Deps,
  municipality: string,
  organiser: string,
  needed: FactsNeeded,
): Promise<Facts> {
  const [freeBusy, number] = await Promise.all([
    needed.freeBusy ? deps.calendar.freeBusy(organiser, needed.freeBusy.mailboxes, needed.freeBusy.window) : {},
    needed.number ? deps.store.nextNumber(municipality, needed.number.programme, Number(needed.number.year)) : 0,
  ]);
  return { freeBusy, number };
}
