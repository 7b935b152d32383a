/** What Ekstad's services are, in the other languages that families read: by the service's id. */
export const explainedIn: Readonly<Record<string, object>> = {
  samordning: {
    en: "municipal coordination for children and families",
    ar: "تنسيق البلدية للأطفال والعائلات",
    so: "isku-dubbaridka degmada ee carruurta iyo qoysaska",
  },
  barnochunga: {
    en: "social services for families",
    ar: "الخدمات الاجتماعية للأطفال والعائلات",
    so: "adeegga bulshada ee qoysaska",
  },
  bup: {
    en: "child and youth psychiatry",
    ar: "الطب النفسي للأطفال والشباب",
    so: "daryeelka maskaxda ee carruurta",
  },
  familjeratt: {
    en: "the municipality’s support for parents who live apart",
    ar: "دعم البلدية للوالدين المنفصلين",
    so: "taageerada degmada ee waalidiinta aan wada noolayn",
  },
  budget: {
    en: "advice about money and debts",
    ar: "نصائح بشأن المال والديون",
    so: "talo ku saabsan lacagta iyo deymaha",
  },
  vuxenvard: { en: "support with addiction", ar: "الدعم عند الإدمان", so: "taageerada qofka balwadda leh" },
  stodcentrum: {
    en: "support for those who have lived with violence",
    ar: "دعم لمن عاش مع العنف",
    so: "taageerada qofka la noolaa rabshad",
  },
};

/** The way to its rooms: by the room's id. */
export const directionsIn: Readonly<Record<string, object>> = {
  ekrummet: {
    en: "Storgatan 1, floor 2. Ring at the door marked Samba.",
    ar: "Storgatan 1، الطابق 2. دُقّ الجرس عند الباب المكتوب عليه Samba.",
    so: "Storgatan 1, dabaqa 2. Garaac gambaleelka albaabka ay ku qoran tahay Samba.",
  },
  ekskolan: {
    en: "Skolgatan 4. Ask at the office to the right of the entrance.",
    ar: "Skolgatan 4. راجع المكتب إلى يمين المدخل.",
    so: "Skolgatan 4. Iska sheeg xafiiska midigta ka xiga albaabka.",
  },
};
