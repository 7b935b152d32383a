export const undelivered = {
  title: "Not reached in Teams",
  count: (people: number) =>
    people === 1
      ? "One person is not reached in Teams. The content shows who."
      : `${people} people are not reached in Teams. The content shows who.`,
  mail: (since: string) => `Since ${since}. A mail has been sent. Call if it is urgent.`,
  none: (since: string) => `Since ${since}. Mail did not get through either. Call.`,
};

export const mail = {
  subject: (reference: string) => `Samla: something waits for you in ${reference}`,
  what: {
    case: "A case waits for you.",
    invitation: "An invitation to a meeting waits for you.",
    changed: "A meeting you are invited to is paused, being moved or cancelled.",
    agenda: "An agenda or meeting notes wait for you.",
    task: "A follow-up waits for your answer.",
    drift: "A meeting has been changed in Outlook.",
    unsent: "The invitation to a meeting has not been sent.",
    report: "A report waits for you to receive it.",
    reminder: "A follow-up is late.",
    turn: "It is your turn to begin with support.",
    takeover: "Your service takes something over when a case is closed.",
  },
  reference: (reference: string) => `Case: ${reference}`,
  unreached: "Samla does not reach you in Teams. That is why you get this mail.",
  silent: (days: number) =>
    days === 1
      ? "It has been unopened in Teams for one working day."
      : `It has been unopened in Teams for ${days} working days.`,
  where: (address: string) => `Open Samla in Teams and write my cases: ${address}`,
  stop: "The mails stop once you have opened it in Teams. For fewer messages, write stop to Samla.",
  noReply: "This mail cannot be answered. Ask the coordinator.",
};
