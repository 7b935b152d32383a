import type { Outside } from "../outside.ts";
import { foreign, type Person } from "../people.ts";
import { idToken, LIFETIME_SECONDS, nestedToken } from "../tokens.ts";

interface Asked {
  method?: string;
  requestId?: string;
  tokenParams?: { clientId?: string; scope?: string };
}

/**
 * What Outlook answers an add-in that signs in through it, for the person whose window it is; nobody is asked anything.
 * Takes and gives the texts that https://github.com/AzureAD/microsoft-authentication-library-for-js, lib/msal-browser/src/naa
 * sends and expects.
 */
export async function answerForToken(outside: Outside, person: Person, text: string): Promise<string> {
  const { method, requestId, tokenParams } = JSON.parse(text) as Asked;
  const answer = await answerTo(outside, person, method, tokenParams);
  return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...answer });
}

async function answerTo(
  outside: Outside,
  person: Person,
  method: string | undefined,
  params: Asked["tokenParams"],
): Promise<object> {
  const { tenantId, oid, address, name } = person;
  const environment = new URL(outside.addresses.outside).host;
  const account = { homeAccountId: `${oid}.${tenantId}`, environment, tenantId };
  if (method === "GetInitContext")
    return {
      success: true,
      initContext: {
        sdkName: "Outlook",
        sdkVersion: "1.0.0",
        accountContext: account,
        capabilities: { queryAccount: false },
      },
    };
  if (method !== "GetToken" && method !== "GetTokenPopup")
    return refused("unsupported_method", `There is no method called '${method ?? ""}'.`);

  const { appId } = outside.registration;
  if (params?.clientId !== appId || tenantId === foreign.tenantId)
    return refused(
      "unauthorized_client",
      `AADSTS700016: Application with identifier '${params?.clientId ?? ""}' was not found in the directory '${tenantId}'.`,
    );
  const scopes = (params.scope ?? "").split(" ").filter((each) => !oidc.includes(each));
  const unknown = scopes.find((scope) => !isOurs(scope, appId));
  if (scopes.length === 0 || unknown)
    return refused(
      "invalid_scope",
      `AADSTS70011: The provided value for the input parameter 'scope' is not valid: '${unknown ?? ""}'.`,
    );
  return {
    success: true,
    token: {
      access_token: await nestedToken(outside, person),
      id_token: await idToken(outside, person),
      expires_in: LIFETIME_SECONDS - 1,
      scope: scopes.join(" "),
      properties: null,
    },
    account: { ...account, username: address, localAccountId: oid, name },
  };
}

const oidc = ["openid", "profile", "offline_access", "email"];

/** The product's API, by its id or by its address. */
function isOurs(scope: string, appId: string): boolean {
  const [, resource = "", name] = /^(.*)\/([\w.]+)$/.exec(scope) ?? [];
  const isResource = resource === appId || (resource.startsWith("api://") && resource.endsWith(appId));
  return isResource && (name === "access_as_user" || name === ".default");
}

const refused = (code: string, description: string) => ({
  success: false,
  error: { status: "PERSISTENT_ERROR", code, description },
});
