import type { Router } from "express";

import { itemOrder, meetingOrder, promiseOrder, saidIn } from "../../../../src-shared/family/outside-orders.ts";
import { wordsToMind } from "../../../../src-shared/programme/word-hints.ts";
import type { Verb } from "../../../../src-shared/commands.ts";
import type { OutsideAccess } from "../../../access.ts";
import { calendarFor, calendarName } from "../../../family/calendar.ts";
import type { OwnView } from "../../../family/own.ts";
import { readOwnData } from "../../../family/own-data.ts";
import type { Inside, Kit, Said } from "../inside.ts";
import { type Asked, confirmPage } from "./confirm.ts";
import { dataAt, dataPage } from "./data.ts";
import { itemPage, type ItemThing } from "./item.ts";
import { type Left, meetingPage } from "./meeting.ts";
import { orderPage, ordersAsked } from "./order.ts";
import { promisePage } from "./promise.ts";
import { timesRoutes } from "../times/part.ts";
import { sharedPage, stancePage } from "./shared.ts";

type Own = Inside<OutsideAccess>;
type View = OwnView["view"];

interface Order {
  verb: Verb;
  input: unknown;
  said: string;
}
/** One of their things, how it is shown, and what can be done with it. */
interface Thing<T extends { id: string }> {
  among: (view: View, own: Own) => readonly T[];
  show: (thing: T, view: View, own: Own, left?: Left) => void;
  order: (thing: T, own: Own) => Order | null;
}

/** The pages of a professional outside every tenant; to anybody else they are not there. */
export function outsideRoutes(router: Router, kit: Kit<OutsideAccess>): void {
  const { deps, inside } = kit;
  timesRoutes(router, kit);
  const hintsOn = async ({ access, action, typed, text }: Own): Promise<string | null> => {
    if (typed["minded"] === "true") return null;
    const { document } = await deps.municipality(access.municipalities[0]);
    const minded = wordsToMind(saidIn(action, typed), document.wordHints);
    const { canBeRead, sendAnyway } = text.outside;
    return minded.length > 0
      ? [...minded.slice(0, 3).map(({ said, instead }) => canBeRead(said, instead)), sendAnyway].join(" ")
      : null;
  };

  function pages<T extends { id: string }>({ among, show, order }: Thing<T>) {
    const showThing = async (own: Own, left?: Left) => {
      const read = await own.read();
      const thing = read.ok ? among(read.value.view, own).find(({ id }) => id === own.param("id")) : undefined;
      if (!read.ok || !thing) return own.showHome({ said: own.text.refusals.notThere!.message, isWrong: true }, 404);
      show(thing, read.value.view, own, left);
    };
    return {
      shown: inside((own) => showThing(own)),
      given: inside(async (own) => {
        const read = await own.read();
        const thing = read.ok ? among(read.value.view, own).find(({ id }) => id === own.param("id")) : undefined;
        const asked = thing && order(thing, own);
        if (!asked) return showThing(own);
        const only = own.action;
        const hint = await hintsOn(own);
        if (hint) return showThing(own, { said: { said: hint }, only, isMinded: true });
        const outcome = await own.give(asked.verb, asked.input);
        if (outcome.ok) return own.showDone(outcome.value, asked.said, () => own.showHome({ said: asked.said }));
        await showThing(own, { said: refused(own, outcome.refusal), only });
      }),
    };
  }

  const meetingPages = pages({
    among: ({ meetings }) => meetings,
    show: (meeting, { reference }, own, left) => own.show(meetingPage(reference, meeting, own, left), statusOf(left)),
    order: (meeting, { action, typed, text }) => meetingOrder(action, typed, meeting, text),
  });
  const promisePages = pages({
    among: ({ tasks }) => tasks,
    show: (task, { reference }, own, left) => own.show(promisePage(reference, task, own, left), statusOf(left)),
    order: (task, { action, typed, text }) => promiseOrder(action, typed, task, text),
  });
  const stancePages = pages({
    among: ({ plan }) => plan.statements,
    show: (statement, _view, own, left) => own.show(stancePage(statement, own, left?.said), statusOf(left)),
    order: ({ id }, { typed, text }) => ({
      verb: "plan.takeStand",
      input: { statementId: id, seen: typed["seen"], stance: typed["stance"], words: typed["words"] },
      said: text.outside.stanceKept,
    }),
  });
  const orderPages = pages({
    among: ({ plan }) => ordersAsked(plan),
    show: (order, { plan }, own, left) => own.show(orderPage(order, plan, own, left?.said), statusOf(left)),
    order: ({ id }, { action, typed, text }) => {
      const answer = ({ agrees: "yes", differs: "no" } as const)[action];
      const input = { orderId: id, answer, words: typed[`words-${id}`] ?? "" };
      return answer ? { verb: "plan.answerOrder", input, said: text.outside.orderAnswered } : null;
    },
  });
  const itemPages = pages<ItemThing>({
    among: ({ meetings }, own) =>
      meetings
        .filter(({ id }) => id === own.param("meeting"))
        .flatMap((meeting) => meeting.items.map((item) => ({ id: item.id, meeting, item }))),
    show: (thing, _view, own, left) => own.show(itemPage(thing, own, left), statusOf(left)),
    order: ({ id, meeting }, { action, typed, text }) =>
      itemOrder(action, typed, { meetingId: meeting.id, itemId: id }, text),
  });
  const confirmPages = pages<Asked & { id: string }>({
    among: ({ confirmations }) => confirmations.map((one) => ({ ...one, id: one.consent })),
    show: (asked, _view, own, left) => own.show(confirmPage(asked, own, left?.said), statusOf(left)),
    order: ({ id }, { action, text }) =>
      action === "confirm" ? { verb: "consent.confirm", input: { consentId: id }, said: text.outside.confirmed } : null,
  });
  router.get("/f/mine/outside/meetings/:meeting/items/:id", itemPages.shown);
  router.post("/f/mine/outside/meetings/:meeting/items/:id", itemPages.given);
  router.get("/f/mine/outside/order/:id", orderPages.shown);
  router.post("/f/mine/outside/order/:id", orderPages.given);
  router.get("/f/mine/outside/confirm/:id", confirmPages.shown);
  router.post("/f/mine/outside/confirm/:id", confirmPages.given);
  router.get(
    dataAt,
    inside(async (own) => {
      const [kept, seen] = [await readOwnData(deps, own.access), await own.read()];
      if (!kept.ok || !seen.ok) return own.showHome(undefined, 404);
      own.show(dataPage(kept.value, seen.value.view.meetings, own));
    }),
  );
  router.get("/f/mine/outside/meetings/:id", meetingPages.shown);
  router.post("/f/mine/outside/meetings/:id", meetingPages.given);
  router.get(
    `/f/mine/outside/meetings/:id/${calendarName}`,
    inside(async (own, _request, response) => {
      const read = await own.read();
      const asked = { language: own.language, page: `${deps.config.FAMILY_URL}/f`, now: deps.now() };
      const file = read.ok && calendarFor(read.value.view, own.param("id"), asked);
      if (!file) return own.showHome({ said: own.text.refusals.notThere!.message, isWrong: true }, 404);
      response.attachment(calendarName).type("text/calendar").send(file.content);
    }),
  );
  router.get("/f/mine/outside/promises/:id", promisePages.shown);
  router.post("/f/mine/outside/promises/:id", promisePages.given);
  router.get("/f/mine/outside/shared/:id", stancePages.shown);
  router.post("/f/mine/outside/shared/:id", stancePages.given);
  router.get(
    "/f/mine/outside/shared",
    inside(async (own) => {
      const read = await own.read();
      if (!read.ok || read.value.view.plan.statements.length === 0) return own.showHome(undefined, 404);
      own.show(sharedPage(read.value.view.plan, own));
    }),
  );
}

const statusOf = (left: Left | undefined) => (left?.said.isWrong ? 409 : 200);

function refused(own: Own, refusal: Parameters<Own["refusal"]>[0]): Said {
  const { message, whatToDo } = own.refusal(refusal);
  return { said: `${message} ${whatToDo}`, isWrong: true };
}
