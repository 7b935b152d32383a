import type { CaseView } from "../../../../src-shared/case/view.ts";
import { sayingKinds } from "../../../../src-shared/voice/saying.ts";
import type { OwnView } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Showing } from "../part.ts";
import { kindPictures, wayPictures } from "./pictures.ts";
import { sayingBody } from "./saying.ts";

export type OwnChild = Extract<CaseView["people"][number], { kind: "child" }> & {
  page: NonNullable<Extract<CaseView["people"][number], { kind: "child" }>["page"]>;
};

/** The child that reads, with how its pages are made; null for everybody else, and for who is in a case for grown people. */
export const childIn = ({ view }: OwnView): OwnChild | null =>
  (view.programme?.about !== "adults" &&
    view.people.find(
      (one): one is OwnChild => one.kind === "child" && one.id === view.yourParty && one.page !== null,
    )) ||
  null;

/** What stands first for a child: one thing to press for each way of saying something. */
export function childGreeting(own: OwnView, { text }: Showing): { title: string; lead: Html } | null {
  const child = childIn(own);
  if (!child) return null;
  const { voice } = text;
  const { form } = child.page;
  const mine = own.view.sayings.filter((one) => one.ofItsOwn !== null);
  const isYouth = form === "youth";
  return {
    title: voice.hello,
    lead: html`<p>${voice.leads[form]}</p>
      <h2>${voice.say}</h2>
      <ul class="tiles">
        ${(isYouth ? (["words", "sound", "picture", "symbols"] as const) : sayingKinds).map(
          (kind) =>
            html`<li>
              <a class="tile" href="/f/mine/voice/${kind}">${kindPictures[kind]} <span>${voice.kinds[kind]}</span></a>
            </li>`,
        )}
      </ul>
      <ul class="tiles wide">
        <li>
          <a class="tile" href="/f/mine/voice/heard"
            >${wayPictures[child.ownVoice?.way ?? "attend"]}
            <span
              >${child.ownVoice ? voice.heard.chosen(voice.heard.ways[child.ownVoice.way]) : voice.heard.title}</span
            ></a
          >
        </li>
      </ul>
      ${
        mine.length > 0
          ? html`<h2>${voice.said}</h2>
              ${mine.toReversed().map(
                (one) =>
                  html`<div class="saying">
                    ${sayingBody(one, text)}
                    <p><a class="button" href="/f/mine/voice/said/${one.id}">${voice.open}</a></p>
                  </div>`,
              )}`
          : null
      }
      <p class="quiet">${voice.coordinator}</p>`,
  };
}

/** What children have let this guardian see. */
export function fromChildren({ view }: OwnView, { text }: Showing): Html | null {
  if (view.you !== "guardian" || view.sayings.length === 0) return null;
  const { voice } = text;
  const nameOf = (id: string) => {
    const child = view.people.find((one) => one.id === id);
    return child?.kind === "child" ? child.name : null;
  };
  const children = [...new Set(view.sayings.map(({ child }) => child))];
  return html`${children.map((child) => {
    const name = nameOf(child);
    return html`<h2>${name === null ? voice.fromYourChild : voice.fromChild(name)}</h2>
      <p class="quiet">${voice.fromLead}</p>
      ${view.sayings
        .filter((one) => one.child === child)
        .map((one) => html`<div class="saying">${sayingBody(one, text)}</div>`)}`;
  })}`;
}
