/** Whom a court has appointed to help somebody grown, and whether they take part. */
export const represent = {
  title: "Den som hjälper dig",
  roles: { goodMan: "God man", trustee: "Förvaltare" },
  asks: (role: string) => `Säg om din ${role.toLowerCase()} ska vara med`,
  lead: "Du bestämmer själv här. Ingen annan samtycker åt dig. Den här personen är med bara om du vill, och du kan ändra dig när som helst.",
  covers: "Förordnandet omfattar",
  holds: "Gäller",
  on: "tills vidare",
  until: (day: string) => `till och med ${day}`,
  ask: "Vill du att den ska vara med?",
  answers: { yes: "Ja, den ska vara med", no: "Nej, den ska inte vara med" },
  now: { yes: "Du har sagt ja", no: "Du har sagt nej" },
  change: "Ändra svaret",
  seenBy: "Samordnaren ser ditt svar. Säger du ja kan personen bjudas in till möten.",
};
