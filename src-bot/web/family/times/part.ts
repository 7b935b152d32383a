import { fitsIn, timesCard } from "../../../../src-shared/family/times-card.ts";
import type { Router } from "express";

import type { DoorAccess } from "../../../access.ts";
import { answered, formPage } from "../form-page.ts";
import { html } from "../html.ts";
import type { Inside, Kit, Said } from "../inside.ts";
import type { FamilyPart } from "../part.ts";

/** Which times suit: asked while a meeting is sought. */
export const timesPart: FamilyPart = {
  waits: ({ view }, { text }) =>
    view.timesAsked
      .filter(({ reply }) => !reply)
      .map(({ meeting }) => ({ at: `/f/mine/times/${meeting}`, says: text.before.times.row })),
  section({ view }, { text }) {
    const words = text.before.times;
    if (view.timesAsked.length === 0) return null;
    return html`<h2>${words.title}</h2>
      <ul>
        ${view.timesAsked.map(
          ({ meeting, reply }) =>
            html`<li><a href="/f/mine/times/${meeting}">${words.row}</a> ${reply ? words.replied : null}</li>`,
        )}
      </ul>`;
  },
  routes: timesRoutes,
};

/** The same for everybody who may be asked. */
export function timesRoutes<Theirs extends DoorAccess>(router: Router, { inside }: Kit<Theirs>): void {
  const find = async (own: Inside<Theirs>) => {
    const read = await own.read();
    return read.ok ? read.value.view.timesAsked.find(({ meeting }) => meeting === own.param("id")) : undefined;
  };
  const show = async (own: Inside<Theirs>, said?: Said, status?: number) => {
    const asked = await find(own);
    if (!asked) return own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
    const { times } = own.text.before;
    const at = `/f/mine/times/${asked.meeting}`;
    const lead = asked.isMove ? times.move : times.lead;
    own.show(formPage(own, { title: times.title, at, lead, card: timesCard(asked, own.text) }, said), status);
  };

  router.get(
    "/f/mine/times/:id",
    inside((own) => show(own)),
  );
  router.post(
    "/f/mine/times/:id",
    inside(async (own) => {
      const asked = await find(own);
      if (!asked) return show(own);
      const { thanks, missing } = own.text.before.times;
      const fits = fitsIn(asked, own.typed);
      const words = own.typed["words"] ?? "";
      if (fits.length === 0 && words.trim() === "") return show(own, { said: missing, isWrong: true }, 400);
      const outcome = await own.give("meeting.replyTimes", { meetingId: asked.meeting, fits, words });
      await answered(own, outcome, {
        done: thanks,
        show: (said, status) => show(own, said, status),
        after: own.showHome,
      });
    }),
  );
}
