/** A meeting that is to be sent from the coordinator's own Outlook, and has not come; said to them alone. */
export const unsent = {
  title: (reference: string) => `Kallelsen är inte skickad ${reference}`,
  lead: "Mötet är bokat i ärendet, men ingen kallelse har kommit från din Outlook.",
  awaited: "Samla väntar på att du skickar kallelsen i Outlook.",
  whoKnows: "De inbjudna ser mötet i Samla, men har det inte i sina kalendrar.",
  send: "Låt Samla skicka kallelsen",
  wait: "Vänta på min kallelse",
  settled: "Mötet väntar inte på någon kallelse från Outlook.",
};
