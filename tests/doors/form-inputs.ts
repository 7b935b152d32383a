import { forms } from "../../src-shared/cards.ts";
import { texts } from "../../src-shared/text/text.ts";
import { dayOf } from "../../src-shared/time.ts";
import { municipalityId, type World } from "../world.ts";

export interface FormInput {
  id: string;
  /** What there is to choose from; empty where one writes. */
  choices: string[];
  isMany: boolean;
}

/** What can be filled in, form by form, as the coordinator of these cases is shown them. */
export async function formInputsOf(world: World, caseIds: string[]): Promise<ReadonlyMap<string, FormInput[]>> {
  const { document } = await world.app.deps.municipality(municipalityId);
  const found = new Map<string, Map<string, FormInput>>();
  for (const caseId of caseIds) {
    const view = await world.view("samordnare", caseId);
    if (!view.ok) throw new Error(`the coordinator cannot see ${caseId}`);
    const { meetings, tasks, consents, people } = view.value;
    const things = [null, ...[...meetings, ...tasks, ...consents, ...people].map((one) => one.id as string)];
    for (const [name, form] of Object.entries(forms))
      for (const thing of things) {
        const context = {
          municipality: document,
          today: dayOf(world.clock.now),
          text: texts.sv,
          typed: {},
          problem: null,
        };
        const card = form.card({ ...context, view: view.value, thing });
        const inputs = found.get(name) ?? new Map<string, FormInput>();
        for (const input of inputsIn(card)) inputs.set(input.id, input);
        found.set(name, inputs);
      }
  }
  return new Map([...found].map(([name, inputs]) => [name, [...inputs.values()]]));
}

function inputsIn(part: unknown): FormInput[] {
  if (Array.isArray(part)) return part.flatMap(inputsIn);
  if (typeof part !== "object" || part === null) return [];
  const { type, id, choices, isMultiSelect } = part as Record<string, unknown>;
  const inner = Object.values(part).flatMap(inputsIn);
  if (typeof type !== "string" || !type.startsWith("Input.") || typeof id !== "string") return inner;
  const values = Array.isArray(choices) ? choices.map((choice) => (choice as { value: string }).value) : [];
  return [{ id, choices: values, isMany: isMultiSelect === true }, ...inner];
}
