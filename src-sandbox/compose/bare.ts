import type { Port } from "../office-js/port.ts";

/**
 * What a script finds around it in classic Outlook on Windows: no page, no storage, no modules.
 * https://learn.microsoft.com/office/dev/add-ins/develop/event-based-activation
 */
export function bareContext(outlookPort: Port, timers: Set<NodeJS.Timeout>): Record<string, unknown> {
  const quiet = () => {};
  const context: Record<string, unknown> = {
    outlookPort,
    console: { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet },
    setTimeout(run: () => void, ms?: number) {
      const timer = setTimeout(run, ms);
      timers.add(timer);
      return timer[Symbol.toPrimitive]();
    },
    clearTimeout: (timer: number) => clearTimeout(timer),
    setInterval(run: () => void, ms?: number) {
      const timer = setInterval(run, ms);
      timers.add(timer);
      return timer[Symbol.toPrimitive]();
    },
    clearInterval: (timer: number) => clearInterval(timer),
    fetch: (address: string, init?: RequestInit) => fetch(address, init),
    AbortController,
    Headers,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    atob,
    btoa,
    crypto,
    performance,
    navigator: { onLine: true, userAgent: "Outlook" },
    location: { origin: "null", href: "about:blank", hash: "" },
  };
  return Object.assign(context, { window: context, self: context });
}
