/** What each part of the settings is for. */
export const settingsLeads: Record<string, string> = {
  programmes: "Ett ärende behåller det som gällde när det började. Ändringar gäller nya ärenden.",
  publicPage:
    "Här berättar kommunen vad samordning är och vem man ringer. Vem som helst kan be om kontakt, och får svar inom tiden för första samtalet.",
  family:
    "Så frågar kommunen familjer om samtycke, på svenska och engelska. En text som någon har tillfrågats med finns kvar som den var.",
  authorities: "Varje myndighet är personuppgiftsansvarig för sina verksamheter. Här går sekretessgränserna.",
  units: "De som kan sitta vid bordet, och de som bara skickar in förfrågningar.",
  people: "De som Samla känner till. Vad de får besluta står under Mandat.",
  mandates:
    "Vem som får besluta vad för sin verksamhet, till vilken kostnad och när. På ett beslutsmöte är bara den med som har mandat.",
  venues: "De rum som möten föreslås i. Vägbeskrivningen läses av familjen.",
  notices: "Svenska helgdagar och aftnar räknas av sig själva: då skickas inget. Det som brådskar kommer ändå fram.",
  legal: "Grunder vid sidan av samtycke, så som er jurist har formulerat dem.",
  invitations:
    "Samma text i alla kallelser, den Samla skickar och den samordnaren skickar själv. Ämnet är alltid ärendets kod.",
  agendas:
    "Samordnaren börjar en dagordning från en mall och väljer bort det som inte behövs. En dagordning som redan finns ändras inte.",
  retention: "Så länge sparas ett avslutat ärende. Förslag till gallring granskas alltid av en människa.",
};
