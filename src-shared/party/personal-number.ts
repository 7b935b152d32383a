import { hasCheckDigit } from "../case/personal-number.ts";
import type { Day } from "../time.ts";

/** In a coordination number the day is this much greater. */
const coordination = 60;

/**
 * Twelve digits, of a personal or coordination number written in any of the usual ways; null where its check digit is wrong
 * or it is somebody's who was not born on that day.
 * https://www.skatteverket.se/privat/folkbokforing/personnummer
 */
export function personalNumberOf(said: string, bornOn: Day): string | null {
  const [, century, born, last] = /^(\d\d)?(\d{6})[-+]?(\d{4})$/.exec(said.replace(/\s/g, "")) ?? [];
  if (!born || !last) return null;
  const [year, month, day] = bornOn.split("-") as [string, string, string];
  if (century !== undefined && century !== year.slice(0, 2)) return null;
  const days = [day, String(Number(day) + coordination)];
  const isBornThen = days.some((one) => born === `${year.slice(2)}${month}${one}`);
  return isBornThen && hasCheckDigit(`${born}${last}`) ? `${year.slice(0, 2)}${born}${last}` : null;
}
