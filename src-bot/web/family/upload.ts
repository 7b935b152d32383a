import busboy from "busboy";
import type { Request, RequestHandler, Response } from "express";

import type { Deps } from "../../deps.ts";
import { secretIn } from "./session.ts";

const megabyte = 1024 * 1024;
/** Of a form with one file: what else may stand in it. */
const limits = { files: 1, fields: 40, fieldNameSize: 100, fieldSize: 16 * 1024, parts: 60, headerPairs: 40 };
/** So many times as much as a file may be is read to its end, so that a kind answer is heard. */
const patience = 5;

/** What came as the file of a form: its name is never read. */
export type Uploaded = { came: "nothing" } | { came: "tooLarge"; megabytes: number } | { came: "bytes"; bytes: Buffer };

const uploads = new WeakMap<Response, Uploaded>();
export const fileIn = (response: Response): Uploaded => uploads.get(response) ?? { came: "nothing" };

/**
 * Reads a form with a file in it, once it is known that somebody is in. The fields go where a form's fields always are; what
 * the browser calls the file, and what it says of its kind, is thrown away.
 */
export const withFile =
  (deps: Deps): RequestHandler =>
  async (request, response, next) => {
    const secret = secretIn(request, "session");
    const visit = secret && request.is("multipart/form-data") ? await deps.store.visits.find("session", secret) : null;
    if (!visit || visit.endsAt <= new Date(deps.now())) return next();
    const { document } = await deps.municipality(visit.municipality);
    const read = await formOf(request, document.attachmentMegabytes);
    if (!read) return next();
    request.body = read.fields;
    uploads.set(response, read.file);
    next();
  };

/** Null where it is no whole form: then nothing in it counts. */
function formOf(request: Request, megabytes: number): Promise<{ fields: object; file: Uploaded } | null> {
  return new Promise((resolve) => {
    const fields = new Map<string, string[]>();
    const parts: Buffer[] = [];
    let isTooLarge = false;
    let seen = 0;
    const done = (isWhole: boolean) => {
      request.unpipe();
      request.resume();
      const bytes = Buffer.concat(parts);
      const file: Uploaded = isTooLarge
        ? { came: "tooLarge", megabytes }
        : bytes.length > 0
          ? { came: "bytes", bytes }
          : { came: "nothing" };
      resolve(
        isWhole
          ? {
              fields: Object.fromEntries([...fields].map(([name, said]) => [name, said.length > 1 ? said : said[0]])),
              file,
            }
          : null,
      );
    };
    const reader = readerOf(request, megabytes);
    if (!reader) return done(false);
    reader
      .on("field", (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]))
      .on("file", (_name, stream) => {
        stream
          .on("data", (chunk: Buffer) => parts.push(chunk))
          .on("limit", () => {
            isTooLarge = true;
            parts.length = 0;
          });
      })
      .on("error", () => done(false))
      .on("close", () => done(true));
    request.on("data", (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > patience * megabytes * megabyte) request.destroy();
    });
    request.on("aborted", () => done(false));
    request.pipe(reader);
  });
}

function readerOf(request: Request, megabytes: number) {
  try {
    return busboy({ headers: request.headers, limits: { ...limits, fileSize: megabytes * megabyte } });
  } catch {
    return null;
  }
}
