import type { Part } from "../../meeting/invitation/invitation.ts";
import { inParts, outlookStays } from "./meeting-invitation.ts";

/** What is said in place of the usual where a case is about somebody grown, who answers for themselves. */
export const ofAdults = {
  case: {
    family: "Den det gäller",
    child: "Person",
    guardian: "Närstående",
    voice: "Så hörs personen",
    safeWay: "Så når vi personen",
    waiting: {
      registerFamily: "Skriv in personen",
      addGuardian: "Skriv in personen",
      logContact: "Ring personen och anteckna samtalet",
      recordConsent: "Anteckna personens samtycke",
      recordOwnConsent: "Fråga personen om samtycke",
      talkWith: "Tala med personen om samtycket",
      resumeCase: "Ta upp ärendet när personen vill gå vidare",
      logClosingTalk: "Prata med personen om hur det har gått",
      offerEvaluation: "Erbjud personen att utvärdera",
      readChild: "Läs det personen har sagt",
      readHandedIn: "Läs det personen har lämnat",
      setVoice: "Bestäm hur personen hörs",
      askChildDirectly: "Fråga personen själv",
      checkWords: "Läs dagordningen mot personens ord",
      recordStands: "Hör personen om anteckningarna",
      tellFamily: "Berätta för personen vad som är gjort",
    },
  },
  contact: { formTitle: "Samtal med personen" },
  ending: {
    ways: { declined: "Personen vill inte" },
    closingLead: "Skriv varför samordningen är klar. Ni pratar med personen innan ärendet stängs.",
  },
  closingPlan: {
    seenBy:
      "dig, den det gäller och verksamheter som samtycket låter. Den som tar över ser att den gör det, och från vilken dag",
  },
  course: {
    pauseLead: "Personen vill vila från samverkan. Inget planeras förrän hen vill gå vidare.",
    reopenLead: "Personen behöver samordning igen. Samtycke som inte längre gäller frågar du om på nytt.",
  },
  family: {
    formTitle: "Personen det gäller",
    childName: "Namn",
    childBornOn: "Födelsedag",
    childPersonalNumber: "Personnummer, om du har det",
  },
  voice: {
    formTitle: "Så hörs personen",
    formLead: "Personen säger själv hur det blir bäst.",
    child: "Person",
    ways: { trustedAdult: "Genom någon personen litar på" },
    trustedAdult: "Vem litar personen på?",
  },
  childPage: {
    title: "Personens egen sida",
    lead: "Här väljer du hur sidan ser ut. Personen bestämmer själv vem som får se det som sägs.",
    byAge: "Som vanligt",
    called: (name: string) => `Vad kallar personen ${name}?`,
    calledHelp: "Då kan personen välja att låta den se något. Lämna tomt, så går det inte att välja.",
  },
  childWords: {
    title: "Anteckna personens ord",
    lead: "Skriv med personens egna ord. Fråga vem som får se just det här. Det står att du har antecknat det.",
    choice: "Vem personen låter se det här",
    choiceLead: "Anteckna vad personen har sagt om vem som får se. Från nu gäller det.",
    closeLead: "Personen har själv sagt det här. Du kan ta bort den som inte längre ska se det, men inte lägga till.",
    words: "Personens ord",
    guardians: "Personen vill att de här får se det",
    services: "Personen vill att de här verksamheterna får se det",
    seenBy: "dig, personen och dem som personen har valt",
  },
  contactSheet: { roles: { child: "Person", guardian: "Närstående", parent: "Närstående", trustedAdult: "Stöd" } },
  consent: {
    askLead: "Den som får kortet ser ärendets kod. Vem det gäller visas först när kortet öppnas.",
    ownVoice: "personens egna ord",
  },
  agenda: { accord: { seenBy: "de som är med i mötet, och den det gäller med anteckningarna" } },
  meeting: {
    invitation: {
      familyMember: ({ address }: { address: string }) => ({
        what: `${address} får inte stå som deltagare.`,
        why: "Den det gäller får en egen inbjudan, och ingen ser vem den går till.",
        mend: "Ta bort adressen. Samla visar hur personen får veta.",
      }),
      notCovered: ({ address, service }: { address: string; service: string }) => ({
        what: `Samtycket omfattar inte ${address}, ${service}.`,
        why: "Utan samtycke får verksamheten inte veta att ärendet finns.",
        mend: "Ta bort adressen, eller fråga den det gäller om samtycke först.",
      }),
      outsidePurpose: ({ address, service }: { address: string; service: string }) => ({
        what: `Samtycket låter inte ${address}, ${service}, veta vad mötet gäller.`,
        why: "De ser tid och plats, men inte syftet.",
        mend: "Fråga den det gäller om ett bredare samtycke, eller ta bort adressen.",
      }),
      familyName: ({ in: some }: { in: Part[] }) => ({
        what: `Den det gäller, eller någon nära, nämns vid namn i ${inParts(some)}.`,
        why: outlookStays,
        mend: "Skriv ärendets kod i stället.",
      }),
      familyContact: ({ in: some }: { in: Part[] }) => ({
        what: `Telefon eller e-post till den det gäller står i ${inParts(some)}.`,
        why: outlookStays,
        mend: "Ta bort den.",
      }),
      perhapsName: ({ in: some }: { in: Part[] }) => ({
        what: `Det kan stå ett namn på den det gäller i ${inParts(some)}.`,
        why: outlookStays,
        mend: "Ta bort namnet om det är personens.",
      }),
    },
    aim: "Mål",
    ask: "Fråga för mötet",
    invitationLead: "Du är inbjuden till ett möte för att samordna stödet runt en person.",
    familyTold: "Den det gäller står aldrig i Outlook. Bjud in på det sätt ni har kommit överens om.",
    reasons: { schoolTime: () => "under lektionstid" },
    purpose: "Vad ska mötet leda till?",
    childQuestion: "Vilken fråga ställer vi?",
    types: {
      withFamily: "Med den det gäller",
      officialsFirst: "Medarbetarna först, som den det gäller har bett om",
    },
    family: "Vem det gäller, och stöd",
  },
};
