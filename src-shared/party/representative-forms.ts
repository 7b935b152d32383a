import { choice, dateInput, line, plain, quiet, shortened, textInput } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { formCard, lineInput } from "../form-card.ts";
import type { Form } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { representativeRoles } from "./appointment.ts";

const leads = (view: CaseView | null): view is CaseView => view?.you === "coordinator";
const isOver = ({ stage }: CaseView) => ["closed", "ended", "merged"].includes(stage);
const named = ({ people }: CaseView, isMeant: (one: { isGrown: boolean }) => boolean = () => true) =>
  people.flatMap((one): [string, string][] =>
    one.kind === "child" && one.name !== null && isMeant(one) ? [[one.id, one.name]] : [],
  );

/** A grown person's god man or förvaltare: who it is, what the decision covers, and until when. */
const representativeForm: Form = {
  verb: "party.addRepresentative",
  title: (text) => text.representative.title,
  card: (context) => {
    const { text, typed, view, problem, today } = context;
    const words = text.representative;
    const grown = leads(view) && !isOver(view) ? named(view, ({ isGrown }) => isGrown) : [];
    if (grown.length === 0) return null;
    const optional = (id: string, label: string, more: { style?: "tel" | "email"; longest?: number } = {}) =>
      textInput({ id, label, value: typed[id], longest: longestLine, ...more });
    const required = text.common.required;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        grown.length > 1
          ? choice({ id: "of", label: words.of, value: typed.of, choices: grown, open: true, required })
          : null,
        choice({
          id: "role",
          label: words.role,
          value: typed.role,
          choices: representativeRoles.map((role) => [role, text.contactSheet.roles[role]]),
          open: true,
          required,
        }),
        lineInput(context, "name", words.name),
        optional("phone", words.phone, { style: "tel", longest: 30 }),
        optional("mail", words.mail, { style: "email" }),
        lineInput(context, "scope", words.scope, { lines: true, longest: longestText, help: words.scopeHelp }),
        dateInput({ id: "decidedOn", label: words.decidedOn, value: typed.decidedOn, max: today, required }),
        dateInput({ id: "until", label: words.until, value: typed.until }),
        problem
          ? textInput({
              id: "sameContactReason",
              label: text.family.sameContactReason,
              value: typed.sameContactReason,
              help: text.family.sameContactHelp,
              longest: longestLine,
            })
          : null,
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, view }) => ({ of: view ? named(view, ({ isGrown }) => isGrown)[0]?.[0] : null, ...typed }),
};

/** What the person has said of whether somebody appointed takes part. */
const representedForm: Form = {
  verb: "party.letRepresent",
  title: (text) => text.representative.answerTitle,
  card: (context) => {
    const { text, typed, view, thing } = context;
    const words = text.representative;
    const person = view?.people.find((one) => one.id === thing);
    if (!leads(view) || isOver(view) || person?.kind !== "supporter" || !person.appointment) return null;
    const { scope, until, says } = person.appointment;
    const helped = named(view).find(([id]) => id === person.of)?.[1] ?? text.case.family;
    return formCard(context, {
      title: words.answerTitle,
      lead: plain(words.answerLead(helped, person.name ?? text.contactSheet.roles[person.role])),
      inputs: [
        scope ? quiet(plain(words.covers(shortened(scope)))) : null,
        line(until ? words.holdsUntil(text.date(until)) : words.holdsOn),
        choice({
          id: "says",
          label: words.says,
          value: typed.says,
          choices: (["yes", "no"] as const).filter((one) => one !== says).map((one) => [one, words.answers[one]]),
          open: true,
          required: text.common.required,
        }),
        choice({
          id: "channel",
          label: text.contact.channel,
          value: typed.channel ?? "phone",
          choices: Object.entries(text.contact.channels),
        }),
      ],
      seenBy: words.answerSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ ...typed, partyId: thing }),
};

/** A birthday that was written down wrong: what comes of the age is said before it is changed. */
const birthDateForm: Form = {
  verb: "party.correctBirthDate",
  title: (text) => text.representative.birthDate.title,
  card: (context) => {
    const { text, typed, view, thing, today } = context;
    const words = text.representative.birthDate;
    const children = leads(view) && !isOver(view) ? named(view) : [];
    const child = view?.people.find((one) => one.kind === "child" && (one.id === thing || children.length === 1));
    if (children.length === 0) return null;
    const now = child?.kind === "child" ? child : null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        now
          ? line(plain(words.now(now.name ?? "", now.bornOn ? text.date(now.bornOn) : "")))
          : choice({
              id: "childId",
              label: words.whose,
              value: typed.childId,
              choices: children,
              open: true,
              required: text.common.required,
            }),
        dateInput({
          id: "bornOn",
          label: words.bornOn,
          value: typed.bornOn ?? now?.bornOn ?? undefined,
          max: today,
          required: text.common.required,
        }),
        textInput({
          id: "personalNumber",
          label: words.personalNumber,
          value: typed.personalNumber,
          help: words.numberHelp,
          longest: 13,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing, view }) => ({
    ...typed,
    childId: typed.childId ?? thing ?? (view ? named(view)[0]?.[0] : null),
    personalNumber: typed.personalNumber ?? "",
  }),
};

export const representativeForms = {
  representative: representativeForm,
  represented: representedForm,
  birthDate: birthDateForm,
};
