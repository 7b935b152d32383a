import type { Router } from "express";

import { calendarFor, calendarName } from "../../../family/calendar.ts";
import { answered, formPage } from "../form-page.ts";
import type { Inside, Kit, Said } from "../inside.ts";
import { below, isOn } from "./below.ts";
import { invitationPage } from "./invitation.ts";

export function meetingRoutes(router: Router, { inside, deps }: Kit): void {
  const view = async (own: Inside) => {
    const read = await own.read();
    return read.ok ? read.value.view : null;
  };
  const find = async (own: Inside) => (await view(own))?.meetings.find(({ id }) => id === own.param("id"));
  const notThere = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
  const show = async (own: Inside, said?: Said, status?: number) => {
    const seen = await view(own);
    const meeting = seen?.meetings.find(({ id }) => id === own.param("id"));
    if (!seen || !meeting) return notThere(own);
    own.show(invitationPage(own, seen, meeting, said), status);
  };
  const at = (own: Inside) => `/f/mine/meetings/${own.param("id")}`;

  router.get(
    "/f/mine/meetings/:id",
    inside(async (own) => {
      const meeting = await find(own);
      // That they have seen what now stands there, once however often they look.
      if (meeting && isOn(meeting) && meeting.own && !meeting.own.seenAt)
        await own.give("meeting.markSeen", { meetingId: meeting.id });
      await show(own);
    }),
  );
  router.post(
    "/f/mine/meetings/:id",
    inside(async (own) => {
      const { typed } = own;
      const input = { meetingId: own.param("id"), answer: typed["answer"] ?? "", suggests: typed["suggests"] ?? "" };
      if (!typed["answer"]) return show(own, { said: own.text.consent.chooseOne, isWrong: true }, 400);
      const outcome = await own.give("meeting.answer", input);
      await answered(own, outcome, {
        done: own.text.meetings.thanks,
        show: (said, status) => show(own, said, status),
      });
    }),
  );
  router.get(
    `/f/mine/meetings/:id/${calendarName}`,
    inside(async (own, _request, response) => {
      const seen = await view(own);
      const page = `${deps.config.FAMILY_URL}/f`;
      const file = seen && calendarFor(seen, own.param("id"), { language: own.language, page, now: deps.now() });
      if (!file) return notThere(own);
      response.attachment(calendarName).type("text/calendar").send(file.content);
    }),
  );
  for (const { path, isOpen, title, card, lead, verb, input, done } of below) {
    const showForm = async (own: Inside, said?: Said, status?: number) => {
      const meeting = await find(own);
      if (!meeting || !isOpen(meeting)) return notThere(own);
      const about = { title: title(own.text), card: card(meeting, own.text), back: at(own), at: `${at(own)}/${path}` };
      own.show(formPage(own, { ...about, ...(lead ? { lead: lead(own.text) } : {}) }, said), status);
    };
    router.get(
      `/f/mine/meetings/:id/${path}`,
      inside((own) => showForm(own)),
    );
    router.post(
      `/f/mine/meetings/:id/${path}`,
      inside(async (own) => {
        const outcome = await own.give(verb, { meetingId: own.param("id"), ...input(own) });
        await answered(own, outcome, {
          done: done(own.text),
          show: (said, status) => showForm(own, said, status),
          after: (said) => show(own, said),
        });
      }),
    );
  }
}
