/** A step of the tour; README.md tells the same ones in the same order. */
export type Step = { who: "servicecenter" | "samordnare" | "kurator"; what: string };
