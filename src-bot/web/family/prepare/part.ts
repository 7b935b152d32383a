import { firstCard, inviteCard, needsCard, needsIn } from "../../../../src-shared/family/prepare-cards.ts";
import type { Verb } from "../../../../src-shared/commands.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import type { OwnView } from "../../../family/own.ts";
import { answered, formPage } from "../form-page.ts";
import { handInPath, whoseChoices } from "../hand-in/own.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Kit, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import type { FamilyPart } from "../part.ts";
import type { Router } from "express";

type Own = OwnView["view"];
interface Form {
  at: string;
  /** Null where it is not theirs to say. */
  page: (own: Inside, view: Own, said?: Said) => Page | null;
  verb: Verb;
  input: (own: Inside, view: Own) => unknown;
  done: (own: Inside) => string;
}

/** Children and those with custody speak for the family; who comes at their side does not. */
const isVoice = ({ people, yourParty }: Own) => {
  const self = people.find(({ id }) => id === yourParty);
  return self?.kind === "child" || self?.kind === "guardian";
};

const needs: Form = {
  at: "/f/mine/needs",
  page: (own, view, said) => {
    const { title, lead } = own.text.before.needs;
    return formPage(own, { title, lead, at: needs.at, card: needsCard(view.ownNeeds, own.text) }, said);
  },
  verb: "party.setAdaptations",
  input: ({ typed }, view) => ({ adaptations: needsIn(typed, view.ownNeeds) }),
  done: ({ text }) => text.before.needs.saved,
};

const first: Form = {
  at: "/f/mine/first",
  page: (own, view, said) => {
    if (!isVoice(view)) return null;
    const words = own.text.before.first;
    const before = listed(
      words.own,
      view.wishes.map(({ at, scope }) => html`${own.text.date(dayOf(at))}: ${scope ?? ""}`),
    );
    return formPage(
      own,
      { title: words.title, lead: words.lead, at: first.at, before, card: firstCard(own.text) },
      said,
    );
  },
  verb: "meeting.recordWish",
  input: ({ typed }) => ({ scope: typed["scope"] ?? "" }),
  done: ({ text }) => text.before.first.sent,
};

const invite: Form = {
  at: "/f/mine/invite",
  page: (own, view, said) => {
    if (!isVoice(view)) return null;
    const words = own.text.before.invite;
    const before = listed(
      words.own,
      view.suggestions.map(({ who, weighed }) => {
        const came = weighed ? [words.weighed[weighed.how], weighed.words].filter(Boolean).join(" ") : words.noAnswer;
        return html`${who}. ${came}`;
      }),
    );
    const card = inviteCard(own.text);
    return formPage(own, { title: words.title, lead: words.lead, at: invite.at, before, card }, said);
  },
  verb: "meeting.suggestPerson",
  input: ({ typed }) => ({ who: typed["who"] ?? "", why: typed["why"] ?? "" }),
  done: ({ text }) => text.before.invite.sent,
};

const listed = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`
    : null;

/** What can be said before any meeting has a time. */
export const preparePart: FamilyPart = {
  section(own, { text }) {
    const { view } = own;
    const { before } = text;
    const ways = [
      html`<a href="${needs.at}">${before.needs.title}</a>`,
      ...(isVoice(view)
        ? [
            html`<a href="${invite.at}">${before.invite.title}</a>`,
            html`<a href="${first.at}">${before.first.title}</a>`,
          ]
        : []),
      ...(whoseChoices(own, text) ? [html`<a href="${handInPath}">${text.handIn.title}</a>`] : []),
    ];
    return listed(before.title, ways);
  },
  routes(router, kit) {
    for (const form of [needs, first, invite]) route(router, kit, form);
  },
};

function route(router: Router, { inside }: Kit, { at, page, verb, input, done }: Form): void {
  const show = async (own: Inside, said?: Said, status?: number) => {
    const read = await own.read();
    const shown = read.ok ? page(own, read.value.view, said) : null;
    if (!shown) return own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
    own.show(shown, status);
  };
  router.get(
    at,
    inside((own) => show(own)),
  );
  router.post(
    at,
    inside(async (own) => {
      const read = await own.read();
      if (!read.ok) return show(own);
      const outcome = await own.give(verb, input(own, read.value.view));
      await answered(own, outcome, { done: done(own), show: (said, status) => show(own, said, status) });
    }),
  );
}
