import { formats, type Formats } from "./formats.ts";
import type { FamilyLanguage } from "./language.ts";
import type { FamilyRefusals } from "./refusals.ts";
import { category } from "./sv/category.ts";
import { consent } from "./sv/consent.ts";
import { door } from "./sv/door.ts";
import { home } from "./sv/home.ts";
import { meetings } from "./sv/meetings.ts";
import { refusals } from "./sv/refusals.ts";

const words = { category, door, home, consent, meetings };

/** What families read: every other language has the shape of the Swedish. */
export type FamilyText = typeof words & Formats & { language: FamilyLanguage; refusals: FamilyRefusals };

export const sv: FamilyText = { language: "sv", ...formats("sv-SE", "kl.", "."), refusals, ...words };
