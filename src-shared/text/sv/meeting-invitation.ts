import type { NotOn } from "../../meeting/invitation/not-on.ts";
import type { InvitationWords } from "../words.ts";
import { list } from "./formats.ts";

const parts = { subject: "ämnesraden", location: "platsen", body: "texten" };
export const inParts = (some: readonly (keyof typeof parts)[]) => list(some.map((part) => parts[part]));

export const outlookStays = "Kallelsen ligger kvar i allas kalendrar.";

const notOn: Record<NotOn, ReturnType<InvitationWords["notOn"]>> = {
  cancelled: {
    what: "Mötet är inställt.",
    why: "En kallelse skulle få någon att komma till ett möte som inte blir av.",
    mend: "Stäng den här utan att skicka. Ska ni ses, planera ett nytt möte i Samla.",
  },
  over: {
    what: "Mötet har redan varit.",
    why: "Kallelsen skulle ligga kvar i allas kalendrar och säga något som inte gäller.",
    mend: "Stäng den här utan att skicka. Ska ni ses igen, planera ett nytt möte i Samla.",
  },
  blocked: {
    what: "Samtycket räcker inte längre till alla som är bjudna.",
    why: "Mötet väntar på ditt beslut. Till dess ska ingen kallas.",
    mend: "Öppna mötet i Samla. Välj att fortsätta utan dem eller att ställa in.",
  },
  moving: {
    what: "Mötets tid gäller inte längre.",
    why: "Alla har fått veta att mötet flyttas.",
    mend: "Välj en ny tid i Samla först.",
  },
  notBooked: {
    what: "Mötet har ingen tid i Samla.",
    why: "Samla följer bara möten som är bokade där.",
    mend: "Boka tiden i Samla först. Skicka sedan.",
  },
};

/** What is not right with an invitation in Outlook; what stands in the form may be named, nothing of the family's. */
export const invitation: InvitationWords = {
  notOn: ({ why }) => notOn[why],
  familyMember: ({ address }) => ({
    what: `${address} får inte stå som deltagare.`,
    why: "Familjen får egna inbjudningar, så att ingen ser den andra.",
    mend: "Ta bort adressen. Samla visar hur familjen får veta.",
  }),
  keptApart: ({ address }) => ({
    what: address ? `${address} ska inte möta någon annan som kommer.` : "Två som inte ska mötas är båda med.",
    why: "De hålls isär i ärendet.",
    mend: "Ta bort en av dem, och planera ett eget möte.",
  }),
  tooClose: ({ minutes }) => ({
    what: `Någon de inte ska möta är på samma plats inom ${minutes} minuter.`,
    why: "De hålls isär i ärendet.",
    mend: "Välj en annan plats eller en annan tid.",
  }),
  maskedTogether: ({ address, service }) => ({
    what: `Någon på mötet får inte veta att ${service} är med.`,
    why: "Att verksamheten deltar är hemligt för den personen.",
    mend: `Ta bort ${address}, och planera ett eget möte.`,
  }),
  notCovered: ({ address, service }) => ({
    what: `Samtycket omfattar inte ${address}, ${service}.`,
    why: "Utan samtycke får verksamheten inte veta att ärendet finns.",
    mend: "Ta bort personen, eller fråga familjen om samtycke först.",
  }),
  unknownAttendee: ({ address }) => ({
    what: `${address} är okänd i ärendet och i kommunen.`,
    why: "Ingen vet vem som får läsa kallelsen.",
    mend: "Ta bort adressen, eller lägg först till personen i ärendet.",
  }),
  mandateMissing: ({ address, instead }) => ({
    what: `${address} saknar mandat att besluta den dagen.`,
    why: "På ett beslutsmöte är alla med som kan besluta.",
    mend:
      instead.length > 0
        ? `Bjud in ${list(instead)} i stället.`
        : "Ta bort adressen, eller fråga verksamheten vem som får besluta.",
  }),
  personalNumber: ({ in: some }) => ({
    what: `Det står ett personnummer i ${inParts(some)}.`,
    why: outlookStays,
    mend: "Ta bort numret.",
  }),
  familyName: ({ in: some }) => ({
    what: `Det står ett namn ur familjen i ${inParts(some)}.`,
    why: outlookStays,
    mend: "Skriv ärendets kod i stället.",
  }),
  familyContact: ({ in: some }) => ({
    what: `Familjens telefon eller e-post står i ${inParts(some)}.`,
    why: outlookStays,
    mend: "Ta bort den.",
  }),
  perhapsName: ({ in: some }) => ({
    what: `Det kan stå ett namn ur familjen i ${inParts(some)}.`,
    why: outlookStays,
    mend: "Ta bort namnet om det är familjens.",
  }),
  listedWord: ({ in: some, word }) => ({
    what: `Ordet ”${word}” står i ${inParts(some)}.`,
    why: "Kommunen vill inte ha det i kallelser.",
    mend: "Skriv det i Samla i stället.",
  }),
  outsidePurpose: ({ address, service }) => ({
    what: `Samtycket låter inte ${address}, ${service}, veta vad mötet gäller.`,
    why: "Personen ser tid och plats, men inte syftet.",
    mend: "Fråga familjen om ett bredare samtycke, eller ta bort personen.",
  }),
  secondInvitation: () => ({
    what: "Mötet står redan i Outlook, och det här är en kallelse till.",
    why: "Två kallelser till samma möte går isär, och Samla följer bara den ena.",
    mend: "Stäng den här utan att skicka. Öppna mötet i kalendern och ändra där.",
  }),
  perhapsSecond: () => ({
    what: "Samla ser inte om det här är mötets kallelse eller en till.",
    why: "Mötet står redan i Outlook, och en kallelse till går isär från den.",
    mend: "Skicka bara om du öppnade mötet i kalendern. Stäng annars och ändra där.",
  }),
  voiceMissing: () => ({
    what: "Det är inte bestämt hur barnet hörs.",
    why: "Barnet ska komma till tals i varje möte.",
    mend: "Anteckna det i ärendet innan dagordningen skickas.",
  }),
};
