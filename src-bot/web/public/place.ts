import type { Request } from "express";

import type { Context } from "../../../src-shared/command.ts";
import { aboutOf } from "../../../src-shared/case/ask-for-contact.ts";
import { askedBy, type Asker, mayAsk, waysToAsk } from "../../../src-shared/case/asker.ts";
import { callBackFrom, programmeToBegin } from "../../../src-shared/case/begin.ts";
import { inProgramme, usually } from "../../../src-shared/programme/in-case.ts";
import { familyTexts } from "../../../src-shared/text/family/family-text.ts";
import { type FamilyLanguage, isolatedIn } from "../../../src-shared/text/family/language.ts";
import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import type { Day, Moment } from "../../../src-shared/time.ts";
import type { Deps } from "../../deps.ts";
import { pageOf } from "../../family/translations.ts";
import { familyLanguage } from "../family/language.ts";
import type { PageOf } from "../family/page.ts";

/** One municipality's public pages, in the language somebody reads them in. */
export interface Place {
  municipality: Context["municipality"];
  language: FamilyLanguage;
  text: FamilyText;
  of: PageOf;
  /** The day by which whoever asks now, in this way, is called. Where none is said: by which anybody is. */
  callBackBy: (who: Asker | null) => string;
  /** A name, number or address among words of another direction. */
  apart: (said: string) => string;
  /** A telephone number, on one line. */
  number: (said: string) => string;
}

/** Those that this server holds and that are configured, in the order they are let in. */
export async function municipalitiesHere({ config, municipality }: Deps): Promise<Context["municipality"][]> {
  const ids = [...new Set([...config.ALLOWED_TENANTS.values()].flat())];
  const found = await Promise.all(ids.map((id) => municipality(id).catch(() => null)));
  return found.filter((one) => one !== null);
}

export const placeOf = (deps: Deps, request: Request, municipality: Context["municipality"]): Place =>
  placeIn(municipality, familyLanguage(request), deps.now());

export function placeIn(municipality: Context["municipality"], asked: FamilyLanguage, now: Moment): Place {
  const language = municipality.document.publicPage.languages.includes(asked) ? asked : "sv";
  const text = familyTexts[language];
  const apart = isolatedIn(language);
  return {
    municipality,
    language,
    text,
    of: pageOf(municipality, language),
    callBackBy: (who) => text.day(calledBy(municipality, who, now)),
    apart,
    number: (said) => apart(said.replaceAll(" ", "\u00a0").replaceAll("-", "\u2060-\u2060")),
  };
}

/** By the clock of what is begun in that way; the latest of all of them where none is said. Where nothing can begin, the usual one. */
function calledBy(municipality: Place["municipality"], who: Asker | null, now: Moment): Day {
  const { document } = municipality;
  const begun = (who ? [who] : waysToAsk).flatMap((way) => {
    const { from, programme } = askedBy(document, way);
    const begins = programmeToBegin(document, "public", programme, aboutOf({ from }));
    return begins.ok && mayAsk(document, way) ? [inProgramme(document, begins.value.programme)] : [];
  });
  const days = (begun.length > 0 ? begun : [usually(document)]).map((clocks) =>
    callBackFrom(now, clocks, municipality),
  );
  return days.toSorted().at(-1)!;
}

/** Whose mail and telephone are told: the office that leads the coordination. */
export const officeOf = ({ municipality: { document } }: Place): string =>
  document.units.find(({ id }) => id === document.coordinationUnit)?.name ?? document.name;
