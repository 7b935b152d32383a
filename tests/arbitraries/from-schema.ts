import fc from "fast-check";

import { nasty } from "./nasty.ts";

/** What there is to point at, so that refusals deep inside are reached too. */
export interface Pool {
  /** Ids of the case's things, by what a field that points at one is called. */
  ids: ReadonlyMap<string, readonly string[]>;
  accounts: readonly string[];
  days: readonly string[];
  moments: readonly string[];
  slugs: readonly string[];
  words: readonly string[];
}

/** As much of a zod schema as an input of ours is made of. */
interface Schema {
  def: {
    type: string;
    format?: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    innerType?: Schema;
    in?: Schema;
    out?: Schema;
    options?: readonly Schema[];
    entries?: Record<string, string | number>;
    values?: readonly unknown[];
    checks?: readonly object[];
  };
}

interface Rule {
  check: string;
  pattern?: RegExp;
  maximum?: number;
}

/** What fits the schema, or nearly: now and then a part is left out, doubled, or something else altogether. */
export function inputFor(schema: unknown, pool: Pool, oddness = 12): fc.Arbitrary<unknown> {
  const right = (of: Schema, name: string): fc.Arbitrary<unknown> => {
    const { def } = of;
    switch (def.type) {
      case "object":
        return objectOf(def.shape!);
      case "string":
        return stringOf(def, name);
      case "enum":
        return fc.constantFrom(...Object.values(def.entries!));
      case "literal":
        return fc.constantFrom(...def.values!);
      case "boolean":
        return fc.boolean();
      case "number":
        return fc.constantFrom(0, 1, 2, 5, 15, 30, 45, 60, 90, 365);
      case "array":
        return fc.array(part(def.element!, name), { maxLength: 3 });
      case "union":
        return fc.oneof(...def.options!.map((option) => part(option, name)));
      case "nullable":
        return fc.oneof({ weight: 4, arbitrary: part(def.innerType!, name) }, fc.constant(null));
      case "optional":
      case "default":
        return fc.oneof({ weight: 3, arbitrary: part(def.innerType!, name) }, fc.constant(undefined));
      case "pipe":
        return fc.oneof(
          ...[def.in!, def.out!].filter((one) => one.def.type !== "transform").map((one) => right(one, name)),
        );
      default:
        throw new Error(`Nothing is made for the schema ${def.type} of ${name} yet.`);
    }
  };
  const part = (of: Schema, name: string) =>
    fc.oneof({ weight: oddness, arbitrary: right(of, name) }, { weight: 1, arbitrary: nasty() });
  const objectOf = (shape: Record<string, Schema>) =>
    fc
      .tuple(
        fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, part(field, name)]))),
        fc.nat(4 * oddness),
        fc.constantFrom("__proto__", "constructor", "account", "actor", "role", "now", "caseId"),
        nasty(),
      )
      .map(([whole, chance, extra, value]) => {
        if (chance === 0) return Object.fromEntries(Object.entries(whole).slice(1));
        if (chance === 1) return Object.fromEntries([...Object.entries(whole), [extra, value]]);
        return whole;
      });
  const stringOf = ({ format, checks = [] }: Schema["def"], name: string): fc.Arbitrary<unknown> => {
    const rules = checks.map((check) => (check as Record<"_zod", { def: Rule }>)["_zod"].def);
    const pattern = String(rules.find((rule) => rule.pattern)?.pattern ?? "");
    if (format === "uuid") return idOf(name);
    if (format === "date") return fc.constantFrom(...pool.days);
    if (format === "datetime") return fc.constantFrom(...pool.moments);
    if (pattern.includes("36}\\/")) return fc.constantFrom(...pool.accounts);
    if (pattern.includes("a-z0-9-]")) return fc.constantFrom(...pool.slugs);
    if (pattern.includes("\\d{6,15}")) return fc.constantFrom("070-1740698", "070 174 06 99", "+46701740610", "");
    if (pattern.includes("[a-z]{2,3}")) return fc.constantFrom("sv", "en", "so", "ar-SY");
    if (pattern.includes("@")) return fc.constantFrom("kurator@ekstad.example.se", "");
    const longest = rules.find((rule) => rule.check === "max_length")?.maximum ?? 100;
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pool.words) },
      { weight: 1, arbitrary: fc.constantFrom("x".repeat(longest), "x".repeat(longest + 1)) },
    );
  };
  const idOf = (name: string) => {
    const named = [...pool.ids].filter(([kind]) => name.toLowerCase().includes(kind)).flatMap(([, ids]) => ids);
    const all = [...pool.ids.values()].flat();
    if (named.length === 0) return fc.constantFrom(...all);
    return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...named) }, fc.constantFrom(...all));
  };
  return part(schema as Schema, "input");
}
