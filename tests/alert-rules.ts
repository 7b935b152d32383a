import { randomUUID } from "node:crypto";

import { configure } from "../src-bot/municipality.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { Fault, FaultRule } from "../src-shared/meeting/invitation/fault.ts";
import type { Part } from "../src-shared/meeting/invitation/invitation.ts";
import { addMinutes } from "../src-shared/time.ts";
import {
  aCaseInConsentPending,
  anActiveCase,
  anOralYes,
  done,
  flowsBetween,
  momentIn,
  municipalityId,
  seek,
  type World,
} from "./world.ts";

/** What Outlook's alert stops: each rule in a form that breaks it, and in the same form once it is mended. */
export const at = (slug: string) => `${slug}@ekstad.example.se`;
export interface Booked {
  caseId: string;
  meetingId: string;
}
/** Of which meeting, what is wrong in the form, and what is right. */
interface Row {
  of: Booked;
  fault: Fault;
  wrong: object;
  mended: object;
}
/** Those that lie in what stands in a form; the others lie in the case. */
export const rulesOfForms = [
  "familyMember",
  "unknownAttendee",
  "notCovered",
  "mandateMissing",
  "personalNumber",
  "familyName",
  "familyContact",
  "perhapsName",
  "listedWord",
  "keptApart",
  "tooClose",
  "maskedTogether",
  "outsidePurpose",
] as const;
type OfCase = "notOn" | "voiceMissing" | "secondInvitation" | "perhapsSecond";
export type AlertRows = Record<Exclude<FaultRule, OfCase>, Row>;

export const draftOf = async (world: World, { caseId, meetingId }: Partial<Booked>, more: object): Promise<string> =>
  (
    await world.script("/outlook/samordnare/compose", {
      subject: "Samverkansm\u00f6te",
      start: momentIn(world, 60),
      end: momentIn(world, 60.05),
      caseId,
      meetingId,
      attendees: [at("kurator")],
      body: "Se Samla.",
      ...more,
    })
  ).id;

/** `plain`: a meeting of the school's, with whom all is as it should be. */
export async function alertRows(world: World, plain: Booked): Promise<AlertRows> {
  const apart = await aFamilyApart(world);
  const decision = await aDecision(world);
  const row = (of: Booked, fault: Fault, wrong: object, mended: object): Row => ({ of, fault, wrong, mended });
  const inThe = (part: Part) => ({ in: [part] });
  const withOne = (one: object | string) => ({ attendees: [at("kurator"), one] });
  const asItWas = { attendees: [at("kurator")] };
  const stranger = "granne@annanstans.example.com";
  const region = "bup.behandlare@ekland.example.se";
  const contact = "+46701740605@sms.example.com";
  const near = (minutes: number) => ({
    attendees: [at("kurator"), at("ekrummet")],
    start: addMinutes(apart.slot.end, minutes),
    end: addMinutes(apart.slot.end, minutes + 60),
  });
  const social = { address: at("socialsekreterare"), service: "Barn och unga" };
  return {
    familyMember: row(
      plain,
      { rule: "familyMember", address: contact },
      withOne({ address: contact, name: "Kontakt" }),
      asItWas,
    ),
    unknownAttendee: row(plain, { rule: "unknownAttendee", address: stranger }, withOne(stranger), asItWas),
    notCovered: row(plain, { rule: "notCovered", address: region, service: "BUP" }, withOne(region), asItWas),
    mandateMissing: row(
      decision,
      { rule: "mandateMissing", address: at("kurator"), instead: ["Rektor, Ekskolan"] },
      { attendees: [at("rektor"), at("kurator")] },
      { attendees: [at("rektor")] },
    ),
    personalNumber: row(
      plain,
      { rule: "personalNumber", ...inThe("subject") },
      { subject: "M\u00f6te 20130514-9809" },
      { subject: "M\u00f6te" },
    ),
    familyName: row(
      plain,
      { rule: "familyName", ...inThe("body") },
      { body: "Vi ses om Barnet Ek." },
      { body: "Vi ses." },
    ),
    familyContact: row(
      plain,
      { rule: "familyContact", ...inThe("body") },
      { body: "Ring 070 174 06 05" },
      { body: "Ring mig." },
    ),
    perhapsName: row(
      plain,
      { rule: "perhapsName", ...inThe("location") },
      { location: "Hos Ek" },
      { location: "Hos oss" },
    ),
    listedWord: row(
      plain,
      { rule: "listedWord", ...inThe("body"), word: "missbruk" },
      { body: "Om missbruket" },
      { body: "Om det" },
    ),
    keptApart: row(apart.first, { rule: "keptApart", address: apart.otherMail }, withOne(apart.otherMail), asItWas),
    tooClose: row(apart.second, { rule: "tooClose", minutes: 60 }, near(5), near(240)),
    maskedTogether: row(apart.second, { rule: "maskedTogether", ...social }, withOne(social.address), asItWas),
    outsidePurpose: row(apart.first, { rule: "outsidePurpose", ...social }, withOne(social.address), asItWas),
  };
}

/** Two parents who must not meet. The school may know what their meetings are about, social services only how all are reached. */
export async function parentsKeptApart(world: World) {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const does = (verb: Verb, input: object) => done(world.perform("samordnare", caseId, verb, input));
  const otherMail = "annan.lund@example.com";
  await does("party.addGuardian", {
    childId,
    guardianName: "Annan Lund",
    guardianMail: otherMail,
    custody: "none",
  });
  const flows = [
    ...flowsBetween(["ekskolan", "barnochunga"], ["contact"]),
    ...flowsBetween(["ekskolan"], ["schooling"]),
  ];
  await does("consent.record", { ...anOralYes(world, begun), flows });
  const { consents, parties } = await world.file(caseId);
  for (const authority of consents[0]!.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await does("consent.confirmHeld", { consentId: consents[0]!.id, authority, saidBy: "Registrator" });
  await does("party.setVoice", { childId, way: "letter", note: "" });
  const otherId = parties.find(({ kind, id }) => kind === "guardian" && id !== guardianId)!.id;
  await does("party.setMustNotMeet", { one: guardianId, other: otherId });
  return { caseId, childId, guardianId, otherId, otherMail, does };
}

/** Parents kept apart, and a meeting with each. */
async function aFamilyApart(world: World) {
  const { caseId, childId, guardianId, otherId, otherMail, does } = await parentsKeptApart(world);
  await does("party.maskUnit", { unit: "barnochunga", from: [otherId] });
  const withParent = async (parent: string) => {
    const invitees = [world.account("kurator")];
    const among = { family: [childId, parent] };
    const { meetingId, proposals } = await seek(world, caseId, { ...among, invitees });
    const slot = proposals.find(({ venues }) => venues.includes("ekrummet"))!;
    await does("meeting.book", { meetingId, start: slot.start, venueId: "ekrummet", venueReason: "" });
    return { caseId, meetingId, slot };
  };
  const first = await withParent(guardianId);
  const second = await withParent(otherId);
  return { first, second, slot: first.slot, otherMail };
}

/** A case that began where there are meetings of those who may decide; the head teacher may, and the counsellor not. */
export async function aDecidingCase(world: World) {
  const { document } = await world.app.deps.municipality(municipalityId);
  const mandates = document.mandates.filter(({ account }) => account !== world.account("kurator"));
  const configured = (programmes: object) =>
    done(configure(world.app.deps, world.access("administrator"), { ...document, programmes, mandates }, randomUUID()));
  const { samba } = document.programmes;
  const deciding = {
    ...samba!,
    meetings: [...samba!.meetings, "decision" as const],
    gates: { ...samba!.gates, mandate: true },
  };
  await configured({ ...document.programmes, samba: deciding });
  const begun = await anActiveCase(world);
  await configured(document.programmes);
  return begun;
}

async function aDecision(world: World): Promise<Booked> {
  const { caseId } = await aDecidingCase(world);
  const among = { type: "decision", invitees: [world.account("rektor")] };
  const { meetingId, proposals } = await seek(world, caseId, among);
  const { start } = proposals.find(({ venues }) => venues.includes("ekrummet"))!;
  const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  return { caseId, meetingId };
}
