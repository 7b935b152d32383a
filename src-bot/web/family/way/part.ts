import { courtStates, phases } from "../../../../src-shared/track/track.ts";
import { idIn, showDrawn, takeAnswer } from "../after/answering.ts";
import { html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { FamilyPart } from "../part.ts";
import { needsAt, peopleIn } from "./needs-page.ts";
import { hasWay, unanswered, wayAt, wayPage, wayRow, whenAsked } from "./way-page.ts";

/** What is one's own: all of it where parents each go their own way, else what the kind of coordination has. */
export const wayPart: FamilyPart = {
  waits: ({ view }, { text }) =>
    view.ways.tracks.some(({ hasSpoken, rests, stage }) => !hasSpoken && !rests && stage === "active")
      ? [{ at: wayAt, says: text.way.needs.row }]
      : [],
  section({ view }, { text }) {
    const { way, after } = text;
    if (!hasWay(view)) return null;
    const isParentApart = view.ways.isApart && view.you === "guardian";
    const waits = unanswered(view).length > 0 ? `, ${after.waits}` : null;
    return html`<h2>${isParentApart ? way.title : way.childTitle}</h2>
      <ul>
        <li><a href="${wayAt}">${wayRow(view, text)}</a>${waits}</li>
      </ul>`;
  },
  routes(router, { inside }) {
    router.get(
      wayAt,
      inside((own) => showDrawn(own, wayPage)),
    );
    router.post(
      needsAt,
      inside(async (own) => {
        const { of, area } = own.typed;
        const words = own.typed["words-need"] ?? "";
        const read = await own.read();
        const isOfSeveral = read.ok && peopleIn(read.value.view, own.text).length > 1;
        if (!area || words.trim() === "" || (!of && isOfSeveral))
          return again(own, needsAt, own.text.way.needs.missing);
        const input = { area, words, ...(of ? { of } : {}) };
        await takeAnswer(own, { verb: "track.sayNeed", input, action: needsAt }, wayPage);
      }),
    );
    router.post(
      `${needsAt}/:id`,
      inside(async (own) => {
        const needId = idIn(own);
        const input = own.action === "takeBack" ? { needId } : {};
        await takeAnswer(own, { verb: "track.takeBackNeed", input, action: `${needsAt}/${needId}` }, wayPage);
      }),
    );
    router.post(
      `${wayAt}/joint`,
      inside(async (own) => {
        const input = { wishes: yesOrNo[own.action] };
        await takeAnswer(own, { verb: "track.wishJoint", input, action: `${wayAt}/joint` }, wayPage);
      }),
    );
    for (const [what, known] of [
      ["court", courtStates],
      ["phase", phases],
    ] as const)
      router.post(
        `${wayAt}/${what}`,
        inside(async (own) => {
          const answer = (known as readonly string[]).find((one) => one === own.action);
          const input = answer ? { [what]: answer } : {};
          await takeAnswer(own, { verb: "track.tell", input, action: `${wayAt}/${what}` }, wayPage);
        }),
      );
    router.post(
      `${wayAt}/goals`,
      inside(async (own) => {
        const from = own.typed["from"] || null;
        const words = own.typed["words-goal"] ?? "";
        const action = `${wayAt}/goals`;
        if (!from && words.trim() === "") return again(own, action, own.text.way.goals.missing);
        const input = words.trim() === "" ? { from } : { words };
        await takeAnswer(own, { verb: "track.setGoal", input, action }, wayPage);
      }),
    );
    router.post(
      `${wayAt}/goals/:id`,
      inside(async (own) => {
        const goalId = idIn(own);
        const input = { goalId, how: own.action };
        await takeAnswer(own, { verb: "track.settleGoal", input, action: `${wayAt}/goals/${goalId}` }, wayPage);
      }),
    );
    router.post(
      `${wayAt}/how/:measure`,
      inside(async (own) => {
        const measure = own.param("measure");
        const read = await own.read();
        // A page that was opened before the first meeting asked how it was then.
        const when = (read.ok && whenAsked(read.value.view)) || "before";
        const score = own.action === "skip" ? null : Number(/^score-([1-5])$/.exec(own.action)?.[1]);
        await takeAnswer(
          own,
          { verb: "track.rate", input: { measure, when, score }, action: `${wayAt}/how/${measure}` },
          wayPage,
        );
      }),
    );
    router.post(
      `${wayAt}/rest`,
      inside(async (own) => {
        const input = { rests: yesOrNo[own.action] };
        await takeAnswer(own, { verb: "track.rest", input, action: `${wayAt}/rest` }, wayPage);
      }),
    );
  },
};

/** A form that was sent with nothing in it is no answer. */
const yesOrNo: Readonly<Record<string, boolean>> = { want: true, stop: false, rest: true, goOn: false };

const again = (own: Inside, refused: string, said: string) =>
  showDrawn(own, wayPage, { said: { said, isWrong: true }, refused }, 400);
