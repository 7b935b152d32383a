import type { Host } from "./host.ts";

type Heard = (response: string | { data: string }) => void;

/**
 * Where nested app authentication asks the Outlook around for tokens.
 * https://github.com/AzureAD/microsoft-authentication-library-for-js, lib/msal-browser/src/naa/BridgeProxy.ts
 */
export function nestedAppAuthBridge(host: Host) {
  return {
    addEventListener: (type: string, heard: Heard) => type === "message" && host.hearTokens(heard, true),
    removeEventListener: (type: string, heard: Heard) => type === "message" && host.hearTokens(heard, false),
    postMessage: (text: string) => host.askForToken(text),
  };
}
