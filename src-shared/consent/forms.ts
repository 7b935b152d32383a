import { choice, dateInput, line, quiet, textInput, toggle } from "../card.ts";
import { guardianChoices } from "../case/forms.ts";
import { categories, type Category } from "../case/labelled.ts";
import { formCard } from "../form-card.ts";
import { chosen, type Form, type FormContext, isTicked } from "../form.ts";
import { longestLine } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { addMonths } from "../time.ts";

/** Everybody whose own yes can be written down: guardians, and a child who is grown. */
const grantorChoices = (context: FormContext) => [
  ...guardianChoices(context),
  ...(context.view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "child" && person.isGrown && person.name !== null ? [[person.id, person.name]] : [],
  ),
];

/**
 * The plain way to fill the matrix: the chosen services and the coordinating office may tell each other the chosen kinds of
 * things about the grantor and their child.
 */
const consentForm: Form = {
  verb: "consent.record",
  title: (text) => text.consent.formTitle,
  card: (context) => {
    const { text, typed, municipality, today } = context;
    const words = text.consent;
    const grantors = grantorChoices(context);
    if (grantors.length === 0) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "grantorId",
          label: words.grantor,
          value: typed.grantorId ?? (grantors.find(([id]) => id === context.thing) ?? grantors[0])?.[0],
          choices: grantors,
        }),
        choice({
          id: "services",
          label: words.services,
          value: typed.services,
          many: true,
          required: text.common.required,
          choices: servicesOf(municipality).map((unit) => [unit.id, unit.name]),
        }),
        choice({
          id: "categories",
          label: words.categories,
          value: typed.categories,
          many: true,
          required: text.common.required,
          choices: categories.map((kind) => [kind, text.category[kind]]),
        }),
        dateInput({
          id: "validTo",
          label: words.validTo,
          value: typed.validTo ?? addMonths(today, municipality.consentMonths),
          min: today,
          required: text.common.required,
        }),
        dateInput({
          id: "receivedOn",
          label: words.receivedOn,
          value: typed.receivedOn ?? today,
          max: today,
          required: text.common.required,
        }),
        textInput({
          id: "witness",
          label: words.witness,
          value: typed.witness,
          help: words.witnessHelp,
          longest: longestLine,
          required: text.common.required,
        }),
        toggle({ id: "readBack", label: words.readBack, value: typed.readBack, required: text.common.tickWhenDone }),
        toggle({
          id: "understood",
          label: words.understood,
          value: typed.understood,
          required: text.common.tickWhenDone,
        }),
        quiet(words.later),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, municipality, view, today }) => {
    const services = [...chosen(typed, "services"), municipality.coordinationUnit];
    const kinds = chosen(typed, "categories") as Category[];
    const children = (view?.people ?? []).filter((person) => person.kind === "child" && !person.isGrown);
    const isGrown = (view?.people ?? []).some((person) => person.kind === "child" && person.id === typed.grantorId);
    return {
      grantorId: typed.grantorId,
      subjectIds: [...(isGrown ? [] : children.map((person) => person.id)), typed.grantorId],
      flows: services.flatMap((from) =>
        services.filter((to) => to !== from).flatMap((to) => kinds.map((category) => ({ from, to, category }))),
      ),
      validFrom: typed.receivedOn || today,
      validTo: typed.validTo,
      noticeLanguage: view?.inquiry?.language ?? "sv",
      receivedOn: typed.receivedOn,
      witness: typed.witness,
      readBack: isTicked(typed, "readBack"),
      understood: isTicked(typed, "understood"),
    };
  },
};

/** Whole or for some services, in the way the person said so. */
const withdrawForm: Form = {
  verb: "consent.withdraw",
  title: (text) => text.consent.withdrawTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.consent;
    const current = (view?.consents ?? []).filter(({ state }) => state === "active" || state === "granted");
    if (current.length === 0) return null;
    const nameOf = (grantor: string) => grantorChoices(context).find(([id]) => id === grantor)?.[1] ?? "";
    const services = new Map(
      current.flatMap((consent) => consent.services).map(({ id, name }) => [id as string, name]),
    );
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
          required: text.common.required,
          choices: [["all", words.withdrawAll], ...services],
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
    return { ...typed, services: services.includes("all") ? "all" : services };
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
    if (!consent || consent.awaiting.length === 0) return null;
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
        textInput({
          id: "saidBy",
          label: words.saidBy,
          value: typed.saidBy,
          help: words.saidByHelp,
          longest: longestLine,
          required: text.common.required,
        }),
        line(consent.awaiting.length > 1 ? words.confirmNext : words.confirmLast),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ consentId: thing, authority: typed.authority, saidBy: typed.saidBy }),
};

export const consentForms = { consent: consentForm, confirm: confirmForm, withdraw: withdrawForm };
