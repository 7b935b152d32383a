import { formats } from "./formats.ts";
import { after } from "./so/after.ts";
import { order } from "./so/order.ts";
import { before } from "./so/before.ts";
import { category } from "./so/category.ts";
import { consent } from "./so/consent.ts";
import { door } from "./so/door.ts";
import { further } from "./so/further.ts";
import { handIn } from "./so/hand-in.ts";
import { home } from "./so/home.ts";
import { meetings } from "./so/meetings.ts";
import { ofAdults } from "./so/of-adults.ts";
import { represent } from "./so/represent.ts";
import { outside } from "./so/outside.ts";
import { privacy } from "./so/privacy.ts";
import { news } from "./so/news.ts";
import { refusals } from "./so/refusals.ts";
import { start } from "./so/start.ts";
import { terms } from "./so/terms.ts";
import { voice } from "./so/voice.ts";
import { way } from "./so/way.ts";
import { firstNotice } from "./so/notice.ts";
import type { FamilyText } from "./sv.ts";
import { toldIn } from "./told.ts";

export const so: FamilyText = {
  language: "so",
  ...formats("so", "saacadda"),
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
