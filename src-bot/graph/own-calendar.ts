import type { Event } from "@microsoft/microsoft-graph-types";

import type { Interval } from "../../src-shared/time.ts";
import type { Config } from "../config.ts";
import { GraphFault, graphFrom } from "./client.ts";
import { type Credential, ProofNeeded } from "./credential.ts";
import { inUtc } from "./event-json.ts";

/** Who is signed in, and the token they came with. */
interface Asker {
  tenantId: string;
  objectId: string;
  assertion: string;
}

/** A person's own calendar, read in their own name. */
export interface OwnCalendar {
  /** When they are not free; never what with. @throws ProofNeeded, GraphFault */
  busy: (asker: Asker, window: Interval) => Promise<Interval[]>;
}

const most = 100;

export const ownCalendarFrom = (config: Config, credential: Credential): OwnCalendar => ({
  async busy({ tenantId, objectId, assertion }, { start, end }) {
    const token = await credential.personToken(tenantId, assertion);
    const graph = graphFrom(config, { graphToken: () => Promise.resolve(token) });
    try {
      const { value } = await graph(
        tenantId,
        `/users/${objectId}/calendarView`,
        (request) =>
          request
            .query({ startDateTime: start, endDateTime: end })
            .header("Prefer", 'outlook.timezone="UTC"')
            .select(["start", "end", "showAs", "isCancelled"])
            .orderby("start/dateTime")
            .top(most)
            .get() as Promise<{ value: Event[] }>,
        "awaited",
      );
      return value
        .filter(({ showAs, isCancelled }) => showAs !== "free" && !isCancelled)
        .flatMap((event) =>
          event.start?.dateTime && event.end?.dateTime
            ? [{ start: inUtc(event.start.dateTime), end: inUtc(event.end.dateTime) }]
            : [],
        );
    } catch (error) {
      if (error instanceof GraphFault && error.claims) throw new ProofNeeded(error.claims, { cause: error });
      throw error;
    }
  },
});
