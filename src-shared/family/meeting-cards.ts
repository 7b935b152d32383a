import { buttons, card, type Card, choice, quiet, submit, textInput, toggle } from "../card.ts";
import { longestLine, longestText } from "../input.ts";
import { joiningWays } from "../meeting/joining.ts";
import { invitationAnswers } from "../meeting/meeting.ts";
import type { MeetingView } from "../meeting/view.ts";
import type { FamilyText } from "../text/family/sv.ts";

/** Whether somebody comes, as they have answered before. */
export function answerCard({ own }: MeetingView, text: FamilyText): Card {
  const words = text.meetings;
  const said = own?.answer ?? undefined;
  return card(text.language, words.answer, [
    choice({
      id: "answer",
      label: words.answer,
      value: said,
      required: text.home.required,
      choices: invitationAnswers.map((one) => [one, words.answers[one]]),
      open: true,
    }),
    textInput({ id: "suggests", label: words.suggests, value: own?.suggests ?? undefined, longest: longestLine }),
    quiet(words.answerSeen),
    buttons([submit(words.answerSend)]),
  ]);
}

/** How somebody takes part: what video shows is said before it can be chosen. */
export function joiningCard({ own }: MeetingView, text: FamilyText): Card {
  const words = text.meetings;
  const mayChoose = own?.mayJoinByVideo ?? false;
  return card(text.language, words.joining, [
    mayChoose ? quiet(words.joinWarning) : null,
    choice({
      id: "how",
      label: words.joining,
      value: own?.joins ?? "place",
      choices: joiningWays.flatMap((way): [string, string][] =>
        way === "video" && !mayChoose ? [] : [[way, words.joinWays[way]]],
      ),
      open: true,
    }),
    mayChoose ? toggle({ id: "isAware", label: words.joinAware }) : null,
    buttons([submit(words.joinSend)]),
  ]);
}

export function raiseCard(text: FamilyText): Card {
  const words = text.meetings;
  return card(text.language, words.raise, [
    textInput({
      id: "title",
      label: words.raiseLabel,
      required: text.home.required,
      longest: longestLine,
      lines: true,
    }),
    quiet(words.raiseSeen),
    buttons([submit(words.raiseSend)]),
  ]);
}

export function keepOutCard(text: FamilyText): Card {
  const words = text.meetings;
  return card(text.language, words.keepOut, [
    textInput({
      id: "words",
      label: words.keepOutLabel,
      required: text.home.required,
      longest: longestText,
      lines: true,
    }),
    quiet(words.keepOutSeen),
    buttons([submit(words.keepOutSend)]),
  ]);
}
