import { subjectsOf } from "../../src-shared/case/notices.ts";
import { type Language, languageOf } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { municipalityHolding } from "../desk.ts";
import { viewOwnCases } from "../read.ts";
import type { Conversation } from "../store/conversations.ts";

const mostKept = 10_000;
const spoken = new WeakMap<Deps["store"], Map<string, Language>>();

/** Keeps where the bot reaches somebody. Their cards follow when they have changed language. */
export async function remember(deps: Deps, access: Access, conversation: Conversation): Promise<void> {
  const { account, locale } = conversation;
  const known = spoken.get(deps.store) ?? new Map<string, Language>();
  spoken.set(deps.store, known);
  const language = languageOf(locale);
  const before = known.get(account) ?? (await languageKept(deps, account)) ?? language;
  if (known.size >= mostKept) known.clear();
  known.set(account, before);
  await deps.store.conversations.save(conversation);
  if (before === language) return;
  await deliverWhatWaits(deps, access);
  known.set(account, language);
}

async function languageKept(deps: Deps, account: string): Promise<Language | null> {
  const kept = await deps.store.conversations.get(account);
  return kept ? languageOf(kept.locale) : null;
}

/** Every card somebody should have is made to agree with what is true now, in their language; one that does already is left alone. */
export async function deliverWhatWaits(deps: Deps, access: Access): Promise<void> {
  for (const view of await viewOwnCases(deps, access, "glimpse")) {
    const to = access.actor.account;
    const effects = subjectsOf(view).map((subject) => ({ kind: "reconcileRecipient" as const, to, subject }));
    await deps.store.jobs.send(await municipalityHolding(deps, access, view.caseId), view.caseId, effects);
  }
}
