import type { Failure } from "./port.ts";

/**
 * How calls of Office.js take their arguments and answer; what a caller got wrong is thrown at once, what Outlook
 * refuses comes in the result. https://learn.microsoft.com/office/dev/add-ins/develop/asynchronous-programming-in-office-add-ins
 */
export interface AsyncResult {
  value: unknown;
  asyncContext: unknown;
  status: "succeeded" | "failed";
  error?: Failure;
  diagnostics: undefined;
}
type Callback = (result: AsyncResult) => void;
export interface Common {
  callback?: Callback | undefined;
  options?: Record<string, unknown> | undefined;
  asyncContext?: unknown;
}

export const asyncResult = (value: unknown, asyncContext: unknown, error?: Failure): AsyncResult => ({
  value,
  asyncContext,
  status: error ? "failed" : "succeeded",
  ...(error ? { error } : {}),
  diagnostics: undefined,
});

/** `(callback)`, `(options)` or `(options, callback)`. */
export function commonOf(args: unknown[], needsCallback = false): Common {
  const common = given(args);
  if (needsCallback && !common.callback) throw argumentNull("callback");
  return { ...common, asyncContext: common.options?.["asyncContext"] };
}

/** As the oldest calls take them: `(callback, asyncContext)`. */
export function olderCommonOf(args: unknown[], needsCallback = false): Common {
  if (typeof args[0] !== "function") return commonOf(args, needsCallback);
  return { callback: args[0] as Callback, asyncContext: args[1] };
}

function given(args: unknown[]): Common {
  const [first, second] = args;
  if (args.length === 0) return {};
  if (args.length > 2)
    throw wrong("Sys.ParameterCountException", "The given parameters do not match the expected format.");
  if (args.length === 1 && typeof first === "function") return { callback: first as Callback };
  if (args.length === 1 && typeof first === "object") return { options: (first ?? {}) as Record<string, unknown> };
  if (args.length === 1) throw argumentType("options");
  if (typeof first !== "object") throw argument("options");
  if (typeof second !== "function") throw argument("callback");
  return { options: (first ?? {}) as Record<string, unknown>, callback: second as Callback };
}

export const argument = (name: string) =>
  wrong("Sys.ArgumentException", "Value does not fall within the expected range.", name);
export const argumentNull = (name: string) => wrong("Sys.ArgumentNullException", "Value cannot be null.", name);
export const argumentType = (name: string) =>
  wrong("Sys.ArgumentTypeException", "Object cannot be converted to the required type.", name);
export const outOfRange = (name: string) =>
  wrong("Sys.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", name);

export function textOf(value: unknown, name: string, most: number): string {
  if (typeof value !== "string") throw argumentType(name);
  if (value.length > most) throw outOfRange(name);
  return value;
}

function wrong(name: string, words: string, parameter?: string): Error {
  const error = new Error(`${name}: ${words}${parameter ? `\nParameter name: ${parameter}` : ""}`);
  return Object.assign(error, { name, paramName: parameter });
}
