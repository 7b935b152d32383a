import { card, heading, line, openForm, quiet } from "../../src-shared/card.ts";
import { subjectsOf } from "../../src-shared/case/notices.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { municipalityHolding } from "../desk.ts";
import { viewOwnCases } from "../read.ts";
import type { Conversation } from "../store/conversations.ts";
import type { Reply } from "./port.ts";
import { randomUUID } from "node:crypto";

const greetedIn = new WeakMap<Deps["store"], Set<string>>();

/** Once, although Teams may tell of an installation several times. What could not be delivered before is sent each time: the app may have been away. */
export async function welcome(deps: Deps, access: Access, conversation: Conversation): Promise<Reply[]> {
  const { account } = conversation;
  const greeted = greetedIn.get(deps.store) ?? new Set();
  greetedIn.set(deps.store, greeted);
  const isFirst = !greeted.has(account);
  greeted.add(account);
  try {
    const known = isFirst && (await deps.store.conversations.get(account));
    await deps.store.conversations.save(conversation);
    await deliverWhatWaits(deps, access);
    if (!isFirst || known) return [];
  } catch (error) {
    if (isFirst) greeted.delete(account);
    throw error;
  }
  return [{ kind: "card", card: helpCard(texts[access.language], texts[access.language].bot.welcomeTitle) }];
}

async function deliverWhatWaits(deps: Deps, access: Access): Promise<void> {
  for (const view of await viewOwnCases(deps, access)) {
    const to = access.actor.account;
    const effects = subjectsOf(view).map((subject) => ({ kind: "reconcileRecipient" as const, to, subject }));
    await deps.store.jobs.send(await municipalityHolding(deps, access, view.caseId), view.caseId, effects);
  }
}

/** What the bot can do, with a way to each. Also the answer to anything it does not understand. */
export function helpCard(text: Text, title: string, lead = text.bot.welcome) {
  const { say } = text.bot;
  return card(
    text.language,
    title,
    [
      heading(title),
      line(lead),
      line(text.bot.welcomeHow),
      line(`**${say.newInquiry}** – ${text.bot.helpNewInquiry}`),
      line(`**${say.myCases}** – ${text.bot.helpMyCases}`),
      line(`**${say.myFollowUps}** – ${text.bot.helpMyFollowUps}`),
      line(`**${say.consult}** – ${text.bot.helpConsult}`),
      quiet(text.bot.helpWhere),
      quiet(text.bot.installedBy),
    ],
    [openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() }, { primary: true })],
  );
}
