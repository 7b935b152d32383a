import { choice, textInput } from "../card.ts";
import type { Form, FormContext } from "../form.ts";
import { formCard } from "../form-card.ts";
import { longestLine } from "../input.ts";
import { childAsked, type ChildSeen } from "./child-asked.ts";
import { childChoiceForm, childWordsForm } from "./note-form.ts";
import { readForms } from "./read-forms.ts";
import { pageForms } from "./saying.ts";

/** Whoever has custody of this child. */
const guardiansOf = ({ view }: FormContext, child: ChildSeen): { id: string; name: string }[] =>
  (view?.people ?? []).flatMap((one) =>
    one.kind === "guardian" &&
    !one.hasLeft &&
    one.name !== null &&
    one.custody.some((custody) => custody.child === child.id)
      ? [{ id: one.id, name: one.name }]
      : [],
  );
const calledId = (guardian: string) => `called-${guardian}`;

const childPageForm: Form = {
  verb: "voice.setPage",
  title: ({ childPage }) => childPage.title,
  card: (context) => {
    const child = childAsked(context);
    if (!child) return null;
    const { text, typed } = context;
    const words = text.childPage;
    const { page } = child;
    const called = (id: string) => page?.guardians.find(({ party }) => party === id)?.called;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        choice({
          id: "form",
          label: words.form,
          value: typed.form ?? (page && !page.isByAge ? page.form : "byAge"),
          choices: [["byAge", words.byAge], ...pageForms.map((form): [string, string] => [form, words.forms[form]])],
          open: true,
        }),
        ...guardiansOf(context, child).map(({ id, name }) =>
          textInput({
            id: calledId(id),
            label: words.called(name),
            value: typed[calledId(id)] ?? called(id),
            longest: longestLine,
            help: words.calledHelp,
          }),
        ),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const child = childAsked(context);
    const { typed } = context;
    const guardians = child ? guardiansOf(context, child) : [];
    return {
      childId: child?.id,
      form: typed.form === "byAge" ? null : typed.form,
      guardians: guardians.flatMap(({ id }) => {
        const called = (typed[calledId(id)] ?? "").trim();
        return called === "" ? [] : [{ party: id, called }];
      }),
    };
  },
};

export const voiceForms = {
  childPage: childPageForm,
  ...readForms,
  childWords: childWordsForm,
  childChoice: childChoiceForm,
};
