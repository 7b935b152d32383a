import type { privacy as sv } from "../sv/privacy.ts";

export const privacy: typeof sv = {
  title: "Sida aan u maareyno macluumaadkaaga",
  lead: (municipality) =>
    `Halkan ${municipality} waxay ku sheegaysaa waxa ku dhaca macluumaadka adiga iyo qoyskaaga: waxa aad adigu bixiso iyo waxa kuwa kale kaa sheegaan.`,
  parts: (facts) => [
    {
      title: "Yaa masuul ka ah",
      lines: [
        `${facts.controller} ayaa masuul ka ah macluumaadka shakhsiga ah ee ${facts.programme}. Hay'ad kasta waxay masuul ka tahay waxa ay iyadu qorto.`,
        facts.officer
          ? `Sarkaalka ilaalinta macluumaadka ayaa su'aalaha ka jawaaba: ${facts.officer}.`
          : "Degmada weydii sarkaalka ilaalinta macluumaadka.",
      ],
    },
    {
      title: "Sababta",
      lines: [
        "Si carruurta iyo dhallinyaradu u helaan taageero isku xiran. Waa hawl dan guud ah (xeerka GDPR, qodobka 6.1 e).",
        "Macluumaadka xasaasiga ah, sida caafimaadka, waxaa loo isticmaalaa daryeel, taageero bulsho iyo dan guud oo muhiim ah (qodobka 9.2 g iyo h).",
        "Haadaadu waxay ku saabsan tahay sirta: yaa maxay u sheegi kara cidda. Ma aha sababta macluumaadka loo maareeyo.",
      ],
    },
    {
      title: "Macluumaad noocee ah iyo halka ay ka yimaadaan",
      lines: [
        "Magacyo, sida kugu soo gaari karno, xanaanada, waxa aad caawimo u rabtaan, waxa aad haa u tidhaahdeen, kulammada iyo waxa aad ku heshiisaan.",
        "Waxay ka yimaadaan adiga iyo qoyskaaga, hay'adaha aad haa u tidhaahdeen, xanaanadana diiwaanka dadka ama go'aanno.",
      ],
    },
    {
      title: "Yaa arka",
      lines: [
        "Isku-duwaha. Kuwa kale waxay arkaan keliya waxa aad haa u tidhaahdeen, ama waxa sharcigu dalbado.",
        "Waalidka kale ma arko waxa aad ku jawaabto, meesha aad degan tahay ama sida laguugu soo gaaro.",
        "Akhris kasta waa la qoraa. Waad ogaan kartaa cidda wax kaa akhriday.",
        "Shirkadaha degmada u shaqeeya ayaa farsamada maamula iyagoo degmada ka wakiil ah. Na weydii haddii aad rabto inaad ogaato halka macluumaadku yaallo.",
      ],
    },
    {
      title: "Ilaa goorma",
      lines: [
        `Kiis dhammaaday waxaa la hayaa ${facts.kept.closed}. Haddii aan isku-duwid dhicin waxaa la hayaa ${facts.kept.ended}.`,
        ...(facts.keepsSome ? ["Faylasha carruurta qaarkood waxaa loo hayaa cilmi-baaris."] : []),
        "Haa la noqdo waxay joojisaa waxa ka dambeeya. Waxa qof hore loogu sheegay isaga ayay u joogaan.",
      ],
    },
    {
      title: "Xuquuqdaada",
      lines: [
        "Inaad ogaato waxa kugu saabsan ee jira.",
        "In khaladaadka la saxo, iyo inaad sheegto inaad si kale wax u aragto.",
        "Inaad diido isticmaalka macluumaadka, ama codsato in si yar loo isticmaalo.",
        "Inaad codsato in macluumaadka la tirtiro. Inta badan hay'aduhu waa inay kaydiyaan, markaasna sababta ayaan sheegnaa.",
        "Kombiyuutar go'aan ma gaaro.",
        facts.office ? `Nala soo xiriir: ${facts.office}.` : "La xiriir degmada.",
      ],
    },
    {
      title: "Marka aad boggaggan isticmaasho",
      lines: [
        "Ma jiraan tirakoob iyo wax ka socda shirkado kale oo boggagga ku jira.",
        "Hal kukis ayaa luqaddaada xasuusta, mid kalena inaad gudaha ku jirto. Way baxayaan marka aad bogga ka tagto.",
        "Cinwaankaaga internetka waxaa waqti yar loo isticmaalaa in robotyada la joojiyo. Lama kaydiyo.",
      ],
    },
    {
      title: "Haddii aanad ku qanacsanayn",
      lines: ["U cabo hay'adda ilaalinta asturnaanta ee Iswiidhan, IMY: imy@imy.se, 08-657 61 00 ama imy.se."],
    },
  ],
};
