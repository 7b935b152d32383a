import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { credentialFrom } from "../src-bot/graph/credential.ts";
import { logFrom } from "../src-bot/log.ts";
import type { teamsEdge } from "../src-bot/teams/adapter.ts";
import { botRouter } from "../src-bot/web/bot.ts";
import { sv } from "../src-shared/text/sv.ts";
import { type Edge, edgeOf, someone, tracesOf, wordsOn } from "./edge.ts";
import { anAgreement, type World } from "./world.ts";

/** The same product with another library at its door: what people meet there must not change. */
export const productBehind = (library: string, edgeFrom: typeof teamsEdge, worldOf: () => World) =>
  describe(`the product behind ${library}`, () => {
    let world: World;
    let door: Server;
    let edge: Edge;
    let caseId: string;
    let accept: Action;

    beforeAll(async () => {
      world = worldOf();
      const { deps } = world.app;
      const app = express();
      const silent = logFrom({ LOG_LEVEL: "silent", isProduction: false });
      app.use("/api", express.json(), botRouter(deps, edgeFrom(deps.config, credentialFrom(deps.config), silent)));
      door = await new Promise<Server>((resolve) => {
        const listening = app.listen(0, "localhost", () => resolve(listening));
      });
      edge = await edgeOf({ ...world, url: `http://localhost:${(door.address() as AddressInfo).port}` });
      ({ caseId } = await anAgreement(world));
      await world.deliverAll();
      accept = actionsIn(await world.messages("kurator")).find(
        ({ verb, data }) => verb === "followup.accept" && data?.["caseId"] === caseId,
      )!;
    });
    afterAll(async () => {
      await new Promise((resolve) => door.close(resolve));
    });

    const pressed = (person: string, trigger: "manual" | "automatic", fields = {}) =>
      edge.send(
        edge.activity(person, {
          type: "invoke",
          name: "adaptiveCard/action",
          value: { action: { type: "Action.Execute", verb: accept.verb, data: accept.data }, trigger },
          ...fields,
        }),
      );
    const accepted = async () =>
      (await world.app.deps.store.cases.log("ekstad", caseId)).filter(({ entry }) => entry.kind === "taskAccepted");

    test("a tenant that is not let in is refused at the door, whatever it says of itself", async () => {
      const before = await tracesOf(world, caseId);
      const disguise = { channelData: { tenant: { id: someone("kurator").tenantId } } };

      const answers = await Promise.all([
        pressed("frammande", "manual"),
        pressed("frammande", "manual", disguise),
        pressed("kurator", "manual", { serviceUrl: "https://elsewhere.example" }),
      ]);

      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, "tenantNotAllowed"]),
      );
      expect(await tracesOf(world, caseId)).toEqual(before);
    });

    test("whoever is not in the case hears that there is nothing, and nothing is written", async () => {
      const before = await tracesOf(world, caseId);

      const answer = await pressed("rektor", "manual");

      expect(answer.status).toBe(200);
      expect(wordsOn(answer.body.value.body)).toEqual(
        expect.arrayContaining(Object.values(sv.refusals.notThere({ kind: "notThere" }))),
      );
      expect(await tracesOf(world, caseId)).toEqual(before);
    });

    test("an account that has left is refused in words", async () => {
      const from = { id: "29:1gone", aadObjectId: "10c7a5e2-3b1d-4c6f-9eff-7a2b4c6d8eff" };

      const answer = await pressed("kurator", "manual", { from });

      expect(wordsOn(answer.body.value.body)).toEqual(
        expect.arrayContaining(Object.values(sv.refusals.accountClosed({ kind: "accountClosed" }))),
      );
    });

    test("a card that refreshes by itself decides nothing; the same press told three times counts once", async () => {
      const refreshed = await pressed("kurator", "automatic");
      const afterRefresh = await accepted();

      const answers = await Promise.all([1, 2, 3].map(() => pressed("kurator", "manual")));

      expect(refreshed.status).toBe(200);
      expect(afterRefresh).toEqual([]);
      expect(answers.map(({ status, body }) => [status, body.statusCode])).toEqual(answers.map(() => [200, 200]));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await accepted()).toHaveLength(1);
    });

    test("something written is answered in the chat", async () => {
      const before = (await world.messages("kurator")).length;

      const answer = await edge.send(edge.activity("kurator", { type: "message", text: "mina uppföljningar" }));

      expect([answer.status, answer.text]).toEqual([200, ""]);
      expect((await world.messages("kurator")).length).toBe(before + 1);
    });
  });

interface Action {
  verb?: unknown;
  data?: Record<string, unknown>;
}

function actionsIn(part: unknown): Action[] {
  if (Array.isArray(part)) return part.flatMap(actionsIn);
  if (!part || typeof part !== "object") return [];
  const own: Action[] = "verb" in part ? [part] : [];
  return [...own, ...Object.values(part).flatMap(actionsIn)];
}
