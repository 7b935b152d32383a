import fc from "fast-check";

import { anApartCase } from "./apart-case.ts";
import { aFullCase, type FullCase } from "./full-case.ts";
import { aGrownCase } from "./grown-case.ts";

/** A case with something of everything in it, of any programme there is. */
export const aCaseOfAnyProgramme = (): fc.Arbitrary<FullCase> =>
  fc.oneof({ weight: 2, arbitrary: aFullCase() }, anApartCase(), aGrownCase());
