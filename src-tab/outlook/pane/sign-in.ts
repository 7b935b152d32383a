import type { IPublicClientApplication } from "@azure/msal-browser";

/** What the server writes in the page. */
export interface SignIn {
  clientId: string;
  authority: string;
  scope: string;
  /** As links into Teams name the app. */
  app: string;
}

export const signInOf = (document: Document): SignIn =>
  JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="samla-sign-in"]')?.content ?? "{}") as SignIn;

/**
 * The person's token, which the Outlook around gets for us: nobody is asked anything unless Entra wants more of them.
 * https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function tokensFor({
  clientId,
  authority,
  scope,
}: SignIn): (claims?: string, isAnew?: boolean) => Promise<string> {
  let client: Promise<IPublicClientApplication> | undefined;
  const made = async () => {
    const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
    return createNestablePublicClientApplication({
      auth: { clientId, authority, knownAuthorities: [new URL(authority).host] },
    });
  };
  return async (claims, isAnew = false) => {
    client ??= made().catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    const msal = await client;
    const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
    const request = { scopes: [scope], ...(account ? { account } : {}), ...(claims === undefined ? {} : { claims }) };
    const { InteractionRequiredAuthError } = await import("@azure/msal-browser");
    try {
      if (claims !== undefined) return (await msal.acquireTokenPopup(request)).accessToken;
      return (await msal.acquireTokenSilent({ ...request, forceRefresh: isAnew })).accessToken;
    } catch (error) {
      if (claims !== undefined || !(error instanceof InteractionRequiredAuthError)) throw error;
      return (await msal.acquireTokenPopup(request)).accessToken;
    }
  };
}
