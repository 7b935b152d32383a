import type { Logger } from "pino";

import type { Context } from "../src-shared/command.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Config } from "./config.ts";
import type { Calendar } from "./graph/calendar.ts";
import type { Senders } from "./family/senders.ts";
import type { Directory } from "./graph/directory.ts";
import type { Installation } from "./graph/installation.ts";
import type { Subscriptions } from "./graph/subscriptions.ts";
import type { Search } from "./graph/search.ts";
import type { Mail } from "./graph/mail.ts";
import type { OwnCalendar } from "./graph/own-calendar.ts";
import type { Planner } from "./graph/planner.ts";
import type { Hearing } from "./jobs/watch-calendars.ts";
import type { Store } from "./store/store.ts";
import type { BotPort } from "./teams/port.ts";
import type { Telemetry } from "./telemetry.ts";

/** Everything the house is made of, put together once in app.ts. */
export interface Deps {
  config: Config;
  store: Store;
  calendar: Calendar;
  subscriptions: Subscriptions;
  hearing: Hearing;
  directory: Directory;
  installation: Installation;
  search: Search;
  mail: Mail;
  senders: Senders;
  planner: Planner;
  ownCalendar: OwnCalendar;
  bot: BotPort;
  log: Logger;
  telemetry: Telemetry;
  now: () => Moment;
  /** @throws MunicipalityNotConfigured */
  municipality: (id: string) => Promise<Context["municipality"]>;
}
