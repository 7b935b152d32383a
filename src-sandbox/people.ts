import { createHash } from "node:crypto";

export interface Tenant {
  tenantId: string;
  name: string;
  domain: string;
}

export const municipality: Tenant = {
  tenantId: "3f6d1c52-8a41-4e0b-9c77-5b2e1f0a4d11",
  name: "Ekstads kommun",
  domain: "ekstad.example.se",
};
export const region: Tenant = {
  tenantId: "a94e2b70-1d3c-4f68-8b05-c7d9e6f21a22",
  name: "Region Ekland",
  domain: "ekland.example.se",
};
export const foreign: Tenant = {
  tenantId: "e1b8c3d4-6f25-4a97-b1e0-0d4f7a6c5b33",
  name: "Främmande organisation",
  domain: "frammande.example.se",
};
export const tenants = [municipality, region, foreign];

export type AppRole = "Coordinator" | "Manager" | "Administrator" | "ServiceCentre";

export interface Mailbox {
  slug: string;
  name: string;
  address: string;
  oid: string;
  tenantId: string;
  kind: "person" | "room" | "shared";
  /** An account without a Teams licence, or a mailbox on an Exchange server of the municipality's own. */
  lacks?: "teams" | "cloud";
}

export interface Person extends Mailbox {
  kind: "person";
  role: AppRole | undefined;
  locale: string;
}

function person(slug: string, name: string, tenant: Tenant, oid: string, role?: AppRole, alias = slug): Person {
  const address = `${alias}@${tenant.domain}`;
  return { slug, name, address, oid, tenantId: tenant.tenantId, kind: "person", role, locale: "sv-SE" };
}

export const people: Person[] = [
  person(
    "servicecenter",
    "Servicecentermedarbetare",
    municipality,
    "10c7a5e2-3b1d-4c6f-9e01-7a2b4c6d8e01",
    "ServiceCentre",
  ),
  person("samordnare", "Samordnare, Samba", municipality, "10c7a5e2-3b1d-4c6f-9e02-7a2b4c6d8e02", "Coordinator"),
  person("samordnare2", "Samordnare 2, Samba", municipality, "10c7a5e2-3b1d-4c6f-9e03-7a2b4c6d8e03", "Coordinator"),
  person("kurator", "Kurator, Ekskolan", municipality, "10c7a5e2-3b1d-4c6f-9e04-7a2b4c6d8e04"),
  person("rektor", "Rektor, Ekskolan", municipality, "10c7a5e2-3b1d-4c6f-9e05-7a2b4c6d8e05"),
  person("larare", "Lärare, Ekskolan", municipality, "10c7a5e2-3b1d-4c6f-9e09-7a2b4c6d8e09"),
  person("skolskjuts", "Handläggare, Skolskjuts", municipality, "10c7a5e2-3b1d-4c6f-9e10-7a2b4c6d8e10"),
  person("socialsekreterare", "Socialsekreterare, Barn och unga", municipality, "10c7a5e2-3b1d-4c6f-9e06-7a2b4c6d8e06"),
  person("chef", "Enhetschef, Barn och unga", municipality, "10c7a5e2-3b1d-4c6f-9e07-7a2b4c6d8e07", "Manager"),
  person("familjeratt", "Familjerättssekreterare, Familjerätten", municipality, "10c7a5e2-3b1d-4c6f-9e11-7a2b4c6d8e11"),
  person("radgivare", "Rådgivare, Budget och skuld", municipality, "10c7a5e2-3b1d-4c6f-9e12-7a2b4c6d8e12"),
  person(
    "vuxenbehandlare",
    "Alkohol- och drogrådgivare, Vuxenvård",
    municipality,
    "10c7a5e2-3b1d-4c6f-9e13-7a2b4c6d8e13",
  ),
  person("stodsamtal", "Stödsamtalsledare, Stödcentrum", municipality, "10c7a5e2-3b1d-4c6f-9e14-7a2b4c6d8e14"),
  person("enhetschef", "Enhetschef, Familjehem", municipality, "10c7a5e2-3b1d-4c6f-9e15-7a2b4c6d8e15"),
  person("administrator", "Systemansvarig", municipality, "10c7a5e2-3b1d-4c6f-9e08-7a2b4c6d8e08", "Administrator"),
  person(
    "bupbehandlare",
    "Behandlare, BUP",
    region,
    "20d8b6f3-4c2e-4d70-8f01-8b3c5d7e9f01",
    undefined,
    "bup.behandlare",
  ),
  person(
    "verksamhetschef",
    "Verksamhetschef, BUP",
    region,
    "20d8b6f3-4c2e-4d70-8f02-8b3c5d7e9f02",
    undefined,
    "bup.chef",
  ),
  person("frammande", "Främmande person", foreign, "30e9c704-5d3f-4e81-9a01-9c4d6e8fa001"),
];

const rooms: Mailbox[] = [
  {
    slug: "ekrummet",
    name: "Ekrummet",
    address: "ekrummet@ekstad.example.se",
    oid: "10c7a5e2-3b1d-4c6f-9f01-7a2b4c6d8f01",
    tenantId: municipality.tenantId,
    kind: "room",
  },
  {
    slug: "ekskolan.motesrum",
    name: "Ekskolan, mötesrum",
    address: "ekskolan.motesrum@ekstad.example.se",
    oid: "10c7a5e2-3b1d-4c6f-9f02-7a2b4c6d8f02",
    tenantId: municipality.tenantId,
    kind: "room",
  },
];

function shared(slug: string, name: string, oid: string, lacks?: "teams" | "cloud"): Mailbox {
  const { tenantId, domain } = municipality;
  return { slug, name, address: `${slug}@${domain}`, oid, tenantId, kind: "shared", ...(lacks ? { lacks } : {}) };
}

const functionMailboxes = [
  shared("samverkan", "Samverkan", "10c7a5e2-3b1d-4c6f-9f03-7a2b4c6d8f03"),
  shared("samverkan.utan.teams", "Samverkan utan Teams", "10c7a5e2-3b1d-4c6f-9f04-7a2b4c6d8f04", "teams"),
  shared("samverkan.lokal", "Samverkan, egen server", "10c7a5e2-3b1d-4c6f-9f05-7a2b4c6d8f05", "cloud"),
];

export const mailboxes: Mailbox[] = [...people, ...rooms, ...functionMailboxes];

/** Whose calendar a coordinator opens beside their own. */
export function sharedWith(mailbox: Mailbox): Mailbox[] {
  const isCoordinator = people.some(({ slug, role }) => slug === mailbox.slug && role === "Coordinator");
  return isCoordinator ? functionMailboxes : [];
}

export function personCalled(slug: string): Person | undefined {
  return people.find((each) => each.slug === slug);
}

export function mailboxCalled(slug: string): Mailbox | undefined {
  return mailboxes.find((each) => each.slug === slug);
}

export function mailboxAt(address: string): Mailbox | undefined {
  return mailboxes.find((each) => each.address === address.toLowerCase());
}

/** Graph names a user by object id or by address. */
export function mailboxOf(idOrAddress: string): Mailbox | undefined {
  const wanted = idOrAddress.toLowerCase();
  return mailboxes.find((each) => each.oid === wanted || each.address === wanted);
}

const opaque = (text: string) => createHash("sha256").update(text).digest("base64url");

/** The id Teams gives a person towards a bot. */
export function teamsIdOf({ oid }: Person): string {
  return `29:1${opaque(`teams ${oid}`)}`;
}

export function conversationIdOf({ oid }: Person): string {
  return `a:1${opaque(`conversation ${oid}`)}`;
}

/** The same chat as Graph names it; the channel takes either name. */
export function graphChatIdOf({ oid }: Person, botId: string): string {
  return `19:${oid}_${botId}@unq.gbl.spaces`;
}
