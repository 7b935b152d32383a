import { screenWords } from "../language.ts";
import type { SeenMeeting } from "./meeting-states.ts";

export const useAccordText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-accord.ts")).accordPage,
    en: async () => (await import("../../../src-shared/text/en/tab-accord.ts")).accordPage,
  },
  "accord",
);
export type AccordText = ReturnType<typeof useAccordText>;
export type Said = NonNullable<SeenMeeting["accord"]>["said"][number];

/** That they agree, or what their reservation is about; never why. */
export const standOf = ({ reservation }: Said, text: AccordText) =>
  reservation ? text.reserves[reservation.about] : text.agrees;

/** Who has yet to say; there is a comma in what somebody is called. */
export const silentOf = ({ silent }: NonNullable<SeenMeeting["accord"]>, text: AccordText) =>
  text.silent(silent.map(({ title }) => title).join("; "));
