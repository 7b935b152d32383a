import { choice, list, part, plain, quiet, textInput } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import type { Form, FormContext } from "../../form.ts";
import { longestText } from "../../input.ts";
import type { Text } from "../../text/sv.ts";
import { reservationKinds } from "../accord.ts";
import type { AccordView } from "../accord-view.ts";
import { isLed } from "../agenda/about-item.ts";
import { meetingOf } from "../forms.ts";
import { isAccordOpen } from "./notes-open.ts";

/** What holds of each now, without their reasons, which are read on the meeting's own page. */
function saidSoFar({ said, silent, isReached }: AccordView, text: Text) {
  const words = text.agenda.accord;
  const lines = said
    .filter(({ isEarlier }) => !isEarlier)
    .map(({ title, reservation }) => words.line(title, words.stands[reservation?.about ?? "agrees"]));
  return [
    ...part(words.said, list(lines)),
    lines.length > 0 && silent.length > 0
      ? quiet(plain(words.silent(silent.map(({ title }) => title).join("; "))))
      : null,
    isReached ? quiet(words.reached) : null,
  ];
}

/** Of one who is in the meeting, for their own service; the coordinator writes down what somebody says. */
export const accordForm: Form = {
  verb: "meeting.sayAccord",
  title: (text) => text.agenda.accord.title,
  card(context: FormContext) {
    const { text, typed } = context;
    const words = text.agenda.accord;
    const meeting = meetingOf(context);
    const asks = isLed(context);
    if (!meeting?.accord || !isAccordOpen(meeting) || !(meeting.you || asks) || meeting.people.length === 0)
      return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        ...saidSoFar(meeting.accord, text),
        asks
          ? choice({
              id: "whose",
              label: words.whose,
              value: typed.whose,
              choices: meeting.people.map(({ party, title }) => [party, title]),
              required: text.common.required,
            })
          : null,
        // Nobody agrees, or reserves themselves, because it stood there.
        choice({
          id: "stand",
          label: words.stand,
          value: typed.stand,
          choices: (["agrees", ...reservationKinds] as const).map((kind) => [kind, words.stands[kind]]),
          open: true,
          required: text.common.required,
        }),
        textInput({
          id: "words",
          label: words.words,
          value: typed.words,
          help: words.wordsHelp,
          longest: longestText,
          lines: true,
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { whose, stand, words = "" }, thing }) => ({
    meetingId: thing,
    reservation: stand === "agrees" ? null : { about: stand, words },
    ...(whose ? { for: whose } : {}),
  }),
};
