import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { callBackFrom } from "../src-shared/case/begin.ts";
import { boardRowOf } from "../src-shared/case/board.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { eyesOfMember } from "../src-shared/case/eyes.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { tracesOf } from "../src-shared/case/traces.ts";
import { type CaseView, viewFor, withLatest } from "../src-shared/case/view.ts";
import { publicViewer, standingOf, type Viewer, viewerOf } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import {
  type Actor,
  type By,
  type Context,
  type Decided,
  type Facts,
  type FactsNeeded,
  mayGive,
  memberOf,
} from "../src-shared/command.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import { inCase } from "../src-shared/programme/in-case.ts";
import { takes } from "../src-shared/programme/leads.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { noticeCalled } from "../src-shared/consent/notice.ts";
import type { CaseId } from "../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import { typeOf } from "./attachment-type.ts";
import type { Deps } from "./deps.ts";
import { doorBetween } from "./door-change.ts";
import { loadFacts } from "./facts.ts";
import { mailboxProblem } from "./graph/mailbox-problem.ts";
import { fieldProblems } from "./input.ts";
import { lookAt } from "./look-again.ts";
import { commanded } from "./measured.ts";
import type { Change } from "./store/store.ts";

export interface Order {
  caseId: string;
  verb: Verb;
  input: unknown;
  /** The same id by the same actor is the same command, however often it arrives. */
  commandId: string;
  /** Whether the picture the actor answered is still the true one; without it any picture will do. */
  isCurrent?: (view: CaseView) => boolean;
  /** Nobody is shown the answer: there is no read to log. */
  isUnseen?: true;
  /** The bytes of a file that comes with the command. */
  attachment?: Uint8Array;
}

export interface Done {
  /** Null where the actor has no more to do with the case, as when a service centre has handed an inquiry in. */
  view: CaseView | null;
  reference: string;
  callBackBy: string | null;
}

/** The one door for every change: the file, its log lines, the worklists and the effects land together or not at all. */
export const perform = (deps: Deps, access: Access, order: Order): Promise<Outcome<Done>> =>
  commanded(deps, order, () => carryOut(deps, access, order));

async function carryOut(deps: Deps, access: Access, order: Order): Promise<Outcome<Done>> {
  const command = commandNamed(order.verb);
  const parsed = command.input.safeParse(order.input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  if (command.opens && !mayOpen(command.by, access.actor)) return refuse({ kind: "notThere" });
  const municipalityId = await municipalityHolding(deps, access, order.caseId);
  const municipality = await deps.municipality(municipalityId);
  const { actor } = access;
  const { attachment: bytes } = order;
  const base = {
    now: deps.now(),
    actor,
    municipality,
    newId: <T>() => randomUUID() as T,
    attachment: bytes && { type: await typeOf(bytes), size: bytes.length },
  } satisfies Omit<Context, "facts">;

  const facts = await factsFor(deps, order, parsed.data, base);
  if (!facts.ok) return facts;
  const context: Context = { ...base, facts: facts.value };
  const by = { actor: actor.account, commandId: order.commandId };

  const outcome = await deps.store.inTransaction(municipalityId, async (transaction): Promise<Outcome<Done>> => {
    if (command.opens) {
      const opened = command.decide(order.caseId as CaseId, parsed.data, context);
      if (!opened.ok) return opened;
      const landed = await transaction.open(order.caseId, changeOf(null, opened.value, order, context));
      if (landed === "opened") return ok(doneFor(opened.value.file, actor, context));
      const known = landed === "alreadyDone" ? await transaction.lock(order.caseId, by) : undefined;
      return known ? ok(doneFor(known.file, actor, context)) : refuse({ kind: "idTaken" });
    }
    const held = await transaction.lock(order.caseId, by);
    const viewer = held && viewerFor(held.file, actor, municipality.document);
    if (held?.alreadyDone) return ok(doneFor(held.file, actor, context));
    if (!held || !viewer)
      return refuse({
        kind: held && knewOfIt(command.by, actor, held.file, municipality.document) ? "alreadyTaken" : "notThere",
      });
    if (!mayGive(command, actor, viewer))
      return refuse({ kind: command.by.includes("duty") ? "alreadyTaken" : "notYourStep" });
    if (order.isCurrent && !order.isCurrent(viewFor(held.file, viewer, context.now, municipality.document)))
      return refuse({ kind: "outdated" });

    const decided = command.decide(held.file, parsed.data, context);
    if (!decided.ok) return decided;
    const before = { file: held.file, savedAt: momentOf(held.savedAt) };
    const change = changeOf(before, decided.value, order, context);
    await transaction.save(held, change);
    return ok(doneFor(change.file, actor, context));
  });
  // The answer shows the case, also where the command was an old one sent again.
  if (outcome.ok && outcome.value.view && !order.isUnseen)
    await deps.store.reads.note(municipalityId, actor.account, order.caseId, new Date(base.now));
  return outcome;
}

export const viewerFor = (file: CaseFile, actor: Actor, municipality: Municipality): Viewer | null => {
  const { account, roles, isPublic } = actor;
  const member = memberOf(actor);
  if (isPublic) return publicViewer(file, account);
  if (member) return eyesOfMember(file, member);
  const beside = { isCoordinator: roles.includes("coordinator"), isManager: roles.includes("manager") };
  return viewerOf(file, account, standingOf(account, beside, municipality));
};

/** Every coordinator who takes its kind is told of an inquiry, so one who comes second may hear that it is taken. */
const knewOfIt = (by: readonly By[], { account, roles }: Actor, file: CaseFile, municipality: Municipality) =>
  by.includes("duty") && roles.includes("coordinator") && takes(account, file, municipality);

const mayOpen = (by: readonly By[], actor: Actor) =>
  !memberOf(actor) && by.includes("public") === (actor.isPublic === true);

/** Only one who may give the command has the outside asked for it. */
async function factsFor(
  deps: Deps,
  order: Order,
  input: unknown,
  context: Omit<Context, "facts">,
): Promise<Outcome<Facts>> {
  const command = commandNamed(order.verb);
  const { id, document } = context.municipality;
  const place = { municipality: id, caseId: order.caseId, organiser: document.organiserMailbox };
  const load = (needed: FactsNeeded = {}) => loadFacts(deps, place, needed);
  if (command.opens) return ok(await load(command.needs?.(input, null, context)));
  if (!command.needs) return ok(await load());
  const file = await deps.store.cases.read(id, order.caseId);
  const viewer = file && viewerFor(file, context.actor, document);
  if (!file || !viewer) return refuse({ kind: "notThere" });
  if (!mayGive(command, context.actor, viewer)) return refuse({ kind: "notYourStep" });
  try {
    return ok(await load(command.needs(input, file, context)));
  } catch (error) {
    const why = mailboxProblem(error);
    if (why) return refuse({ kind: "calendarsOutOfReach", why });
    throw error;
  }
}

function changeOf(
  before: { file: CaseFile; savedAt: Moment } | null,
  { file, log, effects = [], door }: Decided,
  order: Order,
  { now, actor, municipality }: Context,
): Change {
  const passed = passTime(file, now, municipality);
  const moved = commandNamed(order.verb).isPassing
    ? passed
    : withLatest(passed, actor.account, thingOf(order.input), order.commandId);
  const from = before?.file.stage.name ?? null;
  const steps = from && from !== moved.stage.name ? [{ kind: "stageChanged", from, to: moved.stage.name }] : [];
  return {
    file: moved,
    log: [...log, ...steps],
    ...filesBetween(before?.file ?? null, moved, order.attachment),
    worklists: worklistOf(moved, municipality.document, now),
    board: { row: boardRowOf(moved, municipality.document, now), movedAt: new Date(now), isMoved: true },
    effects: [...effectsBetween(before, moved, municipality.document, now), ...effects],
    ...tracesBetween(before?.file ?? null, moved),
    ...noticesBetween(before?.file ?? null, moved, municipality.document),
    ...doorBetween(before, moved, now, door),
    lookAt: lookAt(moved, now, municipality),
    actor: actor.account,
    commandId: order.commandId,
    verb: order.verb,
    at: new Date(now),
  };
}

/** What the case can be known again by, where that is not what it was. */
function tracesBetween(before: CaseFile | null, after: CaseFile): Pick<Change, "traces"> {
  const traces = tracesOf(after);
  return before && isDeepStrictEqual(tracesOf(before), traces) ? {} : { traces };
}

/** What the change adds to the files kept beside the case, and what it takes away. */
function filesBetween(
  before: CaseFile | null,
  after: CaseFile,
  bytes: Uint8Array | undefined,
): Pick<Change, "attachments" | "dropAttachments"> {
  const idsIn = (of: CaseFile | null): string[] => of?.attachments.map((one) => one.id) ?? [];
  const [was, is] = [idsIn(before), idsIn(after)];
  const added = is.filter((id) => !was.includes(id));
  return {
    attachments: bytes ? added.map((id) => ({ id, bytes })) : [],
    dropAttachments: was.filter((id) => !is.includes(id)),
  };
}

/** With which texts somebody has been asked, or has answered, by this change. */
function noticesBetween(before: CaseFile | null, after: CaseFile, document: Municipality): Pick<Change, "notices"> {
  const isNew = (one: CaseFile["requests"][number] | CaseFile["consents"][number]) =>
    !before || ![...before.requests, ...before.consents].some(({ id }) => id === one.id);
  if (before && before.requests === after.requests && before.consents === after.consents) return {};
  const versions = new Set([...after.requests, ...after.consents].filter(isNew).map((one) => one.notice.version));
  const used = new Set([...versions].map((version) => noticeCalled(document, version)));
  return { notices: [...used].map(({ version, hash }) => ({ version, hash })) };
}

/** Which of the case's things a command is about. */
const thingOf = (input: unknown): string => {
  const { meetingId, taskId } = (input ?? {}) as { meetingId?: unknown; taskId?: unknown };
  return typeof meetingId === "string" ? meetingId : typeof taskId === "string" ? taskId : "case";
};

function doneFor(file: CaseFile, actor: Actor, { now, municipality }: Context): Done {
  const viewer = viewerFor(file, actor, municipality.document);
  return {
    view: viewer && viewFor(file, viewer, now, municipality.document),
    reference: file.reference,
    // What was promised at the start, however far the case has come: who began it is not told.
    callBackBy: callBackFrom(file.openedAt, inCase(municipality.document, file), municipality),
  };
}

/** Most people belong to one municipality; for the others the case decides. */
export async function municipalityHolding(deps: Deps, access: Access, caseId: string): Promise<string> {
  const [first, ...others] = access.municipalities;
  for (const other of others) if (await deps.store.cases.read(other, caseId)) return other;
  return first;
}
