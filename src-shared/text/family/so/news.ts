import type { FamilyText } from "../sv.ts";

export const news: FamilyText["news"] = {
  message: (municipality, what, link) =>
    `${municipality}: ${what} Halkan ka akhri: ${link} Xiriirkan adiga kaliya ayuu kuu yahay. Ha siinin qof kale.`,
  kinds: {
    booked: "Kulan aad ka qayb galayso ayaa la qabtay waqtigiisa.",
    moved: "Kulankaagu wuxuu leeyahay waqti ama goob cusub.",
    moving: "Kulankaaga waa la beddelayaa. Waqtigii hore ma shaqaynayo. Waxaad heli doontaa mid cusub.",
    paused: "Kulankaaga waa la hakiyay. Isku-duwaha ayaa kula soo xiriiri doona.",
    goesAhead: "Kulankaagu wuu dhacayaa sidii loo go'aamiyay.",
    off: "Kulankaaga waa la baajiyay. Isku-duwaha ayaa kula soo xiriiri doona.",
    times: "Waqtiyadee kugu habboon kulan?",
    notes: "Waxaa jira qoraallo kulan ka yimid oo aad akhrin karto. Sheeg haddii ay sax yihiin.",
    confirm: "Hay'addaada waa inay wax xaqiijiso. Jawaabtaada ayaa loo baahan yahay.",
    answered: "Jawaabtaada waa la kaydiyay. Haddii aanad adigu ahayn: noo sheeg.",
    changed: "Waad beddeshay jawaabtaada. Haddii aanay adiga ahayn: noo sheeg.",
    order: "Waxaa jira soo jeedin ku saabsan sida taageerada loo kala horreysiinayo. Sheeg fikirkaaga.",
    raise: "Waxaa lagu weydiinayaa inaad dad kale la sii waddo. Sheeg waxaad rabto.",
    first: "Waxaa jira soo jeedin aad adigu marka hore aragto.",
    proposal: "Waxaa jira wax cusub oo laga jawaabo.",
  },
  event: "Kulan",
  eventBody: (page) => `Wax badan ka akhri boggaaga: ${page}`,
};
