import type { FamilyText } from "../sv.ts";

/** Whom a court has appointed to help somebody grown, and whether they take part. */
export const represent: FamilyText["represent"] = {
  title: "Qofka ku caawiya",
  roles: { goodMan: "Caawiyaha maxkamaddu magacowday (god man)", trustee: "Maamulaha maxkamaddu magacowday" },
  asks: (role) => `Sheeg haddii ${role} uu ka qayb galayo`,
  lead: "Adiga ayaa halkan go'aanka leh. Cid kale kuuma oggolaanayso. Qofkan wuxuu ka qayb galaa oo keliya haddii aad rabto, mar kasta ayaadna beddeli kartaa.",
  covers: "Magacaabistu waxay khusaysaa",
  holds: "Waxay soconaysaa",
  on: "ilaa ogeysiis dambe",
  until: (day) => `ilaa iyo dhammaadka ${day}`,
  ask: "Ma rabtaa inuu ka qayb galo?",
  answers: { yes: "Haa, ha ka qayb galo", no: "Maya, yuusan ka qayb gelin" },
  now: { yes: "Haa ayaad tiri", no: "Maya ayaad tiri" },
  change: "Beddel jawaabta",
  seenBy: "Isku-duwuhu wuu arkaa jawaabtaada. Haddii aad haa tiraahdo waxaa loogu yeeri karaa kulannada.",
};
