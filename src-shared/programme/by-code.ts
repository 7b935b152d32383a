import type { Municipality } from "./municipality.ts";

/** Whether a case is about somebody grown, as far as a list of codes can tell: by what the code begins with, and today's programmes. */
export const isOfAdultsByCode = ({ programmes }: Pick<Municipality, "programmes">, reference: string): boolean =>
  Object.values(programmes).some(({ prefix, about }) => about === "adults" && reference.startsWith(`${prefix}-`));
