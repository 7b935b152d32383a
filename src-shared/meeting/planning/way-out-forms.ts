import { textInput } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import type { Form } from "../../form.ts";
import { longestLine } from "../../input.ts";
import { meetingOf } from "../forms.ts";

const goOnForm: Form = {
  verb: "meeting.goOnWithout",
  title: (text) => text.meeting.goOnTitle,
  card: (context) => {
    const { text } = context;
    const meeting = meetingOf(context);
    if (meeting?.state !== "blocked") return null;
    const lead = text.meeting.goOnLead(text.list(meeting.unreached));
    return formCard(context, { title: text.meeting.goOnTitle, lead, inputs: [], submit: text.meeting.goOn });
  },
  toInput: ({ thing }) => ({ meetingId: thing }),
};

const generalForm: Form = {
  verb: "meeting.makeGeneral",
  title: (text) => text.meeting.generalTitle,
  card: (context) => {
    const { text } = context;
    const meeting = meetingOf(context);
    if (meeting?.state !== "blocked") return null;
    const lead = text.meeting.generalLead(text.list(meeting.unreached));
    return formCard(context, { title: text.meeting.generalTitle, lead, inputs: [], submit: text.meeting.general });
  },
  toInput: ({ thing }) => ({ meetingId: thing }),
};

const over = ["held", "notesReview", "finalised", "closed", "notHeld", "cancelled"];

const cancelForm: Form = {
  verb: "meeting.cancel",
  title: (text) => text.meeting.cancelTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!meeting || over.includes(meeting.state)) return null;
    return formCard(context, {
      title: words.cancelTitle,
      lead: words.cancelLead,
      inputs: [
        textInput({
          id: "reason",
          label: words.cancelReason,
          value: typed.reason,
          longest: longestLine,
          required: text.common.required,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: words.cancel,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, reason: typed.reason }),
};

/** The three lawful ways out of a meeting that consent has left; the last of them is out of any. */
export const wayOutForms = { goOn: goOnForm, general: generalForm, cancel: cancelForm };
