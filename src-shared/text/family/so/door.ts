import type { door as sv } from "../sv/door.ts";

export const door: typeof sv = {
  sent: {
    subject: "Fariin laguu soo diray",
    bareSubject: "Fariin",
    codeSubject: "Koodkaaga",
    link: (municipality, link) => `${municipality} ayaa fariin kuu haysa: ${link} Linkiga cidna ha siin.`,
    letter: (municipality, page, code) =>
      `${municipality} ayaa fariin kuu haysa.\n\nFur bogga ${page} oo qor koodka:\n\n${code}\n\nKoodku adiga keliya ayuu kuu yahay. Cidna ha siin.`,
    code: (code, minutes) => `${code} waa koodkaaga ${minutes} daqiiqo. Cidna ha siin.`,
  },

  exit: "Si degdeg ah uga bax bogga",
  leftTitle: "Cimilo",
  left: "Boggu waa xiran yahay.",
  call: (who) => `Su'aalo ma qabtaa? Wac ${who}:`,
  signpost:
    "Tani ma aha warbixin walaac. Haddii aad ilmo ka walaacsan tahay: la xiriir adeegga bulshada. Haddii khatar jirto: wac 112.",

  codeTitle: "Qor koodka lagu siiyay",
  codeLabel: "Kood",
  codeHelp: "26 xaraf iyo tiro. Xarafka weyn iyo kan yar waa isku mid.",
  open: "Fur",

  deadTitle: "Linkigu meelna kuma geynayo",
  dead: "Wuu duugoobi karaa, mid cusub baa lagu beddeli karaa, ama si khaldan baa loo qori karaa.",
  deadWhat: "Weydiiso link cusub qofka aad degmada kala xiriirto. Wax khalad ah ma samayn.",

  waitTitle: "Wax yar sug",
  wait: "Isku dayo badan ayaa dhacay waqti gaaban.",
  waitWhat: "Isku day mar kale rubuc saac ka dib. Weydiiso link cusub haddii aanay shaqayn.",

  failedTitle: "Hadda ma shaqayn",
  failed: "Waxba isma beddelin.",
  failedWhat: "Isku day mar kale waxyar ka dib.",

  stepTitle: "Muuji inaad adiga tahay",
  writeTitle: "Qor koodka",
  from: "Ka timid",
  withEid: "Ku sii wad aqoonsiga elektaroonigga ah",
  sendCode: { sms: "Kood SMS iigu dir", mail: "Kood iimayl iigu dir" },
  sendAnew: "Dir kood cusub",
  haveCode: "Kood waan haystaa",
  codeComes: { sms: "Wuxuu ku imanayaa SMS.", mail: "Wuxuu ku imanayaa iimayl." },
  readOutCode: "Koodka waxaad ka helaysaa qofka aad degmada kala xiriirto.",
  stepCodeLabel: "Lix tiro",
  goOn: "Sii wad",
  wrong: "Ma saxnayn. Koodku hal mar ayuu shaqeeyaa. Hubi oo isku day mar kale, ama weydiiso mid cusub.",
  notConfirmed: "Ma arki karin inuu linkigu kuu yahay. Isku day mar kale, ama weydiiso link cusub.",

  lockedTitle: "Linkigu in yar buu xiran yahay",
  locked: "Marar badan ayay khaldantay. Sidaas darteed linkiga waa la xiray, badbaadadaada awgeed.",
  lockedWhat: "Isku-duwaha waa loo sheegay wuuna ku caawin doonaa. Waxba uma baahnid inaad samayso.",

  inTitle: "Waad gashay",
  overTitle: "Waad ka baxday",
  over: "Waqti baa dhaafay, ama bogga waad xirtay.",
  overWhat: "Linkigaaga mar kale fur haddii aad rabto inaad sii waddo.",
};
