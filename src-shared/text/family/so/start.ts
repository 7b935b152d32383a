import type { start as sv } from "../sv/start.ts";

export const start: typeof sv = {
  title: "Caawimo si la isugu yimaado ilmaha agtiisa",
  lead: (office, municipality) =>
    `Ilmo ama qof dhallinyaro ah ma helaa taageero meelo kala duwan ka timaadda? ${office} oo ku taal ${municipality} ayaa idinka caawinaysa inaad is tagtaan, si aydaan keligiin wax walba isugu hayn. Waa bilaash.`,
  howTitle: "Sida ay u dhacdo",
  how: (day) => [
    "Adigu na soo wac, ama na weydiiso inaan kula soo xiriirno.",
    `Isku-duwe ayaa kula soo xiriiraya. Haddii aad maanta weydiisato, ugu dambayn waa ${day}.`,
    "Waxaad ka hadlaysaan waxa loo baahan yahay. Adiga ayaa go'aansanaya haddii aad sii wadi doontaan.",
    "Waxba lalama wadaago cidna haddii aydaan haa odhan. Haada mar walba waa la noqon karaa.",
    "Kuwa caawin kara ayaa idinla kulmaya. Ilmuhuna fikirkiisa ayuu sheegayaa.",
  ],
  callTitle: "Na soo wac ama noo soo qor",
  hours: (from, to) => `Waxaan ka jawaabnaa maalmaha shaqada ${from}–${to}.`,
  phone: "Telefoon",
  mail: "Iimayl",
  address: "Booqasho",
  askTitle: "Na weydiiso inaan kula soo xiriirno",
  askLead: "Ugu badnaan saddex su'aalood. Uma baahnid inaad magacaaga sheegto.",
  who: {
    guardian: "Waxaan ahay masuul ama waalid",
    apart: "Waxaan ahay waalid, waanan kala maqannahay ama waan kala tegaynaa",
    youth: "Waxaan ahay dhallinyaro, aniga ayayna i khusaysaa",
    adult: "Waxaan ahay qof weyn, aniga ayayna i khusaysaa",
    professional: "Ilmaha ama qoyska waxaan kula kulmaa shaqadayda",
  },
  danger:
    "Haddii khatar jirto: wac 112. Haddii aad ka walaacsan tahay in ilmo la dhibaateeyo: warbixin walaac u dir adeegga bulshada. Halkan laguma sameeyo.",
  leads: {
    guardian: ["Qor inta yar ee aad rabto. Inta kale waan ka hadlaynaa markaan is wacno."],
    apart: [
      "Mid walba gooni ayaan ula hadalnaa. Waxa aad noo sheegto waalidka kale ma ogaanayo.",
      "Qof kale ma arki karaa telefoonkaaga? Qor lambar ama iimayl adiga keliya aad akhrido, ama waqti aad keligaa tahay.",
    ],
    youth: [
      "Adiga ayaa go'aaminaya sida aan kugu soo gaarno. Adiga ayaan kula soo xiriiraynaa, ma aha cid guriga joogta.",
      "Qof kale ma arki karaa telefoonkaaga? Qor lambar ama iimayl adiga keliya aad akhrido, ama waqti aad keligaa tahay.",
      "Haddii aan fahamno in lagu dhibaateeyo waa inaan u sheegnaa adeegga bulshada. Markaas adiga ayaan kuu sheegaynaa.",
      "Ma rabtaa inaad hadda cid la hadasho? Wac Bris 116 111. Waa bilaash.",
    ],
    adult: [
      "Adiga ayaa go'aaminaya cidda ka qaybgalaysa iyo waxa ay ogaan karaan.",
      "Qof kale ma arki karaa telefoonkaaga? Qor lambar ama iimayl adiga keliya aad akhrido, ama waqti aad keligaa tahay.",
    ],
    professional: [
      "Marka hore qoyska weydii. Magacyo ha qorin.",
      "Kiiska ma arki doontid sababtoo ah halkan ayaad wax ku qortay. Isku-duwaha ayaa ku soo wacaya.",
    ],
  },
  reach: "Sideen kugu soo gaari karnaa?",
  contact: {
    label: "Lambar telefoon ama cinwaan iimayl",
    wrong: "Qor lambar telefoon, tusaale 070-174 06 05, ama cinwaan iimayl.",
  },
  safeWay: {
    label: "Goorma iyo sidee ayay fiican tahay inaan kula soo xiriirno?",
    help: "Waad ka boodi kartaa. Tusaale: saacadda 15:00 ka dib, Kim weydiiya, ha sheegina meesha aad ka soo wacaysaan.",
  },
  worry: {
    label: "Maxay ku saabsan tahay, hal weedh?",
    help: "Waad ka boodi kartaa. Ha qorin magacyo iyo lambarro shakhsi ah.",
  },
  language: {
    label: "Luqaddee ayaad rabtaa inaad ku hadasho?",
    help: "Turjubaan ayaan diyaarinaynaa haddii loo baahdo.",
  },
  send: "Weydiiso xiriir",
  trap: "Meeshan madhan ka tag",
  wrongTitle: "Wax baa u baahan in la saxo. Wixii aad qortay weli waa halkan.",
  tooLong: "Wax yar qor, ugu badnaan 200 xaraf.",
  noNumbers: "Halkan ha ku qorin lambar shakhsi ah.",
  pressAgain: "Badhanka mar kale riix. Wixii aad qortay weli waa halkan.",
  callInstead: (phone) =>
    `Hadda telefoon keliya ayaad nagu soo gaari kartaa: ${phone}. Wixii aad qortay weli waa halkan, laakiin lama dirin.`,
  doneTitle: "Mahadsanid, waan kula soo xiriiraynaa",
  done: (day) => `Isku-duwe ayaa kula soo xiriiraya ugu dambayn ${day}.`,
  doneWho: "Wixii aad qortay waxaa akhrinaya isku-duwaha qaata, cid kalena ma akhrin.",
  doneNext: (phone) =>
    `Wax kale uma baahnid inaad samayso. Haddii aad fikirkaaga beddesho, ama aanad waxba maqal: wac ${phone}.`,
  doneLeave: "Ma telefoon qof kale baa? Bogga kaga bax badhanka sare.",
  closed: "Boggan xiriir lagama weydiisan karo. Taa beddelkeeda la xiriir degmada.",
  chooseTitle: "Dooro degmada",
  back: "Bogga hore",
};
