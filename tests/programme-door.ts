import { randomUUID } from "node:crypto";

import type { World } from "./world.ts";
import { inputsOf } from "./filled.ts";

type Said = Record<string, unknown>;

/** What the administrator saves of a municipality's kinds of coordination, beside what is there; null takes one out. */
export async function configured(world: World, changed: Record<string, Said | null>, more: Said = {}) {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const all: Record<string, Said> = document.programmes;
  const programmes = Object.fromEntries(
    Object.entries({ ...all, ...changed }).flatMap(([id, one]) => (one ? [[id, { ...all[id], ...one }]] : [])),
  );
  const input = { ...document, ...more, programmes };
  return world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
}

/** A form as the tab and the chat draw it: its fields, by id. */
export async function formOf(world: World, caseId: string, form: string, more: Said = {}, person = "samordnare") {
  const { body } = await world.api(person, "/cards/open", { data: { form, caseId, ...more } });
  return { card: body.card, fields: new Map(inputsOf(body.card).map((one) => [String(one.id), one])) };
}
