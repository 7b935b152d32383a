import type { ComponentType } from "react";

import { AddChild } from "./AddChild.tsx";
import { AddParent } from "./AddParent.tsx";
import { AddProfessional } from "./AddProfessional.tsx";
import { AddSupporter } from "./AddSupporter.tsx";
import { EndLink } from "../links/EndLink.tsx";
import { ReadCode, ReadLink } from "../links/ReadOut.tsx";
import { SendLink } from "../links/SendLink.tsx";
import { Adaptations } from "./Adaptations.tsx";
import { Apart, MayMeet } from "./Apart.tsx";
import { Attach, Detach } from "./Attach.tsx";
import { Burden } from "./Burden.tsx";
import { Contact } from "./Contact.tsx";
import { Custody } from "./Custody.tsx";
import type { FormProps } from "./Frame.tsx";
import { Diarium, Hold, LiftHold } from "./Keeping.tsx";
import { Leave } from "./Leave.tsx";
import { Mask, Unmask } from "./Mask.tsx";
import { Protection } from "./Protection.tsx";

/** What the house's cards have no form for: who is in the case and how they are reached and let in, kept safe and kept. */
export const corrections = {
  contact: Contact,
  custody: Custody,
  adaptations: Adaptations,
  protection: Protection,
  leave: Leave,
  burden: Burden,
  child: AddChild,
  parent: AddParent,
  supporter: AddSupporter,
  professional: AddProfessional,
  apart: Apart,
  mayMeet: MayMeet,
  mask: Mask,
  unmask: Unmask,
  attach: Attach,
  detach: Detach,
  diarium: Diarium,
  hold: Hold,
  liftHold: LiftHold,
  sendLink: SendLink,
  readLink: ReadLink,
  readCode: ReadCode,
  endLink: EndLink,
} satisfies Record<string, ComponentType<FormProps>>;
export type CorrectionName = keyof typeof corrections;
