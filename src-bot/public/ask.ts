import { setTimeout as sleep } from "node:timers/promises";

import { askerTrace, publicInput, tellsPersonalNumber } from "../../src-shared/case/ask-for-contact.ts";
import type { Verb } from "../../src-shared/commands.ts";
import { publicAccount } from "../../src-shared/ids.ts";
import type { Refusal } from "../../src-shared/refusal.ts";
import { grantPublicAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { fieldProblems } from "../input.ts";
import type { Drawn } from "../store/public-asks.ts";

/** "full": as much as a day may bring has come. "formUsed": it has been sent before, for several who cannot be one. */
type Asked = "received" | "full" | "formUsed" | Refusal;

/** Somebody who presses twice, or goes back to mend a number, is one; a form that is sent on and on is not. */
const mostOfForm = 4;
/** What is known already is answered no sooner than what is new. */
const noSoonerMs = 150;

/**
 * Somebody on the public page asks to be contacted. Whether they are known, have asked before or are somebody's child, the
 * answer is the same, and promises the day that anybody would be promised who asks now.
 */
export async function ask(deps: Deps, municipalityId: string, { form }: Drawn, input: unknown): Promise<Asked> {
  const since = performance.now();
  const asked = await askedBy(deps, municipalityId, form, input);
  if (asked === "received") await sleep(Math.max(0, noSoonerMs - (performance.now() - since)));
  return asked;
}

async function askedBy(deps: Deps, municipalityId: string, form: string, input: unknown): Promise<Asked> {
  const { store } = deps;
  const parsed = publicInput().safeParse(input);
  if (!parsed.success) return { kind: "badInput", fields: fieldProblems(parsed.error) };
  if (tellsPersonalNumber(parsed.data)) return { kind: "personalNumberInText" };
  const { document } = await deps.municipality(municipalityId);
  const { mostADay } = document.publicPage;
  const trace = askerTrace(parsed.data.contact);
  const account = publicAccount(store.publicAsks.idOf(municipalityId, trace.kind, trace.value));
  const access = grantPublicAccess(municipalityId, account, "sv");
  const id = store.publicAsks.idOf(municipalityId, form, account);
  const give = (caseId: string, verb: Verb) =>
    perform(deps, access, { caseId, verb, input, commandId: id, isUnseen: true });

  // Before anything is looked up: what is full is full for those who are known as well.
  const taken = await store.publicAsks.take(municipalityId, form, new Date(deps.now()), {
    ofForm: mostOfForm,
    ofDay: mostADay,
  });
  if (taken !== "taken") {
    deps.log.warn({ municipality: municipalityId, why: taken }, "the public page takes no more");
    deps.telemetry.count("publicAsksRefused", { municipality: municipalityId, kind: taken });
    return taken === "dayFull" ? "full" : "formUsed";
  }
  for (const { caseId } of await store.traces.find(municipalityId, [trace])) {
    const again = await give(caseId, "case.askAgain");
    if (again.ok) return "received";
    if (again.refusal.kind !== "notThere") return again.refusal;
  }
  const begun = await give(id, "case.askForContact");
  if (!begun.ok) return begun.refusal;
  return "received";
}
