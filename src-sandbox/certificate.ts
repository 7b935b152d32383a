import { X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generate } from "selfsigned";

const DAY = 24 * 60 * 60 * 1000;

export interface Certificate {
  cert: string;
  key: string;
  certFile: string;
}

/** A throwaway certificate for localhost, kept in `folder` and good as NODE_EXTRA_CA_CERTS. */
export async function certificateIn(folder: string): Promise<Certificate> {
  const certFile = join(folder, "cert.pem");
  const keyFile = join(folder, "key.pem");
  const kept = await Promise.all([readFile(certFile, "utf8"), readFile(keyFile, "utf8")]).catch(() => undefined);
  if (kept && isGoodForAnotherDay(kept[0])) return { cert: kept[0], key: kept[1], certFile };

  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await writeFile(certFile, made.cert);
  return { cert: made.cert, key: made.private, certFile };
}

/** A file for NODE_EXTRA_CA_CERTS: ours, and what the machine's owner already trusts there. */
export async function trustFileIn(folder: string, already: string | undefined): Promise<string> {
  const { cert, certFile } = await certificateIn(folder);
  if (!already || resolve(already) === resolve(certFile)) return certFile;
  const trusted = await readFile(already, "utf8").catch(() => "");
  const file = join(folder, "trusted.pem");
  await writeFile(file, `${cert.trimEnd()}\n${trusted}`);
  return file;
}

function isGoodForAnotherDay(pem: string): boolean {
  try {
    const certificate = new X509Certificate(pem);
    return certificate.ca && Date.parse(certificate.validTo) > Date.now() + DAY;
  } catch {
    return false;
  }
}
