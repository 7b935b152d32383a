import type { Verb } from "../../../../src-shared/commands.ts";
import { feedbackQuestions } from "../../../../src-shared/meeting/feedback.ts";
import { happensNow } from "../../../../src-shared/family/happens-now.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyPart } from "../part.ts";
import { idIn, isVoice, showDrawn, takeAnswer } from "./answering.ts";
import { hasBeen, isAsked, metAt, metPage, titleOf } from "./met-page.ts";
import { orderAt, strideAt } from "./order-part.ts";
import { planAt, planPage } from "./plan-page.ts";
import { isAwaited, promisesAt, promisesPage } from "./promises-page.ts";
import { proposalsAt, proposalsPage } from "./proposals-page.ts";

/** What happens now, where something has been said or is to come. */
export const happeningPart: FamilyPart = {
  section({ view }, { text }) {
    const { title, lines } = happensNow(view, text);
    return html`<h2>${title}</h2>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
  },
};

/** What they read and answer after a meeting: the notes, what was promised, what is proposed, and the plan. */
export const afterPart: FamilyPart = {
  waits({ view }, { text }) {
    if (!isVoice(view)) return [];
    const { toRead, toHear, toChoose } = text.after;
    return [
      ...view.meetings.filter(isAsked).map(({ id }) => ({ at: metAt(id), says: toRead })),
      ...(view.tasks.some(isAwaited) ? [{ at: promisesAt, says: toHear }] : []),
      ...(view.plan.proposals.some(({ stances }) => stances.length === 0) ? [{ at: proposalsAt, says: toChoose }] : []),
    ];
  },
  section({ view }, { text }) {
    const { after } = text;
    const { proposals, statements, needs, interventions, ordering } = view.plan;
    const { goals } = view.ways;
    const row = (at: string, said: string, waits: boolean): Html =>
      html`<li><a href="${at}">${said}</a>${waits ? `, ${after.waits}` : null}</li>`;
    const answers = isVoice(view);
    const met = view.meetings
      .filter(hasBeen)
      .toSorted((a, b) => Date.parse(a.slot?.start ?? "") - Date.parse(b.slot?.start ?? ""))
      .map((one) => row(metAt(one.id), titleOf(one, text), answers && isAsked(one)));
    const isPlanned = statements.length + needs.length + interventions.length + goals.length > 0;
    const rows = [
      ...met.toReversed(),
      ...(view.tasks.length > 0 ? [row(promisesAt, after.promised, view.tasks.some(isAwaited))] : []),
      ...(proposals.length > 0
        ? [row(proposalsAt, after.proposed, answers && proposals.some(({ stances }) => stances.length === 0))]
        : []),
      ...(isPlanned ? [row(planAt, after.ourPlan, answers && ordering.orders.some(isToAnswer))] : []),
    ];
    return rows.length > 0
      ? html`<h2>${after.title}</h2>
          <ul>
            ${rows}
          </ul>`
      : null;
  },
  routes(router, { inside }) {
    router.get(
      "/f/mine/met/:id",
      inside((own) => showDrawn(own, (drawing) => metPage(idIn(own), drawing))),
    );
    router.get(
      "/f/mine/promises",
      inside((own) => showDrawn(own, promisesPage)),
    );
    router.get(
      "/f/mine/proposals",
      inside((own) => showDrawn(own, proposalsPage)),
    );
    router.get(
      "/f/mine/plan",
      inside((own) => showDrawn(own, planPage)),
    );

    router.post(
      "/f/mine/met/:id/:what",
      inside(async (own) => {
        const [meetingId, what] = [idIn(own), own.param("what")];
        const answer = answerAfter(meetingId, what, own);
        await takeAnswer(own, { ...answer, action: `${metAt(meetingId)}/${what}` }, (drawing) =>
          metPage(meetingId, drawing),
        );
      }),
    );
    router.post(
      "/f/mine/promises/:id/:what",
      inside(async (own) => {
        const taskId = idIn(own);
        const verb = heardVerbs[own.action] ?? "followup.rate";
        const input = { taskId, helped: own.action };
        await takeAnswer(own, { verb, input, action: `${promisesAt}/${taskId}` }, promisesPage);
      }),
    );
    router.post(
      "/f/mine/proposals/:id",
      inside(async (own) => {
        const proposalId = idIn(own);
        const action = `${proposalsAt}/${proposalId}`;
        const stance = own.typed["stance"];
        if (!stance) {
          const said = { said: own.text.after.proposals.chooseOne, isWrong: true };
          return showDrawn(own, proposalsPage, { said, refused: action }, 400);
        }
        const input = { proposalId, stance, words: wordsOf(own, proposalId) };
        return takeAnswer(own, { verb: "plan.takeStance", input, action }, proposalsPage);
      }),
    );
    router.post(
      "/f/mine/order/:id",
      inside(async (own) => {
        const orderId = idIn(own);
        const input = { orderId, answer: orderAnswers[own.action], words: wordsOf(own, orderId) };
        await takeAnswer(own, { verb: "plan.answerOrder", input, action: `${orderAt}/${orderId}` }, planPage);
      }),
    );
    router.post(
      strideAt,
      inside(async (own) => {
        const { kind } = own.typed;
        const words = wordsOf(own, "stride");
        if (!kind) {
          const said = { said: own.text.order.chooseOne, isWrong: true };
          return showDrawn(own, planPage, { said, refused: strideAt }, 400);
        }
        return takeAnswer(own, { verb: "plan.noteStride", input: { kind, words }, action: strideAt }, planPage);
      }),
    );
    router.post(
      "/f/mine/plan/:id",
      inside(async (own) => {
        const statementId = idIn(own);
        const { action: stance, typed } = own;
        const input = { statementId, stance, seen: typed["seen"], words: wordsOf(own, statementId) };
        await takeAnswer(own, { verb: "plan.takeStand", input, action: `${planAt}/${statementId}` }, planPage);
      }),
    );
  },
};

type OrderView = CaseView["plan"]["ordering"]["orders"][number];
const isToAnswer = ({ isYours, yourAnswer }: OrderView) => isYours && yourAnswer === null;

const wordsOf = ({ typed }: Inside, of: string) => typed[`words-${of}`] ?? "";

/** A form that was sent with nothing in it is no answer. */
const orderAnswers: Readonly<Record<string, "yes" | "no">> = { agrees: "yes", differs: "no" };

const heardVerbs: Readonly<Record<string, Verb>> = { heard: "followup.receive", unheard: "followup.sayUnheard" };

function answerAfter(meetingId: string, what: string, own: Inside) {
  const { action } = own;
  const words = wordsOf(own, what);
  if (what === "stand") return { verb: "meeting.takeStand" as const, input: { meetingId, stance: action, words } };
  if (what === "burden")
    return { verb: "party.rateBurden" as const, input: { when: "after", score: Number(action.replace("score-", "")) } };
  const question = feedbackQuestions.find((one) => one === what);
  return { verb: "meeting.giveFeedback" as const, input: { meetingId, question, answer: action, words } };
}
