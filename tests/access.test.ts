import { expect, test } from "vitest";

import { grantAccess } from "../src-bot/access.ts";

const home = "11111111-1111-4111-8111-111111111111";
const region = "22222222-2222-4222-8222-222222222222";
const other = "33333333-3333-4333-8333-333333333333";
const allowed = new Map([
  [home, ["ekstad"]],
  [other, ["bystad"]],
  [region, ["ekstad", "bystad"]],
]);
const enter = (tenantId: string) =>
  grantAccess(allowed, { tenantId, objectId: home, roles: ["administrator", "coordinator"], language: "sv" });

test("a municipality's own directory says who its coordinators and administrators are", () => {
  expect(enter(home)).toMatchObject({ ok: true, value: { actor: { roles: ["administrator", "coordinator"] } } });
});

test("a Region takes part in several municipalities' cases, and its own administrators are nobody's there", () => {
  const entered = enter(region.toUpperCase());

  expect(entered).toMatchObject({ ok: true, value: { actor: { roles: [] }, municipalities: ["ekstad", "bystad"] } });
});

test("who is not listed is not let in", () => {
  expect(enter("44444444-4444-4444-8444-444444444444")).toEqual({ ok: false, refusal: { kind: "tenantNotAllowed" } });
});
