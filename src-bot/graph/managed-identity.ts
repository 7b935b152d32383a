import { ManagedIdentityApplication } from "@azure/msal-node";

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity */
const tokenExchange = "api://AzureADTokenExchange";

/** What Azure says of the process it runs, which the app registration trusts; kept by the library while it lasts. */
export function managedAssertion(userAssignedClientId: string): () => Promise<string> {
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId } });
  return async () => (await identity.acquireToken({ resource: tokenExchange })).accessToken;
}
