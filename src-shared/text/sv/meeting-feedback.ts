/** How a meeting was for the family: what the coordinator asks, and reads. */
export const feedback = {
  title: "Hur var mötet för familjen?",
  lead: "Fråga var och en för sig.",
  onlyYou: "Bara du ser det här.",
  seenBy: "du och den som har svarat",
  who: "Vem svarar?",
  question: "Fråga",
  questions: {
    understood: "Förstår vad som händer nu?",
    heard: "Blev hörd?",
    helped: "Hjälpte mötet?",
  },
  answer: "Svar",
  answers: { yes: "Ja", partly: "Delvis", no: "Nej" },
  words: "Vad säger personen mer? Du kan lämna det tomt.",
  call: (name: string) => `Ring ${name}`,
};
