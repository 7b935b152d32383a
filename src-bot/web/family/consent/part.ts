import { randomUUID } from "node:crypto";
import { z } from "zod";

import type { CaseView } from "../../../../src-shared/case/view.ts";
import { chosen } from "../../../../src-shared/form.ts";
import { refuse } from "../../../../src-shared/refusal.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import type { OwnView } from "../../../family/own.ts";
import { readQuestion } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { FamilyPart, Showing } from "../part.ts";
import { questionPage } from "./question.ts";

const uuid = z.uuid();

/** What they have been asked, and what they have said yes to. */
export const consentPart: FamilyPart = {
  section: ({ view }, showing) => html`${askedSection(view, showing)} ${consentSection(view, showing)}`,
  routes(router, { deps, inside }) {
    const find = (own: Inside, id: string) =>
      uuid.safeParse(id).success ? readQuestion(deps, own.access, id) : Promise.resolve(refuse({ kind: "notThere" }));
    const showQuestion = async (own: Inside, said?: Said, status = 200) => {
      const found = await find(own, own.param("id"));
      if (!found.ok) return own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
      own.show(questionPage(found.value, own, said), status);
    };

    router.get(
      "/f/mine/asked/:id",
      inside((own) => showQuestion(own)),
    );
    router.post(
      "/f/mine/asked/:id",
      inside(async (own) => {
        const { typed, text } = own;
        const found = await find(own, own.param("id"));
        if (!found.ok) return showQuestion(own);
        const said = typed["answer"];
        if (!said) return showQuestion(own, { said: text.consent.chooseOne, isWrong: true }, 400);
        const [services, kinds] = [chosen(typed, "exceptServices"), chosen(typed, "exceptKinds")];
        const flows = found.value.request.flows.filter(
          ({ from, to, category }) => !services.includes(from) && !services.includes(to) && !kinds.includes(category),
        );
        const outcome = await own.give("consent.answer", {
          requestId: own.param("id"),
          answer: said,
          ...(said === "partlyGranted" ? { flows } : {}),
          words: typed["words"] ?? "",
          understood: typed["understood"] === "true",
          reason: typed["reason"] ?? "",
        });
        if (!outcome.ok) {
          const { message, whatToDo } = own.refusal(outcome.refusal);
          return showQuestion(own, { said: `${message} ${whatToDo}`, isWrong: true }, 409);
        }
        const { received } = text.consent;
        await own.showDone(outcome.value, received, () => showQuestion(own, { said: received }));
      }),
    );
    router.post(
      "/f/mine/consents/:id/withdraw",
      inside(async (own) => {
        const input = { consentId: own.param("id"), services: "all", channel: "page" };
        const outcome = await own.give("consent.withdraw", input);
        if (outcome.ok) return own.showHome({ said: own.text.consent.withdrawn });
        const { message, whatToDo } = own.refusal(outcome.refusal);
        await own.showHome({ said: `${message} ${whatToDo}`, isWrong: true }, 409);
      }),
    );
  },
};

const listed = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`
    : null;

const askedSection = ({ requests }: OwnView["view"], { text }: Showing): Html | null =>
  listed(
    text.consent.title,
    requests.map(
      ({ id, requestedAt, state }) =>
        html`<a href="/f/mine/asked/${id}">${text.consent.question(text.date(dayOf(requestedAt)))}</a>,
          ${text.consent.states[state]}`,
    ),
  );

const consentSection = ({ consents }: OwnView["view"], showing: Showing): Html | null =>
  listed(
    showing.text.consent.consents,
    consents.filter(({ state }) => state !== "ended").map((consent) => consentRow(consent, showing)),
  );

function consentRow(consent: CaseView["consents"][number], { text, csrf }: Showing): Html {
  const words = text.consent;
  const { id, services, categories, validTo, state } = consent;
  const said = words.consent(
    text.list(services.map(({ name }) => name)),
    text.list(categories.map((kind) => text.category[kind].toLowerCase())),
    text.date(validTo),
  );
  const withdraw = html`<form method="post" action="/f/mine/consents/${id}/withdraw">
    <input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />
    <button class="second">${words.withdraw}</button>
  </form>`;
  return html`${said} ${words.consentStates[state]} ${state === "active" || state === "granted" ? withdraw : null}`;
}
