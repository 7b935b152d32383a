import { formats } from "./formats.ts";
import { after } from "./en/after.ts";
import { order } from "./en/order.ts";
import { before } from "./en/before.ts";
import { category } from "./en/category.ts";
import { consent } from "./en/consent.ts";
import { door } from "./en/door.ts";
import { further } from "./en/further.ts";
import { handIn } from "./en/hand-in.ts";
import { home } from "./en/home.ts";
import { meetings } from "./en/meetings.ts";
import { ofAdults } from "./en/of-adults.ts";
import { represent } from "./en/represent.ts";
import { outside } from "./en/outside.ts";
import { privacy } from "./en/privacy.ts";
import { news } from "./en/news.ts";
import { refusals } from "./en/refusals.ts";
import { start } from "./en/start.ts";
import { terms } from "./en/terms.ts";
import { voice } from "./en/voice.ts";
import { way } from "./en/way.ts";
import { firstNotice } from "../en/notice.ts";
import type { FamilyText } from "./sv.ts";
import { toldIn } from "./told.ts";

export const en: FamilyText = {
  language: "en",
  ...formats("en-GB", "at"),
  category,
  after,
  order,
  refusals,
  told: toldIn(firstNotice),
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
