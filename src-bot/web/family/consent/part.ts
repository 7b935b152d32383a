import type { Response } from "express";
import { z } from "zod";

import { readings } from "../../../../src-shared/consent/consent.ts";
import { receipt27560, type ReceiptPages } from "../../../../src-shared/consent/receipt-27560.ts";
import { receiptFhir } from "../../../../src-shared/consent/receipt-fhir.ts";
import { answerFields, answerInput, meantBy } from "../../../../src-shared/family/answer-typed.ts";
import { takenBack } from "../../../../src-shared/family/own-consent-card.ts";
import { refuse, type Refusal } from "../../../../src-shared/refusal.ts";
import { type OwnQuestion, readQuestion, readReceipt } from "../../../family/own.ts";
import type { Inside, Said } from "../inside.ts";
import type { FamilyPart } from "../part.ts";
import { recordingOf } from "../recordings.ts";
import { sealed, unsealed } from "./kept-typed.ts";
import { consentPage } from "./own-consent.ts";
import { isAskedAsChild, placesOf, questionPage, type Reading, saidUnclear, type Shown } from "./question.ts";
import { receiptPage } from "./receipt.ts";
import { isStanding } from "./said-no.ts";
import { consentSections, isOpen } from "./sections.ts";
import { summaryPage } from "./summary.ts";

const uuid = z.uuid();
const reading = z.enum(readings);
const isId = (id: string) => uuid.safeParse(id).success;
const notThere = refuse({ kind: "notThere" });
const changedAt = (own: Inside) => `/f/mine/consents/${own.param("id")}?changed`;

/** What they have been asked, and what they have said yes to. */
export const consentPart: FamilyPart = {
  waits: ({ view }, { text }) =>
    view.requests
      .filter(({ state, isPast }) => !isPast && isOpen(state))
      .map(({ id }) => ({ at: `/f/mine/asked/${id}`, says: text.consent.toAnswer, isStraight: true })),
  section: consentSections,
  routes(router, { deps, inside }) {
    const find = async (own: Inside) => {
      const id = own.param("id");
      return isId(id) ? readQuestion(deps, own.access, id, own.language) : notThere;
    };
    const nothing = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
    const readAs = (own: Inside, asked: unknown) =>
      reading.safeParse(asked).data ?? (isAskedAsChild(own) ? "child" : "short");
    const showQuestion = async (own: Inside, shown: Shown, status = 200) => {
      const found = await find(own);
      if (!found.ok) return nothing(own);
      const { notice, letter } = found.value;
      const recording = (read: Reading) =>
        recordingOf(deps.config, notice.language, `asked-${letter.notice.version}-${read}`);
      own.show(questionPage(found.value, own, { ...shown, recording }), status);
    };

    // Read from how it stands, so that the address tells nothing and it can be come back to.
    const showSent = async (own: Inside) => {
      const found = await find(own);
      if (!found.ok) return nothing(own);
      const { request, standing } = found.value;
      const { state } = request;
      const isSaid = !isOpen(state) && (standing !== null || state === "refused" || state === "wantsTalk");
      const said = isSaid && thanksFor(state, own, found.value.consents.length > 1);
      await own.showHome(said ? { said, about: consentPart } : undefined);
    };

    /** Where it can be come back to, with what was typed and where their answer stood then. */
    const keptAt = (own: Inside, { request, standing }: OwnQuestion, how: "check" | "kept") => {
      const typed = Object.fromEntries(answerFields(own.typed, request.flows));
      const token = sealed(own.csrf, typed, `${request.state} ${standing}`);
      return token && `/f/mine/asked/${request.id}?${how}=${token}`;
    };
    const showKept = async (own: Inside, how: "check" | "kept", token: unknown, response: Response) => {
      const found = await find(own);
      if (!found.ok) return nothing(own);
      const { request, standing } = found.value;
      const kept = unsealed(own.csrf, token);
      // What has been sent since is not there to be sent again.
      if (kept && kept.since !== `${request.state} ${standing}`)
        return response.redirect(303, `/f/mine/asked/${request.id}?sent`);
      const again = kept ? { ...own, typed: { ...kept.typed, csrf: own.csrf } } : own;
      const read = readAs(own, kept?.typed["read"]);
      if (how === "kept" || !kept) return showQuestion(again, { read });
      const said = meantBy(again.typed, request.flows);
      if (said.unclear) return showQuestion(again, { read });
      own.show(summaryPage(found.value, again, { meant: said.meant }));
    };

    router.get(
      "/f/mine/asked/:id",
      inside(async (own, { query }, response) => {
        if (query["sent"] !== undefined) return showSent(own);
        if (query["check"] !== undefined) return showKept(own, "check", query["check"], response);
        if (query["kept"] !== undefined) return showKept(own, "kept", query["kept"], response);
        await showQuestion(own, { read: readAs(own, query["read"]) });
      }),
    );
    router.post(
      "/f/mine/asked/:id",
      inside(async (own, _request, response) => {
        const { typed, text, action } = own;
        const found = await find(own);
        if (!found.ok) return nothing(own);
        const read = readAs(own, typed["read"]);
        const { request, notice } = found.value;
        if (action === "change" || action === "language") {
          const at = keptAt(own, found.value, "kept");
          return at ? response.redirect(303, `${at}#choose-answer`) : showQuestion(own, { read });
        }
        if (action === "talk") {
          const talking = { ...own, typed: { ...typed, answer: "wantsTalk" } };
          return response.redirect(303, keptAt(talking, found.value, "check") ?? `/f/mine/asked/${request.id}`);
        }
        const said = meantBy(typed, request.flows);
        if (said.unclear) {
          const { unclear } = said;
          const places = placesOf(unclear, found.value, text);
          const isWrong = { said: saidUnclear(unclear, found.value, text), isWrong: true, places };
          return showQuestion(own, { read, unclear, said: isWrong }, 400);
        }
        const { meant } = said;
        // Nothing is sent before they have seen what it is.
        if (action !== "send") {
          const at = keptAt(own, found.value, "check");
          return at ? response.redirect(303, at) : own.show(summaryPage(found.value, own, { meant }));
        }
        const input = { requestId: request.id, ...answerInput(meant, typed), language: notice.language };
        const outcome = await own.give("consent.answer", input);
        if (!outcome.ok && outcome.refusal.kind === "understandFirst") {
          const unclear = { ask: "knowFirst" as const, units: [] };
          const places = placesOf(unclear, found.value, text);
          const wrong = { ...refused(own, outcome.refusal, text.consent.knowFirst), places };
          return own.show(summaryPage(found.value, own, { meant, unclear, said: wrong }), 409);
        }
        if (!outcome.ok) return showQuestion(own, { read, said: refused(own, outcome.refusal) }, 409);
        const { received, lastNo } = text.consent;
        const thanks = meant.answer === "refused" ? `${received} ${lastNo}` : thanksFor(meant.answer, own);
        await own.showDone(outcome.value, thanks, async () =>
          response.redirect(303, `/f/mine/asked/${request.id}?sent#top`),
        );
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
    const showChanged = async (own: Inside) => {
      const found = await findConsent(own);
      if (!found) return nothing(own);
      const { withdrawn, own: words } = own.text.consent;
      const isAll = !found.own.view.consents.some(isStanding);
      const isEnded = found.consent.endedBy === "withdrawn" || found.consent.endedBy === "narrowed";
      await own.showHome(isEnded ? { said: isAll ? withdrawn : words.saved, about: consentPart } : undefined);
    };
    router.get(
      "/f/mine/consents/:id",
      inside((own, { query }) => (query["changed"] === undefined ? showConsent(own) : showChanged(own))),
    );
    router.post(
      "/f/mine/consents/:id",
      inside(async (own, _request, response) => {
        const { text, typed, action } = own;
        const found = await findConsent(own);
        if (!found) return nothing(own);
        const taken = takenBack(action, typed, found.consent.flows);
        if (!taken) return showConsent(own, { said: text.consent.own.same });
        const input = { consentId: found.consent.id, ...taken, channel: "page" };
        const outcome = await own.give("consent.withdraw", input);
        if (!outcome.ok) return showConsent(own, refused(own, outcome.refusal), 409);
        const { saved } = text.consent.own;
        await own.showDone(outcome.value, saved, async () => response.redirect(303, changedAt(own)));
      }),
    );
    router.post(
      "/f/mine/consents/:id/withdraw",
      inside(async (own, _request, response) => {
        if (!(await findConsent(own))) return nothing(own);
        const input = { consentId: own.param("id"), services: "all", channel: "page" };
        const outcome = await own.give("consent.withdraw", input);
        if (!outcome.ok) return own.showHome(refused(own, outcome.refusal), 409);
        const { withdrawn } = own.text.consent;
        await own.showDone(outcome.value, withdrawn, async () => response.redirect(303, changedAt(own)));
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

/** Of a yes to a part all that there is to say stands below, receiver by receiver. */
const thanksFor = (
  answer: Exclude<OwnQuestion["request"]["state"], "requested" | "noResponse">,
  own: Inside,
  isChanged = false,
): string => {
  const { received, changed, next } = own.text.consent;
  const thanks = isChanged ? changed : received;
  return answer === "partlyGranted" ? thanks : `${thanks} ${next[answer]}`;
};

/** What cannot be done, and where on the page it is mended, where that is known. */
const refused = (own: Inside, refusal: Refusal, where: string | null = null): Said => {
  const { message, whatToDo } = own.refusal(refusal);
  return { said: `${message} ${where ?? whatToDo}`, isWrong: true };
};
