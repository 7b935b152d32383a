import type { Router } from "express";

import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import type { OwnView } from "../../family/own.ts";
import type { Html } from "./html.ts";
import type { Kit } from "./inside.ts";
import type { Met } from "./met.ts";

/** How a page is shown to somebody who is in. */
export interface Showing {
  csrf: string;
  text: FamilyText;
  met: Met;
}

/** Something that waits for this person's answer, and what the press that leads to it says. */
interface Awaited {
  at: string;
  says: string;
  /** Whoever comes in stands before it at once. */
  isStraight?: true;
}

/** One thing that families do on their pages: what stands of it on the first page, and pages of its own. */
export interface FamilyPart {
  /** Stands first for some, in place of the words that are for everybody. */
  greeting?: (own: OwnView, showing: Showing) => { title: string; lead: Html } | null;
  /** What waits for them: the first of it is what the first page asks for. */
  waits?: (own: OwnView, showing: Showing) => Awaited[];
  /** Null where there is nothing of it for this person. */
  section?: (own: OwnView, showing: Showing) => Html | null;
  /** Below `/f/mine/`. */
  routes?: (router: Router, kit: Kit) => void;
}
