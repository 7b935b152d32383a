import { beside, choice, type Element, dateInput, quiet, textInput, timeInput } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import type { Form, FormContext } from "../../form.ts";
import { longestLine } from "../../input.ts";
import { addDays, day, momentAt } from "../../time.ts";
import { meetingOf } from "../forms.ts";

/** As many free times as are entered at once; the API takes more. */
const rows = [1, 2, 3] as const;

const timesForm: Form = {
  verb: "meeting.enterTimes",
  title: (text) => text.meeting.timesTitle,
  then: "book",
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    const [first] = meeting?.awaiting ?? [];
    if (!meeting || !first) return null;
    return formCard(context, {
      title: words.timesTitle,
      lead: words.timesLead,
      inputs: [
        choice({
          id: "party",
          label: words.timesOf,
          value: typed.party ?? first.id,
          choices: meeting.awaiting.map(({ id, title }) => [id, title]),
        }),
        ...rows.flatMap((row) => timeRow(context, row)),
        quiet(words.timesHelp(meeting.planning?.length ?? 0)),
      ],
      seenBy: text.family.seenBy,
      submit: words.saveTimes,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    party: typed.party,
    free: rows
      .filter((row) => typed[`day${row}`])
      .map((row) => ({
        start: momentOr(typed[`day${row}`], typed[`from${row}`]),
        end: momentOr(typed[`day${row}`], typed[`to${row}`]),
      })),
  }),
};

function timeRow({ text, typed, today }: FormContext, row: (typeof rows)[number]): Element[] {
  const words = text.meeting;
  const needed = row === 1 ? { required: text.common.required } : {};
  return [
    dateInput({ id: `day${row}`, label: words.freeDay(row), value: typed[`day${row}`], min: today, ...needed }),
    beside(
      timeInput({ id: `from${row}`, label: words.freeFrom, value: typed[`from${row}`], ...needed }),
      timeInput({ id: `to${row}`, label: words.freeTo, value: typed[`to${row}`], ...needed }),
    ),
  ];
}

/** What is no day or no clock time is left for the command to refuse. */
const momentOr = (on: string | undefined, clock: string | undefined) => {
  const known = day().safeParse(on);
  return known.success && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock ?? "") ? momentAt(known.data, clock!) : "";
};

const fromInput = ({ text, typed, today }: FormContext) =>
  dateInput({
    id: "from",
    label: text.meeting.from,
    value: typed.from ?? addDays(today, 1),
    min: today,
    required: text.common.required,
  });

const rescheduleForm: Form = {
  verb: "meeting.reschedule",
  title: (text) => text.meeting.rescheduleTitle,
  then: "book",
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const state = meetingOf(context)?.state;
    if (state !== "booked" && state !== "agendaPublished") return null;
    return formCard(context, {
      title: words.rescheduleTitle,
      lead: words.rescheduleLead,
      inputs: [
        textInput({
          id: "reason",
          label: words.rescheduleReason,
          value: typed.reason,
          longest: longestLine,
          required: text.common.required,
        }),
        fromInput(context),
      ],
      seenBy: text.family.seenBy,
      submit: words.reschedule,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, reason: typed.reason, from: typed.from }),
};

const retimeForm: Form = {
  verb: "meeting.seek",
  title: (text) => text.meeting.retimeTitle,
  then: "book",
  card: (context) => {
    const words = context.text.meeting;
    if (meetingOf(context)?.state !== "rescheduling") return null;
    return formCard(context, {
      title: words.retimeTitle,
      lead: words.retimeLead,
      inputs: [fromInput(context)],
      submit: words.findTimes,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, from: typed.from }),
};

export const timeForms = { times: timesForm, reschedule: rescheduleForm, retime: retimeForm };
