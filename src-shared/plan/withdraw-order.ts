import { z } from "zod";

import { id, type OrderId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { inOpenCase } from "./in-open-case.ts";

/** A proposed order comes to nothing, whoever may have said no to it: the order stays as it was. */
export const withdrawOrder = inOpenCase({
  input: z.object({ orderId: id<OrderId>() }),
  by: ["coordinator"],
  decide(file, { orderId }, { now }) {
    const order = file.orders.find((one) => one.id === orderId);
    if (!order) return refuse({ kind: "notThere" });
    if (order.state.name !== "proposed") return refuse({ kind: "orderIsSettled" });
    const withdrawn = { ...order, state: { name: "withdrawn" as const, at: now } };
    return ok({
      file: { ...file, orders: file.orders.map((one) => (one === order ? withdrawn : one)) },
      log: [{ kind: "orderWithdrawn", order: orderId }],
    });
  },
});
