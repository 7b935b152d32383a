import type { consentCommands } from "../../consent/commands.ts";
import type { ConsentRefusal } from "../../consent/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const consent = {
  formTitle: "Anteckna muntligt samtycke",
  formLead: "Läs upp vem som får berätta vad för vem, och till när. Anteckna sedan svaret.",
  grantor: "Vem samtycker?",
  services: "Vilka verksamheter får dela uppgifter med varandra och med Samba?",
  categories: "Vilken sorts uppgifter?",
  validTo: "Till och med",
  receivedOn: "När lämnades samtycket?",
  witness: "Vem lyssnade mer än du?",
  witnessHelp: "Till exempel en kollega, med sin roll.",
  readBack: "Jag har läst upp samtycket och fått ja",
  understood: "Vårdnadshavaren har med egna ord sagt vem som får veta vad, till när, och hur man ångrar sig",
  later: "Samtycket kan när som helst tas tillbaka. Det som redan har lämnats finns kvar hos den som tagit emot det.",
  withdraw: "Ta tillbaka samtycke",
  withdrawTitle: "Samtycket tas tillbaka",
  withdrawLead: "Det gäller genast och framåt. Ingen får veta varför.",
  withdrawWhose: "Vems samtycke?",
  withdrawServices: "För vilka verksamheter?",
  withdrawAll: "Hela samtycket",
  withdrawChannel: "Hur sa personen det?",
  confirmTitle: "Anteckna myndighetens bekräftelse",
  confirmLead: "Varje myndighet som lämnar uppgifter måste själv ha samtycket. Ring en i taget och anteckna svaret.",
  confirmNext: "Samtycket gäller när alla har bekräftat.",
  confirmLast: "Det är den sista. Sedan gäller samtycket.",
  saidByHelp: "Till exempel registrator, socialförvaltningen.",
  authority: "Myndighet",
  saidBy: "Vem bekräftade, med roll?",
};

/** What has happened once a form is taken, and who has been told. */
export const consentDone = {
  "consent.record": "Samtycket är antecknat.",
  "consent.confirmHeld": "Bekräftelsen är sparad.",
  "consent.withdraw": "Det gäller från och med nu. De som berörs får veta det.",
} satisfies DoneWords<typeof consentCommands>;

export const consentRefusals: RefusalWords<ConsentRefusal> = {
  noticeNotGiven: () => ({
    message: "Samtycke kan tas när familjen vet vad det betyder.",
    whatToDo: "Anteckna första kontakten, läs upp samtycket och fråga vad vårdnadshavaren har förstått.",
  }),
  notAGrantor: () => ({
    message: "Den personen kan inte samtycka för alla det gäller.",
    whatToDo: "Välj vårdnadshavaren, eller bara de personer som samtycket kan gälla.",
  }),
  flowWithinOneService: () => ({
    message: "Ett samtycke går från en verksamhet till en annan.",
    whatToDo: "Välj minst två verksamheter.",
  }),
  periodIsWrong: () => ({
    message: "Tiden för samtycket stämmer inte.",
    whatToDo: "Det ska ha lämnats senast i dag och gälla till en senare dag, högst två år fram.",
  }),
  notADisclosingAuthority: () => ({
    message: "Den myndigheten lämnar inga uppgifter enligt samtycket.",
    whatToDo: "Välj en myndighet ur listan.",
  }),
  alreadyConfirmed: () => ({ message: "Den myndigheten har redan bekräftat.", whatToDo: "Gå vidare till nästa." }),
  nothingToWithdraw: () => ({
    message: "Samtycket gäller inte längre, så det finns inget att ta tillbaka.",
    whatToDo: "Se vad som gäller på ärendets kort.",
  }),
  noEffectiveConsent: () => ({
    message: "Mötet kan planeras när samtycket gäller.",
    whatToDo: "Vi har inte klart samtycke ännu. Se nästa steg på ärendets kort.",
  }),
  consentDoesNotReach: ({ services }) => ({
    message: `Samtycket omfattar inte ${list(services)}.`,
    whatToDo: "Bjud in utan dem, eller fråga familjen om ett vidare samtycke.",
  }),
};
