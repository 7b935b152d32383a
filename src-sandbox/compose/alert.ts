import { createContext, Script } from "node:vm";
import type { FromOutlook, Port, ToOutlook } from "../office-js/port.ts";
import { bareContext } from "./bare.ts";
import { officeJs } from "./office-js.ts";

/** What the add-in said when it was asked whether the meeting may be sent. */
export type Said = { isAvailable: false; why: string } | { isAvailable: true; options: Record<string, unknown> };

export interface Asking {
  /** The add-in's script. */
  script: string;
  action: string;
  args: Record<string, unknown>;
  /** What Outlook answers the add-in. */
  answer: (message: ToOutlook) => Promise<FromOutlook | undefined>;
  patienceMs: number;
}

/** Runs the add-in's script as classic Outlook on Windows does: no page, no modules, one event, and then it is over. */
export async function runBare({ script, action, args, answer, patienceMs }: Asking): Promise<Said> {
  const source = await officeJs();
  const timers = new Set<NodeJS.Timeout>();
  let say!: (said: Said) => void;
  const said = new Promise<Said>((resolve) => (say = resolve));
  const impatient = setTimeout(() => say({ isAvailable: false, why: "It did not answer in time." }), patienceMs);
  let heard: ((message: FromOutlook) => void) | undefined;
  const port: Port = {
    listen: (listener) => void (heard = listener),
    post: (message) => {
      if (message.office === "completed") return say({ isAvailable: true, options: message.options });
      void answer(structuredClone(message)).then((back) => back && heard?.(structuredClone(back)));
    },
  };
  const bare = createContext(bareContext(port, timers));
  try {
    new Script(source, { filename: "office.js" }).runInContext(bare);
    new Script(script, { filename: "auto.js" }).runInContext(bare);
    heard?.({ office: "action", id: 1, action, args });
  } catch (error) {
    say({ isAvailable: false, why: String(error) });
  }
  const outcome = await said;
  clearTimeout(impatient);
  for (const timer of timers) clearTimeout(timer);
  return outcome;
}
