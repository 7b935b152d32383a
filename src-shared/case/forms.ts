import { choice, dateInput, quiet, textInput, toggle } from "../card.ts";
import { formCard } from "../form-card.ts";
import { type Form, type FormContext, isTicked } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { custodies, custodyEvidences, voiceWays } from "../party/party.ts";
import type { Text } from "../text/sv.ts";

const languageChoices = (text: Text) =>
  (["sv", "en", "ar", "so", "fi"] as const).map((tag): [string, string] => [tag, text.languages[tag]]);

const lineInput = ({ typed, text }: FormContext, id: string, label: string, more = {}) =>
  textInput({ id, label, value: typed[id], longest: longestLine, required: text.common.required, ...more });

export const inquiryForm: Form = {
  verb: "case.open",
  title: (text) => text.inquiry.formTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.inquiry;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        lineInput(context, "caller", words.caller, { help: words.callerHelp }),
        lineInput(context, "phone", words.phone, { style: "tel", longest: 30 }),
        lineInput(context, "worry", words.worry, { lines: true, longest: longestText }),
        choice({
          id: "language",
          label: words.language,
          value: typed.language ?? "sv",
          choices: languageChoices(text),
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.send,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

export const familyForm: Form = {
  verb: "party.registerFamily",
  title: (text) => text.family.formTitle,
  card: (context) => {
    const { text, typed, view, today } = context;
    const words = text.family;
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
        lineInput(context, "guardianName", words.guardianName, {
          value: typed.guardianName ?? view?.inquiry?.caller ?? undefined,
        }),
        lineInput(context, "guardianPhone", words.guardianPhone, {
          value: typed.guardianPhone ?? view?.inquiry?.phone ?? undefined,
          style: "tel",
          longest: 30,
        }),
        choice({
          id: "custody",
          label: words.custody,
          value: typed.custody ?? "sole",
          choices: custodies.map((kind) => [kind, words.custodies[kind]]),
        }),
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

export const guardianForm: Form = {
  verb: "party.addGuardian",
  title: (text) => text.family.secondTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.family;
    if (view?.waiting.kind !== "addGuardian") return null;
    return formCard(context, {
      title: words.secondTitle,
      lead: words.secondLead,
      inputs: [
        lineInput(context, "guardianName", words.guardianName),
        lineInput(context, "guardianPhone", words.guardianPhone, { style: "tel", longest: 30 }),
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
  toInput: ({ typed, thing }) => ({ ...typed, childId: thing }),
};

export const contactForm: Form = {
  verb: "case.logContact",
  title: (text) => text.contact.formTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.contact;
    const guardians = guardianChoices(context);
    if (guardians.length === 0) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "guardianId",
          label: words.guardian,
          value: typed.guardianId ?? guardians[0]?.[0],
          choices: guardians,
        }),
        choice({
          id: "channel",
          label: words.channel,
          value: typed.channel ?? "phone",
          choices: Object.entries(words.channels),
        }),
        toggle({ id: "noticeGiven", label: words.noticeGiven, value: typed.noticeGiven }),
        toggle({ id: "safetyAsked", label: words.safetyAsked, value: typed.safetyAsked }),
        quiet(words.bothNeeded),
        choice({
          id: "interpreter",
          label: words.interpreter,
          value: typed.interpreter ?? "none",
          choices: [["none", words.noInterpreter], ...languageChoices(text).slice(1)],
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({
    ...typed,
    noticeGiven: isTicked(typed, "noticeGiven"),
    safetyAsked: isTicked(typed, "safetyAsked"),
  }),
};

export const guardianChoices = ({ view }: FormContext) =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "guardian" && person.name !== null ? [[person.id, person.name]] : [],
  );

export const voiceForm: Form = {
  verb: "party.setVoice",
  title: (text) => text.voice.formTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.voice;
    const children = (view?.people ?? []).flatMap((person): [string, string][] =>
      person.kind === "child" && person.name !== null ? [[person.id, person.name]] : [],
    );
    if (children.length === 0) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({ id: "childId", label: words.child, value: typed.childId ?? children[0]?.[0], choices: children }),
        choice({
          id: "way",
          label: words.way,
          value: typed.way ?? "letter",
          choices: voiceWays.map((way) => [way, words.ways[way]]),
          open: true,
        }),
        textInput({ id: "note", label: words.note, value: typed.note, longest: longestLine, lines: true }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};
