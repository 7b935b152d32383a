import type { DoorMember } from "../../src-shared/command.ts";
import type { PartyId } from "../../src-shared/ids.ts";
import type { Language } from "../../src-shared/text/text.ts";
import { addMinutes, type Moment } from "../../src-shared/time.ts";
import { type DoorAccess, grantFamilyAccess, grantOutsideAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import type { Link, Patience } from "../store/door.ts";
import { leads } from "./leads.ts";
import { logAtDoor } from "./log-at-door.ts";

/** What came of a second step; `secret` is what their browser is to keep. */
export type Entered = { came: "in"; secret: string } | { came: "wrong" | "locked" };

/** So often somebody may be wrong before their link is shut. */
const patience: Patience = { ofLink: 5, ofPerson: 10 };
const codesAnHour = 4;
/** So long somebody may stand at the door, be away from what is open to them, and be in at all. */
const atDoorMinutes = 30;
const idleMinutes = 15;
const longestMinutes = 60;

const after = (now: Moment, minutes: number) => new Date(addMinutes(now, minutes));

/** The link that a token opens; null for one that was never there, has ended or run out, or is no longer theirs. */
export async function linkOpenedBy(deps: Deps, token: string): Promise<Link | null> {
  const link = await deps.store.links.byToken(token);
  return link && (await isAlive(deps, link)) ? link : null;
}

/** What has ended costs no more to say no to than what was never there. */
async function isAlive(deps: Deps, link: Link): Promise<boolean> {
  const now = deps.now();
  if (link.endedAt !== null || link.endsAt <= new Date(now)) return false;
  const file = await deps.store.cases.read(link.municipality, link.caseId);
  return file !== undefined && leads(link, file, now);
}

/** Somebody stands at the door with a link that leads somewhere. @returns what their browser is to keep. */
export const standAtDoor = (deps: Deps, link: Link): Promise<string> =>
  deps.store.visits.begin(link, "door", {
    seenAt: new Date(deps.now()),
    endsAt: after(deps.now(), atDoorMinutes),
    how: null,
    acr: null,
  });

export async function linkAtDoor(deps: Deps, secret: string): Promise<Link | null> {
  const visit = await deps.store.visits.find("door", secret);
  if (!visit || visit.endsAt <= new Date(deps.now())) return null;
  const link = await deps.store.links.get(visit);
  if (!link || !(await isAlive(deps, link))) return null;
  if ((await deps.store.links.opened(link, new Date(deps.now()))) === "first")
    await logAtDoor(deps, link, { kind: "linkOpened", party: link.party });
  return link;
}

/** A code comes by the way that was agreed, unless too many have. Either way the answer is the same. */
export async function askForCode(deps: Deps, link: Link): Promise<void> {
  if (link.secondStep === "eid" || link.secondStep === "readOut") return;
  if (!(await deps.store.links.mayAskForCode(link, new Date(deps.now()), codesAnHour))) return;
  await deps.store.jobs.send(link.municipality, link.caseId, [{ kind: "sendToFamily", linkId: link.id, what: "code" }]);
}

export async function enterByCode(deps: Deps, link: Link, code: string): Promise<Entered> {
  if (link.secondStep === "eid") return { came: "wrong" };
  const said = await deps.store.links.tryCode(link, code, new Date(deps.now()), patience);
  if (said === "right") return begun(deps, link, { how: "code", acr: null });
  return said === "locked" ? locked(deps, link) : { came: "wrong" };
}

/** The personal number is compared with the one the link was made for, and not kept. */
export async function enterByEid(
  deps: Deps,
  link: Link,
  { personalNumber, acr }: { personalNumber: string; acr: string | null },
): Promise<Entered> {
  const { links } = deps.store;
  if (link.secondStep !== "eid" || link.lockedAt) return { came: link.lockedAt ? "locked" : "wrong" };
  if (await links.isPersonsNumber(link, personalNumber)) return begun(deps, link, { how: "eid", acr });
  return (await links.failed(link, new Date(deps.now()), patience)) === "locked"
    ? locked(deps, link)
    : { came: "wrong" };
}

/** The coordinator is told, once, and nobody else. */
async function locked(deps: Deps, link: Link): Promise<Entered> {
  if (!link.lockedAt) {
    deps.log.warn({ caseId: link.caseId, municipality: link.municipality }, "a family link was locked");
    await logAtDoor(deps, link, { kind: "linkLocked", party: link.party });
  }
  return { came: "locked" };
}

async function begun(deps: Deps, link: Link, proof: DoorMember["proof"]): Promise<Entered> {
  const now = deps.now();
  await deps.store.links.entered(link, new Date(now));
  await logAtDoor(deps, link, { kind: "familyEntered", party: link.party, how: proof.how }, "member");
  const secret = await deps.store.visits.begin(link, "session", {
    seenAt: new Date(now),
    endsAt: after(now, longestMinutes),
    ...proof,
  });
  return { came: "in", secret };
}

/** A session that is not over, and the link it was begun by; one that is too long unused, or whose link leads nowhere any more, ends. */
async function sessionOf(deps: Deps, secret: string): Promise<{ link: Link; proof: DoorMember["proof"] } | null> {
  const now = deps.now();
  const { visits, links } = deps.store;
  const visit = await visits.find("session", secret);
  const isOver = !visit || visit.endsAt <= new Date(now) || after(now, -idleMinutes) >= visit.seenAt;
  const link = isOver ? undefined : await links.get(visit);
  if (visit?.how && link && (await isAlive(deps, link))) return { link, proof: { how: visit.how, acr: visit.acr } };
  await visits.end("session", secret);
  return null;
}

/** Whose session it is: by which link they came in. Null where it is over. */
export const linkOfSession = async (deps: Deps, secret: string): Promise<Link | null> =>
  (await sessionOf(deps, secret))?.link ?? null;

/**
 * What somebody may do who is in: from the session and the case as it is now, and from nothing they send. Null where the
 * session is over.
 */
export async function doorAccess(deps: Deps, secret: string, language: Language): Promise<DoorAccess | null> {
  const session = await sessionOf(deps, secret);
  if (!session) return null;
  const now = deps.now();
  await deps.store.visits.seen("session", secret, new Date(now));
  const { link, proof } = session;
  const { standing } = link;
  const member = { party: link.party as PartyId, at: now, proof };
  return standing === "professional"
    ? grantOutsideAccess(link, { ...member, standing }, language)
    : grantFamilyAccess(link, { ...member, standing }, language);
}
