import { isDeepStrictEqual } from "node:util";

import Holidays from "date-holidays";

import type { Context } from "../src-shared/command.ts";
import type { Notice } from "../src-shared/consent/notice.ts";
import { listedIn } from "../src-shared/meeting/invitation/words-of-list.ts";
import { type ForeseenClocks, foreseenClocks } from "../src-shared/programme/foreseen-clocks.ts";
import { withFormer } from "../src-shared/programme/invitation.ts";
import { type Municipality, municipality } from "../src-shared/programme/municipality.ts";
import { type FieldProblem, type Outcome, ok, refuse } from "../src-shared/refusal.ts";
import { knownProgrammes } from "../src-shared/programme/programmes.ts";
import { wrongProgrammes } from "../src-shared/programme/whole.ts";
import { type Day, dayOf, type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import { wrongCodes } from "./borne-codes.ts";
import type { Deps } from "./deps.ts";
import { fieldProblems } from "./input.ts";
import { changedIn, noticeProblems, withHashes } from "./notices.ts";
import { SomeoneSavedFirst } from "./store/faults.ts";
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
      known = { version: stored.version, document: withHashes(municipality.parse(stored.document)) };
      parsed.set(id, known);
    }
    const { document } = known;
    return { id, document, holidays: closedIn(document, today()) };
  };
}

/** Every day its offices are closed beside weekends. */
const closedIn = ({ closedDays }: Municipality, today: Day): Day[] => [
  ...holidaysAround(Number(today.slice(0, 4))),
  ...closedDays,
];

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
  /** Made from this version: what somebody else has saved since is not written over. */
  madeFrom?: number,
): Promise<Outcome<{ version: number }>> {
  const [id] = access.municipalities;
  const { account } = access.actor;
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const parsed = municipality.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  const stored = await deps.store.municipalities.read(id);
  const current = madeFrom ?? stored?.version ?? 0;
  const before = stored && withHashes(municipality.parse(stored.document));
  const after = keeping(withHashes(parsed.data), before, deps.now());
  const used = new Set((await deps.store.municipalities.noticesUsed(id)).map(({ version }) => version));
  const wrong = [
    ...noticeProblems(before?.notices ?? [], after.notices, used, dayOf(deps.now())),
    ...unsaidProblems(before, after),
    ...wrongProgrammes(after),
    ...wrongCodes(before, after, await deps.store.board.borne(id)),
  ];
  // Where somebody else has saved since, that comes first.
  if (wrong.length > 0 && current === (stored?.version ?? 0)) return refuse({ kind: "badInput", fields: wrong });
  const fields = fieldsBetween(before, after).join(",");
  try {
    const saved = await deps.store.municipalities.save(id, after, {
      actor: account,
      commandId,
      at: new Date(deps.now()),
      expectedVersion: current,
      verb: "municipality.configure",
      log: [{ kind: "municipalityConfigured", fields }],
    });
    if (saved === "alreadyDone") return ok({ version: stored?.version ?? 0 });
  } catch (error) {
    if (error instanceof SomeoneSavedFirst) return refuse({ kind: "settingsSavedMeanwhile" });
    throw error;
  }
  // What could not be booked may be with another mailbox.
  await deps.store.calendar.lookNow(id, new Date(deps.now()));
  return ok({ version: current + 1 });
}

export const isAdministrator = ({ config }: Deps, { actor: { account, roles } }: Access) =>
  roles.includes("administrator") || config.FIRST_ADMIN === account;

/** Who has found a translation right, and what invitations said before, is kept from when it was so, and never taken from what is sent. */
const keeping = (after: Municipality, before: Municipality | undefined, now: Moment): Municipality => ({
  ...after,
  invitation: withFormer(after.invitation, before?.invitation, now),
  publicPage: { ...after.publicPage, approvals: before?.publicPage.approvals ?? [] },
});

/** Words that invitations are not to say stand in their own text: said where either has been changed. */
function unsaidProblems(before: Municipality | undefined, { invitation: { body }, listedWords }: Municipality) {
  const isAsBefore = before?.invitation.body === body && isDeepStrictEqual(before.listedWords, listedWords);
  return (isAsBefore ? [] : listedIn(body, listedWords)).map((named): FieldProblem => ({
    path: "invitation.body",
    problem: "listedWord",
    named,
  }));
}

/** Which of the settings are not as they were. What they say is in the document, not in the log. */
function fieldsBetween(before: Municipality | undefined, after: Municipality): string[] {
  const was: Record<string, unknown> = before ?? {};
  const is: Record<string, unknown> = after;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isDeepStrictEqual(was[field], is[field]))
    .flatMap((field) => {
      if (field === "notices") return textsBetween(before?.notices ?? [], after.notices);
      if (field === "programmes") return programmesBetween(before?.programmes ?? {}, after.programmes);
      return [field];
    })
    .toSorted();
}
/** Which of the kinds of coordination, by short name, and which part of it; the whole of it where it has come or gone. */
const programmesBetween = (before: Municipality["programmes"], after: Municipality["programmes"]): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) => {
    const [was, is]: (Record<string, unknown> | undefined)[] = [before[id], after[id]];
    if (!was || !is) return isDeepStrictEqual(was, is) ? [] : [`programmes.${id}.${is ? "added" : "removed"}`];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((part) => !isDeepStrictEqual(was[part], is[part]))
      .map((part) => `programmes.${id}.${part}`);
  });
/** Which of the texts for families, by version. */
const textsBetween = (before: readonly Notice[], after: readonly Notice[]): string[] =>
  [...new Set([...before, ...after].map(({ version }) => version))]
    .filter((version) => {
      const [was, is] = [before, after].map((all) => all.find((one) => one.version === version));
      return !was || !is || changedIn(was, is).length > 0;
    })
    .map((version) => `notices.${version.replaceAll(/[.,]/g, "-")}`);

interface Settings {
  /** Null where nobody has told yet which services and people there are. */
  document: Municipality | null;
  version: number;
  /** The latest first; `by` is null for somebody who is not in the document any more. */
  history: { at: Moment; by: string | null; fields: string[] }[];
  /** The versions of the text for families that somebody has been asked with: they stay as they are. */
  noticesInUse: string[];
  /** The kinds of coordination that Samla knows of, to begin from. */
  knownProgrammes: typeof knownProgrammes;
  today: Day;
}

/** The whole document and who has changed what in it, for whoever may change it. */
export async function readSettings(deps: Deps, access: Access): Promise<Outcome<Settings>> {
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const [id] = access.municipalities;
  const stored = await deps.store.municipalities.read(id);
  const log = await deps.store.municipalities.log(id, longestHistory);
  const document = stored ? withHashes(municipality.parse(stored.document)) : null;
  const used = await deps.store.municipalities.noticesUsed(id);
  const titleOf = (account: string) => document?.people.find((one) => one.account === account)?.title ?? null;
  const history = log.map(({ at, actor, entry }) => ({
    at: momentOf(at),
    by: titleOf(actor),
    fields: typeof entry["fields"] === "string" ? entry["fields"].split(",").filter(Boolean) : [],
  }));
  const noticesInUse = used.map(({ version }) => version);
  return ok({
    document,
    version: stored?.version ?? 0,
    history,
    noticesInUse,
    knownProgrammes,
    today: dayOf(deps.now()),
  });
}
const longestHistory = 100;

/** What these settings' clocks would lead to for what happens today. Nothing is saved by asking. */
export function foreseeSettings(deps: Deps, access: Access, input: unknown): Outcome<ForeseenClocks> {
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const parsed = municipality.safeParse(input);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  const today = dayOf(deps.now());
  return ok(foreseenClocks({ document: parsed.data, holidays: closedIn(parsed.data, today) }, today));
}
