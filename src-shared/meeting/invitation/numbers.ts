import { holdsPersonalNumber } from "../../case/personal-number.ts";
import { asRead } from "./plain-form.ts";

const dashes = /[\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/g;

/**
 * Whether a personal or coordination number stands in a text, in whichever way it is written: with other dashes, dots or
 * slashes in the date, space round the dash, or a sign after each digit. A number that is known is found whatever stands in it.
 */
export function tellsPersonalNumber(text: string, known: readonly string[]): boolean {
  const plain = text.replace(dashes, "-");
  const read = asRead(plain)
    .replace(dashes, "-")
    .replace(/\p{Nd}/gu, digit)
    .replace(/[^\S\n]/g, " ");
  const spaced = read
    .replace(/(\d\d)[./](\d\d)[./](\d\d)(?=\s*[-+ ]\s*\d{4}(?!\d))/g, "$1-$2-$3")
    .replace(/(\d) *([-+]) *(?=\d{4}(?![\d-]))/g, "$1$2");
  const spelled = read.replace(/(?<!\d)\d(?:[ .\-/]\d){9,11}(?!\d)/g, (digits) => digits.replace(/\D/g, ""));
  if ([read, spaced, spelled].some(holdsPersonalNumber)) return true;
  const digits = read.replace(/(\d)[^\d\p{L}]{1,3}(?=\d)/gu, "$1");
  return known.some((number) => digits.includes(number.replace(/\D/g, "").slice(-10)));
}

/** Digits of other scripts mean the same. */
function digit(one: string): string {
  const code = one.codePointAt(0)!;
  for (let zero = code; zero > code - 10; zero -= 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  return one;
}
