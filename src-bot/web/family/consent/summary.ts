import type { Meant, Unclear } from "../../../../src-shared/family/answer-typed.ts";
import { activitiesIn, summaryCard } from "../../../../src-shared/family/question-card.ts";
import type { OwnQuestion } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { namesOf } from "./question-text.ts";

interface Summed {
  meant: Meant;
  unclear?: Unclear;
  said?: Said;
}

/** The answer as it would be sent, to be sent or changed. It has no address: it is not kept anywhere until it is sent. */
export function summaryPage(
  question: OwnQuestion,
  { text, csrf, typed, access }: Inside,
  { meant, unclear, said }: Summed,
): Omit<Page, "exit"> {
  const { request, letter, notice } = question;
  const card = summaryCard(
    {
      flows: request.flows,
      meant,
      typed,
      nameOf: namesOf(question),
      kindOf: (kind) => notice.words[kind],
      until: text.date(letter.validTo),
      activities: activitiesIn(letter.activities, text),
      isGuardian: access.actor.family.standing === "guardian",
      unclear: unclear ?? null,
    },
    text,
  );
  const body = html`${saidAbove(said)}
  ${cardForm(card, { action: `/f/mine/asked/${request.id}#choose-answer`, csrf, typed })}`;
  return { title: text.consent.check, body };
}
