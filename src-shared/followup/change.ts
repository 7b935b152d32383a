import type { CaseFile } from "../case/case-file.ts";
import { coordinatorOf } from "../case/viewer.ts";
import type { Account, PartyId } from "../ids.ts";
import { actsAs, type Professional } from "../party/party.ts";
import type { Task } from "./task.ts";

export const changedTask = (file: CaseFile, changed: Task): CaseFile => ({
  ...file,
  tasks: file.tasks.map((task) => (task.id === changed.id ? changed : task)),
});

export const ownerOf = (file: CaseFile, task: Task, account: Account): Professional | undefined =>
  professionalWith(file, task.owner, account);

export const isReceiver = (file: CaseFile, task: Task, account: Account): boolean =>
  task.reportTo.some(({ party }) => receiverWith(file, party, account));

/** Whether this account is that receiver; null is the coordinator. */
export const receiverWith = (file: CaseFile, party: PartyId | null, account: Account): boolean =>
  party === null ? coordinatorOf(file) === account : !!professionalWith(file, party, account);

const professionalWith = (file: CaseFile, party: PartyId, account: Account) =>
  file.parties.find(
    (one): one is Professional => one.kind === "professional" && one.id === party && actsAs(one) === account,
  );
