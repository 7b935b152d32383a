import { Router } from "express";
import type { Outside } from "../outside.ts";
import { foreign, municipality, personCalled } from "../people.ts";
import { appRoles } from "../registration.ts";
import { servicePrincipalId } from "../tokens.ts";
import { accessOf, directoryEntryFor, needsRole } from "./access.ts";
import { GraphFault, noSuchResource } from "./fault.ts";
import { linkTo } from "./listing.ts";
import { queryOption, selected } from "./preference.ts";
import { askedFor, userJson, usersFound } from "./users.ts";

export function directory(outside: Outside): Router {
  const router = Router();
  const context = (what: string) => `${outside.addresses.graph}/v1.0/$metadata#${what}`;

  router.get("/users", (request, response) => {
    needsRole(response, "User.Read.All", "Directory.Read.All");
    const { page, all, next } = usersFound(request, accessOf(response).tenantId);
    const isAsked = queryOption(request, "$select") !== undefined;
    response.json({
      "@odata.context": context("users"),
      ...(queryOption(request, "$count") === "true" ? { "@odata.count": all } : {}),
      ...(next ? { "@odata.nextLink": linkTo(outside, request, "$skiptoken", next) } : {}),
      value: page.map((entry) =>
        isAsked ? selected(request, { ...userJson(entry), ...askedFor(entry) }, "user") : userJson(entry),
      ),
    });
  });

  router.get("/users/:user", (request, response) => {
    const entry = directoryEntryFor(request, response);
    const user = { "@odata.context": context("users/$entity"), ...userJson(entry) };
    const isAsked = queryOption(request, "$select") !== undefined;
    response.json(isAsked ? selected(request, { ...user, ...askedFor(entry) }, "user") : user);
  });

  router.get("/users/:user/appRoleAssignments", (request, response) => {
    const entry = directoryEntryFor(request, response);
    needsRole(response, "Directory.Read.All");
    const resourceId = servicePrincipalId(entry.tenantId);
    const person = personCalled(entry.slug);
    const held = entry.tenantId === municipality.tenantId ? appRoles.filter(({ value }) => value === person?.role) : [];
    const assignments = held.map((role) => ({
      id: Buffer.from(`${entry.oid} ${role.id}`).toString("base64url"),
      deletedDateTime: null,
      appRoleId: role.id,
      createdDateTime: "2026-01-12T08:00:00Z",
      principalDisplayName: entry.name,
      principalId: entry.oid,
      principalType: "User",
      resourceDisplayName: "Samla",
      resourceId,
    }));
    response.json({
      "@odata.context": context("appRoleAssignments"),
      value: assignments.filter(filterOnResource(queryOption(request, "$filter"))),
    });
  });

  router.get(/^\/servicePrincipals\(appId=(?:'|%27)([0-9a-f-]+)(?:'|%27)\)$/i, (request, response) => {
    needsRole(response, "Application.Read.All", "Directory.Read.All");
    const { appId } = outside.registration;
    const { tenantId } = accessOf(response);
    const asked = String(request.params[0]);
    if (asked !== appId || tenantId === foreign.tenantId) throw noSuchResource(asked);
    response.json(
      selected(
        request,
        {
          "@odata.context": context("servicePrincipals/$entity"),
          id: servicePrincipalId(tenantId),
          accountEnabled: true,
          appId,
          appDisplayName: "Samla",
          displayName: "Samla",
          appRoleAssignmentRequired: false,
          appRoles: appRoles.map((role) => ({
            allowedMemberTypes: ["User"],
            description: role.displayName,
            displayName: role.displayName,
            id: role.id,
            isEnabled: true,
            origin: "Application",
            value: role.value,
          })),
        },
        "servicePrincipal",
      ),
    );
  });

  return router;
}

function filterOnResource(filter: string | undefined): (assignment: { resourceId: string }) => boolean {
  if (filter === undefined) return () => true;
  const wanted = /^resourceId eq '?([0-9a-f-]{36})'?$/i.exec(filter.trim())?.[1];
  if (!wanted)
    throw new GraphFault(
      400,
      "Request_UnsupportedQuery",
      "Unsupported or invalid query filter clause specified for property of resource 'AppRoleAssignment'.",
    );
  return ({ resourceId }) => resourceId === wanted.toLowerCase();
}
