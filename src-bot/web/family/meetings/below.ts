import type { Card } from "../../../../src-shared/card.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { Verb } from "../../../../src-shared/commands.ts";
import { joiningCard, keepOutCard, raiseCard } from "../../../../src-shared/family/meeting-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { Inside } from "../inside.ts";

type Meeting = CaseView["meetings"][number];

export const isOn = ({ state }: Meeting) => state === "booked" || state === "agendaPublished";
/** They are to come, and can say whether they do. */
export const isAnswerable = (meeting: Meeting) => isOn(meeting) && !meeting.hasBegun && meeting.own?.isComing === true;

/** A thing that is said on a page of its own below a meeting's. */
interface Below {
  path: "raise" | "leave-out" | "joining";
  isOpen: (meeting: Meeting) => boolean;
  title: (text: FamilyText) => string;
  card: (meeting: Meeting, text: FamilyText) => Card;
  lead?: (text: FamilyText) => string;
  verb: Verb;
  input: (own: Inside) => object;
  done: (text: FamilyText) => string;
}

export const below: readonly Below[] = [
  {
    path: "raise",
    isOpen: ({ state }) => state === "booked" || state === "rescheduling" || state === "inProgress",
    title: ({ meetings }) => meetings.raise,
    card: (_, text) => raiseCard(text),
    lead: ({ meetings }) => meetings.open,
    verb: "meeting.suggestItem",
    input: ({ typed }) => ({ title: typed["title"] ?? "" }),
    done: ({ meetings }) => meetings.raised,
  },
  {
    path: "leave-out",
    isOpen: (meeting) => isOn(meeting) || meeting.state === "rescheduling" || meeting.state === "inProgress",
    title: ({ meetings }) => meetings.keepOut,
    card: (_, text) => keepOutCard(text),
    verb: "meeting.keepOut",
    input: ({ typed }) => ({ words: typed["words"] ?? "" }),
    done: ({ meetings }) => meetings.keptOut,
  },
  {
    path: "joining",
    isOpen: isAnswerable,
    title: ({ meetings }) => meetings.joinChange,
    card: joiningCard,
    verb: "meeting.chooseJoining",
    input: ({ typed }) => ({ how: typed["how"] ?? "", isAware: typed["isAware"] === "true" }),
    done: ({ meetings }) => meetings.joinSaved,
  },
];
