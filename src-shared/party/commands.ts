import { addGuardian } from "./add-guardian.ts";
import { registerFamily } from "./register-family.ts";
import { setVoice } from "./set-voice.ts";

export const partyCommands = {
  "party.registerFamily": registerFamily,
  "party.addGuardian": addGuardian,
  "party.setVoice": setVoice,
} as const;
