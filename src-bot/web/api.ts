import { Router } from "express";
import { z } from "zod";

import { isVerb } from "../../src-shared/commands.ts";
import { contactSheet } from "../../src-shared/party/contact-sheet.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { readDirectory, readWordHints } from "../directory.ts";
import { findPeople, findRooms } from "../find-people.ts";
import { fieldProblems } from "../input.ts";
import { meetingOfChat } from "../meeting-of-chat.ts";
import { configure, foreseeSettings, readSettings } from "../municipality.ts";
import { listCases, viewCase } from "../read.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

/** A command as sent: the same commandId sent again changes nothing. */
const ordered = z.object({ commandId: z.string().regex(/^[\w-]{8,64}$/), input: z.unknown() });
/** `version`: what the settings were made from. */
const settingsOrdered = ordered.extend({ version: z.number().int().min(0).optional() });
const caseId = z.uuid();

/** The API of the tab, the pane and the scripts: views out, commands in. */
export function apiRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/me",
    answering(signIn, async (access) => ({
      ok: true,
      value: { account: access.actor.account, roles: access.actor.roles },
    })),
  );
  router.get(
    "/cases",
    answering(signIn, async (access) => ok({ cases: await listCases(deps, access), now: deps.now() })),
  );
  router.get(
    "/people",
    answering(signIn, (access, { query }) =>
      findPeople(deps, access, typeof query["q"] === "string" ? query["q"] : ""),
    ),
  );
  router.get(
    "/directory",
    answering(signIn, (access) => readDirectory(deps, access)),
  );
  router.get(
    "/word-hints",
    answering(signIn, (access) => readWordHints(deps, access)),
  );
  router.get(
    "/meetings/by-chat",
    answering(signIn, (access, { query }) =>
      meetingOfChat(deps, access, typeof query["chatId"] === "string" ? query["chatId"] : ""),
    ),
  );
  router.get(
    "/rooms",
    answering(signIn, (access) => findRooms(deps, access)),
  );
  router.get(
    "/cases/:id/contact-sheet",
    answering(signIn, async (access, request) => {
      const id = caseId.safeParse(request.params.id);
      const view = id.success ? await viewCase(deps, access, id.data) : refuse({ kind: "notThere" });
      return view.ok ? ok({ reference: view.value.reference, people: contactSheet(view.value) }) : view;
    }),
  );
  router.get(
    "/cases/:id",
    answering(signIn, async (access, request) => {
      const id = caseId.safeParse(request.params.id);
      if (!id.success) return { ok: false, refusal: { kind: "notThere" } };
      const view = await viewCase(deps, access, id.data);
      return signposted(access, view.ok ? ok({ ...view.value, now: deps.now() }) : view);
    }),
  );
  router.post(
    "/cases/:id/:verb",
    answering(signIn, async (access, request) => {
      const id = caseId.safeParse(request.params.id);
      const verb = String(request.params.verb);
      if (!isVerb(verb)) return { ok: false, refusal: { kind: "unknownVerb" } };
      if (!id.success) return { ok: false, refusal: { kind: "notThere" } };
      const order = ordered.safeParse(request.body);
      if (!order.success) return { ok: false, refusal: { kind: "badInput", fields: fieldProblems(order.error) } };
      return signposted(access, await perform(deps, access, { caseId: id.data, verb, ...order.data }));
    }),
  );
  router.get(
    "/municipality",
    answering(signIn, (access) => readSettings(deps, access)),
  );
  router.post(
    "/municipality/foresee",
    answering(signIn, async (access, request) => {
      const { input } = (request.body ?? {}) as { input?: unknown };
      return foreseeSettings(deps, access, input);
    }),
  );
  router.post(
    "/municipality/municipality.configure",
    answering(signIn, async (access, request) => {
      const order = settingsOrdered.safeParse(request.body);
      if (!order.success) return { ok: false, refusal: { kind: "badInput", fields: fieldProblems(order.error) } };
      const { input, commandId, version } = order.data;
      return configure(deps, access, input, commandId, version);
    }),
  );
  return router;
}

/** Wherever something can be written about a child it is said where a concern belongs. */
const signposted = <T extends object>({ language }: Access, outcome: Outcome<T>): Outcome<T & { signpost: string }> =>
  outcome.ok ? ok({ ...outcome.value, signpost: texts[language].common.signpost }) : outcome;
