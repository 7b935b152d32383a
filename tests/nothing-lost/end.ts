import type { LedgerRow } from "../../src-bot/store/ledger.ts";
import { municipalityId } from "../world.ts";
import type { House } from "./house.ts";

interface Message {
  id: string;
  from: string;
  card?: unknown;
}
interface Event {
  subject: string;
  start: string;
  isCancelled: boolean;
}

/** What is left when all has been done, told without ids that are random. */
export interface End {
  file: unknown;
  log: unknown[];
  /** Of Outlook, as the function mailbox and the counsellor have it. */
  events: unknown;
  /** What each person was last told about each subject, as it lies in their chat. */
  told: unknown[];
  /** Cards in chats that are not the latest of their subject, by whose chat and which card. */
  copies: string[];
  logsAreWhole: boolean;
  dead: unknown[];
}

export async function endOf(house: House, caseIds: readonly string[]): Promise<End[]> {
  const { cases, rows, logs, dead } = await house.kept(async (store) => ({
    cases: await Promise.all(
      caseIds.map(async (id) => ({
        id,
        file: (await store.cases.read(municipalityId, id))!,
        log: await store.cases.log(municipalityId, id),
      })),
    ),
    rows: await Promise.all(caseIds.map((id) => store.ledger.of(municipalityId, id))),
    logs: await store.verifyLogs(),
    dead: await store.jobs.dead(),
  }));
  const everybody: { person: string; tenantId: string; oid: string }[] = await house.script("/people");
  const chats = new Map<string, Message[]>();
  for (const { person, tenantId, oid } of everybody)
    chats.set(`${tenantId}/${oid}`, (await house.script(`/teams/${person}/chat`)).messages);
  const mailboxes: Event[][] = await Promise.all(
    ["samverkan", "kurator"].map((person) => house.script(`/outlook/${person}/calendar`)),
  );

  const references = cases.map(({ file }) => file.reference);
  return cases.map(({ id, file, log }, at) => {
    const plain = withoutChance(
      references.map((one, number) => [one, one === file.reference ? "SB" : `SB of life ${number}`]),
      everybody.map(({ person, oid }) => [oid, person]),
    );
    const told = rows[at]!.filter(({ activityId }) => activityId !== undefined).map((row) => [
      row.recipient,
      row.subject,
      cardOf(chats, row),
    ]);
    const latest = new Set(rows[at]!.map(({ activityId }) => activityId));
    const copies = [...chats].flatMap(([account, messages]) =>
      messages
        .filter((message) => !latest.has(message.id) && caseOf(message.card) === id)
        .map(({ card }) => `${account} ${(card as { speak: string }).speak}`),
    );
    return {
      file: plain(file),
      log: log.map(({ actor, verb, entry }) => JSON.stringify(plain([actor, verb, entry.kind]))).toSorted(),
      events: mailboxes.map((events) =>
        events
          .filter(({ subject }) => subject.includes(file.reference))
          .map(({ start, isCancelled }) => [start, isCancelled]),
      ),
      told: told.map((one) => JSON.stringify(plain(one))).toSorted(),
      copies,
      logsAreWhole: logs.every(({ broken }) => broken.length === 0),
      dead,
    };
  });
}

/** The one case a card is about; a digest is about several. */
const caseOf = (card: unknown) =>
  (card as { refresh?: { action: { data: { caseId?: string } } } } | undefined)?.refresh?.action.data.caseId;

function cardOf(chats: Map<string, Message[]>, { recipient, activityId }: LedgerRow): unknown {
  const message = chats.get(recipient)?.find(({ id }) => id === activityId);
  return message?.card ?? "no such message";
}

/**
 * Two lives are alike where they differ only in what is drawn by lot: ids, addresses of meetings, and revisions; and in their
 * numbers, of which one that was killed may have taken one and not used it.
 */
const withoutChance = (references: [string, string][], known: [string, string][]) => {
  const names = new Map(known);
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const named = (id: string) => {
    if (!names.has(id)) names.set(id, `id ${names.size}`);
    return names.get(id)!;
  };
  return (value: unknown): unknown =>
    JSON.parse(
      references
        .reduce(
          (text, [reference, name]) =>
            text.replaceAll(reference, name).replaceAll(reference.replaceAll("-", "\u2011"), name),
          JSON.stringify(value),
        )
        .replace(/"(rev|wording|joinUrl|commandId)":"[^"]*"/g, '"$1":"…"')
        .replace(/"latestCommand":\{[^}]*\}/g, '"latestCommand":"…"')
        .replace(uuid, named),
    );
};
