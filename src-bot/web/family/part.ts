import type { Router } from "express";

import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import type { OwnView } from "../../family/own.ts";
import type { Html } from "./html.ts";
import type { Kit } from "./inside.ts";

/** How a page is shown to somebody who is in. */
export interface Showing {
  csrf: string;
  text: FamilyText;
}

/** One thing that families do on their pages: what stands of it on the first page, and pages of its own. */
export interface FamilyPart {
  /** Stands first for some, in place of the words that are for everybody. */
  greeting?: (own: OwnView, showing: Showing) => { title: string; lead: Html } | null;
  /** Null where there is nothing of it for this person. */
  section?: (own: OwnView, showing: Showing) => Html | null;
  /** Below `/f/mine/`. */
  routes?: (router: Router, kit: Kit) => void;
}
