import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { accountOf } from "../../src-shared/ids.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { addDays, dayOf } from "../../src-shared/time.ts";
import { someone } from "../edge.ts";
import { aMonday, family, flowsBetween } from "../world.ts";
import type { House } from "./house.ts";

/** What a client has sent and sends again, word for word, until it has an answer. */
export type Sent = (url: string) => Promise<Said>;
/** "outdated": the card showed what is not so any more, and has been made anew. */
type Said = "answered" | "again" | "outdated";

/** A step of a case's life: made ready while the product stands, and then sent, come what may. */
export interface Deed {
  name: string;
  /** What went before must lie in everybody's calendar and chat. */
  afterAll?: true;
  ready: (url: string) => Promise<Sent[]>;
}

interface Action {
  verb: string;
  data: { caseId: string; subject: string; input: Record<string, unknown> };
}
interface View {
  people: { id: string; kind: string }[];
  consents: { id: string; awaiting: { id: string }[] }[];
  meetings: { id: string; proposals: { start: string; venues: { id: string }[] }[]; people: { party: string }[] }[];
  tasks: { id: string }[];
}

const today = dayOf(aMonday);
const outdated = sv.refusals.outdated({ kind: "outdated" }).message;
const tryAgain = sv.refusals.temporarilyUnavailable({ kind: "temporarilyUnavailable" }).message;

/** One case from the first call to a promise that is kept, by telephone number so that two are not the same family. */
export function aLife(house: House, number: number): { caseId: string; deeds: Deed[] } {
  const caseId = randomUUID();
  const { edge, script } = house;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string) => {
    const known = tokens.get(person) ?? script(`/token/${person}`).then(({ token }: { token: string }) => token);
    tokens.set(person, known);
    return known;
  };

  const view = async (url: string): Promise<View> => {
    for (;;) {
      const headers = { authorization: `Bearer ${await tokenOf("samordnare")}` };
      const answer = await fetch(`${url}/api/cases/${caseId}`, { headers }).catch(() => null);
      if (answer?.ok) return (await answer.json()) as View;
      await sleep(50);
    }
  };
  const order = async (person: string, verb: string, input: unknown): Promise<Sent> => {
    const body = JSON.stringify({ commandId: randomUUID(), input });
    const authorization = `Bearer ${await tokenOf(person)}`;
    return (url) => posted(`${url}/api/cases/${caseId}/${verb}`, authorization, body);
  };
  const deed = (name: string, person: string, verb: string, input: (seen: View) => object): Deed => ({
    name,
    ready: async (url) => [await order(person, verb, input(await view(url)))],
  });
  /** Every copy of the card that has the button is pressed. */
  const press = (name: string, person: string, isIt: (action: Action) => boolean, typed: object = {}): Deed => ({
    name,
    async ready() {
      for (;;) {
        const { messages } = (await script(`/teams/${person}/chat`)) as { messages: { id: string; card?: unknown }[] };
        const found = messages.flatMap(({ id, card }) => {
          const action = actionsOf(card).find((one) => one.data.caseId === caseId && isIt(one));
          return action ? [{ id, action }] : [];
        });
        if (found.length > 0)
          return Promise.all(
            found.map(async ({ id, action }): Promise<Sent> => {
              const value = { action: { type: "Action.Execute", ...action, data: { ...action.data, ...typed } } };
              const invoke = { type: "invoke", name: "adaptiveCard/action", replyToId: id, value, trigger: "manual" };
              const body = JSON.stringify(edge.activity(person, invoke));
              return async (url) => posted(`${url}/api/messages`, `Bearer ${await edge.channelToken()}`, body);
            }),
          );
        await sleep(50);
      }
    },
  });
  const saying = (answer: string) => (action: Action) =>
    action.verb === "meeting.answer" && action.data.input["answer"] === answer;
  const child = ({ people }: View) => people.find(({ kind }) => kind === "child")!.id;
  const guardian = ({ people }: View) => people.find(({ kind }) => kind === "guardian")!.id;

  const deeds: Deed[] = [
    {
      name: "a call is handed in",
      ready: async () => {
        const call = { caller: family.guardianName, phone: phoneOf(number), worry: "Går sällan till skolan" };
        return [await order("servicecenter", "case.open", { ...call, language: "sv" })];
      },
    },
    press("the case is taken", "samordnare", ({ verb }) => verb === "case.accept", { noConflictOfInterest: "true" }),
    deed("the family is registered", "samordnare", "party.registerFamily", () => ({
      ...family,
      guardianPhone: phoneOf(number),
    })),
    deed("the first contact is logged", "samordnare", "case.logContact", (seen) => ({
      guardianId: guardian(seen),
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    })),
    deed("a yes is recorded", "samordnare", "consent.record", (seen) => ({
      grantorId: guardian(seen),
      subjectIds: [child(seen), guardian(seen)],
      flows: flowsBetween(["ekskolan", "barnochunga"]),
      validFrom: today,
      validTo: addDays(today, 180),
      noticeLanguage: "sv",
      receivedOn: today,
      witness: "Samordnare 2, Samba",
      purpose: "Samordna stödet så att skolan fungerar",
      readBack: true,
      understood: true,
    })),
    ...["utbildningsnamnden", "socialnamnden"].map((authority) =>
      deed(`${authority} holds it`, "samordnare", "consent.confirmHeld", ({ consents }) => ({
        consentId: consents[0]!.id,
        authority,
        saidBy: "Registrator",
      })),
    ),
    deed("the child is to be heard", "samordnare", "party.setVoice", (seen) => ({
      childId: child(seen),
      way: "letter",
      note: "",
    })),
    {
      ...deed("times are sought", "samordnare", "meeting.seek", () => ({
        purpose: "Trygghet i skolan",
        childQuestion: "Vad behöver jag?",
        category: "schooling",
        invitees: ["kurator", "socialsekreterare"].map(accountOfPerson),
        minutes: 60,
        from: addDays(today, 1),
      })),
      afterAll: true,
    },
    deed("the meeting is booked", "samordnare", "meeting.book", ({ meetings: [meeting] }) => {
      const slot = meeting!.proposals.find(({ venues }) => venues.some(({ id }) => id === "ekrummet"))!;
      return { meetingId: meeting!.id, start: slot.start, venueId: "ekrummet", venueReason: "" };
    }),
    press("the counsellor comes", "kurator", saying("attends")),
    press("the caseworker cannot come", "socialsekreterare", saying("cannot")),
    deed("the agenda is published", "samordnare", "meeting.publish", ({ meetings: [meeting] }) => ({
      meetingId: meeting!.id,
      shortNoticeReason: "Familjen vill ses snart",
    })),
    press("the agenda is seen", "kurator", ({ verb }) => verb === "meeting.markSeen"),
    {
      ...deed("the meeting is held", "samordnare", "meeting.hold", ({ people, meetings: [meeting] }) => {
        const owner = meeting!.people[0]!.party;
        const agreement = {
          what: "Lugn start",
          category: "schooling",
          owner,
          reportTo: null,
          dueBy: addDays(today, 14),
        };
        const attended = [...people.filter(({ kind }) => kind !== "professional").map(({ id }) => id), owner];
        return { meetingId: meeting!.id, attended, agreements: [agreement], heldEarlier: true };
      }),
      // It is held long after it was booked: until Outlook has heard of it there is nothing to compare.
      afterAll: true as const,
    },
    deed("the promise is taken on", "kurator", "followup.accept", ({ tasks: [task] }) => ({ taskId: task!.id })),
  ];
  return { caseId, deeds };
}

const accountOfPerson = (person: string) => accountOf(someone(person).tenantId, someone(person).oid);

/** From the series reserved for fiction. */
const phoneOf = (number: number) => `070-1740${605 + number}`;

/**
 * Sends each until it is answered, as a client does that has had no answer. False where every card that was pressed was
 * outdated: whoever pressed looks at it anew.
 */
export async function insisted(sent: readonly Sent[], url: string): Promise<boolean> {
  const answers: Said[] = [];
  for (const one of sent) {
    let said = await one(url);
    for (; said === "again"; said = await one(url)) await sleep(50);
    answers.push(said);
  }
  return answers.includes("answered");
}

/** @throws where the answer is a no that trying again does not help. */
async function posted(address: string, authorization: string, body: string): Promise<Said> {
  const headers = { authorization, "content-type": "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body }).catch(() => null);
  const text = await answer?.text().catch(() => null);
  if (!answer || text === null || text === undefined || answer.status >= 500 || text.includes(tryAgain)) return "again";
  if (text.includes(outdated)) return "outdated";
  if (answer.status !== 200 || text.includes('"attention"')) throw new Error(`${address} was refused: ${text}`);
  return "answered";
}

function actionsOf(card: unknown): Action[] {
  if (typeof card !== "object" || card === null) return [];
  const { type, verb, data } = card as Record<string, unknown>;
  const inner = Object.values(card).flatMap(actionsOf);
  return type === "Action.Execute" ? [{ verb, data } as Action, ...inner] : inner;
}
