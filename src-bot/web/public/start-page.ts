import { type Asker, mayAsk, waysToAsk } from "../../../src-shared/case/asker.ts";
import { html, type Html } from "../family/html.ts";
import type { Page } from "../family/page.ts";
import { officeOf, type Place } from "./place.ts";

/** What coordination is, whom to call, and the way to ask for contact. */
export function startPage(place: Place): Page {
  const { start } = place.text;
  const { document, id } = place.municipality;
  const { isOpen } = document.publicPage;
  const ways = waysToAsk
    .filter((who) => mayAsk(document, who))
    .map(
      (who) => html`<li><a class="button" href="/start/${id}/${who}?lang=${place.language}">${start.who[who]}</a></li>`,
    );
  const body = html`<p>${start.lead(place.apart(officeOf(place)), place.apart(document.name))}</p>
    ${
      isOpen
        ? html`<h2>${start.askTitle}</h2>
            <p>${start.askLead}</p>
            <ul class="ways">
              ${ways}
            </ul>`
        : html`<p role="status">${start.closed}</p>`
    }
    ${reach(place)}
    <h2>${start.howTitle}</h2>
    <ol>
      ${start.how(place.apart(place.callBackBy(null))).map((line) => html`<li>${line}</li>`)}
    </ol>`;
  return { title: start.title, body, at: `/start/${id}`, exit: { csrf: "" }, of: place.of, isFound: true };
}

/** How the office is reached, where the municipality has said it. */
function reach({ language, text: { start }, municipality: { document }, apart }: Place): Html | null {
  const { phone, hours, mail, address } = document.publicPage;
  if (!phone && !mail && !address) return null;
  const clock = (at: string) => (language === "sv" ? at.replace(":", ".") : at);
  return html`<h2>${start.callTitle}</h2>
    ${phone ? html`<p>${start.hours(apart(clock(hours.from)), apart(clock(hours.to)))}</p>` : null}
    <dl>
      ${
        phone
          ? html`<dt>${start.phone}</dt>
              <dd>${phoneLink(phone)}</dd>`
          : null
      }
      ${
        mail
          ? html`<dt>${start.mail}</dt>
              <dd>
                <a href="mailto:${mail}"><bdi>${mail}</bdi></a>
              </dd>`
          : null
      }
      ${
        address
          ? html`<dt>${start.address}</dt>
              <dd><bdi>${address}</bdi></dd>`
          : null
      }
    </dl>`;
}

const phoneLink = (phone: string): Html =>
  html`<a href="tel:${phone.replace(/[^\d+]/g, "")}"><bdi dir="ltr">${phone}</bdi></a>`;

/** That it has come, and no more: nothing on it leads to what was sent. */
export function donePage(place: Place, who: Asker | null): Page {
  const { start } = place.text;
  const { id, document } = place.municipality;
  const { phone } = document.publicPage;
  const body = html`<p class="said" role="status">${start.done(place.apart(place.callBackBy(who)))}</p>
    <p>${start.doneWho}</p>
    ${phone ? html`<p>${start.doneNext(place.number(phone))}</p>` : null}
    <p>${start.doneLeave}</p>
    <p><a href="/start/${id}?lang=${place.language}">${start.back}</a></p>`;
  return {
    title: start.doneTitle,
    body,
    at: `/start/${id}${who ? `/${who}` : ""}/done`,
    exit: { csrf: "" },
    of: place.of,
  };
}
