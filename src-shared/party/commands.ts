import { addChild } from "./add-child.ts";
import { addGuardian } from "./add-guardian.ts";
import { addProfessional } from "./add-professional.ts";
import { addRepresentative } from "./add-representative.ts";
import { addSupporter } from "./add-supporter.ts";
import { changeCustody } from "./change-custody.ts";
import { correctBirthDate } from "./correct-birth-date.ts";
import { endLink } from "./end-link.ts";
import { leave } from "./leave.ts";
import { letRepresent } from "./let-represent.ts";
import { liftMustNotMeet } from "./lift-must-not-meet.ts";
import { maskUnit } from "./mask-unit.ts";
import { noteCall } from "./note-call.ts";
import { rateBurden } from "./rate-burden.ts";
import { registerFamily } from "./register-family.ts";
import { sendLink } from "./send-link.ts";
import { setAdaptations } from "./set-adaptations.ts";
import { setContact } from "./set-contact.ts";
import { setMustNotMeet } from "./set-must-not-meet.ts";
import { setProtection } from "./set-protection.ts";
import { setVoice } from "./set-voice.ts";
import { takeOut } from "./take-out.ts";
import { unmaskUnit } from "./unmask-unit.ts";

export const partyCommands = {
  "party.registerFamily": registerFamily,
  "party.addChild": addChild,
  "party.addGuardian": addGuardian,
  "party.addSupporter": addSupporter,
  "party.addRepresentative": addRepresentative,
  "party.letRepresent": letRepresent,
  "party.addProfessional": addProfessional,
  "party.setContact": setContact,
  "party.setMustNotMeet": setMustNotMeet,
  "party.liftMustNotMeet": liftMustNotMeet,
  "party.setProtection": setProtection,
  "party.maskUnit": maskUnit,
  "party.unmaskUnit": unmaskUnit,
  "party.setAdaptations": setAdaptations,
  "party.setVoice": setVoice,
  "party.changeCustody": changeCustody,
  "party.correctBirthDate": correctBirthDate,
  "party.leave": leave,
  "party.takeOut": takeOut,
  "party.rateBurden": rateBurden,
  "party.noteCall": noteCall,
  "party.sendLink": sendLink,
  "party.endLink": endLink,
} as const;
