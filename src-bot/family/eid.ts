import { createHmac } from "node:crypto";

import * as client from "openid-client";
import { z } from "zod";

import type { Config } from "../config.ts";

/** Who an e-ID says that somebody is, and how surely. */
interface Confirmed {
  personalNumber: string;
  acr: string | null;
}
/** One browser's attempt: from its secret all that ties the answer to the question is made, so that none of it is kept. */
interface Attempt {
  secret: string;
  number: number;
}
export interface Eid {
  /** Where the person is sent. @throws where the broker does not answer */
  begin: (attempt: Attempt) => Promise<string>;
  /** Null: they did not go through with it, or the answer is not to this attempt. @throws where the broker does not answer */
  finish: (attempt: Attempt, answer: URL) => Promise<Confirmed | null>;
}

export const eidReturn = "/f/in/eid/back";
const patienceSeconds = 10;
const twelve = z.string().regex(/^\d{12}$/);

/** Authorization code flow with PKCE, state and nonce. https://openid.net/specs/openid-connect-core-1_0.html */
export function eidFrom(config: Config): Eid | null {
  const { EID_ISSUER, EID_CLIENT_ID, EID_CLIENT_SECRET, EID_SCOPE, EID_CLAIM, EID_ACR, FAMILY_URL } = config;
  if (!EID_ISSUER || !EID_CLIENT_ID || !EID_CLIENT_SECRET) return null;
  let known: Promise<client.Configuration> | undefined;
  const broker = () =>
    (known ??= client
      .discovery(new URL(EID_ISSUER), EID_CLIENT_ID, EID_CLIENT_SECRET, undefined, { timeout: patienceSeconds })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      }));

  return {
    async begin(attempt) {
      const url = client.buildAuthorizationUrl(await broker(), {
        redirect_uri: `${FAMILY_URL}${eidReturn}`,
        scope: EID_SCOPE,
        state: made(attempt, "state"),
        nonce: made(attempt, "nonce"),
        code_challenge: await client.calculatePKCECodeChallenge(made(attempt, "verifier")),
        code_challenge_method: "S256",
        // Whoever was confirmed in this browser before may be somebody else.
        prompt: "login",
        claims: JSON.stringify({ id_token: { [EID_CLAIM]: { essential: true }, acr: null } }),
        ...(EID_ACR.length > 0 ? { acr_values: EID_ACR.join(" ") } : {}),
      });
      return url.href;
    },
    async finish(attempt, answer) {
      const configuration = await broker();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, answer, {
          pkceCodeVerifier: made(attempt, "verifier"),
          expectedState: made(attempt, "state"),
          expectedNonce: made(attempt, "nonce"),
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const said =
          claims[EID_CLAIM] ??
          (await client.fetchUserInfo(configuration, tokens.access_token, claims.sub).then((info) => info[EID_CLAIM]));
        const personalNumber = twelve.safeParse(said);
        const acr = typeof claims.acr === "string" ? claims.acr : null;
        const isSureEnough = EID_ACR.length === 0 || (acr !== null && EID_ACR.includes(acr));
        return personalNumber.success && isSureEnough ? { personalNumber: personalNumber.data, acr } : null;
      } catch (error) {
        if (isTheAnswers(error)) return null;
        throw error;
      }
    },
  };
}

const made = ({ secret, number }: Attempt, what: "state" | "nonce" | "verifier") =>
  createHmac("sha256", secret).update(`${what} ${number}`).digest("base64url");

/** What is wrong is what came back, and not that the broker is out of reach. */
const isTheAnswers = (error: unknown) =>
  error instanceof client.AuthorizationResponseError ||
  (error instanceof client.ResponseBodyError && error.status < 500) ||
  (error instanceof client.ClientError && error.code !== "OAUTH_TIMEOUT");
