import type { Addresses } from "./addresses.ts";
import type { Faults } from "./faults.ts";
import type { Notices } from "./graph/notices.ts";
import type { Keys } from "./keys.ts";
import type { Pace } from "./pace.ts";
import type { Registration } from "./registration.ts";
import type { Store } from "./store.ts";

/** What every part of the sandbox is handed. Tokens live on real time; all else on `now`. */
export interface Outside {
  addresses: Addresses;
  registration: Registration;
  keys: Keys;
  store: Store;
  faults: Faults;
  notices: Notices;
  pace: Pace;
  now(): Date;
}
