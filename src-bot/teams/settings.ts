import { z } from "zod";

import {
  beside,
  type Card,
  card,
  choice,
  heading,
  line,
  notice,
  problem,
  quiet,
  timeInput,
  toggle,
} from "../../src-shared/card.ts";
import { buttons, type Action } from "../../src-shared/card.ts";
import { type NoticeSetting, noticeSetting } from "../../src-shared/programme/quiet.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { refusalWords, texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import type { Reply } from "./port.ts";

/** As the card sends it: everything is a string there. */
const chosen = z
  .object({
    notices: noticeSetting.shape.notices.unwrap(),
    from: z.string().default(""),
    to: z.string().default(""),
    mail: z.enum(["true", "false"]).default("false"),
  })
  .refine(({ from, to }) => (from === "") === (to === ""));

/** When and how somebody is told, for themselves to choose. */
export async function settingsCard(deps: Deps, access: Access): Promise<Card> {
  return cardWith(texts[access.language], await deps.store.personSettings.of(access.actor.account), null);
}

export async function saveSettings(deps: Deps, access: Access, data: unknown): Promise<Reply> {
  const text = texts[access.language];
  const { account } = access.actor;
  const parsed = chosen.safeParse(data);
  const { notices, from, to, mail } = parsed.data ?? { notices: "each", from: "", to: "", mail: "true" };
  const setting = noticeSetting.safeParse({
    notices,
    quiet: from ? { from, to } : null,
    mail: mail === "true",
  });
  if (!parsed.success || !setting.success) {
    const kept = await deps.store.personSettings.of(account);
    const wrong = problem(refusalWords({ kind: "badInput", fields: [] }, text));
    return { kind: "card", card: cardWith(text, kept, wrong) };
  }
  await deps.store.personSettings.save(account, setting.data, new Date(deps.now()));
  return { kind: "card", card: cardWith(text, setting.data, notice(text.settings.saved)) };
}

const cardWith = (
  text: Text,
  { notices, quiet: hours, mail }: NoticeSetting,
  said: ReturnType<typeof notice> | null,
) => {
  const { settings: words } = text;
  return card(text.language, words.title, [
    heading(words.title),
    said,
    line(words.lead),
    choice({
      id: "notices",
      label: words.notices,
      value: notices,
      required: text.common.required,
      open: true,
      choices: Object.entries(words.choices),
    }),
    beside(
      timeInput({ id: "from", label: words.from, value: hours?.from }),
      timeInput({ id: "to", label: words.to, value: hours?.to }),
    ),
    quiet(words.asTheOffice),
    toggle({ id: "mail", label: words.mail, value: String(mail) }),
    quiet(words.whatRemains),
    buttons([save(words.save)]),
  ]);
};

const save = (title: string): Action => ({
  type: "Action.Execute",
  id: "saveSettings",
  title,
  verb: "settings",
  data: {},
  style: "positive",
  fallback: { type: "Action.Submit", id: "saveSettings-fallback", title, data: { verb: "settings" } },
});
