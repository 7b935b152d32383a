import type { UnitId } from "../ids.ts";
import { dayOf } from "../time.ts";
import type { Receipt } from "./receipt.ts";
import type { ReceiptPages } from "./receipt-27560.ts";

const statusOf = {
  granted: "active",
  active: "active",
  outgrown: "inactive",
  expired: "inactive",
  ended: "inactive",
  invalid: "entered-in-error",
} as const satisfies Record<Receipt["state"], string>;

const coded = (system: string, code: string, display: string) => ({ coding: [{ system, code, display }] });
const roles = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
const local = (id: string) => ({ reference: `#${id}` });

/**
 * HL7 FHIR R5 Consent (5.0.0): nothing is permitted but what the provisions permit, and in each what the person shuts is
 * denied. https://hl7.org/fhir/R5/consent.html
 */
export function receiptFhir(receipt: Receipt, pages: ReceiptPages): Record<string, unknown> {
  const { flows, names, office, grantor, about, notice, validFrom, validTo, ended } = receipt;
  const idOf = (unit: UnitId) => `unit-${unit}`;
  const units = [...new Set([...flows.flatMap(({ from, to }) => [from, to]), office.id])];
  const told = [...new Set(flows.map(({ to }) => to))];
  const tell = [...new Set(flows.map(({ from }) => from))];
  const pairs = Map.groupBy(flows, ({ from, to }) => `${from} ${to}`);
  const people = [...new Map([[grantor, receipt.to], ...about.map(({ id, name }) => [id, name] as const)])];
  const isAboutMany = about.length > 1;
  return {
    resourceType: "Consent",
    id: receipt.id,
    language: notice.language,
    contained: [
      ...units.map((unit) => ({ resourceType: "Organization", id: idOf(unit), name: names[unit] ?? office.name })),
      ...people.map(([id, name]) => ({ resourceType: "Patient", id, ...(name ? { name: [{ text: name }] } : {}) })),
      ...(isAboutMany
        ? [
            {
              resourceType: "Group",
              id: "about",
              type: "person",
              membership: "enumerated",
              member: about.map(({ id }) => ({ entity: local(id) })),
            },
          ]
        : []),
    ],
    identifier: [{ system: "urn:ietf:rfc:3986", value: `urn:uuid:${receipt.id}` }],
    status: statusOf[receipt.state],
    category: [coded("http://loinc.org", "59284-0", "Consent Document")],
    subject: isAboutMany ? local("about") : local(about[0]?.id ?? grantor),
    date: dayOf(receipt.givenAt),
    period: { start: validFrom, end: ended ? dayOf(ended.at) : validTo },
    grantor: [local(grantor)],
    grantee: told.map((unit) => local(idOf(unit))),
    manager: [local(idOf(office.id))],
    controller: tell.map((unit) => local(idOf(unit))),
    regulatoryBasis: [{ text: "OSL (2009:400) 10:1, 12:2" }],
    policyText: [{ display: `${notice.version} ${notice.language} sha256:${notice.hash}` }],
    verification: [
      {
        verified: true,
        verifiedWith: local(grantor),
        verificationDate: [receipt.givenAt],
        verificationType: { text: receipt.how },
      },
    ],
    sourceAttachment: [{ title: notice.version, language: notice.language, url: pages.own }],
    decision: "deny",
    provision: [...pairs.values()].map((some) => {
      const { from, to } = some[0]!;
      return {
        period: { start: validFrom, end: validTo },
        actor: [
          { role: coded(roles, "CST", "custodian"), reference: local(idOf(from)) },
          { role: coded(roles, "IRCP", "information recipient"), reference: local(idOf(to)) },
        ],
        action: [coded("http://terminology.hl7.org/CodeSystem/consentaction", "disclose", "Disclose")],
        ...(receipt.purpose ? { purpose: [{ display: receipt.purpose }] } : {}),
        code: some.map(({ category }) => ({ text: category })),
        provision: receipt.exclusions.map(({ unit, category, person, words }) => ({
          code: [{ text: words ?? person ?? [unit, category].filter(Boolean).join(": ") }],
        })),
      };
    }),
  };
}
