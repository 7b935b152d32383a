import type { CardJson, CardValues } from "../ui/card-values.ts";
import { type CardPress, renderCard } from "../ui/render-card.ts";
import { asRead } from "./what-is-read.ts";
import "../ui/card.css";
import "./family-card.css";

/** Draws the card in the form's place, with what is filled in; the same is sent. Where it cannot be, the form stays. */
export function drawCard(form: HTMLFormElement, json: CardJson): void {
  const [kept, fields] = parted(form);
  const wrong = [...form.querySelectorAll<HTMLElement>("p[id$='-wrong']")];
  const hints = [...form.querySelectorAll<HTMLElement>("p[id$='-hint']")];
  const place = document.createElement("div");
  place.className = "samla-card";
  try {
    const isRtl = document.documentElement.dir === "rtl";
    const card = renderCard(
      { ...json, rtl: isRtl },
      { values: filledIn(form), headingLevel: 2, onPress: (press) => send(press) },
    );
    const send = (press: CardPress) => {
      if (press.kind === "open") return location.assign(press.url);
      card.setBusy(true);
      const read = "read" in press.inputs ? asRead() : {};
      for (const [name, value] of Object.entries({ ...press.inputs, ...read, action: press.id }))
        form.append(field(name, value));
      HTMLFormElement.prototype.submit.call(form);
    };
    // A button beside it, such as another language, takes along what is filled in.
    form.addEventListener("submit", () => {
      for (const [name, value] of Object.entries({ ...card.values(), ...asRead() })) form.append(field(name, value));
    });
    likeThePage(card.element);
    place.append(card.element);
    for (const said of hints) hintAt(place, said);
    for (const said of wrong) sayWhere(place, said);
    // Beside the form, so that nothing of it is sent twice, nor before a button is pressed.
    form.replaceChildren(...kept);
    form.before(place);
    const missing = namesIn(fields).find((name) => !place.querySelector(`[id="${CSS.escape(name)}"], [name]`));
    if (missing) throw new Error(missing);
  } catch {
    place.remove();
    form.replaceChildren(...kept, ...fields);
  }
}

/** Whose form it is and which command; and all that is drawn anew. */
function parted(form: HTMLFormElement): [kept: Element[], fields: Element[]] {
  const all = [...form.children];
  const isKept = (one: Element) =>
    one instanceof HTMLInputElement && one.type === "hidden" && ["csrf", "commandId"].includes(one.name);
  return [all.filter(isKept), all.filter((one) => !isKept(one))];
}

const controls = "input:not([type=hidden]), select, textarea";
const namesIn = (fields: Element[]): string[] =>
  fields.flatMap((one) => [...one.querySelectorAll<HTMLInputElement>(controls)].map(({ name }) => name));

/** As the browser has it now, in the way cards have it. */
function filledIn(form: HTMLFormElement): CardValues {
  const values: Record<string, string> = {};
  for (const one of form.querySelectorAll<HTMLInputElement>(controls)) {
    const { name, type, value, checked } = one;
    const isBox = type === "checkbox" || type === "radio";
    if (!isBox) values[name] = value;
    else if (checked) values[name] = values[name] ? `${values[name]},${value}` : value;
    else values[name] ??= isToggle(one) ? "false" : "";
  }
  return values;
}
const isToggle = ({ type, value, form, name }: HTMLInputElement) =>
  type === "checkbox" && value === "true" && form?.querySelectorAll(`[name="${CSS.escape(name)}"]`).length === 1;

const askedBy = (place: HTMLElement, { id }: HTMLElement) => {
  const asked = place.querySelector(`[id="${CSS.escape(id.replace(/-(wrong|hint)$/, ""))}"]`);
  const first = asked?.querySelector("label, .ac-input");
  if (!asked || !first) throw new Error(id);
  return { asked, first };
};

/** What a choice is about stands under its label, as it did without script. */
function hintAt(place: HTMLElement, said: HTMLElement): void {
  const { asked, first } = askedBy(place, said);
  first.after(said.cloneNode(true));
  asked.querySelector("[role=radiogroup], [role=group]")?.setAttribute("aria-describedby", said.id);
}

/** What is to be mended is said at the field, as it was without script. */
function sayWhere(place: HTMLElement, said: HTMLElement): void {
  const { asked, first } = askedBy(place, said);
  first.after(said.cloneNode(true));
  for (const one of asked.querySelectorAll("input, select, textarea")) {
    one.setAttribute("aria-invalid", "true");
    one.setAttribute("aria-describedby", said.id);
  }
}

/** What the page has as headings and as spoken at once is so in the card too. */
function likeThePage(card: HTMLElement): void {
  for (const text of card.querySelectorAll<HTMLElement>(".ac-textBlock:not([role=heading])")) {
    if (text.style.fontWeight !== "600") continue;
    text.setAttribute("role", "heading");
    text.setAttribute("aria-level", "3");
  }
  // Each choice is called what it says; what all are about is the group's own name.
  for (const one of card.querySelectorAll(":is([role=group], [role=radiogroup]) :is([type=radio], [type=checkbox])"))
    one.setAttribute("aria-labelledby", one.getAttribute("aria-labelledby")?.split(" ").at(-1) ?? "");
  for (const box of card.querySelectorAll<HTMLElement>(".ac-container[style*='StatusDangerBackground1']"))
    box.setAttribute("role", "alert");
}

function field(name: string, value: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  return input;
}
