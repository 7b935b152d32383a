import { z } from "zod";

/** The kinds of coordination a municipality runs, as data: what differs between them stands here and nowhere in the commands. */
export const programmes = {
  /** For those who have not yet turned 21. */
  samba: { prefix: "SB", oldest: 20 },
} as const satisfies Record<string, { prefix: string; oldest: number }>;

export type Programme = keyof typeof programmes;
export const programmeId = () => z.enum(Object.keys(programmes) as [Programme, ...Programme[]]);
