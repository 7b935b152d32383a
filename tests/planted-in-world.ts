import { randomUUID } from "node:crypto";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { ok } from "../src-shared/refusal.ts";
import { dayOf } from "../src-shared/time.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { monday } from "./case-files.ts";
import { aBrowser, type Browser } from "./family.ts";
import { done, municipalityId, type World } from "./world.ts";

const spokenWith = (party: PartyId): CaseFile["contacts"][number] => ({
  at: monday,
  on: dayOf(monday),
  with: party,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});

/** A case with something of everything, led by the sandbox's coordinator. */
export async function plantedIn<T extends Pick<FullCase, "file" | "a">>(
  world: World,
  full: T,
  spoken: PartyId[] = [full.a],
): Promise<T> {
  const { municipality, store } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const leads = { name: "active", coordinator: world.account("samordnare") } as const;
  const file = parseCaseFile({
    ...full.file,
    id: randomUUID(),
    reference: `SB-2026-${Math.floor(performance.now())}`,
    stage: leads,
    contacts: [...full.file.contacts, ...spoken.map(spokenWith)],
    parties: full.file.parties.map((one, at) =>
      one.kind === "child"
        ? {
            ...one,
            phone: label(`070174068${at}`, { about: [one.id], category: "contact", source: fromParty(one.id) }),
          }
        : one,
    ),
  });
  await store.inTransaction(municipalityId, async (transaction) =>
    ok(
      await transaction.open(file.id, {
        file,
        log: [{ kind: "planted" }],
        worklists: worklistOf(file, document, world.clock.now),
        effects: [],
        lookAt: null,
        actor: world.account("servicecenter"),
        commandId: randomUUID(),
        verb: "case.open",
        at: new Date(world.clock.now),
      }),
    ),
  );
  return { ...full, file };
}

/** The browser of somebody in the family who is in. */
export async function insideOf(world: World, file: CaseFile, party: string): Promise<Browser> {
  const { store } = world.app.deps;
  const input = { partyId: party, channel: "readOut", secondStep: "sms" };
  await done(world.perform("samordnare", file.id, "party.sendLink", input));
  const link = (await store.links.of(municipalityId, file.id)).findLast((one) => one.party === party)!;
  const now = new Date(world.clock.now);
  const visit = { seenAt: now, endsAt: new Date(now.getTime() + 3_600_000), how: "code" as const, acr: null };
  const browser = aBrowser(world.front);
  browser.cookies.set("__Host-samla", await store.visits.begin(link, "session", visit));
  return browser;
}
