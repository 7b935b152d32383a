import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import type { FieldProblem } from "../../../src-shared/refusal.ts";
import { OutOfReach, Refused, useApi } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { asEdited, asPlaced, asSent } from "./programme-list.ts";
import { at, type Change, changedByBoth, changesBetween, type Doc, entriesIn, isSame, withChanges } from "./changes.ts";

interface Settings {
  document: Doc | null;
  version: number;
  history: { at: string; by: string | null; fields: string[] }[];
  /** The texts for families that somebody has been asked with. */
  noticesInUse: string[];
  /** What invitations have said before. */
  formerInvitations: { body: string; until: string }[];
  /** The kinds of coordination that Samla knows of, by short name, to begin from. */
  knownProgrammes: Record<string, Doc>;
  today: string;
}
/** The server makes the hash of a text, keeps who has read a translation, and what was said before: whoever edits sends none of it. */
const edited = ({ document, ...rest }: Omit<Settings, "formerInvitations">): Settings => ({
  ...rest,
  formerInvitations: (document ? at(document, "invitation.former") : []) as Settings["formerInvitations"],
  document: document && {
    ...asEdited(document),
    notices: entriesIn(document, "notices").map((notice) => ({ ...notice, hash: undefined })),
    publicPage: { ...(document["publicPage"] as Doc), approvals: undefined },
    invitation: { ...(document["invitation"] as Doc), former: undefined },
  },
});
/** What is being edited, and what it was made from. */
interface Working {
  base: Doc;
  version: number;
  document: Doc;
}
interface Meanwhile {
  theirs: Change[];
  both: { mine: Change; theirs: Change }[];
}
const path = "/municipality/municipality.configure";

/** The municipality's settings as they are edited: nothing holds until it is saved, and nothing typed is lost. */
export function useSettings() {
  const api = useApi();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["municipality"],
    queryFn: async () => edited(await api.read<Omit<Settings, "formerInvitations">>("/municipality")),
    refetchOnWindowFocus: false,
  });
  const [working, setWorking, forget] = useDraft<Working | null>("settings", null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Error | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const unanswered = useRef<{ what: string; commandId: string } | null>(null);

  const read = query.data;
  const now: Working | null =
    working ?? (read?.document ? { base: read.document, version: read.version, document: read.document } : null);
  const changes = now ? changesBetween(now.base, now.document) : [];

  const edit = (document: Doc, about: string) => {
    if (!now) return;
    setSaved(false);
    setProblems((all) => all.filter((one) => one.path !== about && !one.path.startsWith(`${about}.`)));
    if (isSame(document, now.base)) forget();
    else setWorking({ ...now, document });
  };
  const undoAll = () => {
    forget();
    setProblems([]);
    setProblem(null);
    setMeanwhile(null);
  };
  /** Mine on top of what another has saved meanwhile. */
  const takeIn = async (mine: Change[], base: Doc) => {
    const { data } = await query.refetch();
    if (!data?.document) return;
    const theirs = changesBetween(base, data.document);
    setWorking({ base: data.document, version: data.version, document: withChanges(data.document, mine) });
    setMeanwhile({ theirs, both: changedByBoth(mine, theirs) });
  };
  const save = async () => {
    if (!now || isBusy) return;
    const { version } = now;
    const input = asSent(now.document);
    const what = JSON.stringify([input, version]);
    const commandId = unanswered.current?.what === what ? unanswered.current.commandId : crypto.randomUUID();
    unanswered.current = { what, commandId };
    setBusy(true);
    setProblem(null);
    setProblems([]);
    try {
      await api.send(path, { commandId, version, input });
      unanswered.current = null;
      await query.refetch();
      undoAll();
      setSaved(true);
      void queries.invalidateQueries({ queryKey: ["directory"] });
      void queries.invalidateQueries({ queryKey: ["wordHints"] });
    } catch (error) {
      if (!(error instanceof OutOfReach)) unanswered.current = null;
      if (error instanceof Refused && error.code === "settingsSavedMeanwhile") await takeIn(changes, now.base);
      else if (error instanceof Refused && error.fields.length > 0) setProblems(asPlaced(error.fields, now.document));
      else setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return { query, now, changes, problems, problem, meanwhile, isBusy, isSaved, edit, undoAll, save };
}
export type SettingsState = ReturnType<typeof useSettings>;
