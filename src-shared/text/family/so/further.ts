import type { FamilyText } from "../sv.ts";

/** Whether it goes on with more people, and who sees proposals first. */
export const further: FamilyText["further"] = {
  title: "Sii socoshada",
  raise: {
    row: "Ma sii wadnaa annagoo dad kale nala jiraan?",
    lead: (name) => `Isku-duwuhu wuxuu soo jeedinayaa inaad ku sii socotaan ${name}.`,
    why: "Sababta isku-duwuhu u soo jeedinayo",
    who: "Kuwan waxaa la weydiin doonaa inay ka qayb qaataan",
    then: "Haddii aad haa tiraahdaan kiis cusub ayaa la furayaa. Qof cusub waxba lama ogaysiinayo ilaa aad ka jawaabto su'aal gaar ah oo ku saabsan waxa ay ogaan karaan.",
    ask: "Ma rabtaa inaad sii wado?",
    answers: { yes: "Haa, waan rabaa", no: "Maya, ma rabo" },
    you: (answer) => `Waxaad ku jawaabtay: ${answer}.`,
    change: "Beddel jawaabta",
    seenBy: "Isku-duwaha oo keliya ayaa arka jawaabtaada.",
  },
  first: {
    title: "Arag soo jeedimaha dadka kale ka hor",
    lead: "Ma rabtaa inaad aragto soo jeedimaha cusub ka hor inta aan qof kale loo tusin? Markaas kuwa kale way sugayaan ilaa aad aragto.",
    want: "Haa, waxaan rabaa inaan marka hore arko",
    wanted: "Soo jeedimaha cusub waxaad aragtaa dadka kale ka hor.",
    stop: "Uma baahni inaan marka hore arko",
    seenBy: "Isku-duwaha oo keliya ayaa arka. Qof kale lama ogaysiinayo inaad weydiisatay.",
    here: "Tan waxaad aragtaa kuwa kale ka hor.",
    seen: "Waan arkay",
  },
  accord: {
    title: "In la isku raaco waxa loo baahan yahay",
    reached: "Dadka go'aanka gaara si isku mid ah ayay u arkaan waxa loo baahan yahay.",
    notYet: "Dadka go'aanka gaara weli si isku mid ah uma arkaan waxa loo baahan yahay.",
    reserved: {
      needs: (who) => `${who} si kale ayuu u arkaa baahida:`,
      cost: (who) => `${who} wuu raacsan yahay, laakiin wuxuu ka shakisan yahay kharashka:`,
      order: (who) => `${who} wuu raacsan yahay, laakiin wuxuu ka shakisan yahay sida loo kala horreysiiyo:`,
      other: (who) => `${who} wuu raacsan yahay, laakiin wuxuu rabaa in tani ay qornaato:`,
    },
    earlier: "Taas waxaa la yiri hore intii shirku socday.",
  },
  canvas: {
    option: (letter) => `Soo jeedinta ${letter}`,
    hindrances: "Waxa hortaagan:",
    liftedBy: (unit) => `Waxaa beddeli kara ${unit}.`,
    trial: (weeks) => `Waxaa la tijaabinayaa ${weeks} toddobaad.`,
  },
};
