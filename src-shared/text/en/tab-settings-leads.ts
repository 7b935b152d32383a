/** What each part of the settings is for. */
export const settingsLeads: Record<string, string> = {
  programmes: "A case keeps what held when it began. Changes hold for new cases.",
  publicPage:
    "Here the municipality tells what coordination is and whom to call. Anybody can ask to be contacted, and is answered within the time for the first call.",
  family:
    "How the municipality asks families for consent, in Swedish and English. A text that somebody has been asked with stays as it was.",
  authorities: "Each authority is the controller for its services. This is where secrecy borders run.",
  units: "Those who may sit at the table, and those who only hand in inquiries.",
  people: "Those whom Samla knows. What they may decide stands under Mandates.",
  mandates:
    "Who may decide what for their service, up to what cost and when. To a decision meeting come only those with a mandate.",
  venues: "The rooms in which meetings are proposed. The family reads the directions.",
  notices:
    "Swedish public holidays and eves are counted by themselves: nothing is sent then. What is urgent still arrives.",
  legal: "Grounds beside consent, as your jurist has worded them.",
  invitations:
    "The same text in every invitation, those Samla sends and those the coordinator sends. The subject is always the case's code.",
  agendas:
    "The coordinator begins an agenda from a template and leaves out what is not needed. An agenda that is already there does not change.",
  retention: "How long a closed case is kept. A proposal to dispose is always reviewed by a person.",
};
