/** The lines of the register of mandates. */
export const mandateFields = {
  "mandates.account": { label: "Who" },
  "mandates.unit": { label: "For which service" },
  "mandates.decides": { label: "May decide on" },
  "mandates.upTo": { label: "At the most, in kronor", hint: "Leave it empty where there is no limit." },
  "mandates.from": { label: "From", hint: "Empty: already." },
  "mandates.until": { label: "Until", hint: "Empty: until further notice." },
  "mandates.deputy": { label: "Deputy", hint: "May decide the same." },
};
