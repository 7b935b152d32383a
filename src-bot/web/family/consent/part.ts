import { z } from "zod";

import type { CaseView } from "../../../../src-shared/case/view.ts";
import { receipt27560, type ReceiptPages } from "../../../../src-shared/consent/receipt-27560.ts";
import { receiptFhir } from "../../../../src-shared/consent/receipt-fhir.ts";
import { toldTo } from "../../../../src-shared/family/asked.ts";
import { answerInput, meantBy } from "../../../../src-shared/family/answer-typed.ts";
import { takenBack } from "../../../../src-shared/family/own-consent-card.ts";
import { refuse, type Refusal } from "../../../../src-shared/refusal.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import { type OwnView, readQuestion, readReceipt } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { FamilyPart, Showing } from "../part.ts";
import { recordingOf } from "../recordings.ts";
import { consentPage, isStanding, takeBackForm } from "./own-consent.ts";
import { questionPage, saidUnclear, type Shown } from "./question.ts";
import { receiptPage } from "./receipt.ts";
import { summaryPage } from "./summary.ts";

const uuid = z.uuid();
const reading = z.enum(["full", "easy", "child"]);
const isId = (id: string) => uuid.safeParse(id).success;
const notThere = refuse({ kind: "notThere" });

const isOpen = (state: CaseView["requests"][number]["state"]) => state === "requested" || state === "noResponse";

/** What they have been asked, and what they have said yes to. */
export const consentPart: FamilyPart = {
  waits: ({ view }, { text }) =>
    view.requests
      .filter(({ state, isPast }) => !isPast && isOpen(state))
      .map(({ id }) => ({ at: `/f/mine/asked/${id}`, says: text.consent.toAnswer })),
  section: (own, showing) => html`${askedSection(own.view, showing)} ${consentSection(own, showing)}`,
  routes(router, { deps, inside }) {
    const find = async (own: Inside) => {
      const id = own.param("id");
      return isId(id) ? readQuestion(deps, own.access, id, own.language) : notThere;
    };
    const nothing = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
    const readAs = (own: Inside, asked: unknown) =>
      reading.safeParse(asked).data ?? (own.access.actor.family.standing === "child" ? "child" : "full");
    const showQuestion = async (own: Inside, shown: Shown, status = 200) => {
      const found = await find(own);
      if (!found.ok) return nothing(own);
      const { notice, letter } = found.value;
      const recording = recordingOf(deps.config, notice.language, `asked-${letter.notice.version}-${shown.read}`);
      own.show(questionPage(found.value, own, { ...shown, recording }), status);
    };

    router.get(
      "/f/mine/asked/:id",
      inside((own, { query }) => showQuestion(own, { read: readAs(own, query["read"]) })),
    );
    router.post(
      "/f/mine/asked/:id",
      inside(async (own) => {
        const { typed, text, action } = own;
        const found = await find(own);
        if (!found.ok) return nothing(own);
        const read = readAs(own, typed["read"]);
        if (action === "change") return showQuestion(own, { read });
        const { request, notice } = found.value;
        const said = meantBy(typed, request.flows);
        if (said.unclear) {
          const { unclear } = said;
          const isWrong = { said: saidUnclear(unclear, found.value, text), isWrong: true };
          return showQuestion(own, { read, unclear, said: isWrong }, 400);
        }
        const { meant } = said;
        // Nothing is sent before they have seen what it is.
        if (action !== "send") return own.show(summaryPage(found.value, own, { meant }));
        const input = { requestId: request.id, ...answerInput(meant, typed), language: notice.language };
        const outcome = await own.give("consent.answer", input);
        if (!outcome.ok && outcome.refusal.kind === "understandFirst") {
          const wrong = refused(own, outcome.refusal, text.consent.knowFirst);
          const unclear = { ask: "knowFirst" as const, units: [] };
          return own.show(summaryPage(found.value, own, { meant, unclear, said: wrong }), 409);
        }
        if (!outcome.ok) return showQuestion(own, { read, said: refused(own, outcome.refusal) }, 409);
        const { received, next } = text.consent;
        const thanks = `${received} ${next[meant.answer]}`;
        await own.showDone(outcome.value, thanks, () => own.showHome({ said: thanks }));
      }),
    );

    const findConsent = async (own: Inside) => {
      const read = await own.read();
      const consent = read.ok ? read.value.view.consents.find(({ id }) => id === own.param("id")) : undefined;
      return read.ok && consent ? { own: read.value, consent } : null;
    };
    const showConsent = async (own: Inside, said?: Said, status = 200) => {
      const found = await findConsent(own);
      if (!found) return nothing(own);
      own.show(consentPage(found.own, found.consent, own, said), status);
    };
    router.get(
      "/f/mine/consents/:id",
      inside((own) => showConsent(own)),
    );
    router.post(
      "/f/mine/consents/:id",
      inside(async (own) => {
        const { text, typed, action } = own;
        const found = await findConsent(own);
        if (!found) return nothing(own);
        const taken = takenBack(action, typed, found.consent.flows);
        if (!taken) return showConsent(own, { said: text.consent.own.same });
        const input = { consentId: found.consent.id, ...taken, channel: "page" };
        const outcome = await own.give("consent.withdraw", input);
        if (!outcome.ok) return showConsent(own, refused(own, outcome.refusal), 409);
        const { saved } = text.consent.own;
        await own.showDone(outcome.value, saved, () => own.showHome({ said: saved }));
      }),
    );
    router.post(
      "/f/mine/consents/:id/withdraw",
      inside(async (own) => {
        if (!(await findConsent(own))) return nothing(own);
        const input = { consentId: own.param("id"), services: "all", channel: "page" };
        const outcome = await own.give("consent.withdraw", input);
        if (!outcome.ok) return own.showHome(refused(own, outcome.refusal), 409);
        const { withdrawn } = own.text.consent;
        await own.showDone(outcome.value, withdrawn, () => own.showHome({ said: withdrawn }));
      }),
    );

    const receipt = async (own: Inside) =>
      isId(own.param("id")) ? readReceipt(deps, own.access, own.param("id")) : notThere;
    const pagesOf = (own: Inside): ReceiptPages => ({
      own: `${deps.config.FAMILY_URL}/f/mine/consents/${own.param("id")}`,
      privacy: `${deps.config.FAMILY_URL}/integritet`,
    });
    router.get(
      "/f/mine/consents/:id/receipt",
      inside(async (own, { query }) => {
        const found = await receipt(own);
        if (!found.ok) return nothing(own);
        own.show(receiptPage(found.value, own, query["from"] === "yes"));
      }),
    );
    for (const [ending, made, type] of [
      ["json", receipt27560, "application/json"],
      ["fhir.json", receiptFhir, "application/fhir+json"],
    ] as const)
      router.get(
        `/f/mine/consents/:id/receipt.${ending}`,
        inside(async (own, _request, response) => {
          const found = await receipt(own);
          if (!found.ok) return nothing(own);
          // The name of a file that is kept says nothing of what is in it.
          response.attachment(`receipt.${ending}`).type(type);
          response.send(`${JSON.stringify(made(found.value, pagesOf(own)), null, 2)}\n`);
        }),
      );
  },
};

/** What cannot be done, and where on the page it is mended, where that is known. */
const refused = (own: Inside, refusal: Refusal, where: string | null = null): Said => {
  const { message, whatToDo } = own.refusal(refusal);
  return { said: `${message} ${where ?? whatToDo}`, isWrong: true };
};

const listed = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`
    : null;

const askedSection = ({ requests }: CaseView, { text }: Showing): Html | null =>
  listed(
    text.consent.title,
    requests.map(
      ({ id, requestedAt, state, isPast }) =>
        html`<a href="/f/mine/asked/${id}">${text.consent.question(text.date(dayOf(requestedAt)))}</a>,
          ${isPast && isOpen(state) ? text.consent.pastState : text.consent.states[state]}`,
    ),
  );

function consentSection({ view: { consents }, office }: OwnView, showing: Showing): Html {
  const { text } = showing;
  const [now, earlier] = [consents.filter(isStanding), consents.filter((one) => !isStanding(one))];
  return html`${listed(
    text.consent.consents,
    now.map((consent) => consentRow(consent, office, showing)),
  )}
  ${
    earlier.length > 0
      ? html`<details>
          <summary>${text.consent.earlier}</summary>
          <ul>
            ${earlier.map(
              ({ id, validFrom, state }) =>
                html`<li>
                  <a href="/f/mine/consents/${id}/receipt">${text.consent.receipt.open}, ${text.date(validFrom)}</a>
                  ${text.consent.consentStates[state]}
                </li>`,
            )}
          </ul>
        </details>`
      : null
  }`;
}

/** Receiver by receiver: what one has kept from another stands out nowhere else. */
function consentRow(consent: CaseView["consents"][number], office: string, showing: Showing): Html {
  const { text } = showing;
  const words = text.consent;
  const { id, services, flows, validTo, state } = consent;
  const names = new Map(services.map((one) => [one.id, one.name]));
  const told = toldTo(flows).map(({ to, kinds }) =>
    words.own.knows(showing.met(names.get(to) ?? office), text.list(kinds.map((kind) => text.told[kind]))),
  );
  return html`${told.map((line) => html`<p>${line}</p>`)}
    <p>${words.own.until(text.date(validTo))} ${words.consentStates[state]}</p>
    <p>
      <a href="/f/mine/consents/${id}">${words.change}</a> ·
      <a href="/f/mine/consents/${id}/receipt">${words.receipt.open}</a>
    </p>
    ${takeBackForm(consent, words.withdraw, showing)}`;
}
