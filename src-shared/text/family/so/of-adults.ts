import type { ofAdults as sv } from "../sv/of-adults.ts";

/** What is said in place of the usual to somebody grown, who answers for themselves. */
export const ofAdults: typeof sv = {
  consent: { facts: { until: (day) => `Waxay bilaabanaysaa marka adeegyadu haa yiraahdaan, ilaa dhammaadka ${day}.` } },
  meetings: {
    question: "Su'aasha kulanka",
    companions: { child: "qofka ay khusayso", guardian: "qof dhow" },
  },
  after: { plan: { areas: { school: "Shaqo iyo waxbarasho" } } },
  order: { weighed: "Waxaan ka fikirnay dantaada" },
  outside: {
    aim: "Ujeeddada",
    ask: "Su'aasha kulanka",
    pictureLead: "Soo koob oo erayo fudud ku qor: maxaa shaqeeya, maxaa adag, maxaase caawin lahaa?",
  },
};
