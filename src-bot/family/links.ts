import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { PartyId } from "../../src-shared/ids.ts";
import { isMinor } from "../../src-shared/consent/grantors.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import {
  type LinkChannel,
  linkChannels,
  type LinkEnding,
  type SecondStep,
  secondSteps,
} from "../../src-shared/party/link.ts";
import { isProtected, waysTo } from "../../src-shared/party/contact-data.ts";
import type { Party } from "../../src-shared/party/party.ts";
import { standingIn } from "../../src-shared/party/standing.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { addMinutes, type Moment, momentOf } from "../../src-shared/time.ts";
import { doneTowards, type Symmetry, symmetryOf, type Towards } from "../../src-shared/record/symmetry.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { changeByItself } from "../look-again.ts";
import { opened } from "../records.ts";
import type { Link } from "../store/door.ts";
import type { LedgerRow } from "../store/ledger.ts";
import { viewerFor } from "../desk.ts";
import { newsOf } from "./news-of.ts";
import { newsSent } from "./news-sent.ts";
import { type Untold, untoldIn } from "./untold.ts";
import { leads } from "./leads.ts";
import { familyWords, inFours } from "./words.ts";

/** Who has a way in and how it is used: the coordinator's alone to know. */
interface LinkView {
  id: string;
  party: string;
  channel: LinkChannel;
  secondStep: SecondStep;
  /** Null where it is read out. */
  sending: LedgerRow["state"] | null;
  sentAt: Moment;
  endsAt: Moment;
  openedAt: Moment | null;
  /** When they last came in by it. */
  enteredAt: Moment | null;
  isLocked: boolean;
  /** It leads nowhere any more, and why. */
  ended: LinkEnding | "ranOut" | null;
}

/** So long a code that is read out is good for: it may be written down and typed later the same day. */
const readOutMinutes = 12 * 60;

/** Somebody who may have a way in, and exactly what each message to them would say; "…" is where the secret stands. */
interface Way {
  party: string;
  channels: LinkChannel[];
  secondSteps: SecondStep[];
  isNumberKnown: boolean;
  says: { link: string; letter: string | null; code: string };
}

/** Whether word of something new about a meeting has reached somebody. */
interface Told {
  party: string;
  about: string;
  state: LedgerRow["state"];
  at: Moment | null;
}

/** Each person's latest link, in the order of the family, who may be sent one, and how; and whether guardians were met alike. */
export async function readLinks(
  deps: Deps,
  access: Access,
  caseId: string,
): Promise<Outcome<{ links: LinkView[]; ways: Way[]; told: Told[]; untold: Untold[]; symmetry: Symmetry[] }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const [all, ledger] = await Promise.all([
    deps.store.links.of(file.municipality, caseId),
    deps.store.ledger.of(file.municipality, caseId),
  ]);
  const links = file.parties.flatMap(({ id }) => {
    const link = all.findLast(({ party }) => party === id);
    if (!link) return [];
    const sending = ledger.find(({ subject }) => subject === `link:${link.id}`)?.state ?? "queued";
    return [
      { ...viewOf(link), sending: link.channel === "readOut" ? null : sending, ended: endingOf(link, file, now) },
    ];
  });
  const { document } = await deps.municipality(file.municipality);
  const ways = file.parties.flatMap((one) =>
    standingIn(file, one.id, now) ? [wayOf(deps, document, file, one, now)] : [],
  );
  const told = ledger.flatMap(({ recipient: party, subject, state, sentAt }): Told[] =>
    subject.startsWith(newsOf)
      ? [{ party, about: subject.slice(newsOf.length), state, at: sentAt ? momentOf(sentAt) : null }]
      : [],
  );
  const done = [...doneTowards(file), ...all.map(linkSent), ...ledger.flatMap(newsSent)];
  const untold = untoldIn(file, { ledger, links: all }, document, now);
  return ok({ links, ways, told, untold, symmetry: symmetryOf(file, done) });
}

const linkSent = ({ party, issuedAt }: Link): Towards => ({
  party: party as PartyId,
  kind: "link",
  thing: null,
  words: "",
  at: momentOf(issuedAt),
});

function wayOf({ config, senders }: Deps, document: Municipality, file: CaseFile, person: Party, now: Moment): Way {
  const says = (channel: LinkChannel, what: "link" | "code") =>
    familyWords(config, document, file, { person, channel, what, secret: "…" }).text;
  const isBare = isProtected(person);
  const { phone, mail } = waysTo(person);
  const isReached = {
    sms: phone !== undefined,
    mail: mail !== undefined,
    letter: !isBare && !isMinor(file, person.id, now),
    readOut: true,
    eid: true,
  };
  const isThere = (way: LinkChannel | SecondStep) =>
    isReached[way] && (way === "readOut" || (way === "eid" ? config.EID_ISSUER !== undefined : senders[way] !== null));
  return {
    party: person.id,
    channels: linkChannels.filter(isThere),
    secondSteps: secondSteps.filter(isThere),
    isNumberKnown: person.kind === "child" && person.personalNumber !== null,
    says: {
      link: says("sms", "link"),
      letter: isReached.letter ? says("letter", "link") : null,
      code: says("sms", "code"),
    },
  };
}

function endingOf(link: Link, file: CaseFile, now: Moment): LinkView["ended"] {
  if (link.endedWhy || leads(link, file, now)) return link.endedWhy;
  return link.endsAt <= new Date(now) ? "ranOut" : "noLongerTheirs";
}

const at = (date: Date | null) => date && momentOf(date);
const viewOf = ({ id, party, channel, secondStep, issuedAt, endsAt, openedAt, enteredAt, lockedAt }: Link) => ({
  id,
  party,
  channel,
  secondStep,
  sentAt: momentOf(issuedAt),
  endsAt: momentOf(endsAt),
  openedAt: at(openedAt),
  enteredAt: at(enteredAt),
  isLocked: lockedAt !== null,
});

/**
 * What the coordinator reads out: the link, or the code that goes with it. It is shown this once, and whatever was shown
 * before opens nothing any more. The same command again shows nothing.
 */
export async function readOut(
  deps: Deps,
  access: Access,
  { caseId, linkId, what, commandId }: { caseId: string; linkId: string; what: "link" | "code"; commandId: string },
): Promise<Outcome<{ code: string; page: string }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const { municipality } = file;
  const link = await deps.store.links.get({ municipality, caseId, id: linkId });
  const isRead = link && (what === "link" ? link.channel : link.secondStep) === "readOut";
  if (!link || !isRead || link.lockedAt || !leads(link, file, now)) return refuse({ kind: "notThere" });

  const clocks = await deps.municipality(municipality);
  const order = { actor: access.actor.account, commandId, verb: "link.readOut" };
  const logged = await deps.store.inTransaction(municipality, async (transaction) => {
    const held = await transaction.lock(caseId, order);
    if (!held || viewerFor(held.file, access.actor, clocks.document)?.kind !== "coordinator")
      return refuse({ kind: "notThere" });
    if (held.alreadyDone) return refuse({ kind: "alreadySo" });
    const entry = { kind: "linkReadOut", party: link.party, what };
    await transaction.save(held, changeByItself(held, held.file, [entry], order, now, clocks));
    return ok(null);
  });
  if (!logged.ok) return logged;
  const { links } = deps.store;
  const code =
    what === "link"
      ? inFours(await links.newToken(link, "dies"))
      : await links.newCode(link, new Date(addMinutes(now, readOutMinutes)));
  return ok({ code, page: `${deps.config.FAMILY_URL}/f` });
}

/** The coordinator's own cases in which somebody was wrong too often: they are to be called, and sent a new link. */
export async function listLocked(
  deps: Deps,
  access: Access,
): Promise<
  Outcome<{ locked: (Pick<Link, "caseId" | "party"> & { reference: string; lockedAt: Moment; isOutside: boolean })[] }>
> {
  if (!access.actor.roles.includes("coordinator")) return refuse({ kind: "notForYourRole" });
  const lists = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const links = await deps.store.links.locked(municipality);
      const [files, { document }] = await Promise.all([
        deps.store.cases.readMany(municipality, [...new Set(links.map(({ caseId }) => caseId))]),
        deps.municipality(municipality),
      ]);
      return links.flatMap((link) => {
        const file = files.find(({ id }) => id === link.caseId);
        const isTheirs = file && viewerFor(file, access.actor, document)?.kind === "coordinator";
        if (!isTheirs || !link.lockedAt || !leads(link, file, deps.now())) return [];
        return [
          {
            caseId: link.caseId,
            reference: file.reference,
            party: link.party,
            lockedAt: momentOf(link.lockedAt),
            isOutside: link.standing === "professional",
          },
        ];
      });
    }),
  );
  return ok({ locked: lists.flat().toSorted((a, b) => (a.lockedAt < b.lockedAt ? -1 : 1)) });
}
