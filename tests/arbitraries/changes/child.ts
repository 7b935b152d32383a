import type { CaseFile } from "../../../src-shared/case/case-file.ts";
import { fromParty, fromUnit, sealedBy, type Voice } from "../../../src-shared/case/labelled.ts";
import { type AttachmentId, familyAccount, type SayingId, type UnitId } from "../../../src-shared/ids.ts";
import type { Child } from "../../../src-shared/party/party.ts";
import { monday, numbered } from "../../case-files.ts";
import { type FullCase, handedIn } from "../full-case.ts";
import type { Change } from "./change.ts";

const changed = ({ file }: FullCase, change: (child: Child) => Partial<Child>): CaseFile => ({
  ...file,
  parties: file.parties.map((one, at) => (at === 0 && one.kind === "child" ? { ...one, ...change(one) } : one)),
});

/** The first child says this and lets these see it; it has drawn something too. */
const saidBy =
  (releasedTo: (full: FullCase) => Voice[]) =>
  (full: FullCase): CaseFile => {
    const { file } = full;
    const { id: child } = file.parties[0]!;
    const of = { category: "family" as const, releasedTo: releasedTo(full) };
    const attachment = numbered<AttachmentId>(961);
    const saying: CaseFile["sayings"][number] = {
      id: numbered<SayingId>(960),
      child,
      kind: "picture",
      said: sealedBy({ text: "Det får inte alla läsa", symbols: ["sad", "home"], attachment }, child, of),
      company: sealedBy("Mormor", child, { category: "family" }),
      at: monday,
      readAt: null,
      takenBackAt: null,
    };
    const drawing: CaseFile["attachments"][number] = {
      id: attachment,
      kind: "drawing",
      file: sealedBy({ name: "drawing.jpg", type: "image/jpeg", size: 1234 }, child, of),
      addedAt: monday,
      addedBy: familyAccount(child),
      from: child,
    };
    return { ...file, sayings: [saying], attachments: [...file.attachments, drawing] };
  };

/** What concerns one child and whom it has chosen. */
export const childChanges: Change[] = [
  {
    what: "B hands in something more of the child's",
    unaware: "everybody",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      attachments: [...file.attachments, handedIn(965, b, file.parties[0]!.id), handedIn(966, b, b)],
    }),
  },
  {
    what: "B lets services read what was handed in, one of which A must not know of",
    unaware: "family",
    of: "b",
    to: ({ file, b }) => ({
      ...file,
      attachments: [
        ...file.attachments.filter(({ handedIn: own }) => !own),
        handedIn(
          951,
          b,
          file.parties[0]!.id,
          ["ekskolan", "bup"].map((unit) => fromUnit(unit as UnitId)),
        ),
      ],
    }),
  },
  { what: "a child says something to the coordinator alone", unaware: "everybody", of: "child", to: saidBy(() => []) },
  {
    what: "a child lets one of its guardians read it",
    unaware: "everybody",
    of: "childAndA",
    to: saidBy(({ a }) => [fromParty(a)]),
  },
  {
    what: "a child lets services read it, one of which A must not know of",
    unaware: "family",
    of: "child",
    to: saidBy(() => ["ekskolan", "bup"].map((unit) => fromUnit(unit as UnitId))),
  },
  {
    what: "a child answers how it wants to be heard",
    unaware: "everybody",
    of: "child",
    to: (full: FullCase) =>
      changed(full, ({ id, voice }) => {
        const words = sealedBy("Inte nu", id, { category: "family" });
        return { voice: { ...voice!, way: "notNow", own: { way: "notNow", words, at: monday } } };
      }),
  },
  {
    what: "a child's own page is made for it",
    unaware: "everybody",
    of: "child",
    to: (full: FullCase) => {
      const called = ["Mamma", "Pappa"];
      const guardians = [full.a, full.b].map((party, at) => ({ party, called: called[at]! }));
      return changed(full, () => ({ page: { form: "young", guardians } }));
    },
  },
];
