import { nestedAppAuthBridge } from "./bridge.ts";
import { Host } from "./host.ts";
import { office } from "./office.ts";
import { type Port, portOf } from "./port.ts";

declare global {
  /** Put there by an Outlook that runs a script without a page. */
  var outlookPort: Port | undefined;
}

const port = globalThis.outlookPort ?? portOf(globalThis.window);
const host = port && new Host(port);
Object.assign(globalThis, { Office: office(host) }, host ? { nestedAppAuthBridge: nestedAppAuthBridge(host) } : {});
