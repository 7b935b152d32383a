import { carried, choice } from "../../card.ts";
import { formCard, lineInput } from "../../form-card.ts";
import type { Form } from "../../form.ts";
import { longestLine, longestText } from "../../input.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import { isLed, open, over, voices } from "./about-item.ts";
import { longInput } from "./forms.ts";

const keepOutForm: Form = {
  verb: "meeting.keepOut",
  title: (text) => text.items.keepOutTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.items;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || over.includes(meeting.state)) return null;
    const people = voices(context, meeting);
    if (people.length === 0) return null;
    return formCard(context, {
      title: words.keepOutTitle,
      lead: words.keepOutLead,
      inputs: [
        choice({ id: "by", label: words.askedBy, value: typed.by ?? people[0]?.[0], choices: people }),
        lineInput(context, "words", words.keepOutWords, { lines: true, longest: longestText }),
      ],
      seenBy: text.ending.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, by: typed.by, words: typed.words }),
};

const allowForm: Form = {
  verb: "meeting.dropKeepOut",
  title: (text) => text.items.allowTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.items;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || over.includes(meeting.state) || meeting.offLimits.length === 0) return null;
    const names = new Map(voices(context, meeting));
    return formCard(context, {
      title: words.allowTitle,
      lead: words.allowLead,
      inputs: [
        choice({
          id: "topic",
          label: words.allowWhat,
          value: typed.topic,
          required: text.common.required,
          choices: meeting.offLimits.map(({ id, by, words: said }) => [
            `${id}|${by}`,
            words.topic(said.slice(0, longestLine), names.get(by) ?? ""),
          ]),
          open: true,
        }),
      ],
      submit: words.allow,
    });
  },
  toInput: ({ typed, thing }) => {
    const [words, by] = (typed.topic ?? "").split("|");
    return { meetingId: thing, words, by };
  },
};

const purposeForm: Form = {
  verb: "meeting.rewordPurpose",
  title: (text) => text.items.purposeTitle,
  card: (given) => {
    const meeting = meetingOf(given);
    if (!isLed(given) || !meeting?.planning || meeting.wording === null || !open.includes(meeting.state)) return null;
    const { text } = given;
    const { purpose, childQuestion, wording, planning } = meeting;
    const before = { purpose: purpose ?? "", childQuestion: childQuestion ?? "", category: planning.category };
    const context = { ...given, typed: { ...before, seen: wording, ...given.typed } };
    return formCard(context, {
      title: text.items.purposeTitle,
      lead: text.items.purposeLead,
      inputs: [
        longInput(context, "purpose", text.meeting.purpose),
        longInput(context, "childQuestion", text.meeting.childQuestion),
        categoryChoice(context),
        carried({ id: "seen", label: text.items.purposeTitle, value: context.typed.seen }),
      ],
      seenBy: text.meeting.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { purpose, childQuestion, category, seen }, thing }) => ({
    meetingId: thing,
    purpose,
    childQuestion,
    category,
    seen,
  }),
};

export const offLimitsForms = { keepOut: keepOutForm, allow: allowForm, purpose: purposeForm };
