import { pageForms, sayingKinds, symbols } from "../../../src-shared/voice/saying.ts";
import type { voiceCommands } from "../../../src-shared/voice/commands.ts";
import { services } from "../../case-files.ts";
import type { InputMaker } from "../draw.ts";

export const voiceInputs = {
  "voice.setPage": ({ file, one, ids, told, mostly }) => {
    const childId = one(ids("child"));
    const guardians = file.parties.flatMap((party) =>
      party.kind === "guardian" && party.custody.some(({ child }) => child === childId) ? [party.id] : [],
    );
    return {
      childId,
      form: mostly() ? one(pageForms) : null,
      guardians: guardians.map((party) => ({ party, called: told() })),
    };
  },

  "voice.note": ({ one, some, told, mostly, ids }) => ({
    childId: one(ids("child")),
    words: told(),
    units: mostly() ? [] : some([...services]),
    guardians: [],
  }),

  "voice.say": ({ one, some, told, mostly }) => ({
    kind: one(sayingKinds),
    text: told(),
    symbols: some(symbols),
    isWithSomebody: mostly(),
    who: told(),
  }),

  "voice.letSee": ({ file, one, some, mostly }) => {
    const saying = one(file.sayings);
    const child = file.parties.find((party) => party.kind === "child" && party.id === saying?.child);
    const guardians = child?.kind === "child" ? (child.page?.guardians ?? []).map(({ party }) => party) : [];
    return { sayingId: saying?.id, units: some([...services]), guardians: mostly() ? some(guardians) : [] };
  },

  "voice.takeBack": ({ file, one }) => ({ sayingId: one(file.sayings)?.id }),

  "voice.markRead": ({ file, one }) => ({ childId: one(file.sayings)?.child }),
} satisfies Record<keyof typeof voiceCommands, InputMaker>;
