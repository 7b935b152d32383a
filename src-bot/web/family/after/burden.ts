import type { CaseView } from "../../../../src-shared/case/view.ts";
import { burdenBeforeCard } from "../../../../src-shared/family/met-cards.ts";
import { cardForm } from "../card-form.ts";
import { answered } from "../form-page.ts";
import { html } from "../html.ts";
import type { FamilyPart } from "../part.ts";
import { hasBeen } from "./met-page.ts";

const at = "/f/mine/burden";

/** Asked once, before there has been a meeting, so that what is said afterwards can be held against it. */
const isAsked = ({ you, yourBurdens, meetings, requests, ways }: CaseView) =>
  you === "guardian" &&
  // Where the kind of coordination asks the same question it is asked with its others.
  !ways.measures.some(({ id }) => id === "burden") &&
  yourBurdens.length === 0 &&
  !meetings.some(hasBeen) &&
  !requests.some(isWaiting);

/** One thing at a time. */
const isWaiting = ({ state, isPast }: CaseView["requests"][number]) =>
  !isPast && (state === "requested" || state === "noResponse");

/** How heavy it is to carry contacts and information between services, at the start. */
export const burdenPart: FamilyPart = {
  section: ({ view }, { text, csrf }) =>
    isAsked(view)
      ? html`<section class="thing">${cardForm(burdenBeforeCard(text), { action: at, csrf })}</section>`
      : null,
  routes(router, { inside }) {
    router.post(
      at,
      inside(async (own) => {
        const { action, text } = own;
        const score = action === "skip" ? null : Number(action.replace("score-", ""));
        const outcome = await own.give("party.rateBurden", { when: "before", score });
        await answered(own, outcome, { done: text.after.answered, show: own.showHome });
      }),
    );
  },
};
