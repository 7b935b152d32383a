import type { Response } from "express";
import { z } from "zod";

import { chosen } from "../../../../src-shared/form.ts";
import type { Refusal } from "../../../../src-shared/refusal.ts";
import { type SayingKind, sayingKinds } from "../../../../src-shared/voice/saying.ts";
import type { SayingView } from "../../../../src-shared/voice/view.ts";
import type { OwnView } from "../../../family/own.ts";
import { cleanedPicture, cleanedSound } from "../../../family/cleaned-file.ts";
import { readAttachment } from "../../../records.ts";
import type { Inside, Said } from "../inside.ts";
import type { FamilyPart } from "../part.ts";
import { saidAbove } from "../said.ts";
import { fileIn, withFile } from "../upload.ts";
import { html } from "../html.ts";
import { saidOfPicture } from "./said-of-picture.ts";
import { heardForm, namesOf, sayForm, seeForm } from "./forms.ts";
import { childGreeting, childIn, fromChildren, type OwnChild } from "./home.ts";

const uuid = z.uuid();
const isKind = (said: string): said is SayingKind => sayingKinds.some((kind) => kind === said);
const isWrong = true;

/** What a child says for itself, and what it lets others see of it. */
export const voicePart: FamilyPart = {
  greeting: childGreeting,
  section: fromChildren,
  routes(router, { deps, inside }) {
    /** A child's own pages are nobody else's: to all others they are not there. */
    const asChild =
      (then: (own: Inside, child: OwnChild, view: OwnView, response: Response) => Promise<void>) =>
      async (own: Inside, _request: unknown, response: Response) => {
        const read = await own.read();
        const child = read.ok ? childIn(read.value) : null;
        if (!read.ok || !child) return nowhere(own);
        await then(own, child, read.value, response);
      };
    const nowhere = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong }, 404);
    const wordsOf = (own: Inside, refusal: Refusal) => {
      const { message, whatToDo } = own.refusal(refusal);
      return { said: `${message} ${whatToDo}`, isWrong };
    };
    const showSay = (own: Inside, { page }: OwnChild, kind: SayingKind, said?: Said, status = 200) =>
      own.show(
        {
          title: own.text.voice.kinds[kind],
          body: html`${saidAbove(said)} ${sayForm(kind, page.form, own)}`,
          at: `/f/mine/voice/${kind}`,
        },
        status,
      );
    const showHeard = (own: Inside, child: OwnChild, said?: Said, status = 200) =>
      own.show(
        {
          title: own.text.voice.heard.title,
          body: html`${saidAbove(said)} ${heardForm(child, own)}`,
          at: "/f/mine/voice/heard",
        },
        status,
      );
    const showSaid = async (
      own: Inside,
      find: (all: readonly SayingView[]) => SayingView | undefined,
      said?: Said | ((was: SayingView, child: OwnChild) => Said),
      status = 200,
    ) => {
      const read = await own.read();
      const child = read.ok ? childIn(read.value) : null;
      const saying = read.ok ? find(read.value.view.sayings.filter((one) => one.ofItsOwn)) : undefined;
      if (!read.ok || !child || !saying) return nowhere(own);
      const above = typeof said === "function" ? said(saying, child) : said;
      const body = html`${saidAbove(above)} ${seeForm(saying, child, read.value, own)}`;
      own.show({ title: own.text.voice.said, body, at: `/f/mine/voice/said/${saying.id}` }, status);
    };

    router.get("/f/mine/voice/heard", inside(asChild(async (own, child) => showHeard(own, child))));
    router.post(
      "/f/mine/voice/heard",
      inside(
        asChild(async (own, child) => {
          const { typed, text } = own;
          const { lacking, heard } = text.voice;
          if (!typed["way"]) return showHeard(own, child, { said: lacking.way, isWrong }, 400);
          const outcome = await own.give("party.setVoice", { way: typed["way"], note: typed["note"] ?? "" });
          if (!outcome.ok) return showHeard(own, child, wordsOf(own, outcome.refusal), 409);
          await own.showHome({ said: typed["way"] === "notNow" ? heard.savedNotNow : heard.saved });
        }),
      ),
    );

    router.get(
      "/f/mine/voice/said/:id",
      inside(asChild(async (own) => showSaid(own, (all) => all.find(({ id }) => id === own.param("id"))))),
    );
    router.post(
      "/f/mine/voice/said/:id",
      inside(
        asChild(async (own, child, { view }) => {
          const id = own.param("id");
          const was = view.sayings.find((one) => one.id === id && one.ofItsOwn);
          if (!was || !uuid.safeParse(id).success) return nowhere(own);
          const { typed, text } = own;
          const input = { sayingId: id, units: chosen(typed, "units"), guardians: chosen(typed, "guardians") };
          const outcome = await own.give("voice.letSee", input);
          const find = (all: readonly SayingView[]) => all.find((one) => one.id === id);
          if (!outcome.ok) return showSaid(own, find, wordsOf(own, outcome.refusal), 409);
          const before = namesOf(was, child.page);
          await showSaid(own, find, (now, { page }) => {
            const gone = before.filter((name) => !namesOf(now, page).includes(name));
            const { saved, noMore } = text.voice.see;
            return { said: gone.length > 0 ? `${saved} ${noMore(text.list(gone))}` : saved };
          });
        }),
      ),
    );
    router.post(
      "/f/mine/voice/said/:id/take-back",
      inside(
        asChild(async (own) => {
          const outcome = await own.give("voice.takeBack", { sayingId: own.param("id") });
          if (!outcome.ok) return own.showHome(wordsOf(own, outcome.refusal), 409);
          await own.showHome({ said: own.text.voice.takenBack });
        }),
      ),
    );

    router.get(
      "/f/mine/voice/file/:id",
      inside(async (own, _request, response) => {
        const id = own.param("id");
        const found = uuid.safeParse(id).success
          ? await readAttachment(deps, own.access, own.access.caseId, id)
          : ({ ok: false } as const);
        if (!found.ok) return nowhere(own);
        const { type, bytes } = found.value;
        response
          .set("Content-Type", type)
          .set("Content-Security-Policy", "sandbox; default-src 'none'")
          .set("Content-Disposition", "inline")
          .set("X-Content-Type-Options", "nosniff")
          .set("Cross-Origin-Resource-Policy", "same-origin")
          .end(bytes);
      }),
    );

    router.get(
      "/f/mine/voice/:kind",
      inside(
        asChild(async (own, child, _view, response) => {
          const kind = own.param("kind");
          if (!isKind(kind)) return nowhere(own);
          if (kind === "sound") response.set("Permissions-Policy", "camera=(), microphone=(self), geolocation=()");
          showSay(own, child, kind);
        }),
      ),
    );
    router.post(
      "/f/mine/voice/:kind",
      withFile(deps),
      inside(
        asChild(async (own, child, _view, response) => {
          const kind = own.param("kind");
          if (!isKind(kind)) return nowhere(own);
          const { typed, text } = own;
          const { lacking, notOpened, sent } = text.voice;
          const again = (said: string, status = 400) => showSay(own, child, kind, { said, isWrong }, status);
          const isWithSomebody = typed["isWithSomebody"] === "true";
          if (isWithSomebody && !typed["who"]?.trim()) return again(lacking.who);
          if (kind === "words" && !typed["text"]?.trim()) return again(lacking.text);
          if (kind === "symbols" && chosen(typed, "symbols").length === 0) return again(lacking.symbols);
          let bytes: Uint8Array | undefined;
          if (kind === "picture" || kind === "sound") {
            const came = fileIn(response);
            if (came.came === "nothing") return again(lacking[kind]);
            if (came.came === "tooLarge")
              return again(wordsOf(own, { kind: "fileTooLarge", megabytes: came.megabytes }).said, 413);
            const cleaned = await (kind === "picture" ? cleanedPicture : cleanedSound)(came.bytes);
            if (!cleaned)
              return again(kind === "picture" ? await saidOfPicture(came.bytes, text) : notOpened.sound, 415);
            bytes = cleaned;
          }
          const input = {
            kind,
            text: typed["text"] ?? "",
            symbols: chosen(typed, "symbols"),
            isWithSomebody,
            who: typed["who"] ?? "",
          };
          const outcome = await own.give("voice.say", input, bytes);
          if (!outcome.ok) return showSay(own, child, kind, wordsOf(own, outcome.refusal), 409);
          await showSaid(own, (all) => all.at(-1), { said: sent });
        }),
      ),
    );
  },
};
