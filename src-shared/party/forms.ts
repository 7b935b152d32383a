import { choice, dateInput, line, plain, quiet, shortened, textInput } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { formCard, lineInput } from "../form-card.ts";
import type { Form, FormContext } from "../form.ts";
import { longestLine } from "../input.ts";
import { callsTo } from "./call-step.ts";
import { custodies, custodyEvidences, voiceWays } from "./party.ts";

/** A question that may be left empty. */
const optionalInput = (
  { typed }: FormContext,
  id: string,
  label: string,
  more: Partial<Parameters<typeof textInput>[0]> = {},
) => textInput({ id, label, value: typed[id], longest: longestLine, ...more });

const custodyChoice = ({ text, typed }: FormContext) =>
  choice({
    id: "custody",
    label: text.family.custody,
    // Whoever else has custody is asked too: nobody is taken to be alone with it.
    value: typed.custody,
    choices: custodies.map((kind) => [kind, text.family.custodies[kind]]),
  });

/** Somebody grown answers for themselves: there is nobody else to write in. */
function personCard(context: FormContext) {
  const { text, typed, view, today } = context;
  const { adult: words, formLead, seenBy } = text.family;
  return formCard(context, {
    title: words.formTitle,
    lead: formLead,
    inputs: [
      lineInput(context, "childName", words.name),
      dateInput({
        id: "childBornOn",
        label: words.bornOn,
        value: typed.childBornOn,
        max: today,
        required: text.common.required,
      }),
      optionalInput(context, "childPersonalNumber", words.personalNumber, { longest: 13 }),
      optionalInput(context, "childPhone", words.phone, {
        value: typed.childPhone ?? (view?.inquiry?.from === "adult" ? view.inquiry.phone : null) ?? undefined,
        style: "tel",
        longest: 30,
      }),
    ],
    seenBy,
    submit: text.common.save,
  });
}

const familyForm: Form = {
  verb: "party.registerFamily",
  title: (text) => text.family.formTitle,
  card: (context) => {
    const { text, typed, view, today } = context;
    const words = text.family;
    if (view?.programme?.about === "adults") return personCard(context);
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        lineInput(context, "childName", words.childName),
        dateInput({
          id: "childBornOn",
          label: words.childBornOn,
          value: typed.childBornOn,
          max: today,
          required: text.common.required,
        }),
        optionalInput(context, "childPersonalNumber", words.childPersonalNumber, { longest: 13 }),
        optionalInput(context, "guardianName", words.guardianName, {
          value: typed.guardianName ?? view?.inquiry?.caller ?? undefined,
          help: words.guardianHelp,
        }),
        optionalInput(context, "guardianPhone", words.guardianPhone, {
          value: typed.guardianPhone ?? ofGuardian(view)?.phone ?? undefined,
          style: "tel",
          longest: 30,
        }),
        optionalInput(context, "guardianMail", words.guardianMail, {
          value: typed.guardianMail ?? ofGuardian(view)?.mail ?? undefined,
          style: "email",
        }),
        custodyChoice(context),
        choice({
          id: "custodyEvidence",
          label: words.custodyEvidence,
          value: typed.custodyEvidence ?? "populationRegister",
          choices: custodyEvidences.map((kind) => [kind, words.custodyEvidences[kind]]),
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

/** A young person's own telephone, or a professional's, is never taken for a guardian's. */
const ofGuardian = (view: CaseView | null) =>
  view?.inquiry?.from === "staff" || view?.inquiry?.from === "guardian" ? view.inquiry : null;

const guardianForm: Form = {
  verb: "party.addGuardian",
  title: (text) => text.family.secondTitle,
  card: (context) => {
    const { text, typed, view, problem, thing } = context;
    const words = text.family;
    if (view?.waiting.kind !== "addGuardian") return null;
    const isFirst = !view.people.some(
      (person) => person.kind === "guardian" && person.custody.some(({ child }) => child === thing),
    );
    return formCard(context, {
      title: words.secondTitle,
      lead: words.secondLead,
      inputs: [
        lineInput(context, "guardianName", words.guardianName),
        lineInput(context, "guardianPhone", words.guardianPhone, { style: "tel", longest: 30 }),
        optionalInput(context, "guardianMail", words.guardianMail, { style: "email" }),
        isFirst ? custodyChoice(context) : null,
        choice({
          id: "custodyEvidence",
          label: words.custodyEvidence,
          value: typed.custodyEvidence ?? "populationRegister",
          choices: custodyEvidences.map((kind) => [kind, words.custodyEvidences[kind]]),
        }),
        problem
          ? optionalInput(context, "sameContactReason", words.sameContactReason, { help: words.sameContactHelp })
          : null,
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ ...typed, childId: thing }),
};

const voiceForm: Form = {
  verb: "party.setVoice",
  title: (text) => text.voice.formTitle,
  card: (context) => {
    const { text, typed, view, thing } = context;
    const words = text.voice;
    const children = (view?.people ?? []).flatMap((person): [string, string][] =>
      person.kind === "child" && person.name !== null ? [[person.id, person.name]] : [],
    );
    if (children.length === 0) return null;
    const asked = children.find(([id]) => id === thing) ?? children[0];
    const supporters = (view?.people ?? []).flatMap((person): [string, string][] =>
      person.kind === "supporter" && !person.hasLeft && person.name !== null ? [[person.id, person.name]] : [],
    );
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({ id: "childId", label: words.child, value: typed.childId ?? asked?.[0], choices: children }),
        choice({
          id: "way",
          label: words.way,
          value: typed.way ?? "letter",
          choices: voiceWays.map((way) => [way, words.ways[way]]),
          open: true,
        }),
        supporters.length > 0
          ? choice({
              id: "trustedAdult",
              label: words.trustedAdult,
              value: typed.trustedAdult ?? "none",
              choices: [["none", words.noTrustedAdult], ...supporters],
            })
          : null,
        textInput({ id: "note", label: words.note, value: typed.note, longest: longestLine, lines: true }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({
    ...typed,
    trustedAdult: typed.way === "trustedAdult" && typed.trustedAdult !== "none" ? (typed.trustedAdult ?? null) : null,
  }),
};

/** Somebody in the family has said that they need to hear more: what it is about, and that they have been called. */
const calledForm: Form = {
  verb: "party.noteCall",
  title: (text) => text.family.calledTitle,
  card: (context) => {
    const { text, view, thing } = context;
    const words = text.family;
    const person = view?.people.find((one) => one.id === thing && one.kind !== "professional");
    if (view?.you !== "coordinator" || !person || person.kind === "professional") return null;
    const { feedback, tasks, proposals } = callsTo(view, person.id);
    if (feedback.length + tasks.length + proposals.length === 0) return null;
    return formCard(context, {
      title: words.calledTitle,
      lead: words.calledLead(person.name ?? text.case.family),
      inputs: [
        person.phone ? line(plain(text.phone(person.phone))) : null,
        ...feedback.flatMap(({ question, words: said }) => [
          line(words.calledAbout[question]),
          said === null ? null : quiet(plain(shortened(said))),
        ]),
        ...proposals.flatMap(({ words: proposed, stances }) => [
          line(plain(words.calledProposal(shortened(proposed)))),
          ...stances
            .filter((one) => one.party === person.id && one.words !== null)
            .map((one) => quiet(plain(shortened(one.words ?? "")))),
        ]),
        ...tasks.map(({ what, owner }) => line(plain(words.calledUnheard(owner, shortened(what ?? ""))))),
      ],
      submit: words.called,
    });
  },
  toInput: ({ thing }) => ({ partyId: thing }),
};

export const partyForms = { family: familyForm, guardian: guardianForm, voice: voiceForm, called: calledForm };
