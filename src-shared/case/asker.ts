import type { Municipality } from "../programme/municipality.ts";
import { askers } from "./case-file.ts";

/** Who asks for contact, in the order they are asked: a parent who lives apart from the other is met alone. */
export const waysToAsk = ["guardian", "apart", ...askers.filter((one) => one !== "guardian")] as const;
export type Asker = (typeof waysToAsk)[number];

const offeredTo = ({ programmes }: Municipality, isMeant: (one: Municipality["programmes"][string]) => boolean) =>
  Object.entries(programmes).find(([, one]) => one.isOffered && one.startedBy.includes("public") && isMeant(one))?.[0];

/** What this one may ask for on the public page. */
export const mayAsk = (document: Municipality, who: Asker): boolean =>
  who === "adult"
    ? offeredTo(document, ({ about }) => about === "adults") !== undefined
    : who !== "apart" || offeredTo(document, ({ parents }) => parents === "apart") !== undefined;

/** What is asked for by whoever comes by that way. */
export const askedBy = (document: Municipality, who: Asker) =>
  who === "apart"
    ? { from: "guardian" as const, programme: offeredTo(document, ({ parents }) => parents === "apart") }
    : { from: who };
