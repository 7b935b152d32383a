/** What the server writes before the script: where it is, and what it signs in with. */
export interface Settings {
  product: string;
  clientId: string;
  authority: string;
  scope: string;
}

interface Bridge {
  addEventListener: (type: "message", heard: (response: string | { data: string }) => void) => void;
  postMessage: (text: string) => void;
}
interface Answer {
  requestId?: string;
  success?: boolean;
  token?: { access_token?: string };
}

/**
 * The person's token from the Outlook around, in the words of MSAL's own bridge, which would be ten times the rest of this
 * script: https://github.com/AzureAD/microsoft-authentication-library-for-js, lib/msal-browser/src/naa/BridgeProxy.ts
 */
export function tokenFrom(around: unknown, settings: Settings): Promise<string | null> {
  const bridge = (around as { nestedAppAuthBridge?: Bridge }).nestedAppAuthBridge;
  if (!bridge) return Promise.resolve(null);
  const requestId = guid();
  const tell = bridge.postMessage.bind(bridge);
  return new Promise((resolve) => {
    bridge.addEventListener("message", (response) => {
      const answer = JSON.parse(typeof response === "string" ? response : response.data) as Answer;
      if (answer.requestId !== requestId) return;
      resolve((answer.success && answer.token && answer.token.access_token) || null);
    });
    tell(
      JSON.stringify({
        messageType: "NestedAppAuthRequest",
        method: "GetToken",
        requestId,
        sendTime: Date.now(),
        clientLibrary: "samla",
        clientLibraryVersion: "1.0.0",
        tokenParams: {
          clientId: settings.clientId,
          authority: settings.authority,
          scope: settings.scope,
          correlationId: guid(),
        },
      }),
    );
  });
}

/** Tells one question from another, and is no secret. */
const guid = () =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
