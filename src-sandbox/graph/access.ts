import type { Request, RequestHandler, Response } from "express";
import { errors, jwtVerify } from "jose";
import type { Outside } from "../outside.ts";
import { mailboxOf, type Mailbox, people } from "../people.ts";
import { GRAPH, issuerOf, proof, proofClaims } from "../tokens.ts";
import { GraphFault, ProofWanted, noSuchMailbox, noSuchResource } from "./fault.ts";

interface Access {
  tenantId: string;
  roles: string[];
  /** Set in a token that acts for a person. */
  oid: string | undefined;
}

const refused = (words: string) => new GraphFault(401, "InvalidAuthenticationToken", words);

/** Lets only tokens of our own Entra for Graph through. */
export function bearer(outside: Outside): RequestHandler {
  return async (request, response, next) => {
    const token = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1];
    if (!token) throw refused("Access token is empty.");
    const { payload } = await jwtVerify(token, outside.keys.entra.publicKey, { audience: GRAPH }).catch(
      (error: unknown) => {
        if (error instanceof errors.JWTExpired) throw refused("Lifetime validation failed, the token is expired.");
        if (error instanceof errors.JWTClaimValidationFailed)
          throw refused("Access token validation failure. Invalid audience.");
        throw refused("Access token validation failure. Invalid signature.");
      },
    );
    const tenantId = String(payload["tid"]);
    if (payload.iss !== issuerOf(outside, tenantId)) throw refused("Access token validation failure. Invalid issuer.");
    const oid = payload["oid"];
    const isDoubted = people.some((one) => one.oid === oid && outside.store.state.graphWantsProof.includes(one.slug));
    const proofs = payload["acrs"];
    if (isDoubted && !(Array.isArray(proofs) && proofs.includes(proof))) throw new ProofWanted(proofClaims);
    const isApp = payload["idtyp"] === "app";
    const access: Access = {
      tenantId,
      roles: isApp ? (payload["roles"] as string[]) : [],
      oid: isApp ? undefined : String(payload["oid"]),
    };
    response.locals["access"] = access;
    next();
  };
}

export function accessOf(response: Response): Access {
  return response.locals["access"] as Access;
}

/** The calendar a request names: an app needs the role, a person's token reaches only its own. */
export function calendarFor(request: Request, response: Response): Mailbox {
  const { tenantId, roles, oid } = accessOf(response);
  const id = String(request.params["user"]);
  const mailbox = mailboxOf(id);
  if (mailbox?.tenantId !== tenantId) throw noSuchMailbox(id);
  const mayRead = request.method === "GET" || request.path.toLowerCase().endsWith("/getschedule");
  const allowed = oid ? mailbox.oid === oid && mayRead : roles.includes("Calendars.ReadWrite");
  if (!allowed) throw denied();
  mustBeInTheCloud(mailbox);
  return mailbox;
}

const denied = () => new GraphFault(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

function mustBeInTheCloud({ lacks }: Mailbox): void {
  if (lacks !== "cloud") return;
  throw new GraphFault(
    404,
    "MailboxNotEnabledForRESTAPI",
    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
  );
}

/** The mailbox an app does something with, given the role it takes. */
export function mailboxFor(request: Request, response: Response, role: string): Mailbox {
  const id = String(request.params["user"]);
  const mailbox = mailboxOf(id);
  if (mailbox?.tenantId !== accessOf(response).tenantId) throw noSuchMailbox(id);
  if (!accessOf(response).roles.includes(role)) throw denied();
  mustBeInTheCloud(mailbox);
  return mailbox;
}

export function directoryEntryFor(request: Request, response: Response): Mailbox {
  needsRole(response, "User.Read.All", "Directory.Read.All");
  const id = String(request.params["user"]);
  const mailbox = mailboxOf(id);
  if (mailbox?.tenantId !== accessOf(response).tenantId) throw noSuchResource(id);
  return mailbox;
}

/** Any of these is enough. */
export function needsRole(response: Response, ...enough: string[]): void {
  if (accessOf(response).roles.some((role) => enough.includes(role))) return;
  throw new GraphFault(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
