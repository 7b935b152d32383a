import type { AccessLine } from "../../src-shared/record/access-log.ts";
import { ownLog } from "../../src-shared/record/own-log.ts";
import { isProfessional } from "../../src-shared/party/party.ts";
import { partyIn } from "../../src-shared/party/party-in.ts";
import { waysTo } from "../../src-shared/party/contact-data.ts";
import { type Controller, controllersForStaff } from "../../src-shared/programme/controllers.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { texts } from "../../src-shared/text/text.ts";
import { momentOf } from "../../src-shared/time.ts";
import type { OutsideAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { opened, readsOf } from "../records.ts";

/** What is kept about a professional outside every tenant. */
export interface OwnData {
  title: string;
  unit: string;
  phone: string | null;
  mail: string | null;
  lines: AccessLine[];
  controllers: Controller[];
}

export async function readOwnData(deps: Deps, access: OutsideAccess): Promise<Outcome<OwnData>> {
  const { caseId } = access;
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { municipality, file, document } = found.value;
  const self = partyIn(file, access.actor.outside.party);
  if (!self || !isProfessional(self)) return refuse({ kind: "notThere" });
  const [log, reads] = await Promise.all([
    deps.store.cases.log(municipality, caseId),
    readsOf(deps, municipality, caseId),
  ]);
  const changes = log.map(({ at, actor, entry }) => ({ at: momentOf(at), actor, entry }));
  const { phone, mail } = waysTo(self);
  const { title, unit } = self;
  return ok({
    title,
    unit: unit.name,
    phone: phone ?? null,
    mail: mail ?? null,
    lines: ownLog(file, self, { changes, reads }, { municipality: document, text: texts[access.language] }),
    controllers: controllersForStaff(document, unit.id),
  });
}
