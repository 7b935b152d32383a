import type { consent as sv } from "../sv/consent.ts";

export const consent: typeof sv = {
  title: "Su'aalo laguu hayo",
  question: (day) => `Su'aal ku saabsan oggolaansho, ${day}`,
  states: {
    requested: "jawaabtaada ayaa la sugayaa",
    noResponse: "jawaabtaada ayaa la sugayaa",
    granted: "waxaad tidhi haa",
    partlyGranted: "qayb ayaad haa ka tidhi",
    refused: "waxaad tidhi maya",
    wantsTalk: "waxaad rabtaa inaad marka hore nala hadasho",
  },
  consents: "Waxa aad haa u tidhi",
  consent: (services, kinds, until) => `${services}: ${kinds}. Ilaa ${until}.`,
  consentStates: {
    active: "waa shaqaynayaa",
    granted: "wuxuu shaqayn doonaa marka dhammaan hay'aduhu xaqiijiyaan",
    expired: "waqtigiisii waa dhammaaday",
    ended: "waa laga noqday ama waa la beddelay",
    invalid: "ma shaqaynayo",
  },
  withdraw: "Ka noqo haa-dayda",
  withdrawn: "Waad ka noqotay haa-daadii. Isla markiiba way shaqaynaysaa.",

  answer: "Jawaabtaada",
  answers: {
    granted: "Haa, dhammaan",
    partlyGranted: "Haa, qayb ka mid ah",
    refused: "Maya",
    wantsTalk: "Waxaan rabaa inaan marka hore idinla hadlo",
  },
  partly: "Haddii aad qayb haa ka tidhaahdo: maxaan lagu darin?",
  exceptServices: "Ma aha adeegyadan",
  exceptKinds: "Ma aha macluumaadkan",
  reason: "Ma rabtaa inaad wax kale sheegto? Isku-duwaha keliya ayaa akhriya.",
  understood: "Waan garanayaa cidda waxa ogaan doonta, ilaa goorma, iyo inaan maskaxdayda beddeli karo markaan doono.",
  send: "Dir jawaabta",
  chooseOne: "Dooro jawaab.",
  received: "Mahadsanid. Jawaabta waa la kaydiyay.",
  seenBy: "Isku-duwaha ayaa arka jawaabtaada. Qof kale oo qoyska ka mid ah looma sheegayo.",
};
