import { list } from "./formats.ts";

export interface Promised {
  what: string | null;
  owner: string;
  reportTo: readonly string[];
  reportsToFamily: boolean;
}

/** Who does what, by when and who is told, in a line. */
export const agreedWords = ({ what, owner, reportTo, reportsToFamily }: Promised, day: string) => {
  const told = list([...reportTo, ...(reportsToFamily ? ["familjen"] : [])]);
  const promise = `${owner}, senast ${day}${told ? `. Återkopplar till ${told}` : ""}`;
  return what === null ? promise : `${what} (${promise})`;
};
