import { z } from "zod";

import type { WordHint } from "./word-hints.ts";

/** Words that are easily read as a judgement, to begin from: each municipality has its own list. */
export const usualWords: readonly (WordHint & { id: string })[] = [
  { id: "sv-1", word: "bråkig", instead: "Beskriv vad som hände." },
  { id: "sv-2", word: "stökig", instead: "Beskriv vad som hände, och vad som var svårt just då." },
  { id: "sv-3", word: "aggressiv", instead: "Beskriv vad som hände, och vad som hände strax innan." },
  { id: "sv-4", word: "manipulativ", instead: "Beskriv vad som sades eller gjordes, och hur det uppfattades." },
  { id: "sv-5", word: "omotiverad", instead: "Skriv vad personen själv vill, och vad som hindrar." },
  { id: "sv-6", word: "hopplös", instead: "Skriv vad som har prövats, och vad som hjälpte en bit." },
  { id: "sv-7", word: "omogen", instead: "Skriv vad personen klarar själv, och vad hen behöver stöd i." },
  { id: "sv-8", word: "vägrar", instead: "Skriv vad personen säger nej till, och varför om det är känt." },
  {
    id: "sv-9",
    word: "hemmasittare",
    instead: "Skriv hur länge barnet inte har varit i skolan, och vad som gör den svår.",
  },
  { id: "sv-10", word: "missbrukare", instead: "Nämn personen först: en förälder som har ett beroende." },
  { id: "sv-11", word: "resurssvag", instead: "Skriv vad familjen behöver stöd med." },
  { id: "sv-12", word: "dysfunktionell", instead: "Beskriv hur vardagen är, så som familjen berättar om den." },
  { id: "en-1", word: "naughty", instead: "Describe what happened." },
  { id: "en-2", word: "troublemaker", instead: "Describe what happened, and what was hard just then." },
  { id: "en-3", word: "attention-seeking", instead: "Write what the child was trying to get across." },
  { id: "en-4", word: "unmotivated", instead: "Write what the person wants, and what stands in the way." },
  { id: "en-5", word: "hopeless", instead: "Write what has been tried, and what helped a little." },
  { id: "en-6", word: "immature", instead: "Write what the person manages alone, and what they need support with." },
  { id: "en-7", word: "refuse", instead: "Write what the person says no to, and why if it is known." },
  { id: "en-8", word: "addict", instead: "Name the person first: a parent who has an addiction." },
  { id: "en-9", word: "dysfunctional", instead: "Describe everyday life as the family tells it." },
];

export const wordHints = () =>
  z
    .array(
      z.object({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/),
        word: z.string().trim().min(2).max(60).regex(/\p{L}/u),
        instead: z.string().trim().min(1).max(200),
      }),
    )
    .max(100)
    .default([...usualWords]);

/** What an invitation does not say, to begin from. */
export const unsaidInInvitations: readonly string[] = [
  "diagnos",
  "missbruk",
  "misshandel",
  "våld",
  "övergrepp",
  "självskad",
  "självmord",
  "suicid",
  "orosanmäl",
  "polisanmäl",
  "tvångsvård",
  "LVU",
  "skyddat boende",
  "skyddad identitet",
  "vårdnadstvist",
];
