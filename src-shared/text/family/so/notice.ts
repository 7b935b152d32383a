import type { NoticeWords } from "../../../consent/notice-parts.ts";

/** Samla's own first notice in Somali, translated by a machine: marked as such until somebody has approved it. */
export const firstNotice: NoticeWords = {
  letterTitle: "Ma wada shaqayn karnaa si aan ilmahaaga u caawinno?",
  formTitle: "Oggolaanshaha wada shaqaynta",
  hello: "Ku socota {name}",
  lead: "{office} waxay caawisaa kuwa taageera carruurta iyo qoysaska si ay u wada shaqeeyaan. Adeeg kasta waxaa saaran xil sirnimo. Waxay wax isu sheegi karaan oo keliya haddii aad haa tiraahdo.",
  why: "Sababta aan kuu weydiinayno",
  who: "Cidda wax sheegi karta iyo waxa ay ka sheegi karto {about whom}",
  flow: "{from} waxay {to} u sheegi karaan waxyaabahan: {what}.",
  flowEach: "{from} way isu sheegi karaan waxyaabahan: {what}.",
  activities: "Waxay kaloo samayn karaan: {what they may do}.",
  until: "Waxay soconaysaa ilaa iyo dhammaadka {until}.",
  answers: "Adiga ayaa go'aanka leh",
  leadsTo: [
    "Haddii aad dhammaan haa u tiraahdo, way bilaabi karaan wada shaqaynta marka kuwa kale ee oggolaanshahooda loo baahan yahay iyaguna haa yiraahdaan.",
    "Qayb ayaad haa u oran kartaa. Waxaad oran kartaa in qof aan la ogeysiin.",
    "Haddii aad maya tiraahdo, waxba laguma wadaagayo sababtan. Adeeg kasta wuu ku taageerayaa si kastaba.",
    "Haddii aad rabto inaad marka hore nala hadasho, waan ku soo wacaynaa. Hadhow ayaad ka jawaabi kartaa.",
    "Cid kale ma ogaanayso waxa aad ku jawaabtay, mana aha inaad sababta sheegto.",
  ].join("\n"),
  takeBack: "Waad ka noqon kartaa mar kasta oo aad rabto",
  takeBackHow:
    "U sheeg {coordinator}. Isla markiiba ayay dhaqan gelaysaa. Wixii hore loo sheegay wuxuu ku sii jirayaa cidda loo sheegay.",
  controllers: "Yaa ka mas'uul ah xogta",
  controllersLead: "Mid kasta oo kuwan ka mid ah wuxuu mas'uul ka yahay xogta uu isagu hayo.",
  controllerLine: "{controller}. Sarkaalka ilaalinta xogta: {data protection officer}.",
  concern:
    "Haddii aad ka walaacsan tahay ilmo, la xiriir adeegga bulshada (socialtjänsten). Haddii khatar jirto, wac 112.",
  answerBy: "Ugu jawaab {coordinator} taleefan, warqad ama marka aad kulantaan.",
  yourAnswer: "Jawaabtaada",
  yes: "Haa, dhammaan waxa kor ku qoran",
  partly: "Haa, qayb. Maya: ________________________________",
  no: "Maya",
  talk: "Waxaan rabaa inaan marka hore idinla hadlo",
  lines: ["Saxiix", "Goobta iyo taariikhda", "Magaca oo si cad loo qoray", "Yaa jawaabta helay?"].join("\n"),
  contact: "sida laydinla soo xiriiro",
  schooling: "sida dugsigu u socdo",
  health: "caafimaadka",
  interventions: "taageerada iyo tallaabooyinka",
  family: "xaaladda qoyska",
  economy: "dhaqaalaha",
  protection: "ilaalinta",
  attendMeeting: "ka qayb galka kulannada",
  giveInput: "inay soo gudbiyaan aragtidooda",
  readPlan: "inay akhriyaan qorshaha",
  documentAtReceiver: "inay ku qoraan diiwaankooda",
  you: "adiga",
  yourChild: "ilmahaaga",
};

/** The same to somebody grown, who answers for themselves alone. */
export const noticeToAdults: NoticeWords = {
  ...firstNotice,
  letterTitle: "Ma wada shaqayn karnaa si aan adiga kuu caawinno?",
  lead: "{office} waxay caawisaa kuwa adiga ku taageera si ay u wada shaqeeyaan. Adeeg kasta waxaa saaran xil sirnimo. Waxay wax isu sheegi karaan oo keliya haddii aad haa tiraahdo.",
  leadsTo: [
    "Haddii aad dhammaan haa u tiraahdo, way bilaabi karaan wada shaqaynta.",
    ...firstNotice.leadsTo.split("\n").slice(1),
  ].join("\n"),
  contact: "sida laguula soo xiriiro",
  family: "xaaladdaada guriga iyo qoyska",
  yourChild: "qofka ay khusayso",
};
