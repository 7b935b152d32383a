import {
  type Answer,
  choicesOf,
  Difference,
  expect,
  expectSays,
  expectSilent,
  waitedFor,
  wordsOf,
  type World,
} from "./world.ts";

const clerk = "servicecenter";
const coordinator = "samordnare";
const counsellor = "kurator";
const caseworker = "socialsekreterare";
/** Owns the event, and so sees everybody who is asked. */
const functionMailbox = "samverkan";
/** Fictional; the number is from the series reserved for fiction. */
const caller = {
  caller: "Förälder till barn på Ekskolan",
  phone: "070-1740605",
  worry: "Barnet går sällan till skolan och har stöd på tre håll.",
};
const child = "Barnet Ek";

interface CaseView {
  reference: string;
  stage: string;
  meetings: {
    id: string;
    state: string;
    isReady: boolean;
    items: { title: string }[];
    slot: { start: string } | null;
  }[];
  tasks: { state: string }[];
  consents: { state: string }[];
}

/** One case from a first call to a followed-up agreement. */
export async function tour(world: World): Promise<void> {
  const { reference, caseId } = await inquiry(world);
  const state = async () => (await world.api<CaseView>(coordinator, `/cases/${caseId}`)).body;
  const stage = async () => `the case is ${(await state()).stage}`;
  const caseCard = () => world.card(coordinator, new RegExp(`Ärende ${reference}`));

  await acceptance(world, reference, caseId);
  world.tell("Coordinator", "takes the inquiry, having no tie to it", await stage());

  const fill = async (form: string, inputs: (card: unknown) => Record<string, string>): Promise<Answer> => {
    const message = await waitedFor(`a card with the button ${form}`, async () => {
      const found = await caseCard();
      return JSON.stringify(found.card).includes(`"id":"${form}"`) ? found : undefined;
    });
    const opened = await world.press(coordinator, message.id, form);
    if (!opened.dialog) throw new Difference(`${form} opened no dialog: ${JSON.stringify(opened)}`);
    return sent(form, await world.dialog(coordinator, message.id, inputs(opened.dialog.card)));
  };

  await fill("family", () => ({
    childName: child,
    childBornOn: "2013-05-14",
    guardianName: caller.caller,
    guardianPhone: caller.phone,
    custody: "sole",
    custodyEvidence: "populationRegister",
  }));
  world.tell("Coordinator", "registers the child and the guardian with sole custody", await stage());

  await fill("contact", (card) => ({
    guardianId: only(choicesOf(card, "guardianId")),
    channel: "phone",
    noticeGiven: "true",
    safetyAsked: "true",
    interpreter: "none",
  }));
  expect("the stage after the first contact", (await state()).stage, "consentPending");
  world.tell("Coordinator", "logs the first contact", await stage());

  const services = "ekskolan,barnochunga";
  let answer = await fill("consent", (card) => ({
    grantorId: only(choicesOf(card, "grantorId")),
    services,
    categories: "contact,schooling,interventions,family",
    validTo: inDays(180),
    purpose: "Att stödet i skolan och hemma hänger ihop",
    receivedOn: inDays(0),
    witness: "Samordnare 2, Samba",
    readBack: "true",
    understood: "true",
  }));
  expect(
    "the consent before the authorities hold it",
    (await state()).consents.map((one) => one.state),
    ["granted"],
  );
  world.tell("Coordinator", "records the oral consent with its evidence", await stage());

  answer = await fill("confirm", () => ({
    authority: "utbildningsnamnden",
    saidBy: "Registrator, utbildningsförvaltningen",
  }));
  const hub = await caseCard();
  if (!answer.dialog) throw new Difference("the next authority's form did not follow");
  sent(
    "confirm",
    await world.dialog(coordinator, hub.id, { authority: "socialnamnden", saidBy: "Registrator, socialförvaltningen" }),
  );
  expect(
    "the consent once they do",
    (await state()).consents.map((one) => one.state),
    ["active"],
  );
  world.tell("Coordinator", "records both authorities' confirmations by telephone", await stage());

  const early = await world.api<{ code: string }>(coordinator, `/cases/${caseId}/meeting.seek`, {
    commandId: "tour-too-early-1",
    input: {
      purpose: "För tidigt",
      childQuestion: "För tidigt",
      category: "schooling",
      invitees: [await accountOf(world, counsellor)],
      minutes: 60,
      from: inDays(1),
    },
  });
  expect("a meeting before the case is active", [early.status, early.body.code], [409, "noEffectiveConsent"]);

  await fill("voice", (card) => ({
    childId: only(choicesOf(card, "childId")),
    way: "letter",
    note: "Vill skriva hemma först",
  }));
  expect("the stage once the child has a way to be heard", (await state()).stage, "active");
  world.tell("Coordinator", "sets the child's way to be heard: a letter", await stage());

  await booking(world, reference, fill);
  const booked = (await state()).meetings[0];
  expect("the meeting", booked?.state, "booked");
  world.tell(
    "Coordinator",
    "finds a time when everybody can and books the meeting",
    `the meeting is booked, ${booked?.slot?.start}`,
  );

  await calendars(world, reference);
  world.tell(
    "Everybody",
    "has it in Outlook: code, time and place, and no family member",
    "one event in each calendar",
  );

  await agenda(world, reference);
  expect(
    "the agenda",
    (await state()).meetings[0]?.items.map((item) => item.title),
    ["Närvaro efter jul"],
  );
  world.tell("Counsellor", "answers, sees the agenda and adds an item", "1 item");

  const refused = await fill("publish", () => ({ shortNoticeReason: "" })).catch((error: unknown) => error);
  if ((await state()).meetings[0]?.state === "booked") {
    expectSays("publishing late without a reason", (refused as Error).message, /fields are right|arbetsdagar|senast/);
    await fill("publish", () => ({ shortNoticeReason: "Familjen bad om ett möte så snart som möjligt" }));
  }
  expect("the agenda", (await state()).meetings[0]?.state, "agendaPublished");
  expect("ready", (await state()).meetings[0]?.isReady, true);
  await world.card(counsellor, /Dagordningen är publicerad/);
  world.tell(
    "Coordinator",
    "publishes the agenda with a reason for the short notice",
    "the meeting is published and ready",
  );

  await fill("hold", (card) => {
    const present = choicesOf(card, "attended");
    return {
      attended: Object.values(present).join(","),
      what: "Elevhälsan provar en lugn start på morgonen",
      category: "schooling",
      owner: choicesOf(card, "owner")["Kurator, Ekskolan"] ?? "",
      reportTo: "coordinator",
      dueBy: inDays(14),
      heldEarlier: "true",
    };
  });
  expect("the meeting", (await state()).meetings[0]?.state, "held");
  world.tell("Coordinator", "holds the meeting; one agreement", "the counsellor reports back to the coordinator");

  await followUp(world, reference);
  expect(
    "the follow-up",
    (await state()).tasks.map((task) => task.state),
    ["received"],
  );
  world.tell("Coordinator", "receives the report", "the follow-up is received");

  const outsider = await world.api<{ code: string }>(clerk, `/cases/${caseId}`);
  const nowhere = await world.api<{ code: string }>(clerk, `/cases/${crypto.randomUUID()}`);
  expect("a case that is not yours answers as one that is not there", outsider, nowhere);
  world.tell("Clerk", "who began it all, can no longer see it", `${outsider.status} ${outsider.body.code}`);
}

async function inquiry(world: World) {
  await world.say(clerk, "Ny förfrågan");
  const start = await world.card(clerk, /Ny förfrågan/);
  await world.press(clerk, start.id, "inquiry");
  const done = sent("inquiry", await world.dialog(clerk, start.id, { ...caller, programme: "samba", language: "sv" }));
  const reference = /SB-\d{4}-\d{3}/.exec(done.text ?? "")?.[0];
  if (!reference) throw new Difference(`the clerk is told no code: ${JSON.stringify(done)}`);

  // Who has not been told of it need not be told that it is taken.
  await world.card("samordnare2", newInquiry(reference));
  const card = await world.card(coordinator, newInquiry(reference));
  expectSilent("the coordinators' card, before anybody took the case", wordsOf(card.card), /Förälder|1740605|skolan/);
  const { cases } = (await world.api<{ cases: { caseId: string; reference: string }[] }>(coordinator, "/cases")).body;
  const caseId = cases.find((one) => one.reference === reference)?.caseId;
  if (!caseId) throw new Difference(`${reference} is not on the coordinator's list`);
  world.tell("Clerk", "hands in an inquiry by telephone, without the child's name", `inquiry ${reference}`);
  return { reference, caseId };
}

async function acceptance(world: World, reference: string, caseId: string) {
  const card = await world.card(coordinator, newInquiry(reference));
  await world.press(coordinator, card.id, "accept", { noConflictOfInterest: "true" });
  const after = await world.api<CaseView>(coordinator, `/cases/${caseId}`);
  expect("the stage", after.body.stage, "triage");
  await world.card("samordnare2", /Ärendet är taget/);
  const again = await world.press(coordinator, card.id, "accept", { noConflictOfInterest: "true" }).catch(() => null);
  expect(
    "a press given twice",
    [again?.status ?? 400, (await world.api<CaseView>(coordinator, `/cases/${caseId}`)).body.stage],
    [again?.status ?? 400, "triage"],
  );
}

async function booking(
  world: World,
  reference: string,
  fill: (form: string, inputs: (card: unknown) => Record<string, string>) => Promise<Answer>,
) {
  const found = await fill("seek", (card) => {
    const people = choicesOf(card, "invitees");
    return {
      purpose: "Barnet ska känna sig tryggt i skolan",
      childQuestion: "Vad behöver jag för att orka vara i skolan?",
      category: "schooling",
      invitees: [people["Kurator, Ekskolan"], people["Socialsekreterare, Barn och unga"]].join(","),
      minutes: "60",
      from: inDays(1),
    };
  });
  if (!found.dialog) throw new Difference(`no times followed: ${JSON.stringify(found)}`);
  const [first] = Object.values(choicesOf(found.dialog.card, "time"));
  const hub = await world.card(coordinator, new RegExp(`Ärende ${reference}`));
  sent("book", await world.dialog(coordinator, hub.id, { time: first ?? "", venueReason: "" }));
}

async function calendars(world: World, reference: string) {
  for (const person of [coordinator, counsellor, caseworker, functionMailbox]) {
    const [event, ...others] = await waitedFor(`the meeting in ${person}'s calendar`, async () => {
      const events = (await world.calendar(person)).filter((one) => one.subject.includes(reference));
      return events.length > 0 ? events : undefined;
    });
    expect(`further events of the same meeting for ${person}`, others.length, 0);
    expect("its subject", event?.subject, `Samverkansmöte ${reference}`);
    expect("its sensitivity", event?.sensitivity, "private");
    expectSilent("the event", JSON.stringify(event), /Barnet|Förälder|1740605|orka/);
    expect(
      "who is on it",
      event?.attendees.every((one) => one.address.endsWith("ekstad.example.se")),
      true,
    );
  }
}

async function agenda(world: World, reference: string) {
  const invitation = await world.card(counsellor, new RegExp(`Inbjudan till samverkansmöte ${reference}`));
  const answered = await world.press(counsellor, invitation.id, "attend");
  expectSays("the invitation", answered.card, /Du har svarat att du kommer/);

  const card = await world.card(counsellor, new RegExp(`Dagordning ${reference}`));
  expectSilent("the agenda card as sent", wordsOf(card.card), /orka|trygg/);
  const shown = await world.press(counsellor, card.id, "show");
  expectSays("the agenda when asked for", shown.card, /Vad behöver jag för att orka vara i skolan/);
  const seen = await world.press(counsellor, card.id, "seen");
  expectSays("the agenda", seen.card, /Du har läst dagordningen/);
  const fresh = await waitedFor("the agenda card with the new picture", async () => {
    const found = await world.card(counsellor, new RegExp(`Dagordning ${reference}`));
    return /Du har läst/.test(wordsOf(found.card)) ? found : undefined;
  });
  await world.press(counsellor, fresh.id, "addItem", { title: "Närvaro efter jul", category: "schooling" });
  const other = await waitedFor("the caseworker's agenda with the item", async () => {
    const found = await world.card(caseworker, new RegExp(`Dagordning ${reference}`));
    return /1 punkt/.test(wordsOf(found.card)) ? found : undefined;
  });
  expectSays("the caseworker's agenda", (await world.press(caseworker, other.id, "show")).card, /Närvaro efter jul/);
}

async function followUp(world: World, reference: string) {
  const task = await world.card(counsellor, new RegExp(`Uppföljning ${reference}`));
  expectSilent("the follow-up card as sent", wordsOf(task.card), /lugn start/);
  await world.press(counsellor, task.id, "accept");
  world.tell("Counsellor", "takes the agreement on", "the follow-up is accepted");
  const promised = await waitedFor("the accepted follow-up", async () => {
    const found = await world.card(counsellor, new RegExp(`Uppföljning ${reference}`));
    return /Du har tagit på dig/.test(wordsOf(found.card)) ? found : undefined;
  });
  await world.press(counsellor, promised.id, "done", { evidence: "Lugn start provad i två veckor, fungerar" });
  world.tell("Counsellor", "reports that it is done", "the follow-up is reported");

  const report = await world.card(coordinator, new RegExp(`Återkoppling ${reference}`));
  expectSilent("the report as sent", wordsOf(report.card), /två veckor/);
  expectSays("the report when asked for", (await world.press(coordinator, report.id, "show")).card, /två veckor/);
  const received = await world.press(coordinator, report.id, "receive");
  expectSays("the receipt", received.card, /Du har tagit emot återkopplingen/);
}

/** The dialog closed with words, or went on to the next form; anything else is a difference. */
function sent(form: string, answer: Answer): Answer {
  const refusal =
    answer.dialog && /"style":"attention"/.test(JSON.stringify(answer.dialog.card))
      ? wordsOf(answer.dialog.card)
      : answer.error;
  if (refusal) throw new Difference(`${form} was refused: ${refusal.slice(0, 400)}`);
  return answer;
}

/** The greeting shows a code too, as an example. */
const newInquiry = (reference: string) => new RegExp(`^Ny förfrågan[^]*${reference}`);
const only = (choices: Record<string, string>) => Object.values(choices)[0] ?? "";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const accountOf = async (world: World, person: string) =>
  (await world.api<{ account: string }>(person, "/me")).body.account;
