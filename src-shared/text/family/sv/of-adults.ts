/** What is said in place of the usual to somebody grown, who answers for themselves. */
export const ofAdults = {
  consent: { facts: { until: (day: string) => `Det gäller när verksamheterna sagt ja, till och med ${day}.` } },
  meetings: {
    question: "Frågan för mötet",
    companions: { child: "den det gäller", guardian: "en närstående" },
  },
  after: { plan: { areas: { school: "Arbete och studier" } } },
  order: { weighed: "Det här har vi tänkt på för ditt bästa" },
  outside: {
    aim: "Mål",
    ask: "Fråga för mötet",
    pictureLead: "Kort och i vanliga ord: vad fungerar, vad är svårt, och vad skulle hjälpa?",
  },
};
