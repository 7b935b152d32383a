import { randomUUID } from "node:crypto";

import type { LogEntry } from "../../src-shared/command.ts";
import { familyAccount, type PartyId } from "../../src-shared/ids.ts";
import type { DoorHappening } from "../../src-shared/party/link.ts";
import type { Deps } from "../deps.ts";
import { changeByItself } from "../look-again.ts";
import type { Link } from "../store/door.ts";

/** What happens at the family's door is a line in the case's log, and changes nothing else of the case. Who has not yet shown who they are is nobody in particular. */
export async function logAtDoor(
  deps: Deps,
  link: Link,
  entry: LogEntry & { kind: DoorHappening },
  by: "member" | "door" = "door",
): Promise<void> {
  const now = deps.now();
  const clocks = await deps.municipality(link.municipality);
  const order = {
    actor: by === "member" ? familyAccount(link.party as PartyId) : by,
    commandId: randomUUID(),
    verb: "door",
  };
  await deps.store.inTransaction(link.municipality, async (transaction) => {
    const held = await transaction.lock(link.caseId, order);
    if (held) await transaction.save(held, changeByItself(held, held.file, [entry], order, now, clocks));
  });
}
