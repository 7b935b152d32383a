import { letSee } from "./let-see.ts";
import { markRead } from "./mark-read.ts";
import { note } from "./note.ts";
import { say } from "./say.ts";
import { setPage } from "./set-page.ts";
import { takeBack } from "./take-back.ts";

export const voiceCommands = {
  "voice.setPage": setPage,
  "voice.say": say,
  "voice.note": note,
  "voice.letSee": letSee,
  "voice.takeBack": takeBack,
  "voice.markRead": markRead,
} as const;
