import { randomUUID } from "node:crypto";

import fc from "fast-check";

const deep = (depth: number) => JSON.parse(`${'{"a":['.repeat(depth)}1${"]}".repeat(depth)}`) as unknown;

/** Values that have brought programs down: wrong kinds, and right kinds that are anything but ordinary. */
const anyNasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    " ",
    "\u0000",
    "\ud800",
    "a\udfff b",
    "\u202e\u2066",
    "\ufeff",
    "'; drop table case_file; --",
    "${7*7}",
    "__proto__",
    "constructor",
    "toString",
    "undefined",
    "null",
    "NaN",
    "-0",
    "1e999",
    "%00",
    "%E0%A4%A",
    "../..",
    "9999-12-31",
    "0000-00-00",
    "-271821-04-20",
    "2026-02-30",
    "2026-09-07T25:61:00Z",
    "+275760-09-13T00:00:01Z",
    "😀".repeat(300),
    "x".repeat(2001),
    "a\nb\r\nc",
    "<script>alert(1)</script>",
    randomUUID(),
    "0".repeat(400),
  ),
  fc.constantFrom<unknown>(1e308, -1e308, 2 ** 53, -(2 ** 31) - 1, 0.1, -1, null, true, false, [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    deep(3),
    deep(200),
    Array.from({ length: 500 }, () => 0),
    { length: 1e9 },
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}')
    .map((text) => JSON.parse(text) as unknown),
);
export const nasty = (): fc.Arbitrary<unknown> => anyNasty;

/** Text where JSON is asked for: cut short, doubled, poisoned, or not JSON at all. */
export const nastyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.json(),
    fc.tuple(fc.json(), fc.nat(20)).map(([text, cut]) => text.slice(0, -cut - 1)),
    fc.constantFrom(
      "",
      "{",
      "[]",
      "null",
      "7",
      '"x"',
      "{}{}",
      "\ufeff{}",
      "{'a':1}",
      '{"a":1,"a":2}',
      '{"a":"\u0000"}',
      "NaN",
      `{"commandId":"12345678","input":${"[".repeat(30_000)}${"]".repeat(30_000)}}`,
      '{"commandId":"12345678","input":1e400}',
      `{"commandId":"12345678","input":"${"å".repeat(140_000)}"}`,
    ),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
