import type { meetings as sv } from "../sv/meetings.ts";

export const meetings: typeof sv = {
  title: "Kulamo",
  at: (slot, place) => `${slot}, ${place}`,
  noPlace: "goobta weli lama go'aamin",
  states: {
    blocked: "kulanka waa la hakiyay, isku-duwaha ayaa kula soo xiriiri doona",
    cancelled: "kulanka waa la baajiyay",
  },
};
