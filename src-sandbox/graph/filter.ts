import { GraphFault } from "./fault.ts";

type Entity = Record<string, unknown>;
type Condition = (entity: Entity) => boolean;

export interface Filter {
  matches: Condition;
  /** Uses what Entra answers only with the header ConsistencyLevel: eventual and $count=true. */
  isAdvanced: boolean;
}

const TOKEN = /\s*(\(|\)|,|'(?:[^']|'')*'|[A-Za-z_][\w./-]*|[0-9][\w.-]*)/y;

/**
 * The part of OData's filter language that people and apps are looked for with: comparisons of equality, `in`,
 * `startswith`, `endswith`, `not`, `and`, `or` and brackets. A property may lie inside another: `teamsApp/externalId`.
 */
export function filterFrom(text: string, properties: string[]): Filter {
  const tokens = tokensOf(text);
  let at = 0;
  let isAdvanced = false;
  const next = () => tokens[at++] ?? "";
  const expect = (wanted: string) => {
    if (next().toLowerCase() !== wanted) throw invalid(text);
  };
  const word = () => (tokens[at] ?? "").toLowerCase();
  const property = () => {
    const name = next();
    if (!properties.includes(name)) throw noSuchProperty(name);
    return (entity: Entity) => valueAt(entity, name);
  };
  const literal = () => literalOf(next(), text);

  const either = (): Condition => {
    const first = both();
    if (word() !== "or") return first;
    next();
    const second = either();
    return (entity) => first(entity) || second(entity);
  };
  const both = (): Condition => {
    const first = single();
    if (word() !== "and") return first;
    next();
    const second = both();
    return (entity) => first(entity) && second(entity);
  };
  const single = (): Condition => {
    if (word() === "not") {
      next();
      isAdvanced = true;
      const inner = single();
      return (entity) => !inner(entity);
    }
    if (word() === "(") {
      next();
      const inner = either();
      expect(")");
      return inner;
    }
    if (word() === "startswith" || word() === "endswith") return partly();
    return comparison();
  };
  const partly = (): Condition => {
    const isEnd = next().toLowerCase() === "endswith";
    if (isEnd) isAdvanced = true;
    expect("(");
    const value = property();
    expect(",");
    const wanted = String(literal()).toLowerCase();
    expect(")");
    return (entity) => {
      const found = value(entity);
      const said = typeof found === "string" ? found.toLowerCase() : "";
      return isEnd ? said.endsWith(wanted) : said.startsWith(wanted);
    };
  };
  const comparison = (): Condition => {
    const value = property();
    const operator = next().toLowerCase();
    if (operator === "in") {
      expect("(");
      const wanted = [literal()];
      while (word() === ",") {
        next();
        wanted.push(literal());
      }
      expect(")");
      return (entity) => wanted.some((each) => same(value(entity), each));
    }
    if (operator !== "eq" && operator !== "ne") throw invalid(text);
    if (operator === "ne") isAdvanced = true;
    const wanted = literal();
    return (entity) => same(value(entity), wanted) === (operator === "eq");
  };

  const matches = either();
  if (at < tokens.length) throw invalid(text);
  return { matches, isAdvanced };
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const rest = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const found = TOKEN.exec(rest)?.[1];
    if (found === undefined) throw invalid(text);
    tokens.push(found);
  }
  return tokens;
}

function literalOf(token: string, text: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === "true" || token === "false") return token === "true";
  if (token === "null") return null;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(token)) return token;
  throw invalid(text);
}

const valueAt = (entity: Entity, path: string): unknown =>
  path.split("/").reduce<unknown>((value, step) => (value as Entity | undefined)?.[step], entity);

/** Entra compares text without regard to case. */
const same = (found: unknown, wanted: unknown) =>
  typeof found === "string" && typeof wanted === "string"
    ? found.toLowerCase() === wanted.toLowerCase()
    : (found ?? null) === wanted;

const invalid = (text: string) => new GraphFault(400, "BadRequest", `Invalid filter clause: '${text}'.`);
const noSuchProperty = (name: string) =>
  new GraphFault(400, "BadRequest", `Invalid filter clause: Could not find a property named '${name}'.`);
