import type { Category } from "../../case/labelled.ts";
import { firstNotice } from "../sv/notice.ts";
import { formats, type Formats } from "./formats.ts";
import type { FamilyLanguage } from "./language.ts";
import type { FamilyRefusals } from "./refusals.ts";
import { after } from "./sv/after.ts";
import { order } from "./sv/order.ts";
import { before } from "./sv/before.ts";
import { category } from "./sv/category.ts";
import { consent } from "./sv/consent.ts";
import { door } from "./sv/door.ts";
import { further } from "./sv/further.ts";
import { handIn } from "./sv/hand-in.ts";
import { home } from "./sv/home.ts";
import { meetings } from "./sv/meetings.ts";
import { ofAdults } from "./sv/of-adults.ts";
import { represent } from "./sv/represent.ts";
import { outside } from "./sv/outside.ts";
import { privacy } from "./sv/privacy.ts";
import { news } from "./sv/news.ts";
import { refusals } from "./sv/refusals.ts";
import { start } from "./sv/start.ts";
import { terms } from "./sv/terms.ts";
import { toldIn } from "./told.ts";
import { voice } from "./sv/voice.ts";
import { way } from "./sv/way.ts";

const words = {
  category,
  after,
  order,
  door,
  home,
  consent,
  meetings,
  outside,
  start,
  privacy,
  terms,
  news,
  before,
  voice,
  handIn,
  further,
  represent,
  ofAdults,
  way,
};

/** What families read: every other language has the shape of the Swedish. */
export type FamilyText = typeof words &
  Formats & {
    language: FamilyLanguage;
    refusals: FamilyRefusals;
    /** What may be told, in the words somebody is asked with. */ told: Readonly<Record<Category, string>>;
  };

export const sv: FamilyText = {
  language: "sv",
  ...formats("sv-SE", "kl.", "."),
  refusals,
  told: toldIn(firstNotice),
  ...words,
};
