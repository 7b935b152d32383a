import { dates } from "../words.ts";

export const when = dates("en-GB");
export const list = (names: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
export const kronor = (sum: number) =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency: "SEK", maximumFractionDigits: 0 }).format(sum);
