import type { Room, User } from "@microsoft/microsoft-graph-types";

import { type Account, accountOf } from "../../src-shared/ids.ts";
import type { Graph } from "./client.ts";

export interface FoundPerson {
  account: Account;
  name: string;
  /** What they do, as the directory says. */
  title: string | null;
  department: string | null;
  mailbox: string;
}

export interface FoundRoom {
  name: string;
  mailbox: string;
  building: string | null;
  capacity: number | null;
}

/** What the directory and Exchange hold that somebody may want to choose from. Nobody else can be added this way. */
export interface Search {
  /** People with an open account and a mailbox whose name or address begins so. @throws GraphFault */
  people: (tenantId: string, query: string) => Promise<FoundPerson[]>;
  /** @throws GraphFault */
  rooms: (tenantId: string) => Promise<FoundRoom[]>;
}

const mostPeople = 20;
/** https://learn.microsoft.com/graph/api/place-list: so many a page, unless asked otherwise. */
const mostRooms = 100;

export const searchFrom = (graph: Graph): Search => ({
  async people(tenantId, query) {
    // Neither quotes nor operators, which are written in capitals, come from what is typed.
    const words = query
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}@.' -]/gu, " ")
      .trim();
    if (!words) return [];
    const { value } = await graph(
      tenantId,
      "/users",
      (request) =>
        request
          // https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
          .header("ConsistencyLevel", "eventual")
          .count(true)
          .search(`"displayName:${words}" OR "mail:${words}"`)
          .filter("accountEnabled eq true")
          .select(["id", "displayName", "jobTitle", "department", "mail"])
          .top(mostPeople)
          .get() as Promise<{ value: User[] }>,
      "awaited",
    );
    return value.flatMap(({ id, displayName, jobTitle, department, mail }) =>
      id && mail
        ? [
            {
              account: accountOf(tenantId, id),
              name: displayName ?? mail,
              title: jobTitle ?? null,
              department: department ?? null,
              mailbox: mail.toLowerCase(),
            },
          ]
        : [],
    );
  },

  async rooms(tenantId) {
    const found: FoundRoom[] = [];
    for (let skipped = 0; ; skipped += mostRooms) {
      const { value } = await graph(
        tenantId,
        "/places/microsoft.graph.room",
        (request) => request.top(mostRooms).skip(skipped).get() as Promise<{ value: Room[] }>,
        "awaited",
      );
      found.push(
        ...value.flatMap(({ displayName, emailAddress, building, capacity }) =>
          emailAddress
            ? [
                {
                  name: displayName ?? emailAddress,
                  mailbox: emailAddress.toLowerCase(),
                  building: building ?? null,
                  capacity: capacity ?? null,
                },
              ]
            : [],
        ),
      );
      if (value.length < mostRooms) return found;
    }
  },
});
