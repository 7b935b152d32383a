import { randomUUID } from "node:crypto";

import { type Card, card, heading, line, openForm, quiet, sayIt } from "../../src-shared/card.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { answerCommand } from "./answer-command.ts";
import { findCase } from "./find-case.ts";
import { helpCard } from "./help.ts";
import type { PersonTurn, Reply } from "./port.ts";
import { type Asked, understood } from "./understand.ts";

/** Answers what somebody writes. Nothing sensitive needs to be written: every answer has its buttons. */
export async function answerMessage(
  deps: Deps,
  access: Access,
  { text: said, conversation }: Extract<PersonTurn, { kind: "message" }>,
): Promise<Reply> {
  return { kind: "card", card: await cardFor(deps, access, said, conversation.userId) };
}

async function cardFor(deps: Deps, access: Access, said: string, reader: string): Promise<Card> {
  const text = texts[access.language];
  const meant = understood(said);
  switch (meant.kind) {
    case "command":
      return answerCommand(deps, access, meant.command);
    case "case":
      return findCase(deps, access, { reference: meant.reference, reader });
    case "unsure":
      return unsureCard(meant.between, text);
    case "notHere":
      return notHereCard(text);
    case "nothing":
      return helpCard(text, text.bot.welcomeTitle, text.bot.unknown);
  }
}

const unsureCard = (between: Asked[], { language, bot }: Text): Card =>
  card(
    language,
    bot.unsureTitle,
    [heading(bot.unsureTitle), line(bot.unsure), quiet(bot.helpWhere)],
    between.map((command) => sayIt(command, called(command, bot), command)),
  );

const called = (command: Asked, { say, sayHelp, sayStop, saySettings }: Text["bot"]) =>
  ({ ...say, help: sayHelp, stop: sayStop, settings: saySettings })[command];

/** What was written is not read further, not kept and not said again. */
const notHereCard = (text: Text): Card =>
  card(
    text.language,
    text.bot.notHereTitle,
    [
      heading(text.bot.notHereTitle),
      line(text.bot.notHere),
      line(text.bot.notHereHow),
      line(text.bot.unknown),
      quiet(text.common.signpost),
    ],
    [
      openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() }, { primary: true }),
      openForm("consult", text.consultation.start, "consult", { caseId: randomUUID() }),
      sayIt("myCases", text.bot.say.myCases, "myCases"),
    ],
  );
