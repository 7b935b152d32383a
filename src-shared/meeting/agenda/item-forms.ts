import { carried, choice, line, plain, quiet, textInput } from "../../card.ts";
import { formCard, lineInput } from "../../form-card.ts";
import { chosen, type Form, type FormContext } from "../../form.ts";
import { servicesOf } from "../../programme/municipality.ts";
import { categoryChoice } from "../forms.ts";
import type { ItemView } from "../item-view.ts";
import { isAccount } from "../planning/people-to-ask.ts";
import { before, isAtTable, isLed, itemOf, open, over, voices } from "./about-item.ts";
import { longInput } from "./forms.ts";

const namesOf = ({ thing, view }: FormContext) => ({ meetingId: itemOf({ thing, view })?.meeting.id, itemId: thing });
const titled = ({ title }: ItemView) => line(plain(title));
/** Short enough that a card holds them all. */
const mostServices = 40;

/** One's own item: reworded, sorted anew, taken back, and who is needed for it. */
const ownItem = (context: FormContext) => {
  const found = itemOf(context);
  return found && found.item.isYours && isAtTable(context, found.meeting) && open.includes(found.meeting.state)
    ? found
    : null;
};

const needsForm: Form = {
  verb: "meeting.setNeeds",
  title: (text) => text.items.needsTitle,
  card: (context) => {
    const { text, typed, municipality, view } = context;
    const words = text.items;
    const found = isLed(context) ? itemOf(context) : ownItem(context);
    if (!found || !open.includes(found.meeting.state)) return null;
    const { item, meeting } = found;
    const isNear = (unit: { id: string; name: string }) =>
      item.needed.includes(unit.id) ||
      meeting.people.some((person) => person.unit === unit.name) ||
      view?.people.some((person) => person.kind === "professional" && person.unit === unit.name);
    const services = servicesOf(municipality)
      .toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)))
      .slice(0, mostServices);
    const accounts = item.needed.filter(isAccount);
    const people = municipality.people.filter(({ account }) => accounts.includes(account));
    const choices = [
      ...services.map((unit): [string, string] => [unit.id, unit.name]),
      ...people.map((person): [string, string] => [person.account, person.title]),
    ];
    return formCard(context, {
      title: words.needsTitle,
      lead: words.needsLead,
      inputs: [
        titled(item),
        choice({
          id: "needs",
          label: words.needs,
          value: typed.needs ?? item.needed.filter((one) => choices.some(([id]) => id === one)).join(","),
          many: true,
          choices,
        }),
        textInput({
          id: "minutes",
          label: words.minutes,
          value: typed.minutes ?? (item.minutes === null ? undefined : String(item.minutes)),
          longest: 3,
        }),
      ],
      seenBy: words.needsSeenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { typed } = context;
    return {
      ...namesOf(context),
      needs: chosen(typed, "needs").map((one) =>
        isAccount(one) ? { kind: "person", account: one } : { kind: "unit", unit: one },
      ),
      minutes: typed.minutes?.trim() ? Number(typed.minutes) : null,
    };
  },
};

const rewordForm: Form = {
  verb: "meeting.rewordItem",
  title: (text) => text.items.rewordTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.items;
    const found = itemOf(context);
    const isFamilys = isLed(context) && found?.item.isFamilys === true;
    if (!found || !open.includes(found.meeting.state) || !(isFamilys || ownItem(context))) return null;
    const { item, meeting } = found;
    const askers = voices(context, meeting);
    return formCard(context, {
      title: words.rewordTitle,
      lead: isFamilys ? words.rewordFamilys : words.rewordLead,
      inputs: [
        lineInput({ ...context, typed: { title: item.title, ...typed } }, "title", text.meeting.itemTitle),
        isFamilys && view
          ? choice({ id: "for", label: words.askedBy, value: typed.for, choices: askers, required: words.askedBy })
          : null,
        carried({ id: "seen", label: words.rewordTitle, value: typed.seen ?? item.wording }),
      ],
      seenBy: text.meeting.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { title, seen, for: asker } = context.typed;
    return { ...namesOf(context), title, seen, ...(asker ? { for: asker } : {}) };
  },
};

const sortForm: Form = {
  verb: "meeting.recategoriseItem",
  title: (text) => text.items.sortTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.items;
    const found = isLed(context) ? itemOf(context) : ownItem(context);
    if (!found || !open.includes(found.meeting.state)) return null;
    return formCard(context, {
      title: words.sortTitle,
      lead: words.sortLead,
      inputs: [titled(found.item), categoryChoice({ ...context, typed: { category: found.item.category, ...typed } })],
      submit: text.common.save,
    });
  },
  toInput: (context) => ({ ...namesOf(context), category: context.typed.category }),
};

const removeForm: Form = {
  verb: "meeting.removeItem",
  title: (text) => text.items.removeTitle,
  card: (context) => {
    const { text } = context;
    const words = text.items;
    const found = ownItem(context);
    if (!found || found.item.isFamilys) return null;
    return formCard(context, {
      title: words.removeTitle,
      lead: words.removeLead,
      inputs: [titled(found.item)],
      submit: words.remove,
    });
  },
  toInput: namesOf,
};

const replyForm: Form = {
  verb: "meeting.answerItem",
  title: (text) => text.items.answerTitle,
  card: (context) => {
    const { text } = context;
    const words = text.items;
    const found = itemOf(context);
    if (!found || !isAtTable(context, found.meeting) || !before.includes(found.meeting.state)) return null;
    return formCard(context, {
      title: words.answerTitle,
      lead: words.answerLead,
      inputs: [titled(found.item), longInput(context, "answer", words.answer)],
      seenBy: text.meeting.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => ({ ...namesOf(context), answer: context.typed.answer }),
};

const limitForm: Form = {
  verb: "meeting.limitItem",
  title: (text) => text.items.limitTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.items;
    const found = itemOf(context);
    if (!isLed(context) || !found || over.includes(found.meeting.state) || found.meeting.people.length === 0)
      return null;
    const { item, meeting } = found;
    const all = meeting.people.map(({ party }) => party);
    return formCard(context, {
      title: words.limitTitle,
      lead: words.limitLead,
      inputs: [
        titled(item),
        choice({
          id: "present",
          label: words.present,
          value: typed.present ?? (item.present ?? all).join(","),
          many: true,
          choices: meeting.people.map(({ party, title }) => [party, title]),
        }),
        quiet(words.limitHelp),
      ],
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const chosenHere = chosen(context.typed, "present");
    const everybody = itemOf(context)?.meeting.people.every(({ party }) => chosenHere.includes(party)) ?? false;
    return { ...namesOf(context), present: everybody ? null : chosenHere };
  },
};

export const itemForms = {
  needs: needsForm,
  rewordItem: rewordForm,
  sortItem: sortForm,
  removeItem: removeForm,
  answerItem: replyForm,
  limitItem: limitForm,
};
