import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { exportJWK, exportSPKI, importJWK, type JWK, SignJWT } from "jose";
import { expect, test } from "vitest";

import { revisionOf } from "../../src-bot/revision.ts";
import { type Answer, seconds, someone } from "../edge.ts";
import { municipalityId } from "../world.ts";
import { type Bed, failuresIn, isAProperAnswer } from "./bed.ts";

const isLong = process.env["SAMLA_LONG"] === "1";
/** At each of the two doors. */
const forgeries = isLong ? 5_000 : 250;
const patience = isLong ? 1_800_000 : 60_000;

type Make = (bed: Bed, turn: number, right: string) => Promise<string>;
type Claims = Record<string, unknown>;

const part = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const parts = (token: string) => token.split(".") as [string, string, string];
const claimsIn = (token: string): Claims => JSON.parse(Buffer.from(parts(token)[1], "base64url").toString()) as Claims;
const nth = <T>(from: readonly T[], turn: number): T => from[turn % from.length]!;

/** Keys of somebody else: one of each kind, made once. */
const stolen: { rsa: KeyObject; ec: KeyObject; ed: KeyObject } = {
  rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey,
  ed: generateKeyPairSync("ed25519").privateKey,
};
const byStranger = (claims: Claims, header: Record<string, unknown> = {}) => {
  const { alg = "RS256" } = header;
  const key = alg === "ES256" ? stolen.ec : alg === "EdDSA" ? stolen.ed : stolen.rsa;
  return new SignJWT(claims).setProtectedHeader({ typ: "JWT", ...header, alg: String(alg) }).sign(key);
};

/** What can be done to a right token by somebody who has no key of ours. Each is tried in turn, with other numbers each time. */
const altered: [
  string,
  (right: string, bed: Bed, turn: number, kid: string, publicKey: CryptoKey) => Promise<string>,
][] = [
  [
    "none as its algorithm",
    async (right, _bed, turn) =>
      `${part({ alg: nth(["none", "None", "NONE", "nOnE", ""], turn), typ: "JWT" })}.${parts(right)[1]}.`,
  ],
  [
    "none as its algorithm, and the old signature",
    async (right) => `${part({ alg: "none" })}.${parts(right)[1]}.${parts(right)[2]}`,
  ],
  [
    "the public key as a secret",
    async (right, _bed, turn, kid, publicKey) => {
      const pem = await exportSPKI(publicKey);
      const jwk = JSON.stringify(await exportJWK(publicKey));
      const secret = nth([pem, pem.trim(), jwk, pem.replace(/-----[^-]+-----|\s/g, "")], turn);
      return new SignJWT(claimsIn(right))
        .setProtectedHeader({ alg: nth(["HS256", "HS512"], turn), kid })
        .sign(Buffer.from(secret));
    },
  ],
  [
    "an empty or guessed secret",
    async (right, _bed, turn, kid) =>
      new SignJWT(claimsIn(right)).setProtectedHeader({ alg: "HS256", kid }).sign(
        createHash("sha256")
          .update(nth(["", "secret", kid, "samla"], turn))
          .digest(),
      ),
  ],
  [
    "a stranger's key under a known name",
    (right, _bed, turn, kid) =>
      byStranger(claimsIn(right), { kid, alg: nth(["RS256", "RS384", "PS256", "ES256", "EdDSA"], turn) }),
  ],
  [
    "a stranger's key under no name",
    (right, _bed, turn) => byStranger(claimsIn(right), { alg: nth(["RS256", "ES256", "EdDSA"], turn) }),
  ],
  [
    "a name of a key that is a path, a query or nothing",
    (right, _bed, turn) =>
      byStranger(claimsIn(right), {
        kid: nth(["../../keys", "/dev/null", "' or 1=1 --", "", "__proto__", "x".repeat(2_000)], turn),
      }),
  ],
  [
    "its own key in its header",
    async (right, _bed, _turn, kid) =>
      byStranger(claimsIn(right), { kid, jwk: await exportJWK(createPublicKey(stolen.rsa)) }),
  ],
  [
    "an address to fetch its key from",
    (right, bed, turn, kid) => {
      const url = `${bed.collector.address}/keys`;
      return byStranger(claimsIn(right), { kid, [nth(["jku", "x5u"], turn)]: url });
    },
  ],
  [
    "a certificate of its own",
    (right, _bed, _turn, kid) =>
      byStranger(claimsIn(right), { kid, x5c: [Buffer.alloc(64).toString("base64")], x5t: "x" }),
  ],
  ["a rule that must be understood", async (right) => withHeader(right, { crit: ["b64"], b64: false })],
  ["another header on the old signature", async (right, _bed, turn) => withHeader(right, { n: turn })],
  ["a claim more on the old signature", async (right, _bed, turn) => withClaims(right, { n: turn })],
  [
    "a longer life on the old signature",
    async (right, _bed, turn) => withClaims(right, { exp: seconds() + 10 ** 6 + turn }),
  ],
  ["roles on the old signature", async (right) => withClaims(right, { roles: ["Administrator", "Coordinator"] })],
  ["its signature cut", async (right, _bed, turn) => right.slice(0, -1 - (turn % 300))],
  ["its signature cut off", async (right, _bed, turn) => right.replace(/[^.]+$/, nth(["", "AA", part("x")], turn))],
  [
    "a bit of its signature turned",
    async (right, _bed, turn) => `${parts(right)[0]}.${parts(right)[1]}.${turned(parts(right)[2], turn)}`,
  ],
  [
    "a bit of its claims turned",
    async (right, _bed, turn) => `${parts(right)[0]}.${turned(parts(right)[1], turn)}.${parts(right)[2]}`,
  ],
  [
    "another token's signature",
    async (right, bed) => `${parts(right)[0]}.${parts(right)[1]}.${parts(bed.tokens.get("rektor")!)[2]}`,
  ],
  ["two parts", async (right) => parts(right).slice(0, 2).join(".")],
  ["four parts", async (right, _bed, turn) => `${right}.${nth(["", "x", parts(right)[2]], turn)}`],
  ["five parts, as if it were sealed", async (right) => `${right}.${part("x")}.${part("y")}`],
  [
    "padding and the other alphabet",
    async (right, _bed, turn) =>
      parts(right)
        .map((one) => `${one}${nth(["=", "==", "+", "/", "%3D"], turn)}`)
        .join("."),
  ],
  [
    "its parts in another order",
    async (right, _bed, turn) =>
      nth(
        [
          [1, 0, 2],
          [2, 1, 0],
          [0, 2, 1],
        ],
        turn,
      )
        .map((at) => parts(right)[at]!)
        .join("."),
  ],
  [
    "claims that are no object",
    async (right, _bed, turn) =>
      `${parts(right)[0]}.${part(nth(["null", "[]", '"x"', "7", "{", ""], turn))}.${parts(right)[2]}`,
  ],
  [
    "a header that is no object",
    async (right, _bed, turn) =>
      `${part(nth(["null", "[]", "{", "", '{"alg":["RS256"]}'], turn))}.${parts(right)[1]}.${parts(right)[2]}`,
  ],
  [
    "a claim twice",
    async (right) =>
      `${parts(right)[0]}.${part(`{"tid":"x",${JSON.stringify(claimsIn(right)).slice(1)}`)}.${parts(right)[2]}`,
  ],
  [
    "nothing but a word",
    async (_right, _bed, turn) => nth(["x", "null", "undefined", "a.b.c", "..", "é.é.é", "x".repeat(6_000)], turn),
  ],
];
const withHeader = (right: string, more: object) =>
  `${part({ ...(JSON.parse(Buffer.from(parts(right)[0], "base64url").toString()) as object), ...more })}.${parts(right)[1]}.${parts(right)[2]}`;
const withClaims = (right: string, more: object) =>
  `${parts(right)[0]}.${part({ ...claimsIn(right), ...more })}.${parts(right)[2]}`;
/** Any bit but the last few of the text, which may carry none. */
function turned(text: string, turn: number): string {
  const at = (turn * 37) % (text.length - 4);
  return `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
}

const region = someone("bupbehandlare").tenantId;
/** What Entra did sign, for somebody else, for something else or for another time. */
const misused: [string, Make][] = [
  ["that has expired", ({ edge }, turn) => edge.personToken("samordnare", { claims: { exp: seconds() - 1 - turn } })],
  ["that never expires", ({ edge }) => edge.personToken("samordnare", { without: ["exp"] })],
  [
    "that expires on no day",
    ({ edge }, turn) =>
      edge.personToken("samordnare", { claims: { exp: nth<unknown>(["tomorrow", null, {}, -1, "9999999999"], turn) } }),
  ],
  [
    "that is not valid yet",
    ({ edge }, turn) => edge.personToken("samordnare", { claims: { nbf: seconds() + 400 + turn } }),
  ],
  [
    "for another audience",
    ({ edge }, turn) =>
      edge.personToken("samordnare", {
        claims: { aud: nth(["https://graph.microsoft.com", randomUUID(), "", `api://${randomUUID()}`], turn) },
      }),
  ],
  [
    "for several audiences",
    ({ edge, world }, turn) =>
      edge.personToken("samordnare", {
        claims: { aud: nth([[randomUUID()], [], [world.app.deps.config.BOT_APP_ID, randomUUID()]], turn) },
      }),
  ],
  [
    "from another issuer",
    ({ edge }, turn) =>
      edge.personToken("samordnare", {
        claims: {
          iss: nth(["https://sts.windows.net/x/", "", `https://login.microsoftonline.com/${region}/v2.0`], turn),
        },
      }),
  ],
  [
    "from our issuer in another spelling",
    ({ edge, world }, turn) => {
      const { ENTRA_AUTHORITY } = world.app.deps.config;
      const { tenantId } = someone("samordnare");
      return edge.personToken("samordnare", {
        claims: {
          iss: nth(
            [
              `${ENTRA_AUTHORITY}/${tenantId}/v2.0/`,
              `${ENTRA_AUTHORITY}/${tenantId}`,
              `${ENTRA_AUTHORITY}/common/v2.0`,
              `${ENTRA_AUTHORITY}/${tenantId.toUpperCase()}/v2.0`,
            ],
            turn,
          ),
        },
      });
    },
  ],
  ["of another tenant than its issuer", ({ edge }) => edge.personToken("samordnare", { claims: { tid: region } })],
  [
    "of no tenant",
    ({ edge }, turn) =>
      edge.personToken("samordnare", { claims: { tid: nth<unknown>(["", "common", null, ["x"], "../keys"], turn) } }),
  ],
  [
    "of nobody",
    ({ edge }, turn) =>
      edge.personToken("samordnare", { claims: { oid: nth<unknown>(["", "x", null, {}, "*"], turn) } }),
  ],
  [
    "of a client nobody knows",
    ({ edge }, turn) =>
      edge.personToken("samordnare", {
        claims: { azp: nth<unknown>([randomUUID(), "", null, ["5e3ce6c0-2b1f-4285-8d4b-75ee78787346"]], turn) },
      }),
  ],
  [
    "with another scope",
    ({ edge }, turn) =>
      edge.personToken("samordnare", {
        claims: {
          scp: nth<unknown>(["User.Read", "", "access_as_user.x", "Access_As_User", ["access_as_user"], null], turn),
        },
      }),
  ],
  [
    "of an application",
    ({ edge }) =>
      edge.personToken("samordnare", { without: ["scp"], claims: { idtyp: "app", roles: ["Coordinator"] } }),
  ],
  [
    "of the first version",
    ({ edge }, turn) => edge.personToken("samordnare", { claims: { ver: nth<unknown>(["1.0", 2, "", "3.0"], turn) } }),
  ],
  [
    "with roles in another form",
    ({ edge }, turn) =>
      edge.personToken("samordnare", {
        claims: { roles: nth<unknown>(["Administrator", { 0: "Administrator" }, [7]], turn) },
      }),
  ],
  [
    "signed in another way than is agreed",
    (bed, turn, right) => byEntra(bed, right, nth(["RS384", "RS512", "PS256"], turn)),
  ],
  ["of the channel", ({ edge }) => edge.channelToken()],
  [
    "of the channel, with a person's claims",
    ({ edge }, _turn, right) => edge.channelToken({ claims: claimsIn(right) }),
  ],
  ["of a tenant that is not let in", ({ edge }) => edge.personToken("frammande")],
];

/** What the channel did sign, for another bot, another address or another time; and what others did. */
const misusedByBots: [string, Make][] = [
  ["that has expired", ({ edge }, turn) => edge.channelToken({ claims: { exp: seconds() - 310 - turn } })],
  ["that never expires", ({ edge }) => edge.channelToken({ without: ["exp"] })],
  ["that is not valid yet", ({ edge }, turn) => edge.channelToken({ claims: { nbf: seconds() + 400 + turn } })],
  [
    "for another bot",
    ({ edge }, turn) =>
      edge.channelToken({
        claims: { aud: nth<unknown>([randomUUID(), "", null, [], "https://api.botframework.com"], turn) },
      }),
  ],
  [
    "from another issuer",
    ({ edge }, turn) =>
      edge.channelToken({
        claims: { iss: nth<unknown>(["https://api.botframework.com", "https://elsewhere.example", "", null], turn) },
      }),
  ],
  [
    "from the emulator",
    ({ edge, world }, turn) => {
      const { BOT_APP_ID } = world.app.deps.config;
      const issuer = nth(
        [
          "d6d49420-f39b-4df7-a1dc-d59a935871db",
          "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
          "72f988bf-86f1-41af-91ab-2d7cd011db47",
        ],
        turn,
      );
      return byStranger(
        {
          iss: `https://sts.windows.net/${issuer}/`,
          aud: BOT_APP_ID,
          appid: BOT_APP_ID,
          ver: "1.0",
          exp: seconds() + 600,
        },
        { kid: edge.keys.channel.kid },
      );
    },
  ],
  [
    "as the emulator's, for another bot or any address",
    ({ edge, world }, turn) => {
      const { BOT_APP_ID } = world.app.deps.config;
      return edge.channelToken({
        claims: {
          iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
          aud: nth<unknown>([randomUUID(), BOT_APP_ID, "https://api.botframework.com", ""], turn),
          appid: BOT_APP_ID,
          ver: "1.0",
        },
        without: ["serviceurl"],
      });
    },
  ],
  [
    "for another address",
    ({ edge }, turn) =>
      edge.channelToken({
        claims: {
          serviceurl: nth<unknown>(["https://elsewhere.example", "", null, "https://smba.trafficmanager.net"], turn),
        },
      }),
  ],
  ["for no address", ({ edge }) => edge.channelToken({ without: ["serviceurl"] })],
  ["of a person's own", ({ tokens }, turn) => Promise.resolve(nth([...tokens.values()], turn))],
  [
    "of a person's own, with the channel's claims",
    ({ edge }, _turn, right) => edge.personToken("kurator", { claims: claimsIn(right) }),
  ],
  [
    "of Entra, for the bot",
    ({ edge, world }) =>
      edge.channelToken({
        key: edge.keys.entra.privateKey,
        header: { kid: edge.keys.entra.kid },
        claims: { aud: world.app.deps.config.BOT_APP_ID },
      }),
  ],
];

/** With Entra's own key, and another hash than everybody has agreed on. */
async function byEntra({ world }: Bed, right: string, alg: string) {
  const { DATA_DIR } = world.app.deps.config;
  const { entra } = JSON.parse(await readFile(join(DATA_DIR, "sandbox", "keys.json"), "utf8")) as { entra: JWK };
  const { kid = "" } = entra;
  return new SignJWT(claimsIn(right)).setProtectedHeader({ alg, kid }).sign(await importJWK({ ...entra, alg }, alg));
}

interface Door {
  right: string;
  key: Bed["edge"]["keys"]["entra"];
  misused: readonly [string, Make][];
  knock: (token: string) => Promise<Answer>;
}

export function forgedTokens(bed: () => Bed): void {
  test.each([
    ["the API", apiDoor],
    ["the bot", botDoor],
  ])(
    "none of the forged, altered, worn out, borrowed and foreign tokens opens the door of %s",
    async (_, doorOf) => {
      const { right, key, misused: others, knock } = await doorOf(bed());
      const before = await insideOf(bed());
      const opened = await knock(right);
      const failures = failuresIn(bed().log).length;
      const forged = [
        ...altered.map(([name, make]): [string, Make] => [
          name,
          (of, turn) => make(right, of, turn, key.kid, key.publicKey),
        ]),
        ...others,
      ];

      for (let at = 0; at < forgeries; at += 1) {
        const [name, make] = nth(forged, at);
        const token = await make(bed(), Math.floor(at / forged.length), right);
        const answer = await knock(token);

        expect(
          [answer.status, (answer.body as { code?: string }).code],
          `a token with ${name}: ${answer.text}`,
        ).toEqual(answer.status === 403 ? [403, "tenantNotAllowed"] : [401, "notSignedIn"]);
        isAProperAnswer(answer);
      }

      expect(opened.status).toBe(200);
      expect(await insideOf(bed())).toEqual(before);
      expect(failuresIn(bed().log)).toHaveLength(failures);
      expect(bed().collector.received.filter(({ path }) => path.startsWith("/keys"))).toEqual([]);
    },
    patience,
  );

  test("an activity that is sent again with its own right token, also at the same moment, counts once", async () => {
    const { edge, world, caseId, meetingId } = bed();
    const view = await world.view("kurator", caseId);
    if (!view.ok) throw new Error(view.refusal.kind);
    const data = {
      caseId,
      subject: `invitation:${meetingId}`,
      rev: revisionOf(view.value, `invitation:${meetingId}`),
      input: { meetingId, answer: "attends" },
    };
    const press = { action: { type: "Action.Execute", verb: "meeting.answer", data } };
    const activity = edge.activity("kurator", { type: "invoke", name: "adaptiveCard/action", value: press });
    const authorization = `Bearer ${await edge.channelToken()}`;
    const send = () =>
      edge.raw("/api/messages", {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify(activity),
      });

    const atOnce = await Promise.all([send(), send(), send()]);
    const later = [await send(), await send()];

    expect([...atOnce, ...later].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const log = await world.app.deps.store.cases.log(municipalityId, caseId);
    expect(log.filter(({ entry }) => entry.kind === "invitationAnswered")).toHaveLength(1);
  });
}

/** What a turn or a command would leave behind. */
const insideOf = async ({ world }: Bed) => {
  const { messages } = (await world.script("/teams/kurator/chat")) as { messages: unknown[] };
  return [messages.length, await world.app.deps.store.jobs.depth()];
};

async function apiDoor({ edge, tokens }: Bed): Promise<Door> {
  const knock = (token: string) => edge.raw("/api/me", { headers: { authorization: `Bearer ${token}` } });
  return { right: tokens.get("samordnare")!, key: edge.keys.entra, misused, knock };
}

async function botDoor({ edge }: Bed): Promise<Door> {
  const knock = (token: string) =>
    edge.raw("/api/messages", {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(edge.activity("kurator", { type: "invoke", name: "nothing/known", value: {} })),
    });
  return { right: await edge.channelToken(), key: edge.keys.channel, misused: misusedByBots, knock };
}
