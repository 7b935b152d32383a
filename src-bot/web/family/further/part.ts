import type { RaisingView } from "../../../../src-shared/case/raising-view.ts";
import { firstLookCard, raiseCard } from "../../../../src-shared/family/further-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { type Drawing, formIn, idIn, isAnew, isVoice, showDrawn, takeAnswer } from "../after/answering.ts";
import { proposalsAt, proposalsPage } from "../after/proposals-page.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import type { FamilyPart } from "../part.ts";
import { saidAbove } from "../said.ts";

const raiseAt = "/f/mine/further";
const firstAt = "/f/mine/early";

/** Whether the coordination goes on in another kind of case, and who sees proposals first. */
export const furtherPart: FamilyPart = {
  section({ view }, { text }) {
    const { further, after } = text;
    const { open } = view.raise;
    const rows = [
      ...(open
        ? [
            html`<li>
              <a href="${raiseAt}">${further.raise.row}</a>${open.asked[0]?.answer ? null : `, ${after.waits}`}
            </li>`,
          ]
        : []),
      ...(view.plan.offersFirstLook && isVoice(view)
        ? [html`<li><a href="${firstAt}">${further.first.title}</a></li>`]
        : []),
    ];
    return rows.length > 0
      ? html`<h2>${further.title}</h2>
          <ul>
            ${rows}
          </ul>`
      : null;
  },
  routes(router, { inside }) {
    router.get(
      raiseAt,
      inside((own) => showDrawn(own, raisePage)),
    );
    router.post(
      raiseAt,
      inside(async (own) => {
        const input = { answer: own.action };
        await takeAnswer(own, { verb: "case.answerRaise", input, action: raiseAt }, raisePage);
      }),
    );
    router.get(
      firstAt,
      inside((own) => showDrawn(own, firstPage)),
    );
    router.post(
      firstAt,
      inside(async (own) => {
        const input = { wants: wishes[own.action] };
        await takeAnswer(own, { verb: "plan.wantFirst", input, action: firstAt }, firstPage);
      }),
    );
    router.post(
      `${proposalsAt}/:id/seen`,
      inside(async (own) => {
        const proposalId = idIn(own);
        const action = `${proposalsAt}/${proposalId}/seen`;
        const input = own.action === "seen" ? { proposalId } : {};
        await takeAnswer(own, { verb: "plan.noteSeen", input, action }, proposalsPage);
      }),
    );
  },
};

/** A form that was sent with nothing in it is no answer. */
const wishes: Readonly<Record<string, boolean>> = { want: true, stop: false };

/** What it would be, why, and who would be asked to take part. What they are told is asked about later, there. */
function raisePage(drawing: Drawing): Omit<Page, "exit"> | null {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const { raise } = text.further;
  const { open } = own.view.raise;
  if (!open) return null;
  const body = html`${saidAbove(said)}
    <p>${raise.lead(inWords(open, text).name)}</p>
    <p>${inWords(open, text).what}</p>
    ${
      open.reason
        ? html`<h2>${raise.why}</h2>
            <p class="words" dir="auto">${open.reason}</p>`
        : null
    }
    <h2>${raise.who}</h2>
    <ul>
      ${open.services.map((name) => html`<li>${name}</li>`)}
    </ul>
    <p>${raise.then}</p>
    ${formIn(drawing, raiseAt, raiseCard(open, text, isAnew(drawing, raiseAt)))}
    <p class="quiet">${raise.seenBy}</p>
    ${back(text)}`;
  return { title: raise.row, body, at: raiseAt };
}

const inWords = ({ name, nameEn, what, whatEn }: RaisingView, { language }: FamilyText) =>
  language === "en" ? { name: nameEn || name, what: whatEn || what } : { name, what };

function firstPage(drawing: Drawing): Omit<Page, "exit"> | null {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const { view } = own;
  if (!isVoice(view) || !view.plan.offersFirstLook) return null;
  const { first } = text.further;
  const body = html`${saidAbove(said)} ${formIn(drawing, firstAt, firstLookCard(view.plan.firstLooks.length > 0, text))}
    <p class="quiet">${first.seenBy}</p>
    ${back(text)}`;
  return { title: first.title, body, at: firstAt };
}

const back = ({ home }: FamilyText): Html => html`<p class="screen"><a href="/f/mine">${home.back}</a></p>`;
