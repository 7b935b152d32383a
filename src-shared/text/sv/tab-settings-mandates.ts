/** The lines of the register of mandates. */
export const mandateFields = {
  "mandates.account": { label: "Vem" },
  "mandates.unit": { label: "För vilken verksamhet" },
  "mandates.decides": { label: "Får besluta om" },
  "mandates.upTo": { label: "Högst i kronor", hint: "Lämna tomt om beloppet inte är begränsat." },
  "mandates.from": { label: "Från och med", hint: "Tomt: redan nu." },
  "mandates.until": { label: "Till och med", hint: "Tomt: tills vidare." },
  "mandates.deputy": { label: "Ersättare", hint: "Får besluta detsamma." },
};
