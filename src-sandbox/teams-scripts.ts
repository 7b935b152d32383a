import { Router, type Request } from "express";
import { z } from "zod";
import { installForPerson, uninstall } from "./bot.ts";
import { chatChanged, seenChat } from "./chat.ts";
import { conversationsOf } from "./conversation.ts";
import { submitDialog } from "./dialog.ts";
import { useExtension } from "./extension.ts";
import { look } from "./look.ts";
import { startOrEnd } from "./meeting.ts";
import type { Outside } from "./outside.ts";
import { press } from "./press.ts";
import { chatCalled, say } from "./say.ts";
import { personOf } from "./script-person.ts";
import { bars } from "./store.ts";
import { closeDialog } from "./task.ts";

const inputs = z.record(z.string(), z.unknown()).default({});
const saying = z.object({ text: z.string().min(1), chatId: z.string().optional() });
const pressing = z.object({ messageId: z.string(), action: z.string(), inputs });
const submitting = z.object({ messageId: z.string(), inputs, action: z.string().optional() });
const choosingLocale = z.object({ locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/) });
const looking = z.object({ messageId: z.string() });
const extending = z
  .object({
    command: z.string(),
    messageText: z.string().optional(),
    in: z.enum(["teams", "outlook"]).default("teams"),
  })
  .refine(
    (one) => one.in === "teams" || one.messageText === undefined,
    "Outlook has the actions beside a mail that is written alone.",
  );
const meeting = z.object({ eventId: z.string(), what: z.enum(["start", "end"]) });
const changingApp = z.strictObject({ is: z.enum(["installed", "removed", ...bars]), told: z.boolean().default(true) });

/** What somebody does in Teams. */
export function teamsScripts(outside: Outside): Router {
  const router = Router();

  router.post("/teams/:person/say", async (request, response) => {
    const { text, chatId } = saying.parse(request.body);
    response.json(await say(outside, personOf(request), text, chatId));
  });

  router.get("/teams/:person/chat", (request, response) => {
    const person = personOf(request);
    const as = request.query["as"] === "sent" ? "sent" : "seen";
    response.json(seenChat(outside, person, chatCalled(outside, person, chatIdIn(request)), as));
  });

  router.get("/teams/:person/chats", (request, response) => {
    response.json(
      conversationsOf(outside, personOf(request)).map(({ id, meeting: held, members }) => ({
        chatId: id,
        kind: held ? "meeting" : "personal",
        title: held?.title ?? "Samla",
        members: members.map(({ slug }) => slug),
        hasApp: held ? outside.store.state.chatsWithApp.includes(id) : true,
      })),
    );
  });

  router.post("/teams/:person/press", async (request, response) => {
    const { messageId, action, inputs: given } = pressing.parse(request.body);
    response.json(await press(outside, personOf(request), messageId, action, given));
  });

  router.post("/teams/:person/look", async (request, response) => {
    response.json(await look(outside, personOf(request), looking.parse(request.body).messageId));
  });

  router.post("/teams/:person/extension", async (request, response) => {
    const { command, messageText, in: place } = extending.parse(request.body);
    response.json(await useExtension(outside, personOf(request), command, messageText, place));
  });

  router.post("/teams/:person/meeting", async (request, response) => {
    const { eventId, what } = meeting.parse(request.body);
    response.json(await startOrEnd(outside, personOf(request), eventId, what));
  });

  router.post("/teams/:person/dialog", async (request, response) => {
    const { messageId, action, inputs: given } = submitting.parse(request.body);
    response.json(await submitDialog(outside, personOf(request), messageId, given, action));
  });

  router.post("/teams/:person/close", (request, response) => {
    closeDialog(outside, personOf(request));
    response.json({ closed: true });
  });

  router.post("/teams/:person/locale", (request, response) => {
    const person = personOf(request);
    const { locale } = choosingLocale.parse(request.body);
    outside.store.state.locales[person.slug] = locale;
    chatChanged(outside, { members: [person] });
    response.json({ locale });
  });

  /** Whether the bot can write to somebody, and which of Teams's reasons it meets where it cannot. */
  router.post("/teams/:person/app", async (request, response) => {
    const person = personOf(request);
    const { is, told } = changingApp.parse(request.body);
    const { barred, installed } = outside.store.state;
    if (is === "removed") await uninstall(outside, person, told);
    else if (is !== "installed") barred[person.slug] = is;
    else {
      delete barred[person.slug];
      if (!installed.includes(person.slug)) await installForPerson(outside, person);
    }
    chatChanged(outside, { members: [person] });
    response.json({ is });
  });

  return router;
}

function chatIdIn(request: Request): string | undefined {
  const { chatId } = request.query;
  return typeof chatId === "string" ? chatId : undefined;
}
