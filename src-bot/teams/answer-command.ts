import type { Card } from "../../src-shared/card.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { listCases, viewOwnCases } from "../read.ts";
import { casesCard } from "./case-list.ts";
import { followUpsCard } from "./follow-up-list.ts";
import { consultationStart, helpCard, inquiryStart } from "./help.ts";
import { promisesCard } from "./promises.ts";
import { settingsCard } from "./settings.ts";
import type { Asked } from "./understand.ts";

/** The same answer whether the command was written or pressed. */
export async function answerCommand(deps: Deps, access: Access, command: Asked): Promise<Card> {
  const text = texts[access.language];
  switch (command) {
    case "help":
      return helpCard(text, text.bot.welcomeTitle);
    case "newInquiry":
      return inquiryStart(text, access.actor.roles.includes("coordinator"));
    case "consult":
      return consultationStart(text);
    case "myCases":
      return casesCard(await listCases(deps, access), text);
    case "myFollowUps":
      return followUpsCard(await viewOwnCases(deps, access), text);
    case "myPromises":
      return promisesCard(deps, access);
    case "stop":
    case "settings":
      return settingsCard(deps, access);
  }
}
