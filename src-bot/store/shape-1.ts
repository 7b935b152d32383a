/** What of the first shape is read here; the rest goes over as it is. */
interface Shape1 {
  openedAt: string;
  stage: { name: string };
  parties: { id: string; kind: string }[];
  contacts: { at: string }[];
  consents: { id: string; grantor: string; evidence: object; replaces: string | null }[];
  meetings: { id: string; state: { name: string; heldAt?: string }; items: { id: string }[] }[];
  tasks: { meeting: string; dueBy: string; reportTo: string | null; state: TaskState }[];
}
type TaskState = { name: string; at: string; reportedAt?: string };
type Body = Readonly<Record<string, unknown>>;

/** The second shape: what was not asked for then is empty, and what there was one of is a list of one. */
export function fromShape1(body: Body): Body {
  // It was checked against this shape when it was saved, by a schema that is no more.
  const old = body as unknown as Shape1;
  const bornAs = new Map(old.parties.map((party) => [party.id, party.kind]));
  return {
    ...body,
    stage: old.stage.name === "onHold" ? { ...old.stage, why: "consent" } : old.stage,
    worrySince: null,
    consultation: null,
    takenOver: null,
    joined: [],
    related: [],
    handovers: [],
    ties: [],
    turns: [],
    parties: old.parties.map(partyOf),
    relations: [],
    maskedUnits: [],
    safetyReasons: [],
    contacts: old.contacts.map((contact) => ({ ...contact, on: contact.at.slice(0, 10), isClosingTalk: false })),
    requests: [],
    consents: old.consents.map((consent) => ({
      ...consent,
      capacity: bornAs.get(consent.grantor) === "guardian" ? "guardian" : "ofAge",
      exclusions: [],
      purpose: null,
      activities: [],
      evidence: { ...consent.evidence, interpreter: null },
      request: null,
      asked: [],
      invalidation: null,
      answer: firstOf(consent, old.consents),
    })),
    assessments: [],
    legalGrounds: [],
    wishes: [],
    meetings: old.meetings.map(meetingOf),
    plan: { statements: [], needs: [], proposals: [], interventions: [] },
    tasks: old.tasks.map((task) => taskOf(task, old)),
    deviations: [],
    attachments: [],
    burdens: [],
    evaluationOfferedAt: null,
    legalHold: null,
    diarium: null,
  };
}

/** What is left of an answer belongs to the first it came of. */
function firstOf(consent: Shape1["consents"][number], all: Shape1["consents"]): string {
  const before = all.find((one) => one.id === consent.replaces);
  return before ? firstOf(before, all) : consent.id;
}

const relative = { mail: null, protection: "none", alias: null, adaptations: [] };
function partyOf(party: Shape1["parties"][number]) {
  if (party.kind === "child") return { ...party, ...relative, phone: null, personalNumber: null };
  if (party.kind === "guardian") return { ...party, ...relative, leftAt: null };
  return { ...party, phone: null, leftAt: null };
}

/** Ids are random, so a text that nobody has reworded since may go under its own thing's id. */
const meetingOf = (meeting: Shape1["meetings"][number]) => ({
  ...meeting,
  type: "withFamily",
  wish: null,
  wording: meeting.id,
  state: meeting.state.name === "held" ? { ...meeting.state, withoutFamily: null } : meeting.state,
  items: meeting.items.map((item) => ({
    ...item,
    wording: item.id,
    needs: [],
    present: null,
    minutes: null,
    answers: [],
    outcome: null,
    task: null,
  })),
  isGeneral: false,
  offLimits: [],
  inputs: [],
  arrangements: [],
  statedTimes: [],
  checks: [],
  missingReason: null,
  unreadReason: null,
  heard: [],
  notes: [],
  stances: [],
  uninvited: [],
  follows: null,
});

function taskOf({ reportTo, state, ...task }: Shape1["tasks"][number], { openedAt, meetings }: Shape1) {
  const heldAt = meetings.find((meeting) => meeting.id === task.meeting)?.state.heldAt;
  const { at, ...reported } = state;
  return {
    ...task,
    reportTo: [{ party: reportTo, receivedAt: state.name === "received" ? at : null }],
    agreedAt: heldAt ?? openedAt,
    acceptBy: task.dueBy,
    handedOver: [],
    reminded: [],
    intervention: null,
    state: state.name === "reported" ? { ...reported, reportedAt: at } : state,
    helped: [],
  };
}
