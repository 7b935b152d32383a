import type { Case } from "../case.ts";
import type { Telephone } from "../telephone.ts";
import { Difference, type World } from "../world.ts";

/** Two parents who must not meet, and their children of 15 and 6; each with a telephone of their own. */
export interface Family {
  a: string;
  b: string;
  teenager: string;
  little: string;
}
export type Telephones = Record<keyof Family, Telephone>;

/** What everybody who plays it is given. */
export interface Play {
  world: World;
  file: Case;
  family: Family;
}

/** What the API answers a coordinator of such a case, as far as it is looked at here. */
export interface View {
  stage: string;
  waiting: Next;
  people: { id: string; kind: string; name: string | null; title?: string }[];
  requests: { id: string; grantor: string; state: string }[];
  consents: { id: string; grantor: string; state: string; subjects: string[] }[];
  meetings: MeetingView[];
  plan: {
    needs: { id: string; child: string; words: string }[];
    proposals: { id: string; words: string; offer: { to: string } | null; stances: { stance: string }[] }[];
  };
  ways: {
    tracks: {
      party: string;
      stage: string;
      court: string | null;
      wishesJoint: boolean;
      safety: object | null;
      next: Next;
    }[];
    goals: { id: string; of: string; words: string; reachedOn: string | null }[];
    offers: { to: string; rows: { id: string; name: string }[] }[];
  };
  sayings: { id: string; text: string | null }[];
}
interface Next {
  kind: string;
  about: string | null;
}
interface MeetingView {
  id: string;
  state: string;
  slot: { start: string; end: string } | null;
  venue: { id: string; name: string } | null;
  proposals: { start: string; end: string; venues: { id: string; neutral: boolean }[] }[];
  awaiting: { id: string }[];
  items: { id: string; title: string }[];
  people: { party: string; title: string }[];
  drift: { id: string } | null;
}

export const viewOf = async ({ world, file }: Pick<Play, "world" | "file">, person = "samordnare"): Promise<View> =>
  (await world.api<View>(person, `/cases/${file.id}`)).body;

export function only<T>(of: readonly T[], what = "of it"): T {
  const [one] = of;
  if (one === undefined || of.length !== 1)
    throw new Difference(`there should be one ${what}, and there are ${of.length}`);
  return one;
}
