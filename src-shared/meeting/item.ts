import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { account, id, type ItemId, type PartyId, type TaskId, unitId, type Wording } from "../ids.ts";
import { day } from "../time.ts";

const said = labelled(z.string());

/** Who must be there for an item to be worth raising: a service, or one person. */
export const needed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unit"), unit: unitId() }),
  z.object({ kind: z.literal("person"), account: account() }),
]);
export type Needed = z.infer<typeof needed>;

export const agendaItem = z.object({
  id: id<ItemId>(),
  title: said,
  wording: id<Wording>(),
  /** Null: the coordinator, who is no party. */
  suggestedBy: id<PartyId>().nullable(),
  needs: z.array(needed),
  /** Who of those invited are in the room for it; null: everybody. */
  present: z.array(id<PartyId>()).nullable(),
  /** How long it is given; null where that is not said. */
  minutes: z.number().int().nullable(),
  /** What has been answered before the meeting, each service its own. */
  answers: z.array(said),
  outcome: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("discussed"), note: said.nullable() }),
      z.object({ kind: z.literal("answeredBefore") }),
      z.object({ kind: z.literal("moved"), to: day() }),
    ])
    .nullable(),
  /** The promise that was not kept, where it comes from one. */
  task: id<TaskId>().nullable(),
});
export type AgendaItem = z.infer<typeof agendaItem>;
