import { afterAll, beforeAll, expect, test } from "vitest";

import {
  aWayInAfterMeeting,
  doneId,
  lateId,
  meetingId,
  otherId,
  proposalId,
  statementId,
  wording,
} from "./after-a-meeting.ts";
import { noTiming } from "../src-shared/plan/plan.ts";
import { aBrowser, aWayIn } from "./family.ts";
import { aWorld, done, type World } from "./world.ts";

let world: World;
let way: Awaited<ReturnType<typeof aWayInAfterMeeting>>;
beforeAll(async () => {
  world = await aWorld();
  way = await aWayInAfterMeeting(world);
  await way.enter();
});
afterAll(() => world.close());

const bare = (html: string) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const kept = async () => (await world.file(way.caseId)).meetings[0]!;

test("the first page says what happens now, and what waits for an answer", async () => {
  const home = bare((await way.browser.get("/f/mine")).text);

  expect(home).toContain("Nästa möte är");
  expect(home).toContain("Socialsekreterare: Ringa om skjuts. Det skulle vara klart");
  expect(home).toContain("Kurator säger att det är gjort: Prata med läraren om morgonen.");
  expect(home).toMatch(/Mötet 4 september 2026 , väntar på ditt svar/);
  expect(home).toContain("Förslag att svara på , väntar på ditt svar");
});

test("the notes are read, what became of each thing, and it is said how one sees it", async () => {
  const { browser, guardianId } = way;
  const at = `/f/mine/met/${meetingId}`;
  const page = bare((await browser.get(at)).text);
  expect(page).toContain("Skolan börjar klockan nio i två veckor.");
  expect(page).toMatch(/Att ingen ringer efter klockan sju Du tog upp det. Ni pratade om det./);
  expect(page).toContain("Det fick svar före mötet.");

  const silent = await browser.post(`${at}/stand`, { action: "differs", "words-stand": "" });
  const differs = await browser.post(`${at}/stand`, { action: "differs", "words-stand": "Vi sa <tisdag>" });

  expect([silent.status, bare(silent.text)]).toEqual([409, expect.stringContaining("Några ord saknas.")]);
  expect(differs.text).toContain("Dina ord: Vi sa &lt;tisdag&gt;");
  expect((await kept()).stances).toMatchObject([{ party: guardianId, stance: "differs", onPage: true }]);
  const coordinators = await world.api("samordnare", `/cases/${way.caseId}`);
  expect(coordinators.body.meetings[0].stances).toMatchObject([{ words: "Vi sa <tisdag>", onPage: true }]);
});

test("how it was is one tap each; who does not know what happens now is told that they will be called", async () => {
  const { browser } = way;
  const at = `/f/mine/met/${meetingId}`;

  const no = await browser.post(`${at}/understood`, { action: "no" });
  await browser.post(`${at}/understood`, { action: "no", "words-understood": "Vem ringer?" });
  await browser.post(`${at}/burden`, { action: "score-4" });
  const wrong = [
    await browser.post(`${at}/burden`, { action: "score-9" }),
    await browser.post(`${at}/nothing`, { action: "yes" }),
    await browser.post(`/f/mine/met/x/heard`, { action: "yes" }),
  ];

  expect(bare(no.text)).toContain("Du har svarat: Nej. Samordnaren ringer dig.");
  expect((await kept()).feedback).toMatchObject([{ question: "understood", words: { value: "Vem ringer?" } }]);
  expect((await world.file(way.caseId)).burdens).toMatchObject([{ when: "after", score: 4, onPage: true }]);
  expect(wrong.map(({ status }) => status)).toEqual([409, 409, 404]);
  for (const { text } of wrong) expect(bare(text)).not.toMatch(/question|badInput|Error/);
});

test("a promise: it is said that the answer has come, that it helped, and that nothing has been heard", async () => {
  const { browser, guardianId } = way;
  const page = bare((await browser.get("/f/mine/promises")).text);
  expect(page).toContain("Har du fått veta hur det gick?");
  expect(page).toContain("Svaret: Läraren möter vid nio.");

  await browser.post(`/f/mine/promises/${doneId}/heard`, { action: "heard" });
  await browser.post(`/f/mine/promises/${doneId}/helped`, { action: "partly" });
  const unheard = await browser.post(`/f/mine/promises/${lateId}/heard`, { action: "unheard" });

  expect(bare(unheard.text)).toContain("Du har sagt att du inte har hört något. Samordnaren ringer dig.");
  const { tasks } = await world.file(way.caseId);
  expect(tasks).toMatchObject([
    { state: { name: "received" }, helped: [{ party: guardianId, how: "partly", onPage: true }] },
    { unheard: [{ party: guardianId, calledAt: null }] },
  ]);
});

test("a proposal is answered by nobody else, nothing is chosen beforehand, and the answer can be changed", async () => {
  const { browser, guardianId } = way;
  const page = (await browser.get("/f/mine/proposals")).text;
  expect(bare(page)).toContain("Förslaget kommer från Ekskolan.");
  expect(bare(page)).toContain("De här är olika sätt att välja mellan.");
  expect(page).not.toMatch(/<input[^>]*checked/);
  const at = `/f/mine/proposals/${proposalId}`;

  const none = await browser.post(at, { [`words-${proposalId}`]: "Bara på måndagar" });
  const bareChange = await browser.post(at, { stance: "withChange" });
  await browser.post(at, { stance: "withChange", [`words-${proposalId}`]: "Bara på måndagar" });
  const changed = await browser.post(at, { stance: "talkFirst", for: crypto.randomUUID(), channel: "phone" });

  expect([none.status, bareChange.status, changed.status]).toEqual([400, 409, 200]);
  expect(none.text).toContain("Bara på måndagar</textarea>");
  expect(bare(changed.text)).toContain("Du har svarat: Jag vill prata först.");
  const { proposals } = (await world.file(way.caseId)).plan;
  expect(proposals.map(({ stances }) => stances)).toMatchObject([
    [{ party: guardianId, stance: "talkFirst", channel: "page" }],
    [],
  ]);
  const other = await browser.post(`/f/mine/proposals/${crypto.randomUUID()}`, { stance: "no" });
  expect(other.status).toBe(404);
  expect(otherId).not.toBe(proposalId);
});

test("the plan is read in its order, and each says whether the shared picture is theirs too", async () => {
  const { browser, guardianId } = way;
  const page = bare((await browser.get("/f/mine/plan")).text);
  // Where nobody goes apart there is no court to say it of.
  expect(page).not.toContain("bevisning");
  expect(page).toMatch(/Lugnare morgnar Det finns stöd\./);
  expect(page).toMatch(/Mentor möter vid grinden Ekskolan, Kurator\. Senast .* Pågår\./);

  const stand = { action: "differs", seen: wording!, [`words-${statementId}`]: "Ibland" };
  const said = await browser.post(`/f/mine/plan/${statementId}`, stand);

  expect(bare(said.text)).toContain("Dina ord: Ibland");
  expect((await world.file(way.caseId)).plan.statements[0]!.stances).toMatchObject([
    { by: { party: guardianId }, stance: "differs", onPage: true },
  ]);
});

test("what comes first and what then is read in plain words, and each says whether a new order suits them", async () => {
  const { browser, guardianId, caseId } = way;
  const asked = { unit: "ekskolan", words: "Halva dagar i klassen", category: "schooling", state: "ongoing" };
  await done(world.perform("samordnare", caseId, "plan.addIntervention", asked));
  const [mentor, half] = (await world.file(caseId)).plan.interventions.slice(-2).map(({ id }) => id);
  const set = { interventionId: half, state: "planned" };
  await done(world.perform("samordnare", caseId, "plan.setIntervention", set));
  const steps = [{ id: half, timing: { ...noTiming, lasted: [{ of: mentor, days: 14 }], trialWeeks: 8 } }];
  await done(world.perform("samordnare", caseId, "plan.proposeOrder", { steps }));
  const { id } = (await world.file(caseId)).orders[0]!;

  expect(bare((await browser.get("/f/mine")).text)).toContain("Planen , väntar på ditt svar");
  const page = bare((await browser.get("/f/mine/plan")).text);
  expect(page).toContain("Halva dagar i klassen Det börjar när ”Mentor möter vid grinden” har varat 2 veckor.");
  expect(page).toContain("Ni provar i 8 veckor.");
  const said = await browser.post(`/f/mine/order/${id}`, { action: "differs", [`words-${id}`]: "Hela dagar" });

  expect(bare(said.text)).toContain("Du har svarat: Nej, inte så här.");
  expect((await world.file(caseId)).orders[0]!.answers).toMatchObject([
    { by: { party: guardianId }, answer: "no", words: { value: "Hela dagar" }, channel: "page" },
  ]);
});

test("what goes well and what is hoped for is written in their own words, and stays their own", async () => {
  const { browser, guardianId, caseId } = way;
  const silent = await browser.post("/f/mine/stride", { action: "send", "words-stride": "Morgnarna" });
  const said = await browser.post("/f/mine/stride", { action: "send", kind: "hope", "words-stride": "Att hon sover" });

  expect([silent.status, bare(silent.text)]).toEqual([400, expect.stringContaining("Välj vad det är.")]);
  expect(bare(said.text)).toMatch(/Hopp Att hon sover Det är dina egna ord\./);
  expect((await world.file(caseId)).strides).toMatchObject([{ of: guardianId, kind: "hope", onPage: true }]);
});

test("without having come in there is nothing to read or answer", async () => {
  const stranger = aBrowser(world.front);
  const asked = ["promises", "proposals", "plan", `met/${meetingId}`].map(
    async (part) => (await stranger.get(`/f/mine/${part}`)).status,
  );
  expect(await Promise.all(asked)).toEqual([403, 403, 403, 403]);
});

test("how heavy it is at the start is asked once, before any meeting, and may be passed over", async () => {
  const [one, other] = [await aWayIn(world), await aWayIn(world)];
  for (const { enter } of [one, other]) expect((await enter()).text).toContain("Hur tungt är det att hålla i");
  const [said, passed] = [
    await one.browser.post("/f/mine/burden", { action: "score-4" }),
    await other.browser.post("/f/mine/burden", { action: "skip" }),
  ];
  for (const { text } of [said, passed]) expect(text).not.toContain("Hur tungt är det att hålla i");
  const scores = async ({ caseId }: typeof one) => (await world.file(caseId)).burdens;
  expect(await scores(one)).toMatchObject([{ when: "before", score: 4, onPage: true }]);
  expect(await scores(other)).toMatchObject([{ when: "before", score: null, onPage: true }]);
  expect((await other.browser.post("/f/mine/burden", { action: "score-9" })).status).toBe(409);
});
