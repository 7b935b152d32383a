import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";
import { type Secrecy, secrecyWith } from "./secrecy.ts";

/** Found out at the start, not at the first case. @throws WrongMasterKey where the database was written with another key. */
export async function provenSecrecy(db: Kysely<Schema>, masterKey: Buffer): Promise<Secrecy> {
  const secrecy = secrecyWith(masterKey);
  await sql`insert into case_keys.proof (sealed) values (${secrecy.proof()}) on conflict do nothing`.execute(db);
  const { sealed } = await db.selectFrom("caseKeys.proof").select("sealed").executeTakeFirstOrThrow();
  secrecy.check(sealed);
  return secrecy;
}
