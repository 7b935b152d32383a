import { hasCheckDigit } from "../case/personal-number.ts";
import { type Day, dayOf, type Moment } from "../time.ts";

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

/** The same of somebody whose birthday is not known: with its century, and of a day there is and that has been. */
export function twelveDigits(said: string, now: Moment): string | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})(\d\d)(\d\d)[-+]?\d{4}$/.exec(said.replace(/\s/g, "")) ?? [];
  const onDay = Number(day) > coordination ? Number(day) - coordination : Number(day);
  const bornOn = `${year}-${month}-${String(onDay).padStart(2, "0")}`;
  const at = new Date(`${bornOn}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(bornOn);
  return isDay && bornOn <= dayOf(now) ? personalNumberOf(said, bornOn as Day) : null;
}
