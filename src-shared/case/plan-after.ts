import { z } from "zod";

import { command } from "../command.ts";
import { type AfterId, id, type PartyId } from "../ids.ts";
import { text, tick } from "../input.ts";
import { hasLeft } from "../party/party.ts";
import { servicesOf } from "../programme/municipality.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import type { After } from "./closing-plan-kept.ts";
import { mostRows, rowsIn } from "./closing-plan.ts";
import { category, fromUnit, label, voice } from "./labelled.ts";

/** What goes on when the case is closed: who takes it over, and from which day. Written anew, or changed where it is there. */
export const planAfter = command({
  input: z.object({
    /** Null: something new. */
    after: id<AfterId>().nullable().default(null),
    words: text(),
    category: category().default("interventions"),
    /** Whom it is for: a child or a guardian. */
    about: id<PartyId>(),
    /** Who takes it over: a service, or a professional in the case. */
    to: voice(),
    on: day(),
    readBy: z.array(id<PartyId>()).max(20).default([]),
    isKnown: tick().default(false),
  }),
  by: ["coordinator"],
  decide(file, { after, words, category: sort, about: of, to: by, on: from, readBy, isKnown }, context) {
    const { now, newId, municipality } = context;
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    const known = rowsIn(file);
    const was = known.find((one) => one.id === after);
    if (after !== null && !was) return refuse({ kind: "notThere" });
    if (!was && known.length >= mostRows) return refuse({ kind: "planIsFull", most: mostRows });

    const isThere = (party: PartyId, kinds: string[]) =>
      file.parties.some((one) => one.id === party && kinds.includes(one.kind) && !hasLeft(one));
    if (!isThere(of, ["child", "guardian"]) || !readBy.every((one) => isThere(one, ["guardian"])))
      return refuse({ kind: "unknownPerson" });
    if (by.kind === "party" && !isThere(by.party, ["professional"])) return refuse({ kind: "unknownPerson" });
    if (by.kind === "unit" && !servicesOf(municipality.document).some((one) => one.id === by.unit))
      return refuse({ kind: "unknownService" });
    // What has begun already is still changed: only a new day must be to come.
    if (from < dayOf(now) && from !== was?.from) return refuse({ kind: "dayIsPast" });

    const row: After = {
      id: was?.id ?? newId<AfterId>(),
      words: label(words, { about: [of], category: sort, source: fromUnit(file.office) }),
      of,
      by,
      from,
      readBy: [...new Set(readBy)].filter((one) => one !== of),
      isKnown,
      writtenAt: was?.writtenAt ?? now,
      droppedAt: null,
    };
    const { rows } = file.closingPlan;
    return ok({
      file: {
        ...file,
        closingPlan: { ...file.closingPlan, rows: was ? rows.map((one) => (one === was ? row : one)) : [...rows, row] },
      },
      log: [{ kind: was ? "afterChanged" : "afterPlanned", after: row.id }],
    });
  },
});
