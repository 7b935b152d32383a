import type { PartyId } from "../ids.ts";
import { isRelative, type Relative } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import type { Moment } from "../time.ts";
import type { JoiningWay } from "./joining.ts";
import type { InvitationAnswer } from "./meeting.ts";
import { comingOf } from "./planning/table.ts";
import type { Seeing } from "./seeing.ts";

/** Somebody in the family who is to come, or to know of it: what they have answered and read is the coordinator's to know. */
export interface FamilyAnswer {
  party: PartyId;
  isComing: boolean;
  answer: InvitationAnswer | null;
  suggests: string | null;
  seenAt: Moment | null;
  joins: JoiningWay;
}

/** Who comes beside oneself and those who work with it: named where one may know their name, and else only what they are. */
export interface Companion {
  kind: Relative["kind"];
  name: string | null;
}

export function familyAnswers({ file, meeting, mask }: Seeing): FamilyAnswer[] {
  const coming = comingOf(meeting);
  return file.parties.flatMap((person) => {
    if (!isRelative(person) || !meeting.family.includes(person.id)) return [];
    const said = meeting.answers.find(({ party }) => party === person.id);
    return [
      {
        party: person.id,
        isComing: coming.includes(person.id),
        answer: said?.answer ?? null,
        suggests: said?.suggests ? mask(said.suggests) : null,
        seenAt: meeting.seenBy.find(({ party }) => party === person.id)?.at ?? null,
        joins: joiningOf(meeting, person.id),
      },
    ];
  });
}

/** Whoever has said nothing comes to the place. */
export const joiningOf = ({ joining }: Pick<Seeing["meeting"], "joining">, party: PartyId): JoiningWay =>
  joining.find((one) => one.party === party)?.how ?? "place";

const companionsOf = ({ file, meeting, mask }: Seeing, self: PartyId): Companion[] =>
  comingOf(meeting).flatMap((id) => {
    const person = partyIn(file, id);
    if (!person || !isRelative(person) || id === self) return [];
    return [{ kind: person.kind, name: person.protection === "none" ? mask(person.name) : null }];
  });

/** What somebody in the family is shown as theirs alone. */
export interface OwnSide {
  /** False where the officials meet first: then there is nothing to answer. */
  isComing: boolean;
  answer: InvitationAnswer | null;
  suggests: string | null;
  joins: JoiningWay;
  mayJoinByVideo: boolean;
  seenAt: Moment | null;
  /** They have asked to come apart from others. */
  comesApart: boolean;
  with: Companion[];
}

export const isOfFamily = (
  viewer: Seeing["viewer"],
): viewer is Extract<Seeing["viewer"], { kind: "guardian" | "child" }> =>
  viewer.kind === "guardian" || viewer.kind === "child";

/** A common video meeting shows who comes: of the family to those alone who have chosen it. */
export const mayJoin = ({ viewer, meeting }: Seeing): boolean =>
  !isOfFamily(viewer) || joiningOf(meeting, viewer.party) === "video";

/** Where it is, is for those who come there: who takes part from elsewhere is not shown the room that others sit in. */
export const comesToPlace = ({ viewer, meeting }: Seeing): boolean =>
  !isOfFamily(viewer) || joiningOf(meeting, viewer.party) === "place";

export function ownSide(seeing: Seeing, self: PartyId): OwnSide | null {
  const found = familyAnswers(seeing).find(({ party }) => party === self);
  const person = partyIn(seeing.file, self);
  if (!found || !person || !isRelative(person)) return null;
  const { isComing, answer, suggests, seenAt, joins } = found;
  return {
    isComing,
    answer,
    suggests,
    seenAt,
    joins,
    mayJoinByVideo: person.protection === "none",
    comesApart: person.adaptations.some(({ kind }) => kind === "separateArrival"),
    with: isComing ? companionsOf(seeing, self) : [],
  };
}
