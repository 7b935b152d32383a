import { asyncResult, type Common } from "./calling.ts";
import { EventType } from "./enums.ts";
import type { FromOutlook, Port, Start } from "./port.ts";

export type EventHandler = (args: Record<string, unknown>) => void;

/** The conversation with the Outlook around: what is asked is answered later, in the order Outlook likes. */
export class Host {
  readonly started: Promise<Start>;
  readonly #port: Port;
  readonly #waiting = new Map<number, (answer: Extract<FromOutlook, { office: "answer" }>) => void>();
  readonly #handlers = new Map<string, Set<EventHandler>>();
  readonly #actions = new Map<string, (event: unknown) => void>();
  readonly #early: Extract<FromOutlook, { office: "action" }>[] = [];
  readonly #tokens = new Set<(text: string) => void>();
  #asked = 0;
  #tellStarted!: (start: Start) => void;

  constructor(port: Port) {
    this.#port = port;
    this.started = new Promise((resolve) => (this.#tellStarted = resolve));
    port.listen((message) => this.#hear(message));
    port.post({ office: "hello" });
  }

  /** As every call ending in Async: nothing is returned, and the callback is never called before the caller has gone on. */
  call(name: string, args: unknown[], { callback, asyncContext }: Common, read = (value: unknown) => value): void {
    const id = ++this.#asked;
    this.#waiting.set(id, ({ value, error }) => {
      callback?.(asyncResult(error ? undefined : read(value), asyncContext, error));
    });
    this.#port.post({ office: "ask", id, call: name, args });
  }

  /** Where nothing need be asked, the answer still comes later. */
  answer(common: Common, value?: unknown): void {
    void Promise.resolve().then(() => common.callback?.(asyncResult(value, common.asyncContext)));
  }

  handle(type: string, handler: EventHandler): void {
    const handlers = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, handlers.add(handler));
  }

  unhandle(type: string): void {
    this.#handlers.delete(type);
  }

  associate(action: string, handler: (event: unknown) => void): void {
    this.#actions.set(action, handler);
    this.#port.post({ office: "associated", action });
    for (const early of this.#early.splice(0)) this.#run(early);
  }

  askForToken(text: string): void {
    this.#port.post({ office: "token", text });
  }

  hearTokens(heard: (text: string) => void, isHeard: boolean): void {
    if (isHeard) this.#tokens.add(heard);
    else this.#tokens.delete(heard);
  }

  #hear(message: FromOutlook): void {
    if (message.office === "start") this.#tellStarted(message.start);
    if (message.office === "answer") {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
    if (message.office === "event")
      for (const handler of this.#handlers.get(message.type) ?? []) handler(revived(message.type, message.args));
    if (message.office === "action") this.#run(message);
    if (message.office === "token") for (const heard of this.#tokens) heard(message.text);
  }

  /** What an event starts gets an object that it has to call back on, once. */
  #run(message: Extract<FromOutlook, { office: "action" }>): void {
    const handler = this.#actions.get(message.action);
    if (!handler) {
      this.#early.push(message);
      return;
    }
    let isCompleted = false;
    const completed = (options: Record<string, unknown> = {}) => {
      if (isCompleted) return;
      isCompleted = true;
      this.#port.post({
        office: "completed",
        id: message.id,
        options: JSON.parse(JSON.stringify(options)) as Record<string, unknown>,
      });
    };
    void this.started.then(() =>
      handler({ ...revived(message.args["type"], message.args), source: { id: message.action }, completed }),
    );
  }
}

/** A moment crosses between pages as text, and is a date where it is heard. */
function revived(type: unknown, args: Record<string, unknown>): Record<string, unknown> {
  if (type !== EventType.AppointmentTimeChanged) return { ...args, type };
  return { ...args, type, start: new Date(String(args["start"])), end: new Date(String(args["end"])) };
}
