import { z } from "zod";

/** The kinds of coordination a municipality runs, as data: what differs between them stands here and nowhere in the commands. */
export const programmes = {
  samba: { prefix: "SB" },
} as const satisfies Record<string, { prefix: string }>;

export type Programme = keyof typeof programmes;
export const programmeId = () => z.enum(Object.keys(programmes) as [Programme, ...Programme[]]);
