import type { CaseFile } from "../src-shared/case/case-file.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { GateKind } from "../src-shared/meeting/agenda/gates.ts";
import { publishGates } from "../src-shared/meeting/agenda/gates.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { hasLeft, isProfessional, type Professional } from "../src-shared/party/party.ts";
import { familyViewer } from "../src-shared/record/extract.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { opened } from "./records.ts";

/** What everybody present may see at once of a meeting: to be shown on a wall, or printed. */
interface RoomView {
  reference: string;
  now: Moment;
  meeting: Pick<
    CaseView["meetings"][number],
    | "id"
    | "state"
    | "slot"
    | "venue"
    | "purpose"
    | "childQuestion"
    | "items"
    | "inputs"
    | "groundRules"
    | "people"
    | "notes"
    | "floor"
    | "accord"
  >;
  statements: CaseView["plan"]["statements"];
  /** What children who are part of it have said and let everybody present see: read out first. */
  sayings: Pick<CaseView["sayings"][number], "id" | "child" | "kind" | "text" | "symbols" | "attachment">[];
  /** What was agreed there. */
  tasks: CaseView["tasks"];
}

/** The meeting in the eyes of all who are present, the coordinator among them: each word only where every one of them may see it. */
export async function readRoom(
  deps: Deps,
  access: Access,
  { caseId, meetingId, present }: { caseId: string; meetingId: string; present: readonly string[] },
): Promise<Outcome<RoomView>> {
  const found = await openedMeeting(deps, access, caseId, meetingId);
  if (!found.ok) return found;
  const { file, meeting, viewer, now, document } = found.value;
  const eyes = present.map((party) => eyesOf(file, meeting, party));
  if (eyes.length === 0 || eyes.includes(null)) return refuse({ kind: "unknownPerson" });
  const room: Viewer = { kind: "room", present: [viewer, ...eyes].filter(isSomebody) };
  const view = viewFor(file, room, now, document);
  const seen = view.meetings.find(({ id }) => id === meeting.id);
  if (!seen) return refuse({ kind: "notThere" });
  const { id, state, slot, venue, purpose, childQuestion, items, inputs, groundRules, people, notes, floor, accord } =
    seen;
  const agreed = new Set<string>(file.tasks.filter((task) => task.meeting === meeting.id).map((task) => task.id));
  return ok({
    reference: view.reference,
    now,
    meeting: {
      id,
      state,
      slot,
      venue,
      purpose,
      childQuestion,
      items,
      inputs,
      groundRules,
      people,
      notes,
      floor,
      accord,
    },
    statements: view.plan.statements,
    sayings: view.sayings
      .filter(({ child }) => meeting.family.includes(child))
      .map(({ id: said, child, kind, text, symbols, attachment }) => ({
        id: said,
        child,
        kind,
        text,
        symbols,
        attachment,
      })),
    tasks: view.tasks.filter((task) => agreed.has(task.id)),
  });
}

type Eyes = Extract<Viewer, { kind: "room" }>["present"][number];
const isSomebody = (eyes: Viewer | null): eyes is Eyes =>
  eyes !== null && eyes.kind !== "room" && eyes.kind !== "removed";

/** In whose eyes somebody at the table sees it; null for one who was not asked there. */
function eyesOf(file: CaseFile, meeting: Meeting, partyId: string): Eyes | null {
  const party = file.parties.find((one) => one.id === partyId);
  if (!party || hasLeft(party)) return null;
  if (!isProfessional(party)) return meeting.family.includes(party.id) ? relativeEyes(file, party.id) : null;
  return meeting.invitees.includes(party.id) ? staffEyes(party) : null;
}
const relativeEyes = (file: CaseFile, party: Parameters<typeof familyViewer>[1]): Eyes | null => {
  const eyes = familyViewer(file, party);
  return isSomebody(eyes) ? eyes : null;
};

/** One without an account is judged by service and person alone: no account is excluded by this name. */
const staffEyes = ({ id, account, unit }: Professional): Eyes => ({
  kind: "professional",
  account: account ?? nobodys,
  party: id,
  unit: unit.id,
});
const nobodys = "none/none" as NonNullable<Professional["account"]>;

/** Each condition for publishing an agenda: whether it is met, and if not why and what to do. */
export async function readGates(
  deps: Deps,
  access: Access,
  { caseId, meetingId }: { caseId: string; meetingId: string },
): Promise<
  Outcome<{ gates: { kind: GateKind; code: string | null; message: string | null; whatToDo: string | null }[] }>
> {
  const found = await openedMeeting(deps, access, caseId, meetingId);
  if (!found.ok) return found;
  const { file, meeting, municipality, now } = found.value;
  const { state } = meeting;
  if (state.name !== "booked") return refuse({ kind: "notInThisMeetingState" });
  const { document, holidays } = await deps.municipality(municipality);
  const gates = publishGates(
    file,
    { ...meeting, state },
    { now, municipality: { id: municipality, document, holidays } },
  );
  return ok({
    gates: gates.map(({ kind, refusal }) => ({
      kind,
      code: refusal?.kind ?? null,
      ...(refusal ? refusalWords(refusal, texts[access.language]) : { message: null, whatToDo: null }),
    })),
  });
}

/** The meeting, to the one who leads it. */
async function openedMeeting(deps: Deps, access: Access, caseId: string, meetingId: string) {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  if (found.value.viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const meeting = found.value.file.meetings.find(({ id }) => id === meetingId);
  return meeting ? ok({ ...found.value, meeting }) : refuse({ kind: "notThere" });
}
