import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Labelled } from "../../src-shared/case/labelled.ts";
import type { FullCase } from "./full-case.ts";

/** In words of B's about B alone; of B's about others; of a service masked from A; and of a child to itself. */
const birds = {
  own: { sings: "kanarie", phone: "0701740691", number: "19121212-1001" },
  others: { sings: "bergfink", phone: "0701740692", number: "19121212-1002" },
  masked: { sings: "steglits", phone: "0701740693", number: "19121212-1003" },
  childs: { sings: "domherre", phone: "0701740694", number: "19121212-1004" },
} as const;
export type Bird = keyof typeof birds;
/** What stands nowhere else: a name, a telephone, an address to write to, one to live at, a number and a word. */
const bird = (kind: Bird) => {
  const { sings, phone, number } = birds[kind];
  return [`${sings}fjäder`, phone, `${sings}@example.se`, `${sings}gränd 9`, number, `${sings}kvitter`].join(" ");
};
export const songs = (...of: Bird[]) => new RegExp(of.flatMap((kind) => Object.values(birds[kind])).join("|"), "i");

const isLabelled = (value: object): value is Labelled<unknown> => "source" in value && "about" in value;

/** The same case with a canary in every word that one of them has said: whoever hears it has been told what they said. */
export function withCanaries({ file, b, masked }: FullCase): CaseFile {
  const child = file.parties[0]!.id;
  const maskedUnit = file.maskedUnits[0]?.unit;
  const birdOf = ({ source, about, releasedTo }: Labelled<unknown>): Bird | null => {
    if (source.kind === "unit") return source.unit === maskedUnit ? "masked" : null;
    if (source.party === masked) return "masked";
    if (source.party === b) return about.every((one) => one === b) ? "own" : "others";
    return source.party === child && about.every((one) => one === child) && releasedTo.length === 0 ? "childs" : null;
  };
  const sung = (value: unknown, kind: Bird): unknown => {
    // A day stays a day.
    if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? value : bird(kind);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, ["name", "text"].includes(key) ? sung(inner, kind) : inner]),
    );
  };
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    const kind = isLabelled(value) ? birdOf(value) : null;
    if (kind && kind !== "childs") return { ...value, value: sung((value as Labelled<unknown>).value, kind) };
    // What a child is called and when it was born is no secret; what it has sealed is.
    if (kind && (value as Labelled<unknown>).sealed)
      return { ...value, value: sung((value as Labelled<unknown>).value, kind) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  };
  return filled(file) as CaseFile;
}
