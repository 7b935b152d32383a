import type { MeetingView } from "../../src-shared/meeting/view.ts";
import type { FamilyLanguage } from "../../src-shared/text/family/language.ts";
import { inLanguage } from "../../src-shared/text/family/translated.ts";

type Place = NonNullable<MeetingView["venue"]>;

/** The room and the way to it, for somebody who reads that language. */
export const placeWords = (
  { name, directions, directionsIn }: Place,
  language: FamilyLanguage,
  between = ". ",
): string => [name, inLanguage(language, directions, directionsIn)].filter(Boolean).join(between);
