/** The words about what invitations in Outlook say, where the administrator writes it. */
export const invitationFields = {
  invitation: { label: "Text i kallelser" },
  "invitation.body": {
    label: "Text i kallelser",
    hint: "Högst 600 tecken. {kod} byts mot ärendets kod; inget annat fylls i. Skriv inget om familjer, och inga namn: den står i allas kalendrar.",
  },
};

export const invitationWords = {
  preview: "Så ser kallelsen ut",
  previewNote:
    "Tid, plats och deltagare står i Outlooks egna fält. Har ni möten i Teams skriver Outlook länken under texten.",
  sampleCode: "SB-2026-001",
  subject: "Ämne",
  body: "Text",
  mendFirst: "Rätta texten, så syns kallelsen här.",
  former: "Tidigare texter",
  formerNote: "En kallelse behåller den text den skrevs med, tills mötet är över. Bara nya får den nya.",
  until: (day: string) => `Till ${day}`,
};
export type InvitationTextWords = typeof invitationWords;
