import { caseCommands } from "./case/commands.ts";
import type { Change, Opening } from "./command.ts";
import { consentCommands } from "./consent/commands.ts";
import { followupCommands } from "./followup/commands.ts";
import { meetingCommands } from "./meeting/commands.ts";
import { partyCommands } from "./party/commands.ts";
import { planCommands } from "./plan/commands.ts";
import { recordCommands } from "./record/commands.ts";
import { trackCommands } from "./track/commands.ts";
import { voiceCommands } from "./voice/commands.ts";

/** Everything that can change a case, by the verb it goes under on cards and in the API. */
export const commands = {
  ...caseCommands,
  ...partyCommands,
  ...consentCommands,
  ...meetingCommands,
  ...planCommands,
  ...followupCommands,
  ...recordCommands,
  ...voiceCommands,
  ...trackCommands,
} as const;

export type Verb = keyof typeof commands;
/** A command whose input is yet to be parsed. */
export const commandNamed = (verb: Verb): Opening | Change => commands[verb];
export const isVerb = (text: string): text is Verb => Object.hasOwn(commands, text);
