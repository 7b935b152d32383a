import type { Instead } from "../of-whom.ts";
import { list } from "./formats.ts";
import { ofAdults } from "./of-adults.ts";
import type { accordPage } from "./tab-accord.ts";
import type { Promised } from "./tab-agreed.ts";
import type { before } from "./tab-before.ts";
import type { canvasPage } from "./tab-canvas.ts";
import type { caseFormWords } from "./tab-case-forms.ts";
import type { caseScreen } from "./tab-case.ts";
import type { consentTab } from "./tab-consent.ts";
import type { followups } from "./tab-followups.ts";
import type { linkWords } from "./tab-links.ts";
import type { tabMeeting } from "./tab-meeting.ts";
import type { orderPage } from "./tab-order.ts";
import type { planPage } from "./tab-plan.ts";
import type { raise } from "./tab-raise.ts";
import type { tabRoom } from "./tab-room.ts";
import type { schedule } from "./tab-schedule.ts";
import type { sheet } from "./tab-sheet.ts";
import type { voice } from "./tab-voice.ts";
import type { tab } from "./tab.ts";

/** The screens of a case, each by the name its words have there. */
export interface TabOfAdults {
  tab: Instead<typeof tab>;
  accord: Instead<typeof accordPage>;
  before: Instead<typeof before>;
  canvas: Instead<typeof canvasPage>;
  case: Instead<typeof caseScreen>;
  consent: Instead<typeof consentTab>;
  followups: Instead<typeof followups>;
  forms: Instead<typeof caseFormWords>;
  links: Instead<typeof linkWords>;
  meeting: Instead<typeof tabMeeting>;
  order: Instead<typeof orderPage>;
  plan: Instead<typeof planPage>;
  raise: Instead<typeof raise>;
  room: Instead<typeof tabRoom>;
  schedule: Instead<typeof schedule>;
  sheet: Instead<typeof sheet>;
  voice: Instead<typeof voice>;
}

const agreed = ({ what, owner, reportTo, reportsToFamily }: Promised, day: string) => {
  const told = list([...reportTo, ...(reportsToFamily ? ["den det gäller"] : [])]);
  const promise = `${owner}, senast ${day}${told ? `. Återkopplar till ${told}` : ""}`;
  return what === null ? promise : `${what} (${promise})`;
};

/** What the tab says in place of the usual in a case about somebody grown. */
export const tabOfAdults: TabOfAdults = {
  tab: {
    stage: { familyContact: "Kontakt med personen" },
    waiting: {
      ...ofAdults.case.waiting,
      raiseCase: "Öppna det länkade ärendet, personen har sagt ja",
    },
    case: { child: "Person", guardian: "Närstående", supporter: "Stöd till personen" },
  },
  accord: {
    lead: "Ser ni det personen behöver på samma sätt? Säg det en i taget, var och en för sin verksamhet.",
    seenBy: "De som är med i mötet läser det nu. Personen läser det med anteckningarna.",
  },
  before: {
    answers: "Personens svar",
    noFamily: "Varken personen eller någon vid personens sida är med på mötet.",
    home: "är hemma, de som arbetar med personen träffas först",
    people: "Personen vill ha med",
    nobody: "Ingen kontaktas av att personen föreslår eller av att du svarar.",
    poll: "Fråga personen om tider",
  },
  canvas: {
    forms: {
      words: "Med enkla ord. Personen läser det.",
      costHint: "Personen ser inte kostnaden.",
      firstLead: "De andra får inte veta det. De ser förslaget när den som bad om det har sett det.",
    },
  },
  case: {
    people: {
      title: "Runt personen",
      noFamily: "Här kommer personen och de som finns runt den. Börja med nästa steg.",
      roles: { child: "Person", guardian: "Närstående", parent: "Närstående" },
    },
    notices: { paused: "Ärendet vilar tills personen vill gå vidare." },
    timeline: {
      kinds: {
        worried: "Någon hörde av sig",
        firstContact: "Första samtalet med personen",
        evaluationOffered: "Personen fick frågan om utvärdering",
        childSpoke: "Personen har sagt något",
      },
    },
    undo: {
      what: {
        voiceSet: "Hur personen kommer till tals är ändrat.",
        raiseProposed: "Personen är tillfrågad om att gå vidare.",
      },
    },
  },
  consent: {
    stage: { familyContact: "Kontakt med personen" },
    nobody: "Det finns ingen registrerad som kan samtycka. Skriv in personen.",
    ownVoice: "Personens egna ord",
  },
  followups: {
    theFamily: "Den det gäller",
    toTell: "Personen ska få veta det",
    unheard: "Någon har inte hört något",
    call: "Ring personen",
    tell: "Jag har berättat för personen",
  },
  forms: {
    roles: { child: "Person", guardian: "Närstående", parent: "Närstående" },
    voice: "Så hörs personen",
    childWords: "Anteckna personens ord",
    childPage: "Personens egen sida",
    child: { name: "Namn", bornOn: "Födelsedag", number: "Personnummer, om du har det", phone: "Telefon" },
    supporter: { title: "Lägg till någon vid personens sida" },
    attach: { nobody: "Ingen vid personens sida" },
  },
  links: {
    family: "Den det gäller",
    locked: "Någon kom inte in på sin sida",
    untold: "Någon nås inte av meddelanden",
  },
  meeting: {
    agreed,
    aim: "Mål",
    childQuestion: "Fråga för mötet",
    gates: { child: "Personen har ett sätt att komma till tals" },
    ways: { voice: "Ändra hur personen hörs" },
    theFamily: "Den det gäller",
    feedback: { title: "Hur var mötet för personen?" },
    ownInputSeenBy: "Läses av samordnaren, personen och de inbjudna som samtycket omfattar.",
    voices: "Personens egna ord",
    noVoice: "talar själv, eller med den som personen vill ha med",
    noOffLimits: "Ingen har sagt att något ska hållas utanför.",
    relatives: { child: "Person", guardian: "Närstående", supporter: "Stöd till personen" },
    proposalsOnly: "Ett möte utan personen ger förslag. Inget bestäms här.",
  },
  order: {
    weighedTitle: "Vad som vägts",
    noNote: "Det står inte än vad som vägts för personen.",
    forms: {
      weigh: "Vad som vägts",
      weighLead: "Läses av personen och av de verksamheter samtycket omfattar.",
      child: "Vem som säger något",
      view: "Personens egna ord",
      nobody: "Ingen nu",
    },
  },
  plan: {
    areas: { school: "Arbete och studier" },
    inWheel: { school: "Arbete" },
    officeOrFamily: "Samordningen eller den det gäller",
    someone: "Den det gäller, eller någon vid dennes sida",
    needs: { none: "Här samlas vad personen behöver och vad som görs åt det. Börja med ett behov." },
    interventions: { orphansLead: "Stöd ska svara mot något personen behöver. Koppla insatsen, eller avsluta den." },
    proposals: {
      states: { notShown: "Personen har inte sett det", shown: "Visat för personen", wanted: "Personen vill ha det" },
      present: "Visa för personen",
      stances: "Personens svar",
    },
    forms: {
      child: "Vem",
      needWords: "Vad personen behöver",
      releasedTo: "Vem mer får läsa det",
      about: "Vem det handlar om",
      everyChild: "Alla",
      titles: { present: "Visa förslaget för personen" },
      leads: { decide: "Personen behöver ha sagt ja. Förslaget blir då en insats i planen." },
      done: { present: "Personen kan nu läsa förslaget." },
    },
  },
  raise: {
    lead: "Räcker inte stödet kan personen gå vidare i ett länkat ärende. Ingen ny får veta något förrän personen har sagt ja där.",
    reason: "Varför räcker det inte? Personen läser det.",
    ask: "Fråga personen",
    asked: (name: string, services: string) => `Personen är tillfrågad om ${name}, med ${services}.`,
  },
  room: {
    agreed,
    childFirst: "Börja med personens egna ord",
    childFirstLead: "Alla som är inbjudna får höra det här. Läs det först, och fråga personen som är här.",
    childFirstNone:
      "Personen har sagt något som inte alla här får höra. Läs det inte högt. Fråga personen om det får släppas till mötet.",
    childMore: "Personen har sagt mer som inte alla här får höra. Läs inte det högt.",
    familyTells: "Personen berättar",
    childAsks: (question: string) => `Frågan för mötet: ${question}`,
    pauses: { family: "Någon behöver paus eller stöd" },
    theFamily: "Den det gäller",
    holdLead: "Personen ska ha hörts. Överenskommelser kan läggas till även efteråt.",
    withoutWho: "Vem sa att mötet kunde hållas utan personen?",
  },
  schedule: {
    purpose: "Vad ska mötet leda till?",
    childQuestion: "Vilken fråga ställer vi?",
    types: { withFamily: "Med den det gäller", officialsFirst: "Medarbetarna först, som den det gäller har bett om" },
    familyWho: "Vilka?",
    reasons: { schoolTime: () => "under lektionstid" },
    familyAway: "personen kan inte då, eller platsen går inte",
    familyTold: "Den det gäller",
    wish: "Personen vill att medarbetarna träffas först",
  },
  sheet: {
    lead: "Alla runt personen på ett papper, så att ingen behöver berätta samma sak igen. Listan visar bara det som den du väljer får veta.",
  },
  voice: {
    title: "Personens egna ord",
    lead: "Personen bestämmer själv vem som får se. Läs det först på mötet, men bara högt för dem som får se det.",
    theirs: "Personen vill att du får se det här.",
    note: "Anteckna personens ord",
    choice: "Personens val",
    takeBack: "Ta bort för personen",
  },
};
