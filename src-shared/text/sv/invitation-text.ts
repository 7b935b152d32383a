/** What an invitation's text may hold that is filled in: nothing that changes while the meeting stands. */
export const codeField = "{kod}";

/** What every invitation says, until the municipality has words of its own. */
export const samlasInvitation =
  "Samverkansmöte i ärende {kod}. Dagordningen finns i Samla i Teams. Skriv inga uppgifter om familjen här.";

export const invitationTitle = (reference: string) => `Samverkansmöte ${reference}`;
