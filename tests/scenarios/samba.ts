import { Difference, expect, expectSays, expectSilent, waitedFor, wordsOf, type World } from "./world.ts";
import { aCaseAt, type Case, later, local } from "./case.ts";
import { sentFromOutlook } from "./outlook.ts";
import { aTelephone, type Telephone } from "./telephone.ts";

const child = "Barnet Alm";
const first = "Vårdnadshavare 1";
const second = "Vårdnadshavare 2";
const services = ["samordning", "ekskolan", "barnochunga", "bup", "skolskjuts"];
const kinds = ["contact", "schooling", "health", "family", "economy"];
/** Everybody named may tell everybody else named. */
const flowsOf = (categories: readonly string[]) =>
  services.flatMap((from) =>
    services.filter((to) => to !== from).flatMap((to) => categories.map((category) => ({ from, to, category }))),
  );
const offLimits = "Farmors sjukdom ska inte tas upp";

/** A schoolchild of 13, two guardians in agreement, four services: from a first call to a report that is received. */
export async function samba(world: World): Promise<void> {
  const file = await inquiry(world);
  const family = await contact(world, file);
  const at = await telephones(world, file, family);
  await consents(world, file, family, at);
  const { meetingId, doctor } = await time(world, file);
  await agenda(world, file, family, at, meetingId);
  await published(world, file, { ...at, doctor }, meetingId);
  await held(world, file, family, at, meetingId);
  await plan(world, file, family, at, meetingId);
  await closed(world, file, { ...at, doctor }, meetingId);
  await followedUp(world, file, at);
}

interface Family {
  child: string;
  one: string;
  two: string;
}
/** Each with a telephone of their own. */
type Telephones = Record<keyof Family, Telephone>;
/** And the school's doctor, whom nobody's tenant knows. */
type AllTelephones = Telephones & { doctor: Telephone };

/** 1. A clerk at the service centre writes down a call, and loses sight of it. */
async function inquiry(world: World): Promise<Case> {
  const welcome = await world.say("servicecenter", "ny förfrågan");
  const begin = await world.card("servicecenter", /Ny förfrågan/);
  const opened = await world.press("servicecenter", begin.id, "inquiry");
  if (!opened.dialog) throw new Difference(`no form came: ${JSON.stringify([welcome, opened])}`);
  const sent = await world.dialog("servicecenter", begin.id, {
    programme: "samba",
    caller: first,
    phone: "070-1740605",
    worry: "Barnet orkar inte till skolan och har stöd på flera håll.",
    language: "sv",
  });
  const reference = /SB-\d{4}-\d{3}/.exec(JSON.stringify(sent))?.[0];
  if (!reference) throw new Difference(`no code came back: ${JSON.stringify(sent)}`);
  const card = await world.card("samordnare", new RegExp(`^Ny förfrågan[^]*${reference}`));
  expectSilent("the coordinator's card, unasked,", wordsOf(card.card), /orkar|070|Vårdnadshavare/);
  const file = await aCaseAt(world, reference);
  const clerks = await world.api<{ code: string }>("servicecenter", `/cases/${file.id}`);
  expect("the case to the one who began it", [clerks.status, clerks.body.code], [404, "notThere"]);
  world.tell(
    "Service centre",
    "takes the call and hands it in",
    `${reference}; out of its sight, called back within 2 working days`,
  );
  return file;
}

/** 2–3. Taken without ties, both guardians talked with alone, the child asked how it wants to be heard. */
async function contact(world: World, file: Case): Promise<Family> {
  await file.refused("samordnare", "case.accept", { noConflictOfInterest: false }, "conflictOfInterest");
  await file.accepted();
  await file.give("samordnare", "party.registerFamily", {
    childName: child,
    childBornOn: file.bornAt(13),
    guardianName: first,
    guardianPhone: "070-1740605",
    custody: "joint",
    custodyEvidence: "populationRegister",
  });
  const before = await file.view();
  const theChild = only(before.people.filter((person) => person.kind === "child")).id;
  const guardian = { childId: theChild, guardianName: second, custodyEvidence: "populationRegister" };
  await file.refused("samordnare", "party.addGuardian", { ...guardian, guardianPhone: "+46701740605" }, "sameContact");
  await file.give("samordnare", "party.addGuardian", { ...guardian, guardianPhone: "070-1740606" });
  const family = await file.family(theChild, [first, second]);
  for (const guardianId of [family.one, family.two])
    await file.give("samordnare", "case.logContact", {
      guardianId,
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    });
  await file.give("samordnare", "party.setVoice", {
    childId: family.child,
    way: "letter",
    note: "Skriver helst hemma",
  });
  for (const [party, score] of [
    [family.one, 4],
    [family.two, 5],
  ] as const)
    await file.give("samordnare", "party.rateBurden", { partyId: party, when: "before", score });
  const view = await file.view();
  expect(
    "the stage, and how the child is heard",
    [view.stage, childOf(view.people).voice],
    ["consentPending", "letter"],
  );
  world.tell(
    "Coordinator",
    "takes it, writes in the family and talks with each guardian alone",
    "consentPending; the child writes a letter",
  );
  return family;
}

/** Each gets a link by mail and a code by text message, and comes in. */
async function telephones(world: World, file: Case, family: Family): Promise<Telephones> {
  const at = {
    one: await aTelephone(world, file, "vardnadshavare1", family.one),
    two: await aTelephone(world, file, "vardnadshavare2", family.two),
    child: await aTelephone(world, file, "barn", family.child),
  };
  const sent = (await Promise.all(Object.values(at).map(({ person }) => world.phone(person)))).flatMap(
    ({ sms, mail }) => [...sms, ...mail],
  );
  expectSilent("what the family is sent", JSON.stringify(sent), /Alm|skola|Barn och unga|BUP|SB-/);
  world.tell("Family", "gets a link each and a code by another way", "in, on their own telephones; no account");
  return at;
}

/** 4. Each is asked, each answers for themselves on their own page, and each authority says that it holds it. */
async function consents(world: World, file: Case, family: Family, at: Telephones): Promise<void> {
  const asking = {
    flows: flowsOf(kinds),
    purpose: "Att stödet hänger ihop i skolan och hemma",
    activities: ["attendMeeting", "giveInput", "readPlan"],
    noticeLanguage: "sv",
  };
  for (const grantorId of [family.one, family.two])
    await file.give("samordnare", "consent.request", {
      ...asking,
      grantorId,
      subjectIds: [family.child, grantorId],
    });
  await file.give("samordnare", "consent.request", {
    ...asking,
    grantorId: family.child,
    subjectIds: [family.child],
  });
  const knows = ({ kind, question }: { kind: string; question: string }) => kind === "checkbox" && question === "";
  await at.one.home();
  await at.one.follow(/Fråga om samtycke/);
  await at.one.press(/Gå vidare/, ({ label }) => label === "Ja, till allt");
  expectSays("a yes without having understood", await at.one.press(/Skicka svaret/), /förstått|kryssa/i);
  await at.one.press(/Skicka svaret/, knows);
  await at.two.home();
  await at.two.follow(/Fråga om samtycke/);
  const summed = await at.two.press(
    /Gå vidare/,
    (field) =>
      field.label === "Ja, till en del" ||
      (field.name.startsWith("share-") && field.value === "but") ||
      (field.name.startsWith("but-") && field.value === "economy"),
  );
  expectSays("what is summed up before it is sent", summed, /Får veta allt, utom: ekonomi\./i);
  await at.two.press(/Skicka svaret/, knows);
  await at.child.home();
  await at.child.follow(/Fråga om samtycke/);
  await at.child.press(/Gå vidare/, (field) => {
    if (field.name === "not") return "Inte till läraren";
    return field.label === "Ja, till en del" || (field.name.startsWith("share-") && field.value === "all");
  });
  await at.child.press(/Skicka svaret/, knows);
  const asked = await file.view();
  expect(
    "what the family has answered",
    asked.requests.map(({ state }) => state),
    ["granted", "partlyGranted", "partlyGranted"],
  );
  expect("the stage before every authority holds it", asked.stage, "consentPending");
  expectSilent("what one guardian reads", await at.one.home(), /till en del|läraren/);
  const childs = asked.consents.at(-1)!.id;
  // What the child said in words can be computed once somebody has said who that is.
  await file.give("samordnare", "consent.withdraw", {
    consentId: childs,
    exclusions: [{ kind: "person", account: await file.account("larare") }],
    channel: "phone",
  });
  world.tell(
    "Family",
    "answers on their own pages: one yes, one yes without economy, and the child's yes, not to the teacher",
    "granted, partly granted",
  );

  await confirmations(file);
  const view = await file.view();
  expect(
    "every consent that is left, and the stage",
    [[...new Set(view.consents.map(({ state }) => state))].toSorted(), view.stage],
    [["active", "ended"], "active"],
  );
  await file.refused(
    "samordnare",
    "meeting.seek",
    { ...file.search(["larare", "kurator"].map((one) => file.accounts[one]!)) },
    "consentDoesNotReach",
  );
  world.tell(
    "Authorities",
    "say that they hold it: one on a card with a code only, the others by telephone",
    "active; the teacher is reached by nobody",
  );
}

/** The school presses a card; the others are called. */
async function confirmations(file: Case): Promise<void> {
  const { world } = file;
  for (const consent of (await file.view()).consents.filter(({ state }) => state !== "ended")) {
    for (const { id: authority } of consent.awaiting) {
      if (authority !== "utbildningsnamnden") {
        await file.give("samordnare", "consent.confirmHeld", {
          consentId: consent.id,
          authority,
          saidBy: "Registrator",
        });
        continue;
      }
      await file.give("samordnare", "consent.askToConfirm", {
        consentId: consent.id,
        authority,
        receiver: await file.account("rektor"),
      });
      const card = await world.card("rektor", new RegExp(`^Samtycke att bekräfta ${file.reference}`));
      expectSilent("the card to the authority, unasked,", wordsOf(card.card), /Alm|Vårdnadshavare/);
      const seen = await world.api<{ confirmations: { about: string[] }[] }>("rektor", `/cases/${file.id}`);
      if (!JSON.stringify(seen.body.confirmations).includes(child))
        throw new Difference("the receiver is not told who it is about");
      await file.give("rektor", "consent.confirm", { consentId: consent.id });
    }
  }
}

/** 5. Three common times in a neutral room; the Region's are asked for and entered, and the doctor answers by a link. */
async function time(world: World, file: Case): Promise<{ meetingId: string; doctor: Telephone }> {
  const invitees = await Promise.all(["kurator", "socialsekreterare", "bupbehandlare"].map((one) => file.account(one)));
  const ways = { phone: "070-1740610", mail: "skollakare@example.se" };
  await file.give("samordnare", "party.addProfessional", { unit: "ekskolan", title: "Skolläkare", ...ways });
  const { id: party } = (await file.view()).people.at(-1)!;
  const search = file.search(invitees);
  await file.give("samordnare", "meeting.seek", { ...search, outside: [party] });
  let meeting = only((await file.view()).meetings);
  expect("the meeting, whose times nobody can read", meeting.state, "seeking");
  const { id: meetingId } = meeting;
  // A week of them: whoever has standing engagements can on some, whatever day it begins.
  const free = [0, 1, 2, 3, 4].map((offset) => file.interval(file.workingDay(12 + offset), "09:00", "11:00"));
  for (const { id } of meeting.awaiting.filter((one) => one.id !== party))
    await file.give("samordnare", "meeting.enterTimes", { meetingId, party: id, free });
  await file.give("samordnare", "meeting.askTimes", { meetingId, parties: [party], times: free });
  const doctor = await aTelephone(world, file, "skollakare", party);
  await doctor.follow(/Svara vilka tider/);
  await doctor.press(/Skicka svaret/, ({ label }) => label === "Passar");
  expectSays("the doctor's page", await doctor.home(), /Du har svarat/);
  await file.give("samordnare", "meeting.seek", { meetingId, from: search.from });
  meeting = only((await file.view()).meetings);
  world.tell(
    "BUP and the school doctor",
    "say when they can: one by telephone, for the coordinator to enter, one on a page of their own, without an account",
    `${meeting.proposals.length} times in common`,
  );
  expect("the meeting", meeting.state, "proposed");
  if (meeting.proposals.length < 3) throw new Difference(`only ${meeting.proposals.length} times are proposed`);
  const slot = meeting.proposals[0]!;
  const venue = slot.venues.find(({ neutral }) => neutral);
  if (!venue) throw new Difference("the best time has no neutral room");
  const choice = { start: slot.start, venueId: venue.id };
  await sentFromOutlook(world, file, meeting.id, choice);
  const event = await waitedFor("the event in the school's calendar", async () =>
    (await world.calendar("kurator")).find(({ subject }) => subject.includes(file.reference)),
  );
  expectSays("the event", event.subject, /^Samverkansmöte SB-\d{4}-\d{3}$/);
  expectSilent("the event", JSON.stringify(event), /Alm|Vårdnadshavare|orkar/);
  expect(
    "who is asked in Outlook",
    event.attendees.some(({ address }) => /vardnad|example\.org/.test(address)),
    false,
  );
  world.tell("Coordinator", "books a neutral room at a common time", `${event.subject}; nobody of the family on it`);
  const invitation = await waitedFor("the doctor's invitation", async () =>
    (await world.phone("skollakare")).mail.find(({ calendar }) => calendar !== undefined),
  );
  expectSays("the doctor's invitation", invitation.text, /inbjuden till har fått en tid/);
  expectSays("the doctor's file for a calendar", invitation.calendar!, /METHOD:PUBLISH[^]*UID:/);
  expectSilent("the doctor's invitation", JSON.stringify(invitation), /Alm|SB-|orkar|skola|BUP/);
  return { meetingId: meeting.id, doctor };
}

/** 6–7. Who must be there for what, what the family brings up, and what is not to be. */
async function agenda(world: World, file: Case, family: Family, at: Telephones, meetingId: string): Promise<void> {
  const rektor = { kind: "person", account: await file.account("rektor") };
  await file.give("samordnare", "meeting.suggestItem", {
    meetingId,
    title: "Skolnärvaro",
    category: "schooling",
    needs: [rektor],
  });
  const missing = (await file.meeting(meetingId)).items.flatMap((item) => item.missing);
  expect("who is missing for the item", missing, ["Rektor, Ekskolan"]);
  await file.give("samordnare", "meeting.invite", { meetingId, invitees: [rektor.account] });
  expect(
    "who is missing once the headteacher is asked",
    (await file.meeting(meetingId)).items.flatMap((item) => item.missing),
    [],
  );
  world.tell(
    "Coordinator",
    "sees that the headteacher is missing for school attendance, and asks them",
    "coverage is whole",
  );

  await at.one.home();
  expectSays("the guardian's invitation", await at.one.follow(/kl\. /), /Ditt möte|När/);
  await at.one.follow(/Lägg till något att ta upp/);
  await at.one.press(/Lägg till/, ({ name }) => (name === "title" ? "Skoltaxin kommer sent" : undefined));
  const taxi = itemCalled((await file.meeting(meetingId)).items, /taxi/).id;
  await file.give("samordnare", "meeting.setNeeds", {
    meetingId,
    itemId: taxi,
    needs: [{ kind: "unit", unit: "skolskjuts" }],
  });
  await file.give("samordnare", "meeting.invite", { meetingId, invitees: [await file.account("skolskjuts")] });
  await childSays(file, family, at);
  await at.two.home();
  await at.two.follow(/kl\. /);
  await at.two.follow(/inte ska tas upp/);
  await at.two.press(/Skicka till samordnaren/, ({ name }) => (name === "words" ? offLimits : undefined));
  const seen = await Promise.all(
    ["kurator", "rektor", "socialsekreterare", "bupbehandlare"].map((one) => world.api(one, `/cases/${file.id}`)),
  );
  expectSilent("what the services are shown", JSON.stringify(seen), /sjukdom/);
  const mine = await file.meeting(meetingId);
  expect(
    "what the coordinator is to keep out",
    mine.offLimits.map(({ words }) => words),
    [offLimits],
  );
  await file.refused(
    "samordnare",
    "meeting.removeItem",
    { meetingId, itemId: itemCalled(mine.items, /taxi/).id },
    "familyItemStays",
  );
  world.tell(
    "Family",
    "brings up the school taxi, says what is not to be raised, and the child lets one of its two letters be read at home",
    "its item stands like any other",
  );
}

/** On its own page: one thing for the coordinator alone, and one that the guardian it calls Mamma may see too. */
async function childSays(file: Case, family: Family, at: Telephones): Promise<void> {
  await file.give("samordnare", "voice.setPage", {
    childId: family.child,
    guardians: [
      { party: family.one, called: "Mamma" },
      { party: family.two, called: "Pappa" },
    ],
  });
  for (const words of ["Jag är rädd att ni blir osams.", "Jag vill att lektionerna är kortare."]) {
    await at.child.home();
    await at.child.follow(/^Skriv$/);
    await at.child.press(/^Skicka$/, ({ kind, value }) =>
      kind === "textarea" ? words : value === "alone" ? true : undefined,
    );
  }
  // What was said last stands first.
  await at.child.home();
  await at.child.follow(/Vem får se/);
  await at.child.press(/^Spara$/, ({ label }) => label === "Mamma");
  const home = [await at.one.home(), await at.two.home()];
  expect(
    "who at home reads which of what the child has said",
    home.map((seen) => [/lektionerna/.test(seen), /osams/.test(seen)]),
    [
      [true, false],
      [false, false],
    ],
  );
}

/** 8. Published in time, after somebody has read it against the words; then read by each. */
async function published(world: World, file: Case, at: AllTelephones, meetingId: string): Promise<void> {
  const picture = { meetingId, category: "schooling" };
  await file.give("kurator", "meeting.giveInput", { ...picture, words: "Barnet är i skolan två dagar i veckan." });
  await file.give("bupbehandlare", "meeting.giveInput", { ...picture, words: "Vi har börjat med samtal." });
  await file.refused("samordnare", "meeting.publish", { meetingId }, "wordsUnchecked");
  for (const { id: words } of (await file.meeting(meetingId)).toCheck)
    await file.give("samordnare", "meeting.checkWords", { meetingId, words });
  await file.give("samordnare", "meeting.publish", { meetingId });
  for (const person of ["kurator", "rektor", "socialsekreterare", "bupbehandlare", "skolskjuts"]) {
    await file.give(person, "meeting.answer", { meetingId, answer: "attends" });
    await file.give(person, "meeting.markSeen", { meetingId });
  }
  await at.doctor.home();
  await at.doctor.follow(/kl\. /);
  await at.doctor.press(/Jag kommer/);
  await at.doctor.follow(/kl\. /);
  await at.doctor.press(/Jag har läst dagordningen/);
  for (const telephone of [at.one, at.two]) {
    await telephone.home();
    expectSays(
      "the agenda at home",
      await telephone.follow(/kl\. /),
      telephone === at.one ? /Skoltaxin/ : /Skolnärvaro/,
    );
    await telephone.press(/Skicka svaret/, ({ label }) => label === "Ja, jag kommer");
  }
  expectSilent("the agenda where it was not to be raised", at.one.text(), /sjukdom/);
  const meeting = await file.meeting(meetingId);
  expect(
    "the agenda, and who has read it",
    [meeting.state, meeting.isReady, meeting.people.every(({ seen }) => seen)],
    ["agendaPublished", true, true],
  );
  world.tell(
    "Coordinator",
    "reads every item against what is not to be raised, and publishes in time",
    "ready; read by all",
  );
}

/** 9. Everybody is heard, and one who sees it differently is. */
async function held(world: World, file: Case, family: Family, at: Telephones, meetingId: string): Promise<void> {
  const { slot } = await file.meeting(meetingId);
  // What is over is not changed in Outlook any more: all who were asked later have it before time is passed.
  for (const person of ["kurator", "rektor", "socialsekreterare", "bupbehandlare", "skolskjuts"])
    await waitedFor(`the meeting in ${person}'s calendar`, async () =>
      (await world.calendar(person)).find(({ subject }) => subject.includes(file.reference)),
    );
  await world.moveTo(slot!.start);
  await file.give("samordnare", "meeting.begin", { meetingId });
  const parties = (await file.meeting(meetingId)).people.map(({ party }) => party);
  const attended = [...parties, family.one, family.two];
  await file.refused("samordnare", "meeting.hold", { meetingId, attended, agreements: [] }, "notHeard");
  await file.give("samordnare", "meeting.hold", {
    meetingId,
    attended,
    agreements: [],
    heard: [{ party: family.child, how: "inWriting" }],
  });
  await file.give("samordnare", "plan.addStatement", {
    kind: "agreed",
    words: "Barnet vill till skolan men orkar inte hela dagar.",
    category: "schooling",
  });
  const statement = only((await file.view()).plan.statements);
  const read = { statementId: statement.id, seen: statement.wording };
  await file.give("kurator", "plan.takeStand", { ...read, stance: "agrees" });
  await at.two.home();
  await at.two.follow(/^Planen/);
  await at.two.press(
    /Skicka svaret|Jag ser det annorlunda/,
    ({ name }) => (name.startsWith("words-") ? "Det är inte orken, det är taxin." : undefined),
    statement.id,
  );
  const stands = only((await file.view()).plan.statements).stances.map(({ stance }) => stance);
  expect("the shared picture", stands.toSorted(), ["agrees", "differs"]);
  world.tell(
    "Everybody",
    "meets; the letter is read first, each is heard, one sees it differently",
    "held, and the differing view is kept",
  );
}

/** 10. What is to be done, in which order, and who reports back to whom. */
async function plan(world: World, file: Case, family: Family, at: Telephones, meetingId: string): Promise<void> {
  await file.give("samordnare", "plan.addNeed", {
    child: family.child,
    area: "school",
    words: "En skoldag som håller",
    category: "schooling",
  });
  const need = only((await file.view()).plan.needs).id;
  expect("a need that nobody meets yet", (await file.view()).plan.gaps, [need]);
  const parties = (await file.meeting(meetingId)).people;
  const partyOf = (title: RegExp) => only(parties.filter((one) => title.test(one.title))).party;
  const due = later(await world.now(), 14);
  const ideas = [
    {
      person: "kurator",
      unit: "ekskolan",
      owner: /Kurator/,
      words: "Elevhälsan trappar upp skoldagen",
      category: "schooling",
    },
    { person: "bupbehandlare", unit: "bup", owner: /BUP/, words: "Samtal hos BUP", category: "health" },
  ];
  for (const { person, unit, owner, words, category } of ideas) {
    const earlier = (await file.view()).plan;
    await file.give(person, "plan.propose", { unit, words, category, needs: [need] });
    const known = earlier.proposals.map(({ id }) => id);
    const { id: proposalId } = only((await file.view()).plan.proposals.filter(({ id }) => !known.includes(id)));
    await file.give("samordnare", "plan.present", { proposalId });
    await file.refused(person, "plan.decide", { proposalId, costOwner: unit }, "notAccepted");
    for (const telephone of [at.one, at.two]) {
      await telephone.home();
      await telephone.follow(/Förslag/);
      await telephone.press(/Skicka svaret/, ({ label }) => label === "Ja", proposalId);
    }
    await file.refused("samordnare", "plan.decide", { proposalId, costOwner: unit }, "notYourStep");
    const after = earlier.interventions.map(({ id }) => id);
    await file.give(person, "plan.decide", { proposalId, costOwner: unit, owner: partyOf(owner), dueBy: due, after });
  }
  expect(
    "the order: BUP waits for the school",
    (await file.view()).plan.interventions.map(({ isWaiting }) => isWaiting),
    [false, true],
  );
  expect("the needs that nobody meets", (await file.view()).plan.gaps, []);
  const agreement = (what: string, owner: string, dueBy: string) => ({
    what,
    category: "schooling",
    owner,
    reportTo: [family.one, family.two],
    dueBy,
  });
  await file.give("samordnare", "followup.agree", {
    meetingId,
    agreements: [
      agreement("Elevhälsan återkopplar om hur dagarna går", partyOf(/Kurator/), due),
      agreement("Skolskjuts ser till att taxin kommer i tid", partyOf(/Skolskjuts/), due),
    ],
  });
  for (const { id } of (await file.view()).tasks) {
    const owner = /Elevhälsan/.test((await file.view()).tasks.find((task) => task.id === id)!.what ?? "")
      ? "kurator"
      : "skolskjuts";
    await file.give(owner, "followup.accept", { taskId: id });
  }
  world.tell(
    "Services",
    "take on what is to be done, in order, each to be reported to both guardians",
    "2 promises; each support decided by its own service, in order",
  );
}

/** 11. Not closed before the small item has its outcome too. */
async function closed(world: World, file: Case, at: AllTelephones, meetingId: string): Promise<void> {
  await file.give("samordnare", "meeting.writeNote", {
    meetingId,
    words: "Vi enades om en kortare skoldag.",
    category: "schooling",
  });
  await file.give("samordnare", "meeting.shareNotes", { meetingId });
  await file.give("kurator", "meeting.takeStand", { meetingId, stance: "agrees" });
  const word = await waitedFor("word of the notes", async () =>
    (await world.phone("skollakare")).mail.find(({ text }) => /anteckningar från ett möte/.test(text)),
  );
  expectSilent("word of the notes", JSON.stringify(word), /Alm|SB-|skoldag/);
  await at.doctor.home();
  expectSays("the notes to the doctor", await at.doctor.follow(/kl\. /), /kortare skoldag/);
  await at.doctor.press(/De stämmer/);
  await at.one.home();
  expectSays("the notes at home", await at.one.follow(/^Mötet /), /kortare skoldag/);
  await at.one.press(/Det stämmer/);
  await file.give("samordnare", "meeting.setOutcome", {
    meetingId,
    itemId: itemCalled((await file.meeting(meetingId)).items, /närvaro/i).id,
    outcome: "discussed",
    note: null,
  });
  const undecided = { kind: "none", reason: "Bestäms senare" };
  const early = await file.answerTo("samordnare", "meeting.close", { meetingId, next: undecided });
  if (early.status === 200) throw new Difference("the meeting closed although the taxi has no outcome");
  expectSays("the refusal to close", early.body.message, /[Ss]koltaxi/);
  world.tell("Coordinator", "tries to close with the taxi left blank", `refused: ${early.body.message}`);
  const taxi = itemCalled((await file.meeting(meetingId)).items, /taxi/).id;
  const outcome = { outcome: "discussed", note: "Skolskjuts byter tid" };
  await file.give("samordnare", "meeting.setOutcome", { meetingId, itemId: taxi, ...outcome });
  await file.give("samordnare", "meeting.finalise", {
    meetingId,
    diarium: "SB 2026/1",
    reason: "Familjen läste på plats",
  });
  await file.give("samordnare", "meeting.draftNext", { meetingId });
  const next = only((await file.view()).meetings.filter(({ state }) => state === "draft")).id;
  await file.give("samordnare", "meeting.close", { meetingId, next: { kind: "meeting", meeting: next } });
  expect("the meeting", (await file.meeting(meetingId)).state, "closed");
  world.tell("Coordinator", "sets the outcome and closes", "closed; the next meeting is drafted");
}

/** 12. The day passes, the bot reminds, the counsellor reports and the guardian has got it. */
async function followedUp(world: World, file: Case, at: Telephones): Promise<void> {
  const task = (await file.view()).tasks.find(({ what }) => /Elevhälsan/.test(what ?? ""))!;
  await world.moveTo(local(later(task.dueBy, 1), "09:00"));
  const reminder = await world.card("kurator", /[Pp]åminnelse|[Ff]örsen/);
  expectSilent("the reminder, unasked,", wordsOf(reminder.card), /Elevhälsan|Alm/);
  await file.give("kurator", "followup.report", {
    taskId: task.id,
    outcome: "done",
    evidence: "Tre dagar i veckan sedan den 1.",
  });
  for (const telephone of [at.one, at.two]) {
    expect("the promise while somebody is yet to hear", (await file.task(task.id)).state, "reported");
    await telephone.home();
    expectSays("what was promised", await telephone.follow(/Det som är lovat/), /Tre dagar i veckan/);
    await telephone.press(/Ja, jag har fått veta/);
  }
  expect("the promise", (await file.task(task.id)).state, "received");
  await at.one.press(/^Ja$/);
  await file.give("samordnare", "case.toFollowUp", {});
  expect("the case", (await file.view()).stage, "followUp");
  world.tell(
    "Counsellor",
    "is reminded the day after, reports, and both guardians have got it",
    "received; the case is followed up",
  );
}

function only<T>(of: readonly T[]): T {
  const [one] = of;
  if (one === undefined || of.length !== 1) throw new Difference(`there should be one, and there are ${of.length}`);
  return one;
}
const childOf = <T extends { kind: string }>(people: readonly T[]) =>
  only(people.filter(({ kind }) => kind === "child"));
function itemCalled<T extends { title: string }>(items: readonly T[], title: RegExp): T {
  return only(items.filter((item) => title.test(item.title)));
}
