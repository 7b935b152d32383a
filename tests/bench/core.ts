import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { label } from "../../src-shared/case/labelled.ts";
import { viewsOfStaff } from "../../src-shared/case/notices.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import type { Viewer } from "../../src-shared/case/viewer.ts";
import { worklistOf } from "../../src-shared/case/worklist.ts";
import type { Context } from "../../src-shared/command.ts";
import { publish } from "../../src-shared/meeting/agenda/publish.ts";
import type { MeetingId, Wording } from "../../src-shared/ids.ts";
import { newMeeting } from "../../src-shared/meeting/meeting.ts";
import { addDays, dayOf, momentAt } from "../../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  anItem,
  aProfessional,
  aPromise,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  noFacts,
  numbered,
  office,
  services,
} from "../case-files.ts";
import type { Row } from "./run.ts";

const [parties, consents, meetings, tasks] = [40, 200, 60, 80];
const runs = 200;

/** A case larger than any there will be: everybody has met often, and every consent was asked for anew many times. */
function aHugeCase(): CaseFile {
  const child = { ...aChild(10), voice: { way: "letter" as const, note: null, setAt: monday } };
  const guardians = [aGuardian(20, [child], "joint"), aGuardian(21, [child], "joint")];
  const titles = ["kurator", "rektor", "socialsekreterare", "behandlare"];
  const staff = Array.from({ length: parties - 3 }, (_, at) => ({
    ...aProfessional(30 + at, titles[at % titles.length]!),
    ...(at < titles.length ? {} : { account: null, mailbox: null }),
  }));
  const flows = flowsAmong([office, ...services], ["contact", "schooling", "family", "health"]);
  const told = (words: string) =>
    label(words, { about: [child.id], category: "schooling", source: { kind: "unit", unit: office } });
  const on = (number: number) => addDays(dayOf(monday), number - meetings + 1);
  return aCaseFile({
    parties: [child, ...guardians, ...staff],
    consents: Array.from({ length: consents }, (_, at) =>
      aConsent(1000 + at, guardians[at % 2]!, [child], flows, {
        validFrom: inDays(-30),
        validTo: inDays(at < 2 ? 90 : -1 - (at % 20)),
      }),
    ),
    meetings: Array.from({ length: meetings }, (_, number) => {
      const slot = { start: momentAt(addDays(on(number), 6), "09:00"), end: momentAt(addDays(on(number), 6), "10:00") };
      const booking = { slot, venue: ekstad.document.venues[0]!, venueReason: null };
      const isNext = number === meetings - 1;
      return {
        ...newMeeting,
        id: numbered<MeetingId>(5000 + number),
        wording: numbered<Wording>(6000 + number),
        purpose: told(`Syfte ${number}`),
        childQuestion: told(`Fråga ${number}`),
        minutes: 60,
        invitees: staff.map((person) => person.id),
        family: [child.id, ...guardians.map((one) => one.id)],
        state: isNext
          ? { name: "booked" as const, ...booking }
          : {
              name: "held" as const,
              ...booking,
              publishedAt: monday,
              shortNoticeReason: null,
              heldAt: slot.end,
              attended: staff.map((person) => person.id),
              withoutFamily: null,
            },
        items: Array.from({ length: 6 }, (__, item) =>
          anItem(10_000 + number * 10 + item, told(`Punkt ${item}`), staff[item]!.id),
        ),
      };
    }),
    tasks: Array.from({ length: tasks }, (_, at) =>
      aPromise(40_000 + at, {
        what: told(`Löfte ${at}`),
        owner: staff[at % staff.length]!.id,
        reportTo: [{ party: at % 2 ? null : staff[(at + 1) % staff.length]!.id, receivedAt: null }],
      }),
    ),
  });
}

/** Median in milliseconds, in a process that has run for a while. Each run has a file of its own, so that nothing was worked out before. */
function medianOf(work: (file: CaseFile) => unknown, file: CaseFile, times = runs): number {
  for (let warming = 0; warming < times; warming += 1) work({ ...file });
  const taken = Array.from({ length: times }, () => {
    const fresh = { ...file };
    const started = performance.now();
    work(fresh);
    return performance.now() - started;
  });
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** What everybody waits for at every answer, on a case larger than any: beside reading the same case from its JSON. */
export function secondsOfTheCore(): Row[] {
  const file = aHugeCase();
  const json = JSON.stringify(file);
  const reference = medianOf(() => JSON.parse(json), file);
  const professional = file.parties.find((party) => party.kind === "professional")!;
  const viewers: Viewer[] = [
    { kind: "coordinator", account: coordinator },
    { kind: "professional", account: professional.account!, party: professional.id, unit: professional.unit.id },
    { kind: "guardian", party: file.parties.find((party) => party.kind === "guardian")!.id },
  ];
  const everybody: Viewer[] = file.parties.map((party) =>
    party.kind === "professional"
      ? { kind: "professional", account: party.account ?? coordinator, party: party.id, unit: party.unit.id }
      : { kind: party.kind === "child" ? "child" : "guardian", party: party.id },
  );
  const see = (of: CaseFile, viewer: Viewer) => viewFor(of, viewer, monday, ekstad.document);
  const context: Context = {
    now: monday,
    actor: { account: coordinator, roles: ["coordinator"] },
    municipality: ekstad,
    facts: noFacts,
    newId: () => numbered(1),
  };
  const asked = { meetingId: numbered<MeetingId>(5000 + meetings - 1), shortNoticeReason: "Kort varsel" };
  const decided = publish.decide(file, asked as never, context);
  if (!decided.ok) throw new Error(`publishing was refused: ${JSON.stringify(decided.refusal)}`);

  const row = (name: string, value: number, most: number): Row => ({
    name: `${name} (${parties} parties, ${consents} consents, ${meetings} meetings)`,
    value: Number(value.toFixed(2)),
    unit: "ms",
    reference: Number(reference.toFixed(2)),
    ratio: Number((value / reference).toFixed(2)),
    goal: `< ${most} ms`,
    met: value < most,
  });
  return [
    row("viewFor", Math.max(...viewers.map((viewer) => medianOf((of) => see(of, viewer), file))), 2),
    row(
      "decide, publishing",
      medianOf((of) => publish.decide(of, asked as never, context), file),
      5,
    ),
    row(
      "views and worklist rows of everybody",
      medianOf(
        (of) => [
          everybody.map((viewer) => see(of, viewer)),
          viewsOfStaff(of, ekstad.document, monday),
          worklistOf(of, ekstad.document, monday),
        ],
        file,
        40,
      ),
      100,
    ),
  ];
}
