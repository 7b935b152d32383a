import { afterEach, expect, test, vi } from "vitest";

import { apiFor, NoToken, Refused } from "../src-tab/app/api.ts";

afterEach(() => vi.unstubAllGlobals());

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = { "www-authenticate": `Bearer error="insufficient_claims", claims="${btoa(claims)}"` };
const no = { code: "notSignedIn", message: "Nej.", whatToDo: "Logga in." };

/** An API that answers so, one answer after another; and whom it was asked as. */
function answering(...answers: [status: number, headers?: Record<string, string>][]) {
  const asked: string[] = [];
  const tokens: [claims: string | undefined, isAnew: boolean | undefined][] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers["authorization"]!);
    const [status, given = {}] = answers[asked.length - 1]!;
    return new Response(JSON.stringify(status === 200 ? { cases: [] } : no), { status, headers: given });
  });
  const token = async (wanted?: string, isAnew?: boolean) => {
    tokens.push([wanted, isAnew]);
    return `token ${tokens.length}`;
  };
  return { api: apiFor({ token }, "sv"), asked, tokens };
}

test("a token that has run out is asked for anew, once, and not the same one again", async () => {
  const { api, asked, tokens } = answering([401], [200]);

  expect(await api.cases()).toEqual({ cases: [] });
  expect(asked).toEqual(["Bearer token 1", "Bearer token 2"]);
  expect(tokens).toEqual([
    [undefined, false],
    [undefined, true],
  ]);
});

test("what Entra wants more proof of is asked for with exactly that", async () => {
  const { api, tokens } = answering([401, challenge], [200]);

  await api.send("/outlook/check", {});

  expect(tokens.at(-1)).toEqual([claims, true]);
});

test("who is not believed a second time hears so, and is not asked for ever", async () => {
  const { api, asked } = answering([401], [401], [200]);

  await expect(api.cases()).rejects.toThrow(Refused);
  expect(asked).toHaveLength(2);
});

test("where Outlook does not say who it is, nothing is asked of the product", async () => {
  const { asked } = answering([200]);
  const api = apiFor({ token: () => Promise.reject(new Error("closed")) }, "sv");

  await expect(api.cases()).rejects.toThrow(NoToken);
  expect(asked).toEqual([]);
});
