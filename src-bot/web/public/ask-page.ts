import type { Asker } from "../../../src-shared/case/asker.ts";
import { longestLine } from "../../../src-shared/input.ts";
import { html, type Html } from "../family/html.ts";
import type { Page } from "../family/page.ts";
import type { Place } from "./place.ts";

/** What stands in the form: what was typed is there again whatever came of it. */
export type Typed = Partial<Record<"contact" | "safeWay" | "worry" | "language", string>>;

/** What is said above the form, and at which question. */
export interface Problem {
  said: string;
  at?: Partial<Record<keyof Typed, string>>;
}

/** What people speak, each by its own name; the municipality finds an interpreter. */
const spoken = ["sv", "en", "ar", "so", "fi", "fa", "prs", "ti", "ku", "pl", "uk", "es", "tr"];
const named = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
/** No robot of ours fills it in; those of others fill in everything. */
export const trap = "website";

interface Asking {
  who: Asker;
  token: string;
  typed?: Typed;
  problem?: Problem | undefined;
}

/** At most three questions, and a button. */
export function askPage(place: Place, { who, token, typed = {}, problem }: Asking): Page {
  const { start } = place.text;
  const { id } = place.municipality;
  const wrong = problem?.at ?? {};
  const field = (name: "contact" | "safeWay" | "worry", { isTitle = false, isLong = false, help = "" }): Html => {
    const described = [...(wrong[name] ? [`${name}-wrong`] : []), ...(help ? [`${name}-help`] : [])].join(" ");
    const says = html`name="${name}" maxlength="${longestLine}" autocomplete="off" dir="auto"
    ${described ? html`aria-describedby="${described}"` : null} ${wrong[name] ? html`aria-invalid="true"` : null}
    ${name === "contact" ? html`required` : null}`;
    const label = html`<label for="${name}">${start[name].label}</label>`;
    return html`${isTitle ? html`<h2 class="question">${label}</h2>` : label}
    ${help ? html`<p class="quiet" id="${name}-help">${help}</p>` : null}
    ${wrong[name] ? html`<p class="wrong" id="${name}-wrong">${wrong[name]}</p>` : null}
    ${
      isLong
        ? html`<textarea id="${name}" rows="3" ${says}>${typed[name] ?? ""}</textarea>`
        : html`<input type="text" id="${name}" value="${typed[name] ?? ""}" ${says} />`
    }`;
  };
  const chosen = typed.language ?? place.language;
  const body = html`${problem ? html`<p class="wrong" role="alert">${problem.said}</p>` : null}
    <p class="danger">${start.danger}</p>
    ${start.leads[who].map((line) => html`<p>${line}</p>`)}
    <form method="post" action="/start/${id}/${who}?lang=${place.language}" novalidate>
      <input type="hidden" name="form" value="${token}" />
      <div role="group" aria-labelledby="reach">
        <h2 class="question" id="reach">${start.reach}</h2>
        ${field("contact", {})} ${field("safeWay", { help: start.safeWay.help })}
      </div>
      ${field("worry", { isTitle: true, isLong: true, help: start.worry.help })}
      <h2 class="question"><label for="language">${start.language.label}</label></h2>
      <p class="quiet" id="language-help">${start.language.help}</p>
      <select id="language" name="language" aria-describedby="language-help">
        ${spoken.map(
          (tag) =>
            html`<option value="${tag}" lang="${tag}" ${tag === chosen ? html`selected` : null}>${named(tag)}</option>`,
        )}
      </select>
      <div class="trap" aria-hidden="true">
        <label for="${trap}">${start.trap}</label>
        <input type="text" id="${trap}" name="${trap}" tabindex="-1" autocomplete="off" />
      </div>
      <button>${start.send}</button>
    </form>
    <p><a href="/start/${id}?lang=${place.language}">${start.back}</a></p>`;
  return { title: start.askTitle, body, at: `/start/${id}/${who}`, exit: { csrf: "" }, of: place.of };
}
