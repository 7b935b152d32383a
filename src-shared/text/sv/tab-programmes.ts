import { category } from "./general.ts";
import { planning } from "./meeting-planning.ts";

const asWell = "Tomt: det svenska används.";
const asMunicipality = "Tomt: som kommunen har det.";

export const programmeFields: Record<string, { label: string; hint?: string }> = {
  programmes: { label: "Verksamhetsformer" },
  "programmes.id": { label: "Kort namn i systemet" },
  "programmes.isOffered": {
    label: "Nya ärenden kan börja",
    hint: "Av: de ärenden som pågår går vidare, men inga nya börjar.",
  },
  "programmes.name": { label: "Verksamhetsformens namn" },
  "programmes.nameEn": { label: "Namn på engelska", hint: asWell },
  "programmes.what": { label: "Vad den är", hint: "En eller två meningar för den som inte har hört namnet förut." },
  "programmes.whatEn": { label: "Vad den är, på engelska", hint: asWell },
  "programmes.prefix": {
    label: "Ärendenas början",
    hint: "Två till fyra stora bokstäver eller siffror, till exempel SB.",
  },
  "programmes.controller": {
    label: "Personuppgiftsansvarig",
    hint: "Inget valt: myndigheten för kontoret som leder samordningen.",
  },
  "programmes.about": { label: "Ärenden handlar om" },
  "programmes.youngest": { label: "Lägsta ålder" },
  "programmes.oldest": {
    label: "Högsta ålder",
    hint: "Till och med den åldern. Den som blir äldre får inga nya möten, och ett avslut planeras. Tomt: ingen.",
  },
  "programmes.askedFrom": {
    label: "Ålder då barnet frågas själv",
    hint: "Påminner samordnaren. Ålder ensam ger aldrig barnet rätt att bestämma.",
  },
  "programmes.startedBy": { label: "Ett ärende kan börja" },
  "programmes.raisedFrom": { label: "Ur ärenden i" },
  "programmes.parents": { label: "Föräldrarna" },
  "programmes.meetings": { label: "Sorters möten" },
  "programmes.gates.childVoice": {
    label: "Barnets sätt att komma till tals är bestämt innan något börjar",
  },
  "programmes.gates.mandate": { label: "Den som kallas till ett beslut måste få besluta" },
  "programmes.clocks": { label: "Egna tider" },
  "programmes.clocks.callBackDays": { label: "Arbetsdagar till första samtalet", hint: asMunicipality },
  "programmes.clocks.agendaDays": { label: "Arbetsdagar före mötet som dagordningen är klar", hint: asMunicipality },
  "programmes.clocks.stalledDays": { label: "Dagar innan ett ärende sägs stå stilla", hint: asMunicipality },
  "programmes.clocks.consentMonths": { label: "Månader som ett samtycke gäller", hint: asMunicipality },
  "programmes.groundRules": { label: "Spelregler", hint: "En på varje rad. Tomt: kommunens egna." },
  "programmes.purposes": {
    label: "Vad familjer ofta frågas om",
    hint: "En mening på varje rad. Tomt: kommunens egna.",
  },
  "programmes.goals": { label: "Mål" },
  "programmes.goals.name": { label: "Mål" },
  "programmes.goals.nameEn": { label: "På engelska", hint: asWell },
  "programmes.catalogue": { label: "Stöd" },
  "programmes.catalogue.name": { label: "Stödets namn" },
  "programmes.catalogue.nameEn": { label: "Namn på engelska", hint: asWell },
  "programmes.catalogue.what": { label: "Vad det är, med en mening" },
  "programmes.catalogue.whatEn": { label: "På engelska", hint: asWell },
  "programmes.catalogue.for": { label: "För" },
  "programmes.catalogue.category": { label: "Handlar om" },
  "programmes.catalogue.unit": { label: "Ges av", hint: "Inget valt: den verksamhet som kan." },
  "programmes.measures": { label: "Frågor före och efter" },
  "programmes.measures.question": { label: "Fråga" },
  "programmes.measures.questionEn": { label: "På engelska", hint: asWell },
  "programmes.measures.low": { label: "Vad 1 betyder" },
  "programmes.measures.lowEn": { label: "På engelska", hint: asWell },
  "programmes.measures.high": { label: "Vad 5 betyder" },
  "programmes.measures.highEn": { label: "På engelska", hint: asWell },
  "programmes.measures.askedOf": { label: "Ställs till" },
  "programmes.agendaTemplates": { label: "Mallar för dagordningen" },
  "programmes.agendaTemplates.name": { label: "Mallens namn" },
  "programmes.agendaTemplates.nameEn": { label: "Namn på engelska", hint: asWell },
  "programmes.agendaTemplates.meant": { label: "Föreslås för" },
  "programmes.agendaTemplates.items": { label: "Punkter" },
  "programmes.court": { label: "Om domstol" },
  "programmes.court.none": { label: "När inget pågår i domstol" },
  "programmes.court.noneEn": { label: "På engelska", hint: asWell },
  "programmes.court.pending": { label: "När ett mål pågår" },
  "programmes.court.pendingEn": { label: "På engelska", hint: asWell },
  "programmes.court.decided": { label: "När domstolen har beslutat" },
  "programmes.court.decidedEn": { label: "På engelska", hint: asWell },
};

export const programmeChoices: Record<string, Record<string, string>> = {
  "programmes.about": {
    children: "barn och unga, med vårdnadshavare",
    adults: "vuxna, som svarar för sig själva",
  },
  "programmes.startedBy": {
    staff: "av någon i personalen",
    public: "på sidan för alla",
    case: "av samordnaren, ur ett annat ärende",
  },
  "programmes.parents": {
    together: "går genom ärendet tillsammans",
    apart: "går var sin väg, och visas bara sin egen",
  },
  "programmes.meetings": planning.types,
  "programmes.catalogue.for": { parent: "föräldrar", child: "barn, eller den vuxna som ärendet handlar om" },
  "programmes.catalogue.category": category,
  "programmes.agendaTemplates.meant": { first: "det första mötet", followUp: "uppföljningar" },
  "programmes.measures.askedOf": { guardian: "vårdnadshavare", child: "barn, eller den vuxna som ärendet handlar om" },
};

/** The editor of what stands within a kind of coordination. */
export const programmeWords = {
  addNamed: (name: string) => `Lägg till ${name}`,
  addOwn: "Lägg till en egen",
  tellsOfCourt: "Föräldrar får läsa om domstol",
  lists: {
    goals: {
      title: "Mål att välja bland",
      lead: "Inget är valt på förhand, och alla är lika mycket värda.",
      add: "Lägg till mål",
      remove: (number: number) => `Ta bort mål ${number}`,
    },
    catalogue: {
      title: "Stöd att berätta om",
      lead: "Brett, och med enkla ord. Inget är valt på förhand.",
      add: "Lägg till stöd",
      remove: (number: number) => `Ta bort stöd ${number}`,
    },
    measures: {
      title: "Frågor före och efter",
      lead: "Besvaras från 1 till 5 av den som vill. Statistiken berättar aldrig om en enda familj.",
      add: "Lägg till fråga",
      remove: (number: number) => `Ta bort fråga ${number}`,
    },
  },
  templates: {
    title: "Mallar för dagordningen",
    lead: "Tomt: kommunens egna mallar används.",
    add: "Lägg till mall",
    remove: (number: number) => `Ta bort mall ${number}`,
  },
  preview: { sv: "Så läses verksamhetsformen på svenska", en: "Så läses verksamhetsformen på engelska" },
};
export type ProgrammeWords = typeof programmeWords;
