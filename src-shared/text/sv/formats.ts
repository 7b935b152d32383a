import { dates } from "../words.ts";

export const when = dates("sv-SE");
export const list = (names: readonly string[]) => new Intl.ListFormat("sv", { type: "conjunction" }).format(names);
export const kronor = (sum: number) =>
  new Intl.NumberFormat("sv", { style: "currency", currency: "SEK", maximumFractionDigits: 0 }).format(sum);
