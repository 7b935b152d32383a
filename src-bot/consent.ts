import { randomUUID } from "node:crypto";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { Context } from "../src-shared/command.ts";
import { commandNamed } from "../src-shared/commands.ts";
import { type ConsentBoard, consentBoard } from "../src-shared/consent/board.ts";
import { type CanShare, canShare, type Cell } from "../src-shared/consent/can-share.ts";
import { type Foreseen, foreseenBetween } from "../src-shared/consent/foreseen.ts";
import { type ConsentLetter, letterFor } from "../src-shared/consent/letter.ts";
import type { ConsentId, RequestId } from "../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { municipalityHolding, viewerFor } from "./desk.ts";
import { fieldProblems } from "./input.ts";

interface Opened {
  municipality: Context["municipality"];
  file: CaseFile;
  viewer: Viewer & { kind: "coordinator" };
  now: Moment;
}

/** The case for its coordinator, who alone is told how consent stands. That they read it is logged before it is answered. */
async function openedToCoordinator(deps: Deps, access: Access, caseId: string): Promise<Outcome<Opened>> {
  const now = deps.now();
  const id = await municipalityHolding(deps, access, caseId);
  const [file, municipality] = await Promise.all([deps.store.cases.read(id, caseId), deps.municipality(id)]);
  const viewer = file && viewerFor(file, access.actor, municipality.document);
  if (!file || !viewer) return refuse({ kind: "notThere" });
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  await deps.store.reads.note(id, access.actor.account, caseId, new Date(now));
  return ok({ municipality, file, viewer, now });
}

export async function readConsent(deps: Deps, access: Access, caseId: string): Promise<Outcome<ConsentBoard>> {
  const found = await openedToCoordinator(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, municipality } = found.value;
  return ok(consentBoard(file, viewer, now, municipality.document));
}

/** Whether one service may tell another this about somebody now, and why. */
export async function readCanShare(
  deps: Deps,
  access: Access,
  caseId: string,
  cell: Cell,
): Promise<Outcome<CanShare & { now: Moment }>> {
  const found = await openedToCoordinator(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, municipality } = found.value;
  if (!file.parties.some((one) => one.id === cell.subject)) return refuse({ kind: "unknownPerson" });
  return ok({ ...canShare(file, viewer, cell, now, municipality.document), now });
}

/** What was asked of somebody, or told before they said yes without being asked, to be printed and handed to them. */
export async function readLetter(
  deps: Deps,
  access: Access,
  caseId: string,
  thing: string,
): Promise<Outcome<ConsentLetter>> {
  const found = await openedToCoordinator(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, municipality } = found.value;
  const letter = letterFor(file, viewer, thing as RequestId | ConsentId, now, municipality.document);
  return letter ? ok(letter) : refuse({ kind: "notThere" });
}

/** Which changes can be looked at before they are made. */
export const foreseeable = ["consent.withdraw", "consent.invalidate"] as const;

/** What such a change would lead to. Nothing is changed by asking. */
export async function foresee(
  deps: Deps,
  access: Access,
  caseId: string,
  { verb, input }: { verb: (typeof foreseeable)[number]; input: unknown },
): Promise<Outcome<Foreseen>> {
  const found = await openedToCoordinator(deps, access, caseId);
  if (!found.ok) return found;
  const { municipality, file, viewer, now } = found.value;
  const command = commandNamed(verb);
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  if (command.opens) return refuse({ kind: "unknownVerb" });
  const decided = command.decide(file, parsed.data, {
    now,
    actor: access.actor,
    municipality,
    facts: { freeBusy: {}, number: 0, related: [], other: null },
    newId: <T>() => randomUUID() as T,
  });
  if (!decided.ok) return decided;
  const after = passTime(decided.value.file, now, municipality);
  return ok(foreseenBetween(file, after, viewer, now, municipality.document));
}
