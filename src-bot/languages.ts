import { z } from "zod";

import { municipality, type Municipality } from "../src-shared/programme/municipality.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import {
  type FamilyLanguage,
  familyLanguages,
  machineTranslated,
  nameOfLanguage,
} from "../src-shared/text/family/language.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { approvalOf, hashOfWords } from "./family/translations.ts";
import { type WordPair, wordPairs } from "./family/word-pairs.ts";
import { isAdministrator } from "./municipality.ts";
import { withHashes } from "./notices.ts";
import { SomeoneSavedFirst } from "./store/faults.ts";

interface LanguageState {
  language: FamilyLanguage;
  name: string;
  isMachineMade: boolean;
  /** Which words it has now. */
  hash: string;
  /** Who has found them right; null where nobody has, as they are now. */
  approved: { by: string | null; at: Moment } | null;
  /** Somebody had, before the words became others. */
  wasApproved: boolean;
}

async function documentOf(deps: Deps, access: Access): Promise<{ document: Municipality; version: number } | null> {
  const stored = await deps.store.municipalities.read(access.municipalities[0]);
  return stored ? { document: municipality.parse(stored.document), version: stored.version } : null;
}

/** What families can read their pages in, and whether a person has read what a machine made. */
export async function readLanguages(deps: Deps, access: Access): Promise<Outcome<{ languages: LanguageState[] }>> {
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const found = await documentOf(deps, access);
  if (!found) return refuse({ kind: "notThere" });
  const { people, publicPage } = found.document;
  const languages = familyLanguages.map((language): LanguageState => {
    const approval = approvalOf(found.document, language);
    return {
      language,
      name: nameOfLanguage[language],
      isMachineMade: machineTranslated.includes(language),
      hash: hashOfWords(language),
      approved: approval && {
        by: people.find(({ account }) => account === approval.by)?.title ?? null,
        at: approval.at,
      },
      wasApproved: publicPage.approvals.some((one) => one.language === language),
    };
  });
  return ok({ languages });
}

const known = z.enum(familyLanguages);

/** Every sentence of a language beside the Swedish one, to be read by somebody who knows both. */
export function readWords(deps: Deps, access: Access, language: unknown): Outcome<{ pairs: WordPair[] }> {
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const said = known.safeParse(language);
  return said.success ? ok({ pairs: wordPairs(said.data) }) : refuse({ kind: "notThere" });
}

const approval = z.object({ commandId: z.string().min(1).max(100), hash: z.string().max(100) });

/** Somebody has read the words as they are now, and found them right. */
export async function approveLanguage(
  deps: Deps,
  access: Access,
  language: unknown,
  order: unknown,
): Promise<Outcome<{ version: number }>> {
  if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
  const [said, given, found] = [known.safeParse(language), approval.safeParse(order), await documentOf(deps, access)];
  if (!said.success || !found) return refuse({ kind: "notThere" });
  if (!given.success) return refuse({ kind: "badInput", fields: [] });
  const { hash, commandId } = given.data;
  if (hash !== hashOfWords(said.data)) return refuse({ kind: "outdated" });
  const { document, version } = found;
  const { account: by } = access.actor;
  const approvals = [
    ...document.publicPage.approvals.filter((one) => one.language !== said.data || one.hash !== hash),
    { language: said.data, hash, by, at: deps.now() },
  ];
  try {
    const after = withHashes({ ...document, publicPage: { ...document.publicPage, approvals } });
    const saved = await deps.store.municipalities.save(access.municipalities[0], after, {
      actor: by,
      commandId,
      at: new Date(deps.now()),
      expectedVersion: version,
      verb: "municipality.approveLanguage",
      log: [{ kind: "languageApproved", fields: `publicPage.approvals.${nameOfLanguage[said.data]}` }],
    });
    return ok({ version: saved === "alreadyDone" ? version : version + 1 });
  } catch (error) {
    if (error instanceof SomeoneSavedFirst) return refuse({ kind: "settingsSavedMeanwhile" });
    throw error;
  }
}
