import { municipality, type AppRole } from "./people.ts";

/** The product as the tenants know it: one app registration, one bot. */
export interface Registration {
  appId: string;
  secret: string;
  homeTenant: string;
}

export const sandboxRegistration: Registration = {
  appId: "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10",
  secret: "only-for-the-sandbox",
  homeTenant: municipality.tenantId,
};

/** The product as the broker of e-IDs and the municipality's gateway know it. */
export const eidClient = { id: "samla", secret: "only-for-the-sandbox" };
export const gatewaySecret = "only-for-the-sandbox";

/** The app package in the organisation's catalogue: it gets an id of its own there, beside the manifest's. */
export const catalogApp = {
  id: "7d0c2f6e-91b4-4a5d-8c3f-6e2a9d1b7f20",
  externalId: sandboxRegistration.appId,
  displayName: "Samla",
};

export const appRoles: { id: string; value: AppRole; displayName: string }[] = [
  { id: "5b0f4a11-7c6e-4d28-a101-3e5d7f90b101", value: "Coordinator", displayName: "Samordnare" },
  { id: "5b0f4a11-7c6e-4d28-a102-3e5d7f90b102", value: "Manager", displayName: "Chef" },
  { id: "5b0f4a11-7c6e-4d28-a103-3e5d7f90b103", value: "Administrator", displayName: "Systemansvarig" },
  { id: "5b0f4a11-7c6e-4d28-a104-3e5d7f90b104", value: "ServiceCentre", displayName: "Servicecenter" },
];
