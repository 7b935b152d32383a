/** What those invited have answered, and how far a meeting has come. */
export const answers = {
  attends: "kommer",
  cannot: "kan inte",
  anotherTime: "vill ha en annan tid",
  perhaps: "kanske kommer",
  none: "har inte svarat",
};

export const stateShort = {
  draft: "Förbereds",
  seeking: "Tider efterfrågas",
  proposed: "Tider föreslagna",
  booked: "Dagordningen är öppen",
  agendaPublished: "Dagordningen är publicerad",
  rescheduling: "Ny tid söks",
  blocked: "Pausat",
  inProgress: "Pågår",
  held: "Anteckningar skrivs",
  notesReview: "Anteckningarna läses",
  finalised: "Färdigställt",
  closed: "Avslutat",
  notHeld: "Blev inte av",
  cancelled: "Inställt",
};
