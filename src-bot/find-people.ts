import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import type { FoundPerson, FoundRoom } from "./graph/search.ts";

const shortestQuery = 2;
const longestQuery = 60;

/** Who works in the municipality or with it, by the beginning of a name or an address: for whoever adds people to cases and settings. */
export async function findPeople(
  deps: Deps,
  access: Access,
  query: string,
): Promise<Outcome<{ people: FoundPerson[] }>> {
  if (!mayLookUp(deps, access)) return refuse({ kind: "notForYourRole" });
  const asked = query.trim();
  const problem = asked.length < shortestQuery ? "missing" : asked.length > longestQuery ? "tooLong" : null;
  if (problem) return refuse({ kind: "badInput", fields: [{ path: "q", problem }] });
  const answers = await Promise.allSettled(tenantsOf(deps, access).map((tenant) => deps.search.people(tenant, asked)));
  const failed = answers.filter((answer) => answer.status === "rejected");
  for (const { reason } of failed) deps.log.warn({ err: reason }, "people could not be looked up in a tenant");
  // A Region that cannot be asked does not keep anybody from finding their own people.
  if (failed.length === answers.length) throw failed[0]?.reason;
  return ok({ people: answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : [])) });
}

/** The rooms that can be booked in the municipality's own Exchange. */
export async function findRooms(deps: Deps, access: Access): Promise<Outcome<{ rooms: FoundRoom[] }>> {
  if (!mayLookUp(deps, access)) return refuse({ kind: "notForYourRole" });
  const [home = deps.config.BOT_TENANT_ID] = tenantsOf(deps, access);
  return ok({ rooms: await deps.search.rooms(home) });
}

const mayLookUp = ({ config }: Deps, { actor: { account, roles } }: Access) =>
  roles.includes("coordinator") || roles.includes("administrator") || config.FIRST_ADMIN === account;

/** The municipality's own comes first. */
const tenantsOf = ({ config }: Deps, { municipalities: [municipality] }: Access) =>
  [...config.ALLOWED_TENANTS].flatMap(([tenant, known]) => (known.includes(municipality) ? [tenant] : []));
