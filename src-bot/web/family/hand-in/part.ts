import type { Response } from "express";

import { chosen } from "../../../../src-shared/form.ts";
import { cleanedPicture } from "../../../family/cleaned-file.ts";
import { saidOfPicture } from "../voice/said-of-picture.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Kit, Said } from "../inside.ts";
import type { FamilyPart } from "../part.ts";
import { saidAbove } from "../said.ts";
import { fileIn, withFile } from "../upload.ts";
import { handInForm, openForm, ownList } from "./forms.ts";
import { handedInBy, handInPath, whoseChoices } from "./own.ts";

const isWrong = true;

/** What a guardian hands in: a photo of a letter, of a drawing or of something else, and who may see it. */
export const handInPart: FamilyPart = {
  routes(router, kit) {
    const { deps, inside } = kit;
    router.get(
      handInPath,
      inside((own) => showForm(own)),
    );
    router.post(
      handInPath,
      withFile(deps),
      inside(async (own, _request, response) => handIn(own, response)),
    );
    openRoutes(kit, router);
  },
};

const nowhere = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong }, 404);
const wordsOf = (own: Inside, refusal: Parameters<Inside["refusal"]>[0]): Said => {
  const { message, whatToDo } = own.refusal(refusal);
  return { said: `${message} ${whatToDo}`, isWrong };
};

async function showForm(own: Inside, said?: Said, status = 200): Promise<void> {
  const read = await own.read();
  const whose = read.ok ? whoseChoices(read.value, own.text) : null;
  if (!read.ok || !whose) return nowhere(own);
  const body = html`${saidAbove(said)} ${handInForm(own, whose)} ${ownList(handedInBy(read.value), own.text)}`;
  own.show({ title: own.text.handIn.title, body, at: handInPath }, status);
}

async function handIn(own: Inside, response: Response): Promise<void> {
  const { typed, text } = own;
  const { lacking, kinds, sent } = text.handIn;
  const read = await own.read();
  if (!read.ok || !whoseChoices(read.value, text)) return nowhere(own);
  const { yourParty } = read.value.view;
  const again = (said: string, status = 400) => showForm(own, { said, isWrong }, status);
  const kind = typed["kind"] ?? "";
  if (!Object.hasOwn(kinds, kind)) return again(lacking.kind);
  const came = fileIn(response);
  if (came.came === "nothing") return again(lacking.file);
  if (came.came === "tooLarge")
    return again(wordsOf(own, { kind: "fileTooLarge", megabytes: came.megabytes }).said, 413);
  const cleaned = await cleanedPicture(came.bytes);
  if (!cleaned) return again(await saidOfPicture(came.bytes, text), 415);
  const outcome = await own.give(
    "record.attach",
    {
      attachmentId: crypto.randomUUID(),
      kind,
      name: kind,
      category: "family",
      about: [typed["whose"] || yourParty],
      fromId: yourParty,
      words: typed["words"] ?? "",
    },
    cleaned,
  );
  if (!outcome.ok) return showForm(own, wordsOf(own, outcome.refusal), 409);
  await showOne(own, null, { said: sent });
}

/** One of their own; the newest where none is named. */
async function showOne(own: Inside, id: string | null, said?: Said, status = 200): Promise<void> {
  const read = await own.read();
  const all = read.ok ? handedInBy(read.value) : [];
  const one = id === null ? all.at(-1) : all.find((other) => other.id === id);
  if (!read.ok || !one) return nowhere(own);
  const body: Html = html`${saidAbove(said)} ${openForm(own, one, read.value.view.mayLetSee)}`;
  own.show({ title: own.text.handIn.page, body, at: `${handInPath}/${one.id}` }, status);
}

function openRoutes({ inside }: Kit, router: Parameters<NonNullable<FamilyPart["routes"]>>[0]): void {
  router.get(
    `${handInPath}/:id`,
    inside((own) => showOne(own, own.param("id"))),
  );
  router.post(
    `${handInPath}/:id`,
    inside(async (own) => {
      const id = own.param("id");
      const read = await own.read();
      const was = read.ok ? handedInBy(read.value).find((one) => one.id === id) : undefined;
      if (!was) return nowhere(own);
      const units = chosen(own.typed, "units");
      const outcome = await own.give("record.letSee", { attachmentId: id, units });
      if (!outcome.ok) return showOne(own, id, wordsOf(own, outcome.refusal), 409);
      const { saved, noMore } = own.text.handIn;
      const gone = was.handedIn.units.filter((unit) => !units.includes(unit.id)).map(({ name }) => name);
      await showOne(own, id, { said: gone.length > 0 ? `${saved} ${noMore(own.text.list(gone))}` : saved });
    }),
  );
  router.post(
    `${handInPath}/:id/take-back`,
    inside(async (own) => {
      const read = await own.read();
      const isOwn = read.ok && handedInBy(read.value).some(({ id }) => id === own.param("id"));
      if (!isOwn) return nowhere(own);
      const input = { attachmentId: own.param("id"), reason: "takenBack" };
      const outcome = await own.give("record.removeAttachment", input);
      if (!outcome.ok) return own.showHome(wordsOf(own, outcome.refusal), 409);
      await own.showHome({ said: own.text.handIn.takenBack });
    }),
  );
}
