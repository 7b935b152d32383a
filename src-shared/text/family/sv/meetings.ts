export const meetings = {
  title: "Möten",
  at: (slot: string, place: string) => `${slot}, ${place}`,
  noPlace: "platsen är inte bestämd",
  states: { blocked: "mötet är pausat, samordnaren återkommer", cancelled: "mötet är inställt" },
};
