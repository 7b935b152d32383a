import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

import { UnreadableCase, WrongMasterKey } from "./faults.ts";

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Nonce, tag and ciphertext in one. `context` is not stored: whoever opens it must know where it belongs. */
function seal(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(key: KeyObject, bytes: Uint8Array, context: string): Buffer | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Unambiguous, whatever characters the parts hold. */
const contextOf = (...parts: (string | number)[]) => JSON.stringify(parts);

interface CaseLocation {
  municipality: string;
  caseId: string;
  version: number;
}
interface AttachmentLocation {
  municipality: string;
  caseId: string;
  id: string;
}

/** A case's own key, wrapped by the master key; without it the body is noise, in every backup too. */
export interface Secrecy {
  newKey(caseId: string): { key: KeyObject; wrapped: Buffer };
  /** The same key, wrapped by this master key. */
  wrap(caseId: string, key: KeyObject): Buffer;
  /** @throws WrongMasterKey */
  unwrap(caseId: string, wrapped: Uint8Array): KeyObject;
  sealBody(key: KeyObject, where: CaseLocation, body: unknown): Buffer;
  /** @throws UnreadableCase where the bytes belong to another case, municipality or version. */
  openBody(key: KeyObject, where: CaseLocation, sealed: Uint8Array): unknown;
  sealAttachment(key: KeyObject, where: AttachmentLocation, content: Uint8Array): Buffer;
  /** @throws UnreadableCase where the bytes belong to another attachment, case or municipality. */
  openAttachment(key: KeyObject, where: AttachmentLocation, sealed: Uint8Array): Buffer;
  /** The same words in another municipality, or of another kind, leave another trace; without the master key it tells nothing. */
  traceOf(municipality: string, kind: string, value: string): Buffer;
  /** Of what opens the family's door, or tells who somebody is there: without the master key it cannot be guessed. */
  doorHash(
    kind: "token" | "door" | "session" | "code" | "number" | "form" | "asker" | "address",
    ...parts: string[]
  ): Buffer;
  /** A sealed word that only this master key opens. */
  proof(): Buffer;
  /** @throws WrongMasterKey */
  check(proof: Uint8Array): void;
}

export function secrecyWith(masterBytes: Buffer): Secrecy {
  if (masterBytes.length !== 32) throw new Error("A master key has 32 bytes.");
  const masterKey = createSecretKey(masterBytes);
  const openedByMaster = (bytes: Uint8Array, context: string) => {
    const plain = unseal(masterKey, bytes, context);
    if (!plain) throw new WrongMasterKey();
    return plain;
  };
  const wrap = (caseId: string, key: KeyObject) => seal(masterKey, key.export(), contextOf("key", caseId));
  const bodyContext = ({ municipality, caseId, version }: CaseLocation) =>
    contextOf("body", municipality, caseId, version);
  const attachmentContext = ({ municipality, caseId, id }: AttachmentLocation) =>
    contextOf("attachment", municipality, caseId, id);
  const traceKey = createSecretKey(Buffer.from(hkdfSync("sha256", masterBytes, "", "samla case trace", 32)));

  const doorKey = createSecretKey(Buffer.from(hkdfSync("sha256", masterBytes, "", "samla family door", 32)));

  return {
    newKey(caseId) {
      const key = createSecretKey(randomBytes(32));
      return { key, wrapped: wrap(caseId, key) };
    },
    wrap,
    unwrap: (caseId, wrapped) => createSecretKey(openedByMaster(wrapped, contextOf("key", caseId))),
    sealBody: (key, where, body) => seal(key, Buffer.from(JSON.stringify(body)), bodyContext(where)),
    openBody(key, where, sealed) {
      const plain = unseal(key, sealed, bodyContext(where));
      if (!plain) throw new UnreadableCase(where.caseId);
      return JSON.parse(plain.toString()) as unknown;
    },
    sealAttachment: (key, where, content) => seal(key, content, attachmentContext(where)),
    openAttachment(key, where, sealed) {
      const plain = unseal(key, sealed, attachmentContext(where));
      if (!plain) throw new UnreadableCase(where.caseId);
      return plain;
    },
    traceOf: (municipality, kind, value) =>
      createHmac("sha256", traceKey)
        .update(contextOf(municipality, kind, value))
        .digest(),
    doorHash: (kind, ...parts) =>
      createHmac("sha256", doorKey)
        .update(contextOf(kind, ...parts))
        .digest(),
    proof: () => seal(masterKey, Buffer.from("samla"), contextOf("proof")),
    check: (proof) => void openedByMaster(proof, contextOf("proof")),
  };
}
