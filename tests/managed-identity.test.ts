import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { managedAssertion } from "../src-bot/graph/managed-identity.ts";

const identity = "7d0c2f6e-91b4-4a5d-8c3f-6e2a9d1b7f20";
afterEach(() => vi.unstubAllEnvs());

test("where Azure runs the product it proves itself with what Azure says of it, asked for once while it lasts", async () => {
  const asked: { url: URL; header: unknown }[] = [];
  const azure = createServer(({ url = "", headers }, response) => {
    asked.push({ url: new URL(url, "http://azure"), header: headers["x-identity-header"] });
    const expires = Math.floor(Date.now() / 1000) + 3600;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ access_token: "said-by-azure", expires_on: expires, token_type: "Bearer" }));
  });
  await new Promise<void>((resolve) => azure.listen(0, "127.0.0.1", resolve));
  const { port } = azure.address() as { port: number };
  vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "of-this-process");

  const assertion = managedAssertion(identity);
  const said = [await assertion(), await assertion()];
  azure.close();

  expect(said).toEqual(["said-by-azure", "said-by-azure"]);
  expect(asked.map(({ header }) => header)).toEqual(["of-this-process"]);
  expect(Object.fromEntries(asked[0]!.url.searchParams)).toMatchObject({
    resource: "api://AzureADTokenExchange",
    client_id: identity,
  });
});
