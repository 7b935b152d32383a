import type { Card } from "../../src-shared/card.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { viewOwnCases } from "../read.ts";
import { followUpsCard } from "./follow-up-list.ts";

/** Everything that waits for somebody today, when they ask for it. */
export const promisesCard = async (deps: Deps, access: Access): Promise<Card> =>
  followUpsCard(await viewOwnCases(deps, access), texts[access.language]);
