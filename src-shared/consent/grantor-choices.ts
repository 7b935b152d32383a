import { guardianChoices } from "../case/forms.ts";
import type { FormContext } from "../form.ts";

/** Everybody whose own word can be written down: guardians, and children, whose word decides or narrows. */
export const grantorChoices = (context: FormContext): [string, string][] => [
  ...guardianChoices(context),
  ...(context.view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "child" && person.name !== null ? [[person.id, person.name]] : [],
  ),
];
