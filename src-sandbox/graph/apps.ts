import { Router, type Request, type Response } from "express";
import { z } from "zod";
import manifest from "../../manifest/manifest.json" with { type: "json" };
import { installForPerson, installInChat } from "../bot.ts";
import { meetingChat, type Conversation } from "../conversation.ts";
import type { Outside } from "../outside.ts";
import { graphChatIdOf, personCalled, type Person } from "../people.ts";
import { catalogApp } from "../registration.ts";
import { accessOf, directoryEntryFor, needsRole } from "./access.ts";
import { GraphFault } from "./fault.ts";
import { filterFrom } from "./filter.ts";
import { queryOption, selected } from "./preference.ts";
import { readAs } from "./reading.ts";

const FOR_USER = "TeamsAppInstallation.ReadWriteSelfForUser.All";
const FOR_CHAT = "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All";

const permissionSet = z.strictObject({
  resourceSpecificPermissions: z.array(z.strictObject({ permissionValue: z.string(), permissionType: z.string() })),
});
const installation = z.strictObject({
  "teamsApp@odata.bind": z.string(),
  consentedPermissionSet: permissionSet.optional(),
});

/** What the package in the catalogue asks for in each chat and mailbox. */
const asked = {
  resourceSpecificPermissions: manifest.authorization.permissions.resourceSpecific.map(({ name, type }) => ({
    permissionValue: name,
    permissionType: type.toLowerCase(),
  })),
};

/** Teams's catalogue of apps and where ours is installed. */
export function apps(outside: Outside): Router {
  const router = Router();
  const { installed, chatsWithApp } = outside.store.state;

  router.get("/appCatalogs/teamsApps", (request, response) => {
    needsRole(response, "AppCatalog.Read.All");
    const app = { ...catalogApp, distributionMethod: "organization" };
    const filter = filterOf(request, ["id", "externalId", "displayName", "distributionMethod"]);
    const expanded = queryOption(request, "$expand")?.startsWith("appDefinitions")
      ? { appDefinitions: [{ id: "1", authorization: { requiredPermissionSet: asked } }] }
      : {};
    const found = filter(app) ? [{ ...selected(request, app, "teamsApp"), ...expanded }] : [];
    answer(response, "appCatalogs/teamsApps", found);
  });

  router.get("/users/:user/teamwork/installedApps", (request, response) => {
    const person = personFor(request, response);
    const found = installed.includes(person.slug) ? [installationOf(person.oid)] : [];
    answer(response, "userScopeTeamsAppInstallation", listed(request, found));
  });

  router.post("/users/:user/teamwork/installedApps", (request, response) => {
    const person = personFor(request, response);
    boundApp(request.body);
    if (installed.includes(person.slug)) throw alreadyThere("user");
    void installForPerson(outside, person).catch(untold);
    response.status(201).end();
  });

  router.get("/users/:user/teamwork/installedApps/:installation/chat", (request, response) => {
    const person = personFor(request, response);
    mustBe(installationOf(person.oid), request, installed.includes(person.slug));
    response.json({
      "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#chats/$entity`,
      id: graphChatIdOf(person, outside.registration.appId),
      topic: null,
      createdDateTime: "2026-01-12T08:00:00Z",
      lastUpdatedDateTime: outside.now().toISOString(),
      chatType: "oneOnOne",
      webUrl: null,
      tenantId: person.tenantId,
      onlineMeetingInfo: null,
      viewpoint: null,
    });
  });

  router.get("/chats/:chat/installedApps", (request, response) => {
    const { id } = chatFor(outside, request, response);
    const found = chatsWithApp.includes(id) ? [installationOf(id)] : [];
    answer(response, "teamsAppInstallation", listed(request, found));
  });

  router.post("/chats/:chat/installedApps", (request, response) => {
    const chat = chatFor(outside, request, response);
    const { consentedPermissionSet } = boundApp(request.body);
    if (sorted(consentedPermissionSet) !== sorted(asked))
      throw new GraphFault(
        403,
        "Forbidden",
        "The required permissions have not been consented to by the caller, or do not match the app's definition.",
      );
    if (chatsWithApp.includes(chat.id)) throw alreadyThere("chat");
    void installInChat(outside, chat).catch(untold);
    response.status(201).end();
  });

  return router;

  function answer(response: Response, what: string, value: unknown[]): void {
    response.json({ "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#${what}`, value });
  }
}

/** Graph's answer waits for no bot, and what a bot did not hear it is not told again. */
const untold = () => undefined;

function personFor(request: Request, response: Response): Person {
  needsRole(response, FOR_USER);
  const person = personCalled(directoryEntryFor(request, response).slug);
  if (!person) throw new GraphFault(403, "Forbidden", "The user does not have a license for Microsoft Teams.");
  return person;
}

function chatFor(outside: Outside, request: Request, response: Response): Conversation {
  needsRole(response, FOR_CHAT);
  const chat = meetingChat(outside, String(request.params["chat"]));
  if (chat?.tenantId !== accessOf(response).tenantId) throw new GraphFault(404, "NotFound", "NotFound");
  return chat;
}

/** Only the id the app has in the catalogue installs it; the manifest's own is of no use here. */
function boundApp(body: unknown): z.output<typeof installation> {
  const read = readAs(installation, body, "teamsAppInstallation");
  const { "teamsApp@odata.bind": bound } = read;
  const id = /^https:\/\/[^/]+(?:\/graph)?\/v1\.0\/appCatalogs\/teamsApps\/([0-9a-f-]+)$/i.exec(bound)?.[1];
  if (!id) throw new GraphFault(400, "BadRequest", "Invalid bind property name teamsApp in request payload.");
  if (id !== catalogApp.id) throw new GraphFault(404, "NotFound", "The requested app was not found in the catalog.");
  return read;
}

const sorted = (set: z.output<typeof permissionSet> | undefined) =>
  (set?.resourceSpecificPermissions ?? [])
    .map(({ permissionValue, permissionType }) => `${permissionValue} ${permissionType.toLowerCase()}`)
    .toSorted()
    .join();

const installationOf = (where: string) => ({
  id: Buffer.from(`${where}##${catalogApp.id}`).toString("base64"),
  teamsApp: { ...catalogApp, distributionMethod: "organization" },
  teamsAppDefinition: { teamsAppId: catalogApp.id, displayName: catalogApp.displayName, version: "0.1.0" },
});
type Installation = ReturnType<typeof installationOf>;

/** What an installation is of comes only when expanded, and only then can be looked for. */
function listed(request: Request, installations: Installation[]): Record<string, unknown>[] {
  const expanded = (queryOption(request, "$expand") ?? "").split(",").map((name) => name.trim());
  const filter = filterOf(request, [
    "id",
    ...(expanded.includes("teamsApp") ? ["teamsApp/id", "teamsApp/externalId"] : []),
    ...(expanded.includes("teamsAppDefinition") ? ["teamsAppDefinition/teamsAppId"] : []),
  ]);
  return installations
    .filter(filter)
    .map((each) =>
      Object.fromEntries(Object.entries(each).filter(([name]) => name === "id" || expanded.includes(name))),
    );
}

function filterOf(request: Request, properties: string[]): (entity: Record<string, unknown>) => boolean {
  const text = queryOption(request, "$filter");
  return text === undefined ? () => true : filterFrom(text, properties).matches;
}

function mustBe({ id }: Installation, request: Request, isInstalled: boolean): void {
  if (isInstalled && request.params["installation"] === id) return;
  throw new GraphFault(404, "NotFound", "No app found with the given installation id.");
}

const alreadyThere = (where: string) =>
  new GraphFault(409, "Conflict", `The Teams app is already installed in the scope of this ${where}.`);
