import { controllersOf } from "../../../src-shared/programme/controllers.ts";
import type { Part } from "../../../src-shared/text/family/privacy-facts.ts";
import { html, type Html } from "../family/html.ts";
import type { Page } from "../family/page.ts";
import type { Place } from "./place.ts";

const section = ({ title, lines }: Part): Html =>
  html`<h2>${title}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}`;

/** What the GDPR's articles 13 and 14 ask to be told, for each kind of coordination, as the municipality has settled it. */
export function privacyPage(place: Place): Page {
  const { text, municipality, of, apart, number } = place;
  const { document, id } = municipality;
  const { phone, mail } = document.publicPage;
  const { months, keptBirthdays } = document.retention;
  const office = [...(phone ? [number(phone)] : []), ...(mail ? [apart(mail)] : [])];
  const parts = Object.entries(document.programmes).flatMap(([programme, { name }]) => {
    const [controller] = controllersOf(document, { programme, office: document.coordinationUnit }, []);
    const officer = [
      ...(controller?.mail ? [apart(controller.mail)] : []),
      ...(controller?.phone ? [number(controller.phone)] : []),
    ];
    return text.privacy.parts({
      municipality: apart(document.name),
      programme: apart(name),
      controller: apart(controller?.name ?? document.name),
      officer: officer.length > 0 ? text.list(officer) : null,
      office: office.length > 0 ? text.list(office) : null,
      kept: { closed: text.period(months.closed), ended: text.period(months.ended) },
      keepsSome: keptBirthdays.length > 0,
    });
  });
  const body = html`<p>${text.privacy.lead(apart(document.name))}</p>
    ${parts.map(section)}`;
  return { title: text.privacy.title, body, at: `/integritet/${id}`, of, isFound: true };
}

export function termsPage({ text: { terms }, municipality: { document, id }, of, apart }: Place): Page {
  const body = html`<p>${terms.lead(apart(document.name))}</p>
    ${terms.parts.map(section)}`;
  return { title: terms.title, body, at: `/villkor/${id}`, of, isFound: true };
}

/** How accessible the pages are, and whom to tell. https://www.digg.se/kunskap-och-stod/digital-tillganglighet */
export function accessibilityPage({ text: { terms }, municipality: { document, id }, of, apart }: Place): Page {
  const { accessibilityMail, mail } = document.publicPage;
  const tell = accessibilityMail ?? mail;
  const body = html`<p>${terms.accessibilityLead(apart(document.name))}</p>
    ${terms.accessibility.map(section)}
    ${section({ title: terms.tellTitle, lines: [tell ? terms.tell(apart(tell)) : terms.tellNobody] })}
    ${
      tell
        ? html`<p>
            <a href="mailto:${tell}"><bdi>${tell}</bdi></a>
          </p>`
        : null
    }
    ${section({ title: terms.complainTitle, lines: [terms.complain] })}
    <p>
      <a href="https://www.digg.se/tdosanmalan" rel="noreferrer"><bdi>digg.se/tdosanmalan</bdi></a>
    </p>`;
  return { title: terms.accessibilityTitle, body, at: `/tillganglighet/${id}`, of, isFound: true };
}
