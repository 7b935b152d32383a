import { randomUUID } from "node:crypto";

import { type Card, card, heading, line, openForm, quiet, sayIt } from "../../src-shared/card.ts";
import type { Text } from "../../src-shared/text/sv.ts";

/** What the bot can do, with a way to each. Also the answer to anything it does not understand. */
export function helpCard(text: Text, title: string, lead = text.bot.welcome): Card {
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
      line(`**${say.myPromises}** – ${text.bot.helpMyPromises}`),
      line(`**${say.consult}** – ${text.bot.helpConsult}`),
      quiet(text.bot.helpCode),
      quiet(text.bot.helpWhere),
      quiet(text.bot.installedBy),
    ],
    [
      openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() }, { primary: true }),
      ...(["myCases", "myFollowUps", "myPromises", "consult"] as const).map((command) =>
        sayIt(command, say[command], command),
      ),
    ],
  );
}

/** The form opens in a dialog; the case's random id goes with it, so that sending twice starts one case. A coordinator can bring one from paper. */
export const inquiryStart = (text: Text, isCoordinator: boolean): Card =>
  card(
    text.language,
    text.inquiry.formTitle,
    [heading(text.inquiry.formTitle), line(text.inquiry.formLead), quiet(text.common.signpost)],
    [
      openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() }, { primary: true }),
      ...(isCoordinator ? [openForm("takeOver", text.inquiry.runningTitle, "takeOver", { caseId: randomUUID() })] : []),
    ],
  );

export const consultationStart = (text: Text): Card =>
  card(
    text.language,
    text.consultation.formTitle,
    [heading(text.consultation.formTitle), line(text.consultation.formLead), quiet(text.common.signpost)],
    [openForm("consult", text.consultation.start, "consult", { caseId: randomUUID() }, { primary: true })],
  );
