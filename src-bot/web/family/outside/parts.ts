import { html, type Html } from "../html.ts";

/** What there is nothing of is not mentioned. */
export const titled = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`
    : null;

export function factList(rows: readonly (readonly [string, string | null])[]): Html | null {
  const known = rows.filter(([, value]) => value);
  return known.length > 0
    ? html`<dl>
        ${known.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`
    : null;
}
