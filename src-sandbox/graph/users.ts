import type { Request } from "express";
import { mailboxes, type Mailbox } from "../people.ts";
import { GraphFault } from "./fault.ts";
import { filterFrom } from "./filter.ts";
import { queryOption } from "./preference.ts";

const SEARCHED = ["displayName", "mail", "userPrincipalName"] as const;
const FILTERED = ["id", "accountEnabled", "userType", "givenName", "surname", ...SEARCHED];
const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;

/** A person, room or shared mailbox as Entra describes it. */
export function userJson(entry: Mailbox): Record<string, unknown> {
  return {
    businessPhones: [],
    displayName: entry.name,
    givenName: null,
    jobTitle: null,
    mail: entry.address,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: entry.address,
    id: entry.oid,
  };
}

/** As in Graph, these come only when asked for. */
export const askedFor = (entry: Mailbox) => ({
  accountEnabled: entry.kind === "person",
  userType: "Member",
  department: null,
  companyName: null,
});

/** Those of a tenant whom a request looks for, and where the next page begins. */
export function usersFound(request: Request, tenantId: string): { page: Mailbox[]; all: number; next?: number } {
  const search = queryOption(request, "$search");
  const filterText = queryOption(request, "$filter");
  const isEventual = (request.get("consistencylevel") ?? "").toLowerCase() === "eventual";
  const isCounted = queryOption(request, "$count") === "true";

  const filter = filterText === undefined ? undefined : filterFrom(filterText, FILTERED);
  if (search !== undefined && !isEventual)
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const needsMore = filter?.isAdvanced || (isCounted && !isEventual);
  if (needsMore && !(isEventual && isCounted))
    throw unsupported(
      "The specified filter to the reference property query is currently not supported without the header 'ConsistencyLevel: eventual' and $count=true.",
    );

  const matchesSearch = search === undefined ? () => true : searchFrom(search);
  const found = mailboxes
    .filter((each) => each.tenantId === tenantId)
    .filter((each) => matchesSearch(userJson(each)))
    .filter((each) => filter?.matches({ ...userJson(each), ...askedFor(each) }) ?? true);
  const size = sizeOf(queryOption(request, "$top"));
  const skip = Number(queryOption(request, "$skiptoken") ?? 0);
  const isMore = found.length > skip + size;
  return { page: found.slice(skip, skip + size), all: found.length, ...(isMore ? { next: skip + size } : {}) };
}

/** `"displayName:anna" OR "mail:anna"`: every word of the clause begins a word of the property. */
function searchFrom(text: string): (user: Record<string, unknown>) => boolean {
  const parts = text.trim().split(/\s+(AND|OR)\s+/);
  const clauses = parts.filter((_, index) => index % 2 === 0).map(clauseFrom);
  const isAny = parts.includes("OR");
  if (isAny && parts.includes("AND")) throw unsupported("A search clause mixes AND and OR.");
  return (user) => (isAny ? clauses.some((each) => each(user)) : clauses.every((each) => each(user)));
}

function clauseFrom(part: string): (user: Record<string, unknown>) => boolean {
  const [, name, wanted = ""] = /^"(\w+):(.*)"$/.exec(part) ?? [];
  if (!name || !wanted)
    throw new GraphFault(400, "BadRequest", `Syntax error: character ':' is not valid at position 0 in '${part}'.`);
  if (!(SEARCHED as readonly string[]).includes(name))
    throw unsupported(`Property '${name}' is not searchable on resource 'User'.`);
  const words = wordsIn(wanted);
  return (user) => {
    const found = wordsIn(String(user[name]));
    return words.every((word) => found.some((each) => each.startsWith(word)));
  };
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function sizeOf(top: string | undefined): number {
  const size = Number(top ?? DEFAULT_PAGE);
  if (Number.isInteger(size) && size > 0 && size <= LARGEST_PAGE) return size;
  throw new GraphFault(400, "Request_UnsupportedQuery", `Invalid page size specified: '${top}'.`);
}

const unsupported = (words: string) => new GraphFault(400, "Request_UnsupportedQuery", words);
