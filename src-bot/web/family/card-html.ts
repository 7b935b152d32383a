import type { Element } from "../../../src-shared/card.ts";
import { html, type Html } from "./html.ts";

type Wrong = ReadonlySet<string>;

/** Adaptive Cards' elements as plain HTML. https://adaptivecards.io/explorer */
export const elementsOf = (elements: readonly Element[], wrong: Wrong): Html[] =>
  elements.map((element) => htmlOf(element, wrong));

function htmlOf(element: Element, wrong: Wrong): Html {
  switch (element.type) {
    case "TextBlock":
      return textBlock(element);
    case "FactSet":
      return factSet(element);
    case "Container":
      return container(element, wrong);
    case "ColumnSet":
      return html`<div class="beside">${inside(element["columns"], wrong)}</div>`;
    case "Column":
      return html`<div>${inside(element["items"], wrong)}</div>`;
    case "ActionSet":
      return html`<div class="actions">${parts(element["actions"]).map((one) => actionOf(one, wrong))}</div>`;
    case "Input.Text":
    case "Input.Date":
    case "Input.Time":
      return lineInput(element, wrong);
    case "Input.Toggle":
      return html`<fieldset>
        ${box("checkbox", element, "true", textOf(element["title"]), textOf(element["value"]) === "true")}
      </fieldset>`;
    case "Input.ChoiceSet":
      return choiceSet(element, wrong);
    default:
      throw new Error(`a family page does not know ${element.type}`);
  }
}

const parts = (said: unknown): Element[] => (Array.isArray(said) ? (said as Element[]) : []);
const inside = (said: unknown, wrong: Wrong): Html[] => elementsOf(parts(said), wrong);
export const textOf = (said: unknown): string => (typeof said === "string" ? said : "");

/** What people wrote stands in a card with its Markdown made harmless; here it is text as it was. */
const spoken = (said: unknown): string => textOf(said).replace(/\\([\\`*_[\]<>#|~{}\-+.)])/g, "$1");

function textBlock(element: Element): Html {
  const text = spoken(element["text"]);
  if (element["style"] === "heading") return html`<h2>${text}</h2>`;
  if (element["weight"] === "bolder") return html`<h3>${text}</h3>`;
  return html`<p class="${element["isSubtle"] ? "quiet" : "line"}">${text}</p>`;
}

const factSet = (element: Element): Html =>
  html`<dl>
    ${parts(element["facts"]).map(
      (one) =>
        html`<dt>${spoken(one["title"])}</dt>
          <dd>${spoken(one["value"])}</dd>`,
    )}
  </dl>`;

function container(element: Element, wrong: Wrong): Html {
  const items = inside(element["items"], wrong);
  if (element["style"] === "attention") return html`<div class="wrong" role="alert">${items}</div>`;
  if (element["style"] === "good") return html`<div class="said" role="status">${items}</div>`;
  const id = textOf(element["id"]);
  return html`<div ${id ? html`id="${id}"` : null}>${items}</div>`;
}

const kinds: Readonly<Record<string, string>> = { "Input.Date": "date", "Input.Time": "time" };
const styles: Readonly<Record<string, string>> = { tel: "tel", email: "email" };

function lineInput(element: Element, wrong: Wrong): Html {
  const id = textOf(element["id"]);
  const value = textOf(element["value"]);
  if (element["isVisible"] === false) return html`<input type="hidden" name="${id}" value="${value}" />`;
  const longest = typeof element["maxLength"] === "number" ? element["maxLength"] : 4_000;
  const field = element["isMultiline"]
    ? html`<textarea id="${id}" name="${id}" rows="4" maxlength="${longest}" ${stateOf(element, wrong)}>
${value}</textarea>`
    : html`<input
        type="${kinds[element.type] ?? styles[textOf(element["style"])] ?? "text"}"
        id="${id}"
        name="${id}"
        value="${value}"
        maxlength="${longest}"
        ${element["min"] ? html`min="${textOf(element["min"])}"` : null}
        ${element["max"] ? html`max="${textOf(element["max"])}"` : null}
        ${stateOf(element, wrong)}
      />`;
  return html`<label for="${id}">${spoken(element["label"])}</label>${errorOf(element, wrong)}${field}`;
}

const stateOf = (element: Element, wrong: Wrong): Html | null =>
  wrong.has(textOf(element["id"])) ? html`aria-invalid="true" aria-describedby="${textOf(element["id"])}-wrong"` : null;
const errorOf = (element: Element, wrong: Wrong): Html | null =>
  wrong.has(textOf(element["id"])) && element["errorMessage"]
    ? html`<p class="wrong" id="${textOf(element["id"])}-wrong">${spoken(element["errorMessage"])}</p>`
    : null;

function choiceSet(element: Element, wrong: Wrong): Html {
  const id = textOf(element["id"]);
  const chosen = textOf(element["value"]).split(",");
  const choices = parts(element["choices"]).map((one) => ({
    value: textOf(one["value"]),
    title: spoken(one["title"]),
  }));
  const label = spoken(element["label"]);
  const isMany = element["isMultiSelect"] === true;
  if (!isMany && element["style"] !== "expanded")
    return html`<label for="${id}">${label}</label>${errorOf(element, wrong)}
      <select id="${id}" name="${id}" ${stateOf(element, wrong)}>
        <option value=""></option>
        ${choices.map(
          ({ value, title }) =>
            html`<option value="${value}" ${chosen.includes(value) ? html`selected` : null}>${title}</option>`,
        )}
      </select>`;
  const hint = textOf(element["hint"]);
  return html`<fieldset ${stateOf(element, wrong) ?? (hint ? html`aria-describedby="${id}-hint"` : null)}>
    <legend>${label}</legend>
    ${hint ? html`<p class="quiet" id="${id}-hint"><bdi>${hint}</bdi></p>` : null} ${errorOf(element, wrong)}
    ${choices.map(({ value, title }) =>
      box(isMany ? "checkbox" : "radio", element, value, title, chosen.includes(value)),
    )}
  </fieldset>`;
}

const box = (type: "radio" | "checkbox", element: Element, value: string, title: string, isChosen: boolean): Html =>
  html`<label
    ><input type="${type}" name="${textOf(element["id"])}" value="${value}" ${isChosen ? html`checked` : null} />
    ${title}</label
  >`;

function actionOf(action: Element, wrong: Wrong): Html {
  const title = textOf(action["title"]);
  if (action.type === "Action.OpenUrl") return html`<p><a href="${textOf(action["url"])}">${title}</a></p>`;
  if (action.type === "Action.ShowCard") {
    const { body } = action["card"] as { body: Element[] };
    return html`<details>
      <summary>${title}</summary>
      ${elementsOf(body, wrong)}
    </details>`;
  }
  const look = action["style"] === "positive" ? "first" : "second";
  return html`<button class="${look}" name="action" value="${textOf(action["id"])}">${title}</button>`;
}
