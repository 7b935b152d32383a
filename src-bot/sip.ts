import { createHash } from "node:crypto";

import { planVersion } from "../src-shared/plan/sip.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { municipalityHolding, perform } from "./desk.ts";
import { sipPaperOf } from "./paper/sip-paper.ts";

/** A file and what is said of it beside it, for a system that takes it in. Nothing in it is what anybody has said. */
interface Exported {
  name: string;
  type: "application/pdf";
  /** In base64. */
  bytes: string;
  metadata: {
    schema: "samla-document-1";
    documentType: "SIP";
    title: string;
    reference: string;
    registerNumber: string | null;
    programme: string | null;
    municipality: string;
    authority: string | null;
    office: string;
    language: "sv" | "en";
    madeAt: string;
    planVersion: number | null;
    planAgreedOn: string | null;
    isSecret: true;
    file: { name: string; type: "application/pdf"; profile: "PDF/A-2a"; bytes: number; sha256: string };
  };
}

/** The plan as a SIP for the municipality's case system, from the coordinator's own view. That it was taken out is logged first. */
export async function exportSip(
  deps: Deps,
  access: Access,
  caseId: string,
  commandId: string,
): Promise<Outcome<Exported>> {
  const done = await perform(deps, access, { caseId, verb: "record.exportSip", commandId, input: {} });
  if (!done.ok) return done;
  const { view } = done.value;
  if (!view) return refuse({ kind: "notThere" });
  const { document } = await deps.municipality(await municipalityHolding(deps, access, caseId));
  const text = texts[access.language];
  const now = deps.now();
  const unit = document.units.find(({ id }) => id === document.coordinationUnit);
  const office = unit?.name ?? document.name;
  const bytes = await sipPaperOf(view, { municipality: document.name, office, now, text });
  const version = planVersion(view);
  const name = text.sipPaper.file(view.reference);
  return ok({
    name,
    type: "application/pdf",
    bytes: bytes.toString("base64"),
    metadata: {
      schema: "samla-document-1",
      documentType: "SIP",
      title: text.sipPaper.title(view.reference),
      reference: view.reference,
      registerNumber: view.record?.diarium ?? null,
      programme: view.programme?.name ?? null,
      municipality: document.name,
      authority: document.authorities.find(({ id }) => id === unit?.authority)?.name ?? null,
      office,
      language: access.language,
      madeAt: now,
      planVersion: version?.number ?? null,
      planAgreedOn: version && dayOf(version.agreedAt),
      isSecret: true,
      file: {
        name,
        type: "application/pdf",
        profile: "PDF/A-2a",
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    },
  });
}
