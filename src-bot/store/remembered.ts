import { heldFrom, toSave } from "./case-transaction.ts";
import { DatabaseBusy } from "./faults.ts";
import type { CaseMemory, OpenedCase } from "./memory.ts";
import type { CaseTransaction, Change } from "./store.ts";

/** What was asked for takes a lock. */
class TakesALock extends Error {}

interface Wish {
  caseId: string;
  opened: OpenedCase;
  change: Change;
}

/**
 * What `work` would do with a case as it is remembered: one change of one case, to be written where its row is still the
 * same. Undefined where it comes to anything else, a "no" too: that is said of the case as it is.
 * @throws DatabaseBusy where `work` takes too long
 */
export async function wishOf<T>(
  memory: CaseMemory,
  municipality: string,
  work: (transaction: CaseTransaction) => Promise<T>,
): Promise<{ wish: Wish; answer: T } | undefined> {
  const wishes: Wish[] = [];
  let asked: string | undefined;
  let isOver = false;
  const inIt = () => {
    if (isOver) throw new Error("A transaction was used after its end.");
  };
  const remembered: CaseTransaction = {
    async lock(caseId) {
      inIt();
      const opened = memory.of(municipality, caseId);
      // Only the row that is written is compared: nothing else, and nothing written, is to be looked at meanwhile.
      if (!opened || wishes.length > 0 || (asked !== undefined && asked !== caseId)) throw new TakesALock();
      asked = caseId;
      return heldFrom(caseId, opened, false);
    },
    open: () => Promise.reject(new TakesALock()),
    async save(held, change) {
      inIt();
      const { caseId, opened } = toSave(held);
      wishes.push({ caseId, opened, change });
    },
  };
  try {
    const answer = await work(remembered);
    const [wish, ...others] = wishes;
    return wish && others.length === 0 && !hasFiles(wish.change) ? { wish, answer } : undefined;
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error;
    return undefined;
  } finally {
    isOver = true;
  }
}

const hasFiles = ({ attachments = [], dropAttachments = [] }: Change) =>
  attachments.length + dropAttachments.length > 0;
