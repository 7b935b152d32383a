import { dayOf, type Moment } from "../time.ts";
import type { Receipt } from "./receipt.ts";

/** Where the person reads on, and takes their yes back. */
export interface ReceiptPages {
  own: string;
  privacy: string;
}

const sensitive = ["health", "interventions", "family", "protection"];
const partyOf = (kind: "unit" | "controller" | "person", id: string) => `urn:samla:${kind}:${id}`;

/** ISO/IEC TS 27560:2023: the record (6.3) as its receipt (6.4) gives it to the person. What lifts secrecy is the consent; it is no ground under the GDPR. */
export function receipt27560(receipt: Receipt, pages: ReceiptPages): Record<string, unknown> {
  const { controllers, names, flows, notice, office } = receipt;
  const told = [...new Set(flows.map(({ to }) => to))];
  const kinds = [...new Set(flows.map(({ category }) => category))];
  return {
    schema_version: "ISO/IEC TS 27560:2023",
    receipt_id: `urn:uuid:${receipt.id}`,
    record_id: `urn:uuid:${receipt.id}`,
    ...(receipt.replaces ? { previous_record_id: `urn:uuid:${receipt.replaces}` } : {}),
    pii_principal_id: partyOf("person", receipt.grantor),
    pii_processing: {
      privacy_notice: { version: notice.version, hash: `sha256:${notice.hash}`, url: pages.privacy },
      language: notice.language,
      purposes: [
        {
          purpose: receipt.purpose ?? "",
          purpose_type: "coordination of support to a child",
          lawful_basis: "consent that lifts secrecy, OSL (2009:400) 10:1 and 12:2; not consent under GDPR art. 6",
          services: receipt.activities,
          pii_information: kinds.map((kind) => ({
            pii_type: kind,
            sensitive_pii_category: sensitive.includes(kind),
            pii_principals: receipt.about.map(({ id }) => partyOf("person", id)),
          })),
          pii_controllers: controllers.map((_, at) => partyOf("controller", String(at + 1))),
          recipient_third_parties: told.map((unit) => partyOf("unit", unit)),
          disclosures: flows.map(({ from, to, category }) => ({
            from: partyOf("unit", from),
            to: partyOf("unit", to),
            pii_type: category,
          })),
          exceptions: receipt.exclusions.map(({ kind, unit, category, person, words }) => ({
            kind,
            said: words ?? person ?? [unit, category].filter(Boolean).join(": "),
          })),
          collection_method: receipt.how,
          processing_method: "told between the named services, orally and in writing",
          storage_locations: controllers.map(({ name }) => name),
          retention_period: "as each controller's retention plan says",
          withdrawal_method: pages.own,
          privacy_rights: pages.privacy,
        },
      ],
      jurisdiction: "SE",
    },
    party_identification: [
      ...controllers.map(({ name, mail, phone }, at) => ({
        party_id: partyOf("controller", String(at + 1)),
        party_name: name,
        party_type: "organization",
        party_role: "pii controller",
        party_address: receipt.municipality,
        party_contact: [mail, phone].filter(Boolean).join(", ") || office.name,
      })),
      ...told.map((unit) => ({
        party_id: partyOf("unit", unit),
        party_name: names[unit] ?? unit,
        party_type: "organization",
        party_role: "recipient",
        party_address: receipt.municipality,
        party_contact: office.name,
      })),
    ],
    events: eventsOf(receipt),
  };
}

function eventsOf({ askedAt, givenAt, how, acr, ended, grantor, validFrom, validTo, facts, state }: Receipt) {
  const entity_id = partyOf("person", grantor);
  const event = (event_type: string, event_state: string, event_time: Moment, more: object = {}) => ({
    event_time,
    event_type,
    event_state,
    entity_id,
    validity_duration: `${validFrom}/${ended ? dayOf(ended.at) : validTo}`,
    ...more,
  });
  const isOver = ended !== null || ["outgrown", "expired", "invalid"].includes(state);
  return [
    ...(askedAt ? [event("consent requested", "requested", askedAt)] : []),
    event("consent given", isOver ? "given" : "given, valid", givenAt, { how, acr, understood: facts }),
    ...(ended ? [event(ended.how === "renewed" ? "consent renewed" : `consent ${ended.how}`, "ended", ended.at)] : []),
  ];
}
