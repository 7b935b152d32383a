import type { agreedWords as said } from "../sv/tab-agreed.ts";
import { list } from "./formats.ts";

export const agreedWords: typeof said = ({ what, owner, reportTo, reportsToFamily }, day) => {
  const told = list([...reportTo, ...(reportsToFamily ? ["the family"] : [])]);
  const promise = `${owner}, by ${day}${told ? `. Reports back to ${told}` : ""}`;
  return what === null ? promise : `${what} (${promise})`;
};
