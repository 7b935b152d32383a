import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";

import type { Verb } from "../../../src-shared/commands.ts";
import type { Typed } from "../../../src-shared/form.ts";
import type { Outcome, Refusal } from "../../../src-shared/refusal.ts";
import { familyTextOf } from "../../../src-shared/text/family/family-text.ts";
import { type FamilyLanguage, staffLanguageOf } from "../../../src-shared/text/family/language.ts";
import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import { familyRefusal } from "../../../src-shared/text/family/refusals.ts";
import type { Rules } from "../../../src-shared/programme/programme.ts";
import { type DoorAccess, type FamilyAccess, isOutside } from "../../access.ts";
import type { Deps } from "../../deps.ts";
import { type Done, perform } from "../../desk.ts";
import { doorAccess } from "../../family/enter.ts";
import { type OwnView, readOwn } from "../../family/own.ts";
import { pageOf } from "../../family/translations.ts";
import { homePage } from "./home.ts";
import { callFor, keepCall } from "./call.ts";
import { familyLanguage } from "./language.ts";
import { type Explained, explainedIn, type Met, metIn } from "./met.ts";
import { outsideHome } from "./outside/home.ts";
import { type Page, type PageOf, show } from "./page.ts";
import { showOver, showThanks } from "./pages.ts";
import type { FamilyPart, Showing } from "./part.ts";
import { csrfOf, forget, isOwnForm, secretIn } from "./session.ts";

/** What stands above all else: what came of what they sent. */
export interface Said {
  said: string;
  isWrong?: boolean;
  /** Where on the page it is mended. */
  places?: readonly { at: string; says: string }[];
  /** What of their first page it is about: that stands right below. */
  about?: FamilyPart;
}

/** Somebody who is in, as one request finds them. */
export interface Inside<Theirs extends DoorAccess = FamilyAccess> extends Showing {
  access: Theirs;
  language: FamilyLanguage;
  /** Whom the case is about: somebody grown is not spoken to as a child. */
  about: Rules["about"];
  /** What a service is, wherever it is named. */
  explained: Explained;
  /** The page says already that nobody has read what a machine has translated. */
  isOnlyMachines: boolean;
  /** What they sent, as a card's form gives it: several choices of one name with commas between. */
  typed: Typed;
  /** The id of the button that was pressed. */
  action: string;
  /** A part of the address. */
  param: (name: string) => string;
  /** As themselves, in their own case, and once however often the form is sent. */
  give: (verb: Verb, input: unknown, file?: Uint8Array) => Promise<Outcome<Done>>;
  read: () => Promise<Outcome<OwnView>>;
  show: (page: Omit<Page, "exit">, status?: number) => void;
  showHome: (said?: Said, status?: number) => Promise<void>;
  /** After something was done: the page given, or a thank you where it was the last there was to do here. */
  showDone: (done: Done, said: string, page: () => Promise<void>) => Promise<void>;
  /** What a family is told of a "no". */
  refusal: (refusal: Refusal) => { message: string; whatToDo: string };
}

export interface Kit<Theirs extends DoorAccess = FamilyAccess> {
  deps: Deps;
  /**
   * Without a session, or with a form that is not our own, nothing is read and nothing done; to whom it is not for, the page
   * is not there.
   */
  inside: (then: (own: Inside<Theirs>, request: Request, response: Response) => Promise<void>) => RequestHandler;
}

const commandId = z.string().regex(/^[\w-]{8,64}$/);

/** The kit of pages that are for some of those who can come in. */
export const kitOf = <Theirs extends DoorAccess>(
  deps: Deps,
  areFor: (access: DoorAccess) => access is Theirs,
): Kit<Theirs> => ({
  deps,
  inside: (then) => async (request, response, next) => {
    const language = familyLanguage(request);
    const secret = secretIn(request, "session");
    const isOurs = secret !== null && (request.method !== "POST" || isOwnForm(request, secret));
    const access = isOurs ? await doorAccess(deps, secret, staffLanguageOf(language)) : null;
    if (!secret || !access) {
      if (isOurs) forget(response, "session");
      return showOver(response, language);
    }
    if (!areFor(access)) return next();
    const municipality = await deps.municipality(access.municipalities[0]);
    const file = await deps.store.cases.read(municipality.id, access.caseId);
    keepCall(response, callFor(municipality.document, file));
    const about = file?.rules?.about ?? "children";
    const text = familyTextOf(language, about);
    const of = pageOf(municipality, language);
    const met = metIn(municipality.document, language);
    const explained = explainedIn(municipality.document, language);
    const entered = { access, csrf: csrfOf(secret), language, about, text, of, met, explained };
    await then(insideOf(deps, entered, request, response), request, response);
  },
});

interface Entered<Theirs> {
  access: Theirs;
  csrf: string;
  language: FamilyLanguage;
  about: Rules["about"];
  text: FamilyText;
  of: PageOf;
  met: Met;
  explained: Explained;
}

function insideOf<Theirs extends DoorAccess>(
  deps: Deps,
  { access, csrf, language, about, text, of, met, explained }: Entered<Theirs>,
  request: Request,
  response: Response,
): Inside<Theirs> {
  const typed = typedIn(request);
  const read = () => readOwn(deps, access);
  const home = isOutside(access) ? outsideHome : homePage;
  const shown: Inside["show"] = (page, status = 200) =>
    show(response, status, { ...page, exit: { csrf }, of }, language);
  return {
    access,
    csrf,
    met,
    explained,
    language,
    about,
    isOnlyMachines: of.isOnlyMachines,
    text,
    typed,
    action: typed["action"] ?? "",
    param: (name) => String(request.params[name] ?? ""),
    // One that is not as ours are makes the command its own, which is given once.
    give: (verb, input, file) =>
      perform(deps, access, {
        caseId: access.caseId,
        verb,
        commandId: commandId.safeParse(typed["commandId"]).data ?? crypto.randomUUID(),
        input,
        ...(file ? { attachment: file } : {}),
      }),
    read,
    show: shown,
    async showHome(said, status = 200) {
      const own = await read();
      if (!own.ok) return showOver(response, language);
      shown(home(own.value, { csrf, text, met }, said), status);
    },
    // An answer can be the last there was to give: then the case is over, and their way in with it.
    showDone: (done, said, page) => (done.view ? page() : Promise.resolve(showThanks(response, said, language))),
    refusal: (refusal) => familyRefusal(refusal, text),
  };
}

function typedIn({ body }: Request): Typed {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name,
    [value].flat().filter((one) => typeof one === "string"),
  ]);
  return Object.fromEntries(fields.map(([name, values]) => [name, (values as string[]).join(",")])) as Typed;
}
