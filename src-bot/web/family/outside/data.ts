import type { MeetingView } from "../../../../src-shared/meeting/view.ts";
import type { OwnData } from "../../../family/own-data.ts";
import type { OutsideAccess } from "../../../access.ts";
import { html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { Page } from "../page.ts";
import { factList, titled } from "./parts.ts";

export const dataAt = "/f/mine/outside/data";

/** What is kept about themselves, who has read and changed it, and who answers for it. */
export function dataPage(
  { title, unit, phone, mail, lines, controllers }: OwnData,
  meetings: readonly MeetingView[],
  own: Inside<OutsideAccess>,
): Omit<Page, "exit"> {
  const { text } = own;
  const words = text.outside;
  const body = html`<p>${words.ownDataLead}</p>
    ${factList([
      [words.ownTitle, title],
      [words.ownUnit, unit],
      [words.ownPhone, phone],
      [words.ownMail, mail],
    ])}
    ${titled(
      words.ownInputs,
      meetings.flatMap(({ slot, inputs }) =>
        inputs.flatMap((one) => (one.isYours ? html`${slot ? `${text.slot(slot)}: ` : ""}${one.words}` : [])),
      ),
    )}
    ${titled(
      words.ownLog,
      lines.map(({ on, at, who, what }) => html`${text.date(on)} ${at}: ${who} ${what}`),
    )}
    ${titled(
      words.ownControllers,
      controllers.map((one) => html`${[one.name, one.mail, one.phone].filter(Boolean).join(", ")}`),
    )}
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: words.ownData, body, at: dataAt };
}
