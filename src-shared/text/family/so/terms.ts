import type { terms as sv } from "../sv/terms.ts";

export const terms: typeof sv = {
  title: "Shuruudo",
  lead: (municipality) => `Tani waxay khusaysaa Samla ee ${municipality}.`,
  parts: [
    {
      title: "Adiga iyo qoyskaaga",
      lines: [
        "Boggaggu waa bilaash. Adiga ayaa dooranaya inaad isticmaasho, waadna joojin kartaa markaad rabto.",
        "Linkiga lagu siiyo adiga keliya ayuu kuu yahay. Cidna ha siin.",
        "Qor waxa loo baahan yahay oo keliya. Sirta ayaa ilaalinaysa waxa aad qorto.",
        "Tani ma aha warbixin walaac, mana aha wax degdeg ah. Haddii khatar jirto: wac 112.",
      ],
    },
    {
      title: "Adiga oo ka shaqeeya Samla",
      lines: [
        "Waxaad akhridaa oo qortaa keliya waxa shaqadaadu u baahan tahay. Akhris kasta waa la qoraa.",
        "Oggolaanshaha ayaa go'aamiya waxa la wadaagi karo. Samla way caawisaa, laakiin adiga ayaa masuul ka ah waxa aad tidhaahdo oo qorto.",
        "Warbixinnada walaaca iyo diiwaannadu waxay ku jiraan nidaamyadiinna.",
      ],
    },
    {
      title: "Haddii Samla aanay shaqayn",
      lines: ["Wac isku-duwaha. Wixii la go'aamiyay way jiraan xitaa haddii bog aan la furi karin."],
    },
  ],
  accessibilityTitle: "Helitaanka",
  accessibilityLead: (municipality) =>
    `${municipality} waxay rabtaa in qof walba uu isticmaali karo boggaggan. Sidan ayay u waafaqsan yihiin sharciga Iswiidhan ee helitaanka adeegga dadweynaha ee dijitaalka ah.`,
  accessibility: [
    {
      title: "Ilaa xad intee ayaa boggagga la heli karaa?",
      lines: [
        "Inta badan waxay waafaqsan yihiin sharciga iyo WCAG 2.2 heerka AA.",
        "Waxaa lagu akhrin karaa lagana jawaabi karaa kiiboodh, shaashad-akhriye iyo qoraal weyn, telefoon yar iyo skript la'aan.",
      ],
    },
    {
      title: "Waxa aan si buuxda u shaqayn",
      lines: [
        "Weli qof khibrad u leh qalabka caawinta ma wada tijaabin boggagga oo dhan.",
        "Qoraallada oo dhan ma jiraan luqadda dhegoolaha.",
        "Luqadaha qaarkood mashiin ayaa turjumay. Bogga ayaa sheegaya.",
      ],
    },
    {
      title: "Sida aan u tijaabinnay",
      lines: [
        "Annaga ayaa boggagga eegnay. Tijaabooyin otomaatig ah ayaa mara isbeddel kasta.",
        "Qoraalkan waxaa la qoray 22 Noofeembar 2026.",
      ],
    },
  ],
  tellTitle: "Noo sheeg marka wax ku hor istaagaan",
  tell: (mail) =>
    `U qor ${mail} oo sheeg waxa ku hor istaagay. Waxaad heli kartaa qoraalka si kale, tusaale warqad ama la akhriyey.`,
  tellNobody: "La xiriir degmada oo sheeg waxa ku hor istaagay.",
  complainTitle: "Haddii aanad ku qanacsanayn jawaabta",
  complain: "U sheeg hay'adda maamulka dijitaalka, Digg: digg.se/tdosanmalan.",
};
