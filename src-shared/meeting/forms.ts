import { choice, dateInput, type Element, plain, quiet, subheading, textInput, toggle } from "../card.ts";
import { categories } from "../case/labelled.ts";
import type { CaseView } from "../case/view.ts";
import { formCard, lineInput } from "../form-card.ts";
import { chosen, clocksOf, type Form, type FormContext, isTicked } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { addDays, addWorkingDays, dayOf } from "../time.ts";
import { fold } from "../fold.ts";
import { voices } from "./agenda/about-item.ts";
import { itemInputs } from "./card.ts";
import type { MeetingView } from "./view.ts";

export const categoryChoice = ({ text, typed }: FormContext) =>
  choice({
    id: "category",
    label: text.meeting.category,
    value: typed.category ?? "schooling",
    choices: categories.map((kind) => [kind, text.category[kind]]),
  });
export const meetingOf = ({ view, thing }: Pick<FormContext, "view" | "thing">) =>
  view?.meetings.find((meeting) => meeting.id === thing) ?? null;

const itemForm: Form = {
  verb: "meeting.suggestItem",
  title: (text) => text.meeting.addItem,
  card: (context) =>
    ["booked", "inProgress"].includes(meetingOf(context)?.state ?? "")
      ? formCard(context, {
          title: context.text.meeting.addItem,
          lead: context.text.meeting.agendaOpen,
          inputs: [...itemInputs(context.text, context.typed).slice(0, 2), whoseItem(context)],
          seenBy: context.text.meeting.itemSeenBy,
          submit: context.text.meeting.addItem,
        })
      : null,
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    title: typed.title,
    category: typed.category,
    ...(typed.for && typed.for !== nobodys ? { for: typed.for } : {}),
  }),
};

/** Of nobody in the family. */
const nobodys = "none";

/** What somebody in the family wants raised is theirs, though the coordinator writes it down. */
function whoseItem(context: FormContext): Element | null {
  const meeting = meetingOf(context);
  const people = meeting ? voices(context, meeting) : [];
  if (people.length === 0) return null;
  const words = context.text.items;
  return choice({
    id: "for",
    label: words.whose,
    value: context.typed.for ?? nobodys,
    choices: [[nobodys, words.coordinators], ...people],
  });
}

/** There are fewer working days left than it takes to prepare. */
function isShortNotice(context: FormContext, { slot }: MeetingView): boolean {
  const { today, holidays = [] } = context;
  return slot !== null && today > addWorkingDays(dayOf(slot.start), -clocksOf(context).agendaDays, holidays);
}

const publishForm: Form = {
  verb: "meeting.publish",
  title: (text) => text.meeting.publishTitle,
  card: (context) => {
    const { text } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (meeting?.state !== "booked") return null;
    const inputs = [
      ...(isShortNotice(context, meeting)
        ? [lineInput(context, "shortNoticeReason", words.shortNoticeReason(clocksOf(context).agendaDays))]
        : []),
      ...missingInputs(context, meeting),
    ];
    return formCard(context, {
      title: words.publishTitle,
      lead: words.publishLead,
      inputs,
      ...(inputs.length > 0 ? { seenBy: text.family.seenBy } : {}),
      submit: words.publish,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    shortNoticeReason: typed.shortNoticeReason,
    missingReason: typed.missingReason,
  }),
};

/** As many as a dialog has room for. */
const mostLacking = 12;

function missingInputs({ text, typed }: FormContext, { items }: MeetingView): Element[] {
  const lacking = items.filter((item) => item.missing.length > 0);
  if (lacking.length === 0) return [];
  const lines = lacking.map(({ title, missing }) => `${title}. ${text.agenda.missing(text.list(missing))}`);
  return [
    ...lines.slice(0, mostLacking).map((words) => quiet(plain(words))),
    textInput({
      id: "missingReason",
      label: text.agenda.missingReason,
      value: typed.missingReason,
      help: text.agenda.missingHelp,
      longest: longestLine,
    }),
  ];
}

const holdForm: Form = {
  verb: "meeting.hold",
  title: (text) => text.meeting.holdTitle,
  card: (context) => {
    const { text, typed, view, today } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!meeting || (meeting.state !== "agendaPublished" && !meeting.hasBegun)) return null;
    const staff = meeting.people.map((person): [string, string] => [person.party, person.title]);
    const relatives = familyIn(meeting, view);
    const family = relatives.flatMap(({ id, name }): [string, string][] => (name === null ? [] : [[id, name]]));
    const told = family.filter(([id]) => relatives.some((one) => one.id === id && one.kind !== "supporter"));
    return formCard(context, {
      title: words.holdTitle,
      lead: words.holdLead,
      inputs: [
        choice({
          id: "attended",
          label: words.attended,
          value: typed.attended,
          many: true,
          required: text.common.required,
          choices: [...family, ...staff],
        }),
        choice({
          id: "heard",
          label: text.agenda.heardOthers,
          value: typed.heard,
          choices: waysBeside.map((way) => [way, text.agenda.heardWays[way]]),
        }),
        quiet(text.agenda.heardHelp),
        toggle({ id: "heldEarlier", label: words.heldEarlier, value: typed.heldEarlier }),
        ...withoutFamily(context, meeting),
        subheading(words.agreementPart),
        textInput({
          id: "what",
          label: words.agreement,
          value: typed.what,
          help: words.agreementHelp,
          longest: longestText,
          lines: true,
        }),
        categoryChoice(context),
        choice({ id: "owner", label: words.owner, value: typed.owner ?? staff[0]?.[0], choices: staff }),
        choice({
          id: "reportTo",
          label: words.reportTo,
          value: typed.reportTo ?? "coordinator",
          many: true,
          choices: [["coordinator", words.coordinator], ...staff, ...told],
        }),
        dateInput({
          id: "dueBy",
          label: words.dueBy,
          value: typed.dueBy ?? addDays(today, context.municipality.promiseDays),
          min: today,
        }),
      ],
      seenBy: words.itemSeenBy,
      submit: words.hold,
    });
  },
  toInput: ({ typed, thing, view }) => ({
    meetingId: thing,
    attended: chosen(typed, "attended"),
    heard: typed.heard ? heardBeside(meetingOf({ view, thing }), view, chosen(typed, "attended"), typed.heard) : [],
    heldEarlier: isTicked(typed, "heldEarlier"),
    withoutFamily:
      typed.withoutFamily && typed.withoutFamily !== nobodys
        ? { saidBy: typed.withoutFamily, channel: typed.withoutChannel }
        : null,
    agreements: typed.what?.trim()
      ? [
          {
            what: typed.what,
            category: typed.category,
            owner: typed.owner,
            reportTo: chosen(typed, "reportTo").map((one) => (one === "coordinator" ? null : one)),
            dueBy: typed.dueBy,
          },
        ]
      : [],
  }),
};

/** Where nobody in the family was there: who of them said that it could go on, and how. */
function withoutFamily(context: FormContext, meeting: MeetingView): Element[] {
  const { text, typed } = context;
  const words = text.agenda;
  const people = voices(context, meeting);
  if (meeting.type === "officialsFirst" || people.length === 0) return [];
  const parts = [
    choice({
      id: "withoutFamily",
      label: words.withoutWho,
      value: typed.withoutFamily ?? nobodys,
      choices: [[nobodys, words.withoutNobody], ...people],
    }),
    choice({
      id: "withoutChannel",
      label: words.withoutHow,
      value: typed.withoutChannel ?? "phone",
      choices: Object.entries(text.contact.channels),
    }),
  ];
  return fold(
    "without",
    words.without,
    parts,
    (typed.withoutFamily ?? nobodys) !== nobodys || context.problem !== null,
  );
}

const waysBeside = ["inWriting", "viaRepresentative", "offeredDeclined"] as const;

/** Those of the family whose meeting it is. */
const familyIn = (meeting: MeetingView | null, view: CaseView | null) =>
  (view?.people ?? []).flatMap((person) =>
    person.kind !== "professional" && meeting?.planning?.family.includes(person.id) ? [person] : [],
  );

/** Who was not there was heard in this way; one who comes at their side speaks for nobody. */
const heardBeside = (meeting: MeetingView | null, view: CaseView | null, attended: readonly string[], how: string) =>
  familyIn(meeting, view)
    .filter(({ id, kind }) => kind !== "supporter" && !attended.includes(id))
    .map(({ id }) => ({ party: id, how }));

export const meetingForms = {
  item: itemForm,
  publish: publishForm,
  hold: holdForm,
};
