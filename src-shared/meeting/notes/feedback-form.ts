import { choice, textInput } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import type { Form } from "../../form.ts";
import { longestText } from "../../input.ts";
import { isLed } from "../agenda/about-item.ts";
import { feedbackAnswers, feedbackQuestions } from "../feedback.ts";
import { meetingOf } from "../forms.ts";

const hasBeen = ["held", "notesReview", "finalised", "closed"];

/** How a meeting was for somebody who says it to the coordinator instead of on their own page. */
export const feedbackForm: Form = {
  verb: "meeting.giveFeedback",
  title: (text) => text.agenda.feedback.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.agenda.feedback;
    const meeting = meetingOf(context);
    const family = (view?.people ?? []).flatMap((person): [string, string][] =>
      (person.kind === "child" || person.kind === "guardian") && !person.hasLeft && person.name !== null
        ? [[person.id, person.name]]
        : [],
    );
    if (!isLed(context) || !meeting || !hasBeen.includes(meeting.state) || family.length === 0) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        choice({ id: "for", label: words.who, value: typed.for ?? family[0]?.[0], choices: family }),
        choice({
          id: "question",
          label: words.question,
          value: typed.question ?? feedbackQuestions[0],
          choices: feedbackQuestions.map((one) => [one, words.questions[one]]),
        }),
        choice({
          id: "answer",
          label: words.answer,
          value: typed.answer,
          choices: feedbackAnswers.map((one) => [one, words.answers[one]]),
          open: true,
          required: text.common.required,
        }),
        textInput({ id: "words", label: words.words, value: typed.words, longest: longestText, lines: true }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ ...typed, meetingId: thing }),
};
