import type { CaseView } from "../../../../src-shared/case/view.ts";
import {
  goalCard,
  inWords,
  isInSwedish,
  jointCard,
  measureCard,
  restCard,
  settleCard,
  toldCard,
} from "../../../../src-shared/family/way-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { type Drawing, formIn } from "../after/answering.ts";
import { hasBeen } from "../after/met-page.ts";
import { html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { foldedParts, type WayPart } from "./folded-parts.ts";
import { needsPart } from "./needs-page.ts";

export const wayAt = "/f/mine/way";

/** Before anything has been held it is asked how it is at the beginning; how it has become, once the case nears its end. */
export const whenAsked = ({ meetings, stage }: Pick<CaseView, "meetings" | "stage">): "before" | "after" | null =>
  stage === "followUp" || stage === "closing" ? "after" : meetings.some(hasBeen) ? null : "before";

/** What this person is asked about how it is, and has not answered. */
export const unanswered = (view: CaseView) => {
  const asked = whenAsked(view);
  return view.ways.measures.filter(
    ({ id }) => asked && !view.ways.ratings.some(({ measure, when }) => measure === id && when === asked),
  );
};

/** All that is one's own: how one meets, what one strives for, how it is; a child's page has what is a child's. */
export function wayPage(drawing: Drawing): Omit<Page, "exit"> | null {
  const { own, inside, said } = drawing;
  const { way, home } = inside.text;
  const { ways, you } = own.view;
  if (!hasWay(own.view)) return null;
  const isParentApart = ways.isApart && you === "guardian";
  const parts = isParentApart
    ? [needsPart, meetingOf, goalsOf, measuresOf, courtOf, restOf]
    : [...(hasPart(own.view, "needs") ? [needsPart] : []), ...(mayStrive(own.view) ? [goalsOf] : []), measuresOf];
  const body = html`${saidAbove(said)}
    ${isParentApart ? html`<p>${way.lead}</p>` : hasPart(own.view, "needs") ? html`<p>${way.childLead}</p>` : null}
    ${foldedParts(
      drawing,
      parts.flatMap((one) => one(drawing) ?? []),
    )}
    <p class="screen"><a href="/f/mine">${home.back}</a></p>`;
  return { title: isParentApart ? way.title : way.childTitle, body, at: wayAt };
}

const hasPart = ({ ways }: CaseView, part: "needs" | "goals" | "measures") =>
  ways.own.some(({ parts }) => parts.includes(part));
/** A child's goals are worded by the office, and read by its guardians. */
const mayStrive = (view: CaseView) =>
  hasPart(view, "goals") && (view.you === "guardian" || view.programme?.about === "adults");
/** There is something here that is their own. */
export const hasWay = (view: CaseView): boolean =>
  (view.you === "guardian" || view.you === "child") &&
  (view.ways.isApart || hasPart(view, "needs") || mayStrive(view) || view.ways.measures.length > 0);
/** What the way there is called, by what is asked there. */
export function wayRow(view: CaseView, { way }: FamilyText): string {
  if (view.ways.isApart && view.you === "guardian") return way.row;
  if (hasPart(view, "needs")) return way.childRow;
  return view.ways.measures.length > 0 ? way.how.title : way.goals.title;
}

function meetingOf(drawing: Drawing): WayPart | null {
  const { text } = drawing.inside;
  const { meeting } = text.way;
  const [track] = drawing.own.view.ways.tracks;
  if (!track) return null;
  const at = `${wayAt}/joint`;
  const body = html`<p>${meeting.own}</p>
    <p>${meeting.shuttle}</p>
    <h3>${meeting.ask}</h3>
    ${formIn(drawing, at, jointCard(track, text))}`;
  return { title: meeting.title, at: [at], body };
}

function goalsOf(drawing: Drawing): WayPart {
  const { own, inside } = drawing;
  const { text } = inside;
  const { goals } = text.way;
  const { ways, yourParty } = own.view;
  const mine = ways.goals.filter(({ of }) => of === yourParty);
  const children = new Set(own.view.people.flatMap(({ id, kind }) => (kind === "child" ? [id] : [])));
  const others = ways.goals.filter(({ of }) => of !== yourParty && children.has(of));
  const said = ({ from, words }: (typeof mine)[number]) => {
    const known = ways.goalChoices.find(({ id, name }) => id === from && name === words);
    return known ? inWords(known.name, known.nameEn, text) : words;
  };
  const body = html`<p>${ways.isApart ? goals.lead : goals.leadTogether}</p>
    ${mine.map(
      (goal) =>
        html`<section class="thing">
          <p class="words" dir="auto"><strong>${said(goal)}</strong></p>
          ${
            goal.reachedOn
              ? html`<p>${goals.reachedOn(text.date(goal.reachedOn))}</p>`
              : formIn(drawing, `${wayAt}/goals/${goal.id}`, settleCard(text))
          }
        </section>`,
    )}
    ${
      others.length > 0
        ? html`<h3>${goals.children}</h3>
            <ul>
              ${others.map((goal) => html`<li><bdi class="words">${said(goal)}</bdi></li>`)}
            </ul>`
        : null
    }
    ${formIn(drawing, `${wayAt}/goals`, goalCard(ways, text))}`;
  return { title: goals.title, at: [`${wayAt}/goals`], body, isNext: mine.length === 0 };
}

function measuresOf(drawing: Drawing): WayPart | null {
  const { own, inside } = drawing;
  const { how } = inside.text.way;
  const { measures, ratings } = own.view.ways;
  const when = whenAsked(own.view);
  if (measures.length === 0 || !when) return null;
  const body = html`<p>${how.lead} ${how.when[when]}</p>
    ${measures.map((measure) => {
      const said = ratings.find((one) => one.measure === measure.id && one.when === when);
      const form = formIn(drawing, `${wayAt}/how/${measure.id}`, measureCard(measure, said?.score, inside.text));
      return isInSwedish(measure.question, measure.questionEn, inside.text) ? html`<div lang="sv">${form}</div>` : form;
    })}
    <p class="quiet">${how.seenBy}</p>`;
  const waits = unanswered(own.view).length > 0;
  return { title: how.title, at: [`${wayAt}/how`], body, isNext: waits, waits };
}

/** Where one stands in court says which words are told about it. */
function courtOf(drawing: Drawing): WayPart | null {
  const { text } = drawing.inside;
  const { ways } = drawing.own.view;
  const [track] = ways.tracks;
  if (!track) return null;
  const { court, phase, noEvidence } = text.way;
  const words = ways.court ? inWords(ways.court.sv, ways.court.en, text) : noEvidence;
  const isOther = ways.court !== null && isInSwedish(ways.court.sv, ways.court.en, text);
  const body = html`<p ${isOther ? html`lang="sv"` : null}>${words}</p>
    ${formIn(drawing, `${wayAt}/court`, toldCard(court, track.court, text))}
    ${formIn(drawing, `${wayAt}/phase`, toldCard(phase, track.phase, text))}`;
  const isNext = track.court === null || track.phase === null;
  return { title: court.title, at: [`${wayAt}/court`, `${wayAt}/phase`], body, isNext };
}

function restOf(drawing: Drawing): WayPart | null {
  const { text } = drawing.inside;
  const [track] = drawing.own.view.ways.tracks;
  const at = `${wayAt}/rest`;
  return track ? { title: text.way.rest.title, at: [at], body: formIn(drawing, at, restCard(track, text)) } : null;
}
