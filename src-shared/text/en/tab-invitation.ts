import type { InvitationTextWords } from "../sv/tab-invitation.ts";

export const invitationFields = {
  invitation: { label: "Text of invitations" },
  "invitation.body": {
    label: "Text of invitations",
    hint: "At most 600 characters, in the municipality's language. {kod} becomes the case's code; nothing else is filled in. Write nothing about families, and no names: it stands in everybody's calendar.",
  },
};

export const invitationWords: InvitationTextWords = {
  preview: "What the invitation looks like",
  previewNote:
    "Time, place and people stand in Outlook's own fields. Where your meetings are in Teams, Outlook writes the link below the text.",
  sampleCode: "SB-2026-001",
  subject: "Subject",
  body: "Text",
  mendFirst: "Mend the text, and the invitation is shown here.",
  former: "Earlier texts",
  formerNote:
    "An invitation keeps the text it was written with until the meeting is over. Only new ones get the new text.",
  until: (day) => `Until ${day}`,
};
