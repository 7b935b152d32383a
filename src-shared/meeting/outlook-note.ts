import { z } from "zod";

/** What Outlook has told of a meeting's event: how to join, and what is wrong with it that somebody must see to. */
export const outlookNote = z.object({
  joinUrl: z.string().nullable(),
  problems: z.array(z.enum(["roomDeclined", "noTeamsLicence", "onPremises", "noMailbox", "oldEventLeft"])),
});
export type OutlookNote = z.infer<typeof outlookNote>;
