import type { Role } from "../../src-shared/command.ts";
import { rolesNamed } from "../access.ts";
import type { Config } from "../config.ts";
import { type Graph, GraphFault } from "./client.ts";

/** What the tenant's own directory says of a person right now. */
type Standing = { isOpen: true; roles: Role[] } | { isOpen: false };

export interface Directory {
  /** Asked anew at least once a minute: who has left or changed role is noticed by then. @throws GraphFault */
  standingOf: (tenantId: string, objectId: string) => Promise<Standing>;
}

const rememberedMs = 60_000;
interface AppRoles {
  id: string;
  appRoles: { id: string; value: string }[];
}

export function directoryFrom(config: Config, graph: Graph): Directory {
  const remember = memory(rememberedMs);
  const ownRoles = (tenantId: string) =>
    remember(tenantId, () =>
      graph(
        tenantId,
        `/servicePrincipals(appId='${config.BOT_APP_ID}')`,
        (request) => request.select(["id", "appRoles"]).get() as Promise<AppRoles>,
      ),
    );
  const ask = async (tenantId: string, objectId: string): Promise<Standing> => {
    try {
      const principal = await ownRoles(tenantId);
      const [person, assigned] = await Promise.all([
        graph(
          tenantId,
          `/users/${objectId}`,
          (request) => request.select(["id", "accountEnabled"]).get() as Promise<{ accountEnabled: boolean }>,
        ),
        graph(
          tenantId,
          `/users/${objectId}/appRoleAssignments`,
          (request) =>
            request.filter(`resourceId eq ${principal.id}`).get() as Promise<{ value: { appRoleId: string }[] }>,
        ),
      ]);
      if (!person.accountEnabled) return { isOpen: false };
      const ids = assigned.value.map((one) => one.appRoleId);
      return {
        isOpen: true,
        roles: rolesNamed(principal.appRoles.filter((role) => ids.includes(role.id)).map((role) => role.value)),
      };
    } catch (error) {
      if (error instanceof GraphFault && error.status === 404) return { isOpen: false };
      throw error;
    }
  };
  return {
    standingOf: (tenantId, objectId) => remember(`${tenantId}/${objectId}`, () => ask(tenantId, objectId)),
  };
}

/** Keeps an answer for a while, and never asks twice at once. What failed is not kept. */
function memory(forMs: number) {
  const kept = new Map<string, { answer: Promise<unknown>; until: number }>();
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known && known.until > Date.now()) return known.answer as Promise<T>;
    const answer = ask();
    kept.set(key, { answer, until: Date.now() + forMs });
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
