import { choice, dateInput, line, plain } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { formCard, lineInput } from "../form-card.ts";
import { chosen, type Form, type FormContext } from "../form.ts";
import { longestEvidence, longestText } from "../input.ts";
import { categoryChoice, meetingOf } from "../meeting/forms.ts";
import { addDays } from "../time.ts";
import { isLed } from "../meeting/agenda/about-item.ts";
import { about, open, taskOf, unfinished } from "./about-task.ts";
import { deviationForms } from "./deviation-forms.ts";
import { helpfulness } from "./task.ts";
import type { TaskView } from "./view.ts";

type Professional = Extract<CaseView["people"][number], { kind: "professional" }>;
const staffIn = (view: CaseView | null): Professional[] =>
  (view?.people ?? []).filter((person): person is Professional => person.kind === "professional" && !person.hasLeft);

/** Those who can take it over: a colleague at the owner's own service, and anybody for the coordinator. */
function successors(context: FormContext, task: TaskView): [string, string][] {
  const { view } = context;
  const staff = staffIn(view);
  const self = staff.find(({ id }) => id === view?.yourParty);
  const fit = isLed(context)
    ? staff.filter(({ title }) => title !== task.owner)
    : staff.filter(({ id, unit }) => id !== self?.id && unit === self?.unit);
  return fit.map(({ id, title, unit }) => [id, `${title} (${unit})`]);
}

/** Somebody else does it: a colleague, where its owner asks; anybody in the case, where the coordinator does. */
const handOnForm: Form = {
  verb: "followup.handOver",
  title: (text) => text.followUp.handOnTitle,
  card: (context) => {
    const { text, typed, today } = context;
    const words = text.followUp;
    const task = taskOf(context);
    const may = isLed(context) ? unfinished : task?.you === "owner" ? open : [];
    const choices = task ? successors(context, task) : [];
    if (!task || !may.includes(task.state) || choices.length === 0) return null;
    return formCard(context, {
      title: words.handOnTitle,
      lead: words.handOnLead,
      inputs: [
        ...about(task),
        choice({ id: "to", label: words.handOnTo, value: typed.to ?? choices[0]?.[0], choices }),
        lineInput(context, "reason", words.handOnReason, {
          longest: longestEvidence,
          ...(isLed(context) ? {} : { required: "" }),
        }),
        dateInput({
          id: "dueBy",
          label: words.by,
          value: typed.dueBy ?? (task.dueBy < today ? addDays(today, 7) : task.dueBy),
          min: today,
          required: text.common.required,
        }),
      ],
      seenBy: words.handOnSeenBy,
      submit: words.handOn,
    });
  },
  toInput: ({ typed: { to, reason, dueBy }, thing }) => ({ taskId: thing, to, reason, dueBy }),
};

const ended = (
  verb: "followup.cancel" | "followup.carryOver",
  kind: "letGo" | "carry",
  states: readonly string[],
): Form => ({
  verb,
  title: (text) => text.followUp.ways[kind].title,
  card: (context) => {
    const { text } = context;
    const words = text.followUp.ways[kind];
    const task = taskOf(context);
    if (!isLed(context) || !task || !states.includes(task.state)) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [...about(task), lineInput(context, "reason", words.reason)],
      seenBy: text.ending.seenBy,
      submit: words.submit,
    });
  },
  toInput: ({ typed, thing }) => ({ taskId: thing, reason: typed.reason }),
});

/** Somebody in the family, or without an account, has been told by the coordinator. */
const toldForm: Form = {
  verb: "followup.receive",
  title: (text) => text.followUp.toldTitle,
  then: "told",
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.followUp;
    const task = taskOf(context);
    const ids: string[] = task?.toTell ?? [];
    const choices = (view?.people ?? []).flatMap((person): [string, string][] =>
      ids.includes(person.id) && person.kind !== "professional" && person.name !== null
        ? [[person.id, person.name]]
        : [],
    );
    if (!isLed(context) || !task || choices.length === 0) return null;
    return formCard(context, {
      title: words.toldTitle,
      lead: words.toldLead,
      inputs: [
        ...about(task),
        task.evidence === null ? null : line(plain(task.evidence)),
        choice({
          id: "for",
          label: words.toldWhom,
          value: choices.some(([id]) => id === typed.for) ? typed.for : choices[0]?.[0],
          choices,
          open: true,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: words.told,
    });
  },
  toInput: ({ typed, thing }) => ({ taskId: thing, for: typed.for }),
};

const rateForm: Form = {
  verb: "followup.rate",
  title: (text) => text.followUp.rateTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.followUp;
    const task = taskOf(context);
    const family = (view?.people ?? []).flatMap((person): [string, string][] =>
      person.kind !== "professional" && !person.hasLeft && person.name !== null ? [[person.id, person.name]] : [],
    );
    if (!isLed(context) || !task || !["reported", "received"].includes(task.state) || family.length === 0) return null;
    return formCard(context, {
      title: words.rateTitle,
      lead: words.rateLead,
      inputs: [
        ...about(task),
        choice({ id: "for", label: words.rateWho, value: typed.for ?? family[0]?.[0], choices: family }),
        choice({
          id: "helped",
          label: words.rateTitle,
          value: typed.helped ?? "helped",
          choices: helpfulness.map((how) => [how, words.helped[how]]),
          open: true,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ taskId: thing, for: typed.for, helped: typed.helped }),
};

/** One more thing that was agreed at a meeting. */
const agreeForm: Form = {
  verb: "followup.agree",
  title: (text) => text.followUp.agreeTitle,
  card: (context) => {
    const { text, typed, view, today } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    const staff = (meeting?.people ?? []).map(({ party, title }): [string, string] => [party, title]);
    const isOpen = ["held", "notesReview", "finalised"].includes(meeting?.state ?? "");
    if (!isLed(context) || !isOpen || meeting?.type === "officialsFirst" || staff.length === 0) return null;
    const family = (view?.people ?? []).flatMap((person): [string, string][] =>
      (person.kind === "child" || person.kind === "guardian") && !person.hasLeft && person.name !== null
        ? [[person.id, person.name]]
        : [],
    );
    return formCard(context, {
      title: text.followUp.agreeTitle,
      lead: text.followUp.agreeLead,
      inputs: [
        lineInput(context, "what", words.agreement, { lines: true, longest: longestText }),
        categoryChoice(context),
        choice({ id: "owner", label: words.owner, value: typed.owner ?? staff[0]?.[0], choices: staff }),
        choice({
          id: "reportTo",
          label: words.reportTo,
          value: typed.reportTo ?? "coordinator",
          many: true,
          required: text.common.required,
          choices: [["coordinator", words.coordinator], ...staff, ...family],
        }),
        dateInput({
          id: "dueBy",
          label: words.dueBy,
          value: typed.dueBy ?? addDays(today, context.municipality.promiseDays),
          min: today,
          required: text.common.required,
        }),
      ],
      seenBy: words.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    agreements: [
      {
        what: typed.what,
        category: typed.category,
        owner: typed.owner,
        reportTo: chosen(typed, "reportTo").map((one) => (one === "coordinator" ? null : one)),
        dueBy: typed.dueBy,
      },
    ],
  }),
};

export const followupForms = {
  handOn: handOnForm,
  letGo: ended("followup.cancel", "letGo", [...unfinished, "carriedOver"]),
  carry: ended("followup.carryOver", "carry", unfinished),
  told: toldForm,
  rate: rateForm,
  ...deviationForms,
  agree: agreeForm,
};
