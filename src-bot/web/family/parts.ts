import { afterPart, happeningPart } from "./after/part.ts";
import { burdenPart } from "./after/burden.ts";
import { goesOnPart } from "./after/goes-on.ts";
import { consentPart } from "./consent/part.ts";
import { furtherPart } from "./further/part.ts";
import { handInPart } from "./hand-in/part.ts";
import { meetingsPart } from "./meetings/part.ts";
import { voicePart } from "./voice/part.ts";
import type { FamilyPart } from "./part.ts";
import { preparePart } from "./prepare/part.ts";
import { representPart } from "./represent/part.ts";
import { timesPart } from "./times/part.ts";
import { wayPart } from "./way/part.ts";

/** What families can do, in the order they read it. */
export const parts: readonly FamilyPart[] = [
  voicePart,
  happeningPart,
  goesOnPart,
  consentPart,
  representPart,
  timesPart,
  burdenPart,
  wayPart,
  meetingsPart,
  preparePart,
  furtherPart,
  handInPart,
  afterPart,
];
