import { z } from "zod";

/** Longest name a file keeps, in characters. */
const longest = 120;

/** What cannot be read, what turns the reading direction, and what some computer takes for something else than a name. */
const unreadable = /[\p{C}\p{Zl}\p{Zp}]/gu;
const special = /[<>:"|?*%]/g;

/** A file's name without its path, and without what could deceive whoever reads it. */
export const cleaned = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(unreadable, "")
    .replace(special, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");

export const fileName = () => z.string().max(255).transform(cleaned).pipe(z.string().min(1));

/** The name with the ending its bytes call for: a picture that is called a programme is a picture. */
export function namedAs(name: string, extension: string): string {
  const endings = extension === "jpg" ? ["jpg", "jpeg"] : [extension];
  const ending = endings.find((one) => name.toLowerCase().endsWith(`.${one}`)) ?? extension;
  const stem = name.toLowerCase().endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : name;
  return `${Array.from(stem).slice(0, longest).join("")}.${ending}`;
}
