import { formats } from "./formats.ts";
import { after } from "./ar/after.ts";
import { order } from "./ar/order.ts";
import { before } from "./ar/before.ts";
import { category } from "./ar/category.ts";
import { consent } from "./ar/consent.ts";
import { door } from "./ar/door.ts";
import { further } from "./ar/further.ts";
import { handIn } from "./ar/hand-in.ts";
import { home } from "./ar/home.ts";
import { meetings } from "./ar/meetings.ts";
import { ofAdults } from "./ar/of-adults.ts";
import { represent } from "./ar/represent.ts";
import { outside } from "./ar/outside.ts";
import { privacy } from "./ar/privacy.ts";
import { news } from "./ar/news.ts";
import { refusals } from "./ar/refusals.ts";
import { start } from "./ar/start.ts";
import { terms } from "./ar/terms.ts";
import { voice } from "./ar/voice.ts";
import { way } from "./ar/way.ts";
import { firstNotice } from "./ar/notice.ts";
import type { FamilyText } from "./sv.ts";
import { toldIn } from "./told.ts";

export const ar: FamilyText = {
  language: "ar",
  ...formats("ar-u-ca-gregory-nu-latn", "الساعة"),
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
