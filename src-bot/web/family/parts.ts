import { afterPart, happeningPart } from "./after/part.ts";
import { consentPart } from "./consent/part.ts";
import { meetingsPart } from "./meetings/part.ts";
import type { FamilyPart } from "./part.ts";
import { preparePart } from "./prepare/part.ts";
import { timesPart } from "./times/part.ts";

/** What families can do, in the order they read it. */
<<<<<<< HEAD
export const parts: readonly FamilyPart[] = [consentPart, happeningPart, meetingsPart, afterPart];
=======
export const parts: readonly FamilyPart[] = [consentPart, timesPart, meetingsPart, preparePart];
>>>>>>> 6302f2b (Families answer which times suit, read their invitation, and prepare on pages of their own; each change of a meeting is sent once)
