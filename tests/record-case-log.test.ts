import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { texts } from "../src-shared/text/text.ts";
import { sourcesIn } from "./source.ts";
import { anAgreement, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

describe("who has read and changed a case", () => {
  test("is told to its coordinator by name, latest first, with whom it is about", async () => {
    const { caseId } = await anAgreement(world);
    await world.api("kurator", `/cases/${caseId}`);

    const { status, body } = await world.api("samordnare", `/cases/${caseId}/access-log`);

    expect(status).toBe(200);
    const at: string[] = body.lines.map((line: { at: string }) => line.at);
    expect(at).toEqual(at.toSorted().toReversed());
    expect(body.lines).toContainEqual(
      expect.objectContaining({ who: "Kurator, Ekskolan", what: texts.sv.record.read, isRead: true }),
    );
    expect(body.lines).toContainEqual(
      expect.objectContaining({ what: texts.sv.caseLog.changed.contactLogged, about: "Vårdnadshavare Ek" }),
    );
    expect(body.lines.map((line: { what: string }) => line.what)).not.toContain(texts.sv.caseLog.other);
    expect(JSON.stringify(body)).not.toContain(world.account("kurator"));
  });

  test("is nobody else's to read, and that they asked is in it", async () => {
    const { caseId } = await anAgreement(world);

    const answers = await Promise.all(
      ["kurator", "chef", "samordnare2"].flatMap((person) =>
        ["access-log", "readers"].map((read) => world.api(person, `/cases/${caseId}/${read}`)),
      ),
    );
    const { body } = await world.api("samordnare", `/cases/${caseId}/access-log`);

    expect(answers.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
    expect(body.lines).toContainEqual(expect.objectContaining({ who: "Kurator, Ekskolan", isRead: true }));
  });

  test("has words for every kind of change", () => {
    const kinds = sourcesIn("src-shared").flatMap(({ path }) => kindsLoggedIn(readFileSync(path, "utf8")));

    expect(kinds.length).toBeGreaterThan(80);
    expect([...new Set(kinds)].filter((kind) => !Object.hasOwn(texts.sv.caseLog.changed, kind))).toEqual([]);
  });
});

/** What stands first in each line that a decision logs, wherever the line is made. */
function kindsLoggedIn(source: string): string[] {
  const logged = /\blog(?:: LogEntry\[\] =|:|\.push\() ?\[?\(?\s*\{\s*kind: (?:[\w.=\s]+\? )?"(\w+)"(?: : "(\w+)")?/g;
  const aboutThing =
    /\{ kind: "((?!reconcile)[a-z]+[A-Z]\w+)", (?:meeting|party|task|need|proposal|intervention|statement): /g;
  return [...source.matchAll(logged), ...source.matchAll(aboutThing)].flatMap(([, one, other]) =>
    [one, other].filter((kind) => kind !== undefined),
  );
}

describe("the case in somebody else's eyes", () => {
  test("is the JSON that person would be given, and nobody's but the coordinator's to ask for", async () => {
    const { caseId, guardianId, owner } = await anAgreement(world);
    const other = { guardianId, childId: (await world.file(caseId)).parties[0]!.id };
    await done(
      world.perform("samordnare", caseId, "party.addSupporter", {
        role: "trustedAdult",
        of: other.childId,
        name: "Mormor Ek",
      }),
    );

    const [own, seen, family, refused, unknown] = await Promise.all([
      world.api("kurator", `/cases/${caseId}`),
      world.api("samordnare", `/cases/${caseId}/as/${owner}`),
      world.api("samordnare", `/cases/${caseId}/as/${guardianId}`),
      world.api("kurator", `/cases/${caseId}/as/${guardianId}`),
      world.api("samordnare", `/cases/${caseId}/as/${caseId}`),
    ]);

    const { signpost: _, ...view } = own.body;
    expect(seen.body).toEqual({ ...view, latest: {} });
    expect(family.body).toMatchObject({ you: "guardian", inquiry: null, safety: { mustNotMeet: [] } });
    expect(JSON.stringify(family.body)).not.toContain("Mormor");
    expect([refused.status, unknown.status].every((status) => status >= 400)).toBe(true);
  });
});
