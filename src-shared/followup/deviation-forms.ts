import { choice, textInput } from "../card.ts";
import { formCard } from "../form-card.ts";
import type { Form, FormContext } from "../form.ts";
import { longestText } from "../input.ts";
import { meetingOf } from "../meeting/forms.ts";
import { isLed } from "../meeting/agenda/about-item.ts";
import { about, taskOf } from "./about-task.ts";

const wasLate = ["brokenPromise", "late"] as const;

const deviationForm: Form = {
  verb: "followup.recordDeviation",
  title: (text) => text.followUp.deviationTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.followUp;
    const task = taskOf(context);
    if (!isLed(context) || !task || task.state === "carriedOver") return null;
    return formCard(context, {
      title: words.deviationTitle,
      lead: words.deviationLead,
      inputs: [
        ...about(task),
        choice({
          id: "kind",
          label: words.deviationKind,
          value: typed.kind ?? "late",
          choices: wasLate.map((kind) => [kind, words.deviations[kind]]),
          open: true,
        }),
        deviationWords(context),
      ],
      seenBy: text.ending.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ kind: typed.kind, taskId: thing, words: typed.words }),
};

const deviationWords = ({ text: { followUp, common }, typed }: FormContext) =>
  textInput({
    id: "words",
    label: followUp.deviationWords,
    value: typed.words,
    help: common.mayBeEmpty,
    longest: longestText,
    lines: true,
  });

/** Somebody from a service who was asked and was not there. */
const absentForm: Form = {
  verb: "followup.recordDeviation",
  title: (text) => text.followUp.absentTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.followUp;
    const meeting = meetingOf(context);
    const people = (meeting?.people ?? []).map(({ party, title }): [string, string] => [party, title]);
    const hasBeen = ["held", "notesReview", "finalised", "closed"].includes(meeting?.state ?? "");
    if (!isLed(context) || !hasBeen || people.length === 0) return null;
    return formCard(context, {
      title: words.absentTitle,
      lead: words.deviationLead,
      inputs: [
        choice({ id: "party", label: words.absentWho, value: typed.party ?? people[0]?.[0], choices: people }),
        deviationWords(context),
      ],
      seenBy: text.ending.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ kind: "absent", meetingId: thing, party: typed.party, words: typed.words }),
};

export const deviationForms = { deviation: deviationForm, absent: absentForm };
