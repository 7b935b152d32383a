import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from "jose";

interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  publicJwk: JWK;
}

/** Entra and the bot channel sign with keys of their own. */
export interface Keys {
  entra: SigningKey;
  channel: SigningKey;
}

export async function openKeys(file: string): Promise<Keys> {
  const kept = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Record<keyof Keys, JWK>,
    () => undefined,
  );
  const jwks = kept ?? { entra: await freshJwk(), channel: await freshJwk() };
  if (!kept) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(jwks), { mode: 0o600 });
  }
  return { entra: await signingKey(jwks.entra), channel: await signingKey(jwks.channel) };
}

async function freshJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID().replaceAll("-", "") };
}

async function signingKey(jwk: JWK): Promise<SigningKey> {
  const { kty, n, e, kid } = jwk;
  if (!kty || !n || !e || !kid) throw new Error("The sandbox's keys.json is broken: remove it and start again.");
  const publicJwk: JWK = { kty, n, e, kid, use: "sig", alg: "RS256" };
  return {
    kid,
    publicJwk,
    privateKey: (await importJWK(jwk, "RS256")) as CryptoKey,
    publicKey: (await importJWK(publicJwk, "RS256")) as CryptoKey,
  };
}
