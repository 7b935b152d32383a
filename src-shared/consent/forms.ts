import { choice, line, plain, quiet, textInput } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import { chosen, type Form } from "../form.ts";
import { familyAccount } from "../ids.ts";
import { longestLine, longestText } from "../input.ts";
import { thatFit } from "../that-fit.ts";
import { grantorChoices } from "./grantor-choices.ts";
import { askOwnForm } from "./ask-form.ts";
import { recordForm } from "./record-form.ts";

/** A no, or a wish to talk first. */
const answerForm: Form = {
  verb: "consent.recordAnswer",
  title: (text) => text.consent.answerTitle,
  card: (context) => {
    const { text, typed, view, thing } = context;
    const words = text.consent;
    const open = (view?.requests ?? []).filter(({ state }) => state !== "granted" && state !== "partlyGranted");
    const nameOf = (grantor: string) => grantorChoices(context).find(([id]) => id === grantor)?.[1] ?? "";
    const last = new Map(open.map((request) => [request.grantor as string, request.id as string]));
    const choices = [...last].map(([grantor, id]): [string, string] => [id, nameOf(grantor)]);
    if (choices.length === 0) return null;
    return formCard(context, {
      title: words.answerTitle,
      lead: words.answerLead,
      inputs: [
        choice({
          id: "requestId",
          label: words.answerWho,
          value: typed.requestId ?? last.get(thing ?? "") ?? choices[0]?.[0],
          choices,
        }),
        choice({
          id: "answer",
          label: words.answerKind,
          value: typed.answer ?? "wantsTalk",
          choices: Object.entries(words.answerKinds),
          open: true,
        }),
        choice({
          id: "channel",
          label: words.answerChannel,
          value: typed.channel ?? "phone",
          choices: Object.entries(text.contact.channels),
        }),
        textInput({
          id: "reason",
          label: words.answerReason,
          value: typed.reason,
          longest: longestText,
          lines: true,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

/** Whole, or for some services or kinds of things, in the way the person said so. */
const withdrawForm: Form = {
  verb: "consent.withdraw",
  title: (text) => text.consent.withdrawTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.consent;
    const current = (view?.consents ?? []).filter(({ state }) => ["active", "granted", "outgrown"].includes(state));
    if (current.length === 0) return null;
    const nameOf = (grantor: string) => grantorChoices(context).find(([id]) => id === grantor)?.[1] ?? "";
    const services = new Map(
      current.flatMap((consent) => consent.services).map(({ id, name }) => [id as string, name]),
    );
    const kinds = [...new Set(current.flatMap((consent) => consent.categories))];
    return formCard(context, {
      title: words.withdrawTitle,
      lead: words.withdrawLead,
      inputs: [
        choice({
          id: "consentId",
          label: words.withdrawWhose,
          value: typed.consentId ?? current[0]?.id,
          choices: current
            .filter((consent, place) => current.findIndex(({ grantor }) => grantor === consent.grantor) === place)
            .map((consent) => [consent.id, nameOf(consent.grantor)]),
          open: true,
        }),
        choice({
          id: "services",
          label: words.withdrawServices,
          value: typed.services,
          many: true,
          choices: [["all", words.withdrawAll], ...services],
        }),
        choice({
          id: "categories",
          label: words.withdrawCategories,
          value: typed.categories,
          many: true,
          choices: kinds.map((kind) => [kind, text.category[kind]]),
        }),
        choice({
          id: "channel",
          label: words.withdrawChannel,
          value: typed.channel ?? "phone",
          choices: Object.entries(text.contact.channels),
        }),
      ],
      submit: words.withdraw,
    });
  },
  toInput: ({ typed }) => {
    const services = chosen(typed, "services");
    return {
      ...typed,
      services: services.includes("all") ? "all" : services,
      categories: chosen(typed, "categories"),
    };
  },
};

const confirmForm: Form = {
  verb: "consent.confirmHeld",
  title: (text) => text.consent.confirmTitle,
  then: "confirm",
  card: (context) => {
    const { text, typed, view, thing } = context;
    const words = text.consent;
    const consent = view?.consents.find((one) => one.id === thing);
    if (!consent || consent.state !== "granted" || consent.awaiting.length === 0) return null;
    return formCard(context, {
      title: words.confirmTitle,
      lead: words.confirmLead,
      inputs: [
        choice({
          id: "authority",
          label: words.authority,
          value: typed.authority ?? consent.awaiting[0]?.id,
          choices: consent.awaiting.map(({ id, name }) => [id, name]),
          open: true,
        }),
        lineInput(context, "saidBy", words.saidBy, { help: words.saidByHelp, longest: longestLine }),
        line(consent.awaiting.length > 1 ? words.confirmNext : words.confirmLast),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ consentId: thing, authority: typed.authority, saidBy: typed.saidBy }),
};

/** Of what a card may weigh, for those who can be asked. */
const mostBytes = 20_000;
/** As many as are all shown at once, rather than folded into one line. */
const mostInSight = 6;

/** One named person at an authority that is waited for. */
const askForm: Form = {
  verb: "consent.askToConfirm",
  title: (text) => text.consent.askTitle,
  card: (context) => {
    const { text, typed, view, thing, municipality } = context;
    const words = text.consent;
    const consent = view?.consents.find((one) => one.id === thing);
    if (!consent || consent.state !== "granted") return null;
    const outside = (view?.people ?? []).flatMap((one) =>
      one.kind === "professional" && one.isOutside && !one.hasLeft ? [one] : [],
    );
    const choices = consent.awaiting.flatMap(({ id, name }) => {
      const units = municipality.units.filter((unit) => unit.authority === id);
      const people = [
        ...municipality.people.filter((person) => units.some((unit) => unit.id === person.unit)),
        ...outside
          .filter((person) => units.some((unit) => unit.name === person.unit))
          .map((person) => ({ account: familyAccount(person.id), title: person.title })),
      ];
      return people.map((person): [string, string] => [`${id}|${person.account}`, `${person.title} (${name})`]);
    });
    if (choices.length === 0) return null;
    const asked = consent.awaiting.flatMap((one) => (one.asked ? [one.asked] : []));
    return formCard(context, {
      title: words.askTitle,
      lead: words.askLead,
      inputs: [
        asked.length > 0 ? quiet(plain(words.asked(text.list(asked)))) : null,
        choice({
          id: "receiver",
          label: words.askWhom,
          value: typed.receiver ?? choices[0]?.[0],
          choices: thatFit(choices, mostBytes).fitting,
          open: choices.length <= mostInSight,
        }),
      ],
      submit: text.common.send,
    });
  },
  toInput: ({ typed, thing }) => {
    const [authority, receiver] = (typed.receiver ?? "").split("|");
    return { consentId: thing, authority, receiver };
  },
};

export const consentForms = {
  ask: askOwnForm,
  consent: recordForm,
  answer: answerForm,
  confirm: confirmForm,
  askToConfirm: askForm,
  withdraw: withdrawForm,
};
