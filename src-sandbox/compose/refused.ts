import type { Failure } from "../office-js/port.ts";

/** What Outlook refuses an add-in, in Office.js's own codes. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(code: number, name: string, message: string) {
    super(message);
    this.failure = { code, name, message };
  }
}
