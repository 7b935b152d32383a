import type { Graph } from "./client.ts";
import { type EventJson, isOwn, type SeenEvent, seenFrom } from "./event-json.ts";
import { isGone } from "./gone.ts";
import { isMarked, markIn, markOfAddIn, type MeetingMark } from "./meeting-mark.ts";

/** An event that bears a mark of ours, and that nothing else is read of. */
interface Marked {
  eventId: string;
  mark: MeetingMark;
}

/** What the pane has marked in somebody's calendar; what bears no mark is left alone. */
export interface MarkedEvents {
  /**
   * What in the organiser's own calendar bears this mark: organised by them and sent, first made first. Who else has it in
   * theirs, or has copied the mark to an invitation of somebody else's, is not among them. @throws GraphFault
   */
  marked: (organiser: string, mark: MeetingMark) => Promise<SeenEvent[]>;
  /** Of which meeting this is an event, sent by whose calendar it lies in; null where it is of none, or gone. @throws GraphFault */
  markOn: (mailbox: string, eventId: string) => Promise<MeetingMark | null>;
  /** All that bears a mark of ours, sent by whose calendar it lies in. @throws GraphFault */
  allMarked: (mailbox: string) => Promise<Marked[]>;
}

const immutableIds = 'IdType="ImmutableId"';
/** Nobody copies one so often. */
const mostMarked = 50;
const eventsAPage = 100;
/** More than are marked in many years. */
const mostPages = 100;
const ofMark = ["id", "isOrganizer", "isDraft", "isCancelled"];

export function markedEventsFrom(
  graph: Graph,
  home: string,
  addIns: readonly string[],
  { fields, asPlainText }: { fields: string[]; asPlainText: string },
): MarkedEvents {
  const ids = addIns.map(markOfAddIn);
  const eventsOf = (mailbox: string) => `/users/${encodeURIComponent(mailbox)}/events`;
  const bearing = (id: string, said: string) =>
    `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and contains(ep/value,'${said}'))`;
  const withMark = (...some: string[]) =>
    `singleValueExtendedProperties($filter=${some.map((id) => `id eq '${id}'`).join(" or ")})`;

  return {
    async marked(organiser, mark) {
      const found = new Map<string, EventJson>();
      for (const id of ids) {
        const answer = await graph(
          home,
          eventsOf(organiser),
          (request) =>
            request
              .header("Prefer", asPlainText)
              .filter(bearing(id, mark.meetingId))
              .expand(withMark(id))
              .select([...new Set([...fields, ...ofMark, "createdDateTime"])])
              .top(mostMarked)
              .get() as Promise<{ value: EventJson[] }>,
        );
        for (const event of answer.value)
          if (event.id && isOwn(event) && isMarked(event, id, mark)) found.set(event.id, event);
      }
      return [...found.values()]
        .toSorted((one, other) => ((one.createdDateTime ?? "") < (other.createdDateTime ?? "") ? -1 : 1))
        .map(seenFrom);
    },

    async markOn(mailbox, eventId) {
      try {
        const event = await graph(
          home,
          `${eventsOf(mailbox)}/${encodeURIComponent(eventId)}`,
          (request) =>
            request
              .header("Prefer", immutableIds)
              .select(ofMark)
              .expand(withMark(...ids))
              .get() as Promise<EventJson>,
        );
        return isOwn(event) ? markIn(event, ids) : null;
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },

    async allMarked(mailbox) {
      const found = new Map<string, Marked>();
      for (const id of ids)
        for (let page = 0; page < mostPages; page += 1) {
          const { value } = await graph(
            home,
            eventsOf(mailbox),
            (request) =>
              request
                .header("Prefer", immutableIds)
                .filter(bearing(id, "samlaMeeting"))
                .expand(withMark(id))
                .select(ofMark)
                .top(eventsAPage)
                .skip(page * eventsAPage)
                .get() as Promise<{ value: EventJson[] }>,
          );
          for (const event of value) {
            const mark = isOwn(event) ? markIn(event, [id]) : null;
            if (event.id && mark) found.set(event.id, { eventId: event.id, mark });
          }
          if (value.length < eventsAPage) break;
        }
      return [...found.values()];
    },
  };
}
