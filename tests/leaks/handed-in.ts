import { alike, type Leak, ownPages, shown } from "./leak.ts";

const handIn = ["tests/hand-in.test.ts"];
const http = ["tests/non-interference-http.test.ts"];
const whole = "await deps.store.cases.read(access.municipalities[0], access.caseId)";
const ownView = {
  file: "src-bot/family/own.ts",
  find: "return ok({ view: view.value, municipality: document.name, office });",
};
const spaces = (count: string) =>
  `return ok({ view: view.value, municipality: document.name + " ".repeat(${count}), office });`;

/** By what guardians hand in on their own pages, and by the report of whether both were met alike. */
export const handedInLeaks: readonly Leak[] = [
  {
    name: "handed in: another's lies among one's own files",
    file: "src-shared/record/view.ts",
    find: "isOwn(viewer, from) ? mask(one.file) : null;",
    replace: "isOwn(viewer, from) ? (mask(one.file) ?? (one.handedIn ? one.file.value : null)) : null;",
    law: shown("B hands in something more"),
  },
  {
    name: "handed in: its words, to whoever may see another letter",
    file: "src-shared/record/view.ts",
    find: "if (known === null) return [];",
    replace:
      'if (known === null && !one.handedIn?.words) return [];\n    if (known === null) return [{ id, kind, name: one.handedIn!.words!.value, type: "", size: 0 }];',
    law: ["tests/canary.test.ts"],
  },
  {
    name: "handed in: which services may see it, and whether it is read, to a service that does",
    file: "src-shared/record/view.ts",
    find: "if (!handedIn || from === null || !isOwn(viewer, from)) return null;",
    replace: "if (!handedIn || from === null) return null;",
    law: handIn,
  },
  {
    name: "handed in: another guardian of the child's opens it to a service, or takes it back",
    file: "src-shared/record/hand-in.ts",
    find: "one.id === id && one.handedIn && one.from === party && !isShut(one)",
    replace: "one.id === id && one.handedIn && party && !isShut(one)",
    law: handIn,
  },
  {
    name: "handed in: how much is left to hand in, once another has",
    file: "src-shared/record/hand-in.ts",
    find: "file.attachments.filter((one) => one.handedIn && one.from === by);",
    replace: "file.attachments.filter((one) => one.handedIn);",
    law: handIn,
  },
  {
    name: "handed in: a header: that what is another's is there",
    file: "src-bot/web/family/hand-in/part.ts",
    find: "const { deps, inside } = kit;",
    replace:
      'const { deps, inside } = kit;\n    router.use(`${handInPath}/:id`, async (request, response, next) => {\n      const { secretIn } = await import("../session.ts");\n      const visit = await deps.store.visits.find("session", secretIn(request, "session") ?? "");\n      const file = visit && (await deps.store.cases.read(visit.municipality, visit.caseId));\n      if (file?.attachments.some(({ id }) => id === request.params["id"])) response.set("X-Kept", "yes");\n      next();\n    });',
    law: alike,
  },
  {
    name: "handed in: a page's size: a space for each file of anybody's",
    ...ownView,
    replace: spaces(`(${whole})?.attachments.length ?? 0`),
    law: ownPages,
  },
  {
    name: "met alike: a page's size: a space for each thing that was not done towards both",
    ...ownView,
    replace: `const { doneTowards, symmetryOf } = await import("../../src-shared/record/symmetry.ts");\n  const file = (${whole})!;\n  const rows = symmetryOf(file, doneTowards(file)).flatMap((pair) => pair.rows);\n  ${spaces('rows.filter(({ is }) => is !== "alike").length')}`,
    law: ownPages,
  },
  {
    name: "met alike: on the paper of what is kept about somebody: when the other was told and asked",
    file: "src-shared/record/extract.ts",
    find: "attachments: view.attachments,",
    replace:
      "attachments: view.attachments,\n    alike: file.requests.map(({ requestedAt }) => requestedAt).concat(file.contacts.map(({ at }) => at)) as never,",
    law: shown("B was talked with"),
  },
  {
    name: "met alike: the report, to a professional in the case",
    file: "src-bot/family/links.ts",
    find: 'if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });\n  const [all, ledger]',
    replace: "const [all, ledger]",
    law: http,
  },
];
