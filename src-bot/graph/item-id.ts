import type { EventJson } from "./event-json.ts";
import type { Graph } from "./client.ts";
import { isGone } from "./gone.ts";

/**
 * An add-in writes ids as Exchange's own service does, and not those that last; Graph finds an event by either.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/use-rest-api#get-the-item-id
 */
export const idIn =
  (graph: Graph, home: string) =>
  async (mailbox: string, itemId: string): Promise<string | null> => {
    const path = `/users/${encodeURIComponent(mailbox)}/events/${encodeURIComponent(inAddress(itemId))}`;
    try {
      const { id } = await graph(
        home,
        path,
        (request) => request.header("Prefer", 'IdType="ImmutableId"').select(["id"]).get() as Promise<EventJson>,
        "awaited",
      );
      return id ?? null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  };

const inAddress = (itemId: string) => itemId.replaceAll("/", "-").replaceAll("+", "_");
