import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { noticeCalled } from "../src-shared/consent/notice.ts";
import { receipt27560 } from "../src-shared/consent/receipt-27560.ts";
import { receiptFhir } from "../src-shared/consent/receipt-fhir.ts";
import { type Receipt, receiptOf } from "../src-shared/consent/receipt.ts";
import type { PartyId } from "../src-shared/ids.ts";
import type { Moment } from "../src-shared/time.ts";
import { member } from "./arbitraries/steps.ts";
import { anAskedFamily, anAsking } from "./asked-family.ts";
import { ekstad, monday } from "./case-files.ts";
import { after } from "./party-case.ts";
import { child, father, mother } from "./round-table.ts";

const pages = { own: "https://samla.example/f/mine/consents/1", privacy: "https://samla.example/integritet" };
const by = (of: { id: PartyId }) => ({ by: `${member}${of.id}` });
const { hash: words } = noticeCalled(ekstad.document, "2026-1");
const latest = (file: CaseFile, of: { id: PartyId }) => file.consents.findLast(({ grantor }) => grantor === of.id)!;
const receiptIn = (file: CaseFile, of: { id: PartyId } = mother, now: Moment = monday) =>
  receiptOf(file, of.id, latest(file, of).id, now, ekstad.document)!;

function given(of: { id: PartyId } = mother, begun = anAskedFamily()): CaseFile {
  const asked = after(begun, "consent.request", anAsking(of));
  const request = asked.requests.findLast(({ grantor }) => grantor === of.id)!;
  const exclusions = [{ kind: "words", words: "Inte till läraren" }];
  const answer = { requestId: request.id, answer: "partlyGranted", flows: request.flows.slice(1), exclusions };
  return after(asked, "consent.answer", { ...answer, words, facts: ["who", "until", "stop"] }, by(of));
}

/** What must be there, as a path; "[]" stands for each of at least one. */
function lacking(of: unknown, path: string): string[] {
  const [first = "", ...rest] = path.split(".");
  const key = first.replace("[]", "");
  const value = (of as Record<string, unknown> | null)?.[key];
  const isEmpty = value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return [path];
  if (rest.length === 0) return [];
  return [value].flat().flatMap((one) => lacking(one, rest.join(".")));
}

/** ISO/IEC TS 27560:2023, 6.3.3–6.3.7 and 6.4.5: what a record and its receipt must hold. */
const required = [
  "schema_version",
  "receipt_id",
  "record_id",
  "pii_principal_id",
  "pii_processing.privacy_notice",
  "pii_processing.language",
  "pii_processing.purposes[].purpose",
  "pii_processing.purposes[].lawful_basis",
  "pii_processing.purposes[].pii_information[].pii_type",
  "pii_processing.purposes[].pii_controllers",
  "pii_processing.purposes[].collection_method",
  "pii_processing.purposes[].storage_locations",
  "pii_processing.purposes[].retention_period",
  "pii_processing.purposes[].recipient_third_parties",
  "pii_processing.purposes[].withdrawal_method",
  "pii_processing.purposes[].privacy_rights",
  "pii_processing.jurisdiction",
  "party_identification[].party_id",
  "party_identification[].party_name",
  "party_identification[].party_type",
  "party_identification[].party_address",
  "party_identification[].party_contact",
  "events[].event_time",
  "events[].validity_duration",
  "events[].entity_id",
  "events[].event_type",
  "events[].event_state",
];

describe("the receipt of a yes as ISO/IEC TS 27560 has it", () => {
  test("holds all that it must, and every party it names is described", () => {
    const record = receipt27560(receiptIn(given()), pages) as any;

    expect(required.flatMap((path) => lacking(record, path))).toEqual([]);
    const [purpose] = record.pii_processing.purposes;
    const known = record.party_identification.map(({ party_id }: { party_id: string }) => party_id);
    for (const one of [...purpose.pii_controllers, ...purpose.recipient_third_parties]) expect(known).toContain(one);
    expect(record.pii_processing.privacy_notice.hash).toBe(`sha256:${words}`);
    expect(purpose.exceptions).toEqual([{ kind: "words", said: "Inte till läraren" }]);
  });

  test("tells when it was asked for, given, and taken back", () => {
    const file = given();
    const { id } = latest(file, mother);
    const later = "2026-11-20T09:00:00.000Z" as Moment;
    const taken = after(
      file,
      "consent.withdraw",
      { consentId: id, services: "all", channel: "page" },
      { ...by(mother), now: later },
    );

    const before = receipt27560(receiptIn(file), pages) as any;
    const now = receipt27560(receiptOf(taken, mother.id, id, later, ekstad.document)!, pages) as any;

    const types = (of: any) => of.events.map(({ event_type }: { event_type: string }) => event_type);
    expect(types(before)).toEqual(["consent requested", "consent given"]);
    expect(types(now)).toEqual(["consent requested", "consent given", "consent withdrawn"]);
    expect(now.events.at(-1)).toMatchObject({ event_time: later, event_state: "ended" });
  });
});

describe("the receipt of a yes as HL7 FHIR R5 has it", () => {
  const consent = (file = given()) => receiptFhir(receiptIn(file), pages) as any;

  test("has a status and a decision of the standard's own, and every reference leads to somebody in it", () => {
    const resource = consent();

    expect(resource).toMatchObject({ resourceType: "Consent", decision: "deny" });
    expect(["draft", "active", "inactive", "not-done", "entered-in-error", "unknown"]).toContain(resource.status);
    const there = resource.contained.map(({ id }: { id: string }) => `#${id}`);
    const { contained: _, ...rest } = resource;
    const references = [...JSON.stringify(rest).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(4);
    expect(references.filter((to) => !there.includes(to))).toEqual([]);
    for (const { id } of resource.contained) expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
  });

  test("permits exactly what was said yes to, and each is until its day", () => {
    const file = given();
    const resource = consent(file);

    const unit = ({ reference }: { reference: { reference: string } }) => reference.reference.replace("#unit-", "");
    const permitted = resource.provision.flatMap(({ actor, code }: any) =>
      code.map(({ text }: { text: string }) => `${unit(actor[0])}→${unit(actor[1])} ${text}`),
    );
    expect(permitted.toSorted()).toEqual(
      latest(file, mother)
        .flows.map(({ from, to, category }) => `${from}→${to} ${category}`)
        .toSorted(),
    );
    expect(resource.provision.every(({ provision }: any) => provision[0].code[0].text === "Inte till läraren")).toBe(
      true,
    );
    expect(resource.period.end).toBe(latest(file, mother).validTo);
  });
});

describe("a receipt is one's own", () => {
  test("another's is as one that is not there", () => {
    const both = given(father, given());

    expect(receiptOf(both, mother.id, latest(both, father).id, monday, ekstad.document)).toBeNull();
    expect(receiptOf(both, child.id, latest(both, mother).id, monday, ekstad.document)).toBeNull();
  });

  test("what the other says, and who they are, changes nothing in it", () => {
    const alone = given();
    const both = given(father, alone);

    const all = (of: Receipt) => JSON.stringify([of, receipt27560(of, pages), receiptFhir(of, pages)]);
    expect(all(receiptIn(both))).toBe(all(receiptIn(alone)));
    expect(all(receiptIn(both))).not.toContain(father.name.value);
    expect(all(receiptIn(both))).not.toContain(father.id);
  });
});
