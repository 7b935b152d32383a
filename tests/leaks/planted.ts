/** A way in which something of one could come through to another: planted to see that the laws find it. */
interface Leak {
  /** What leaks, and how. */
  name: string;
  file: string;
  find: string;
  replace: string;
  law: string[];
}

const law = ["tests/non-interference.test.ts"];
const http = ["tests/non-interference-http.test.ts"];
const edges = ["tests/secrecy-edges.test.ts"];
const tab = ["tests/secrecy-tab.test.ts"];
const door = ["tests/family-door.test.ts", "-t", "what leads nowhere|what is sent"];
const answers = ["tests/family-answers.test.ts"];
const afterwards = ["tests/family-after.test.ts"];
const outside = ["tests/outside.test.ts"];
const outsideDoor = ["tests/outside-door.test.ts"];
const check = ["tests/outlook-check.test.ts"];
const drifted = ["tests/drift-faults.test.ts"];
const meetingView = "src-shared/meeting/view.ts";
const taskView = "src-shared/followup/view.ts";
const planView = "src-shared/plan/view.ts";

/** Each has been seen red. `npm run leaks` sees them all again. */
export const leaks: readonly Leak[] = [
  {
    name: "a count: how many consents there are",
    file: "src-shared/consent/view.ts",
    find: '((viewer.kind === "guardian" || viewer.kind === "child") && viewer.party === grantor);',
    replace: 'viewer.kind === "guardian" || viewer.kind === "child" || grantor === "";',
    law,
  },
  {
    name: "an order: who has read the agenda stands first",
    file: meetingView,
    find: "people: shown.map(",
    replace: "people: shown.toSorted((x, y) => Number(hasSeen(y.id)) - Number(hasSeen(x.id))).map(",
    law,
  },
  {
    name: "a revision: what others pressed last",
    file: "src-shared/case/view.ts",
    find: ".filter(([key]) => key.startsWith(`${viewer.account} `))",
    replace: ".filter(([key]) => key !== viewer.account)",
    law,
  },
  {
    name: "a size: a space for each answer",
    file: meetingView,
    find: "directions: venue.directions",
    replace: 'directions: venue.directions + " ".repeat(meeting.answers.length)',
    law,
  },
  {
    name: "a refusal: another no when somebody has said no",
    file: "src-shared/meeting/planning/answer.ts",
    find: 'if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });',
    replace:
      'if (file.requests.some((one) => one.answer?.kind === "refused")) return refuse({ kind: "noEffectiveConsent" });',
    law,
  },
  {
    name: "a header: the version of the case",
    file: "src-bot/web/api.ts",
    find: "const view = await viewCase(deps, access, id.data);",
    replace:
      'const view = await viewCase(deps, access, id.data);\n      request.res?.set("X-Lines", String((await deps.store.cases.log("ekstad", id.data)).length));',
    law: http,
  },
  {
    name: "a stance: what others think of the notes",
    file: "src-shared/meeting/said-view.ts",
    find: ".filter(({ party }) => isCoordinators || party === own)",
    replace: "",
    law,
  },
  {
    name: "a pause: who has asked for one in private",
    file: "src-shared/meeting/pauses.ts",
    find: '("party" in viewer && viewer.party === party)',
    replace: '"party" in viewer',
    law,
  },
  {
    name: "a place: what is talked about is none of one's own items",
    file: "src-shared/meeting/floor.ts",
    find: "!items.some((one) => one.id === now.item)",
    replace: "items.length < 0",
    law,
  },
  {
    name: "an answer: whether others come",
    file: meetingView,
    find: "answer: mine(person.id) ? answerOf(person.id) : null",
    replace: "answer: answerOf(person.id)",
    law,
  },
  {
    name: "a word: whether it helped the other",
    file: taskView,
    find: "helped: task.helped.filter(({ party }) => isCoordinator || party === self).map(({ how }) => how)",
    replace: "helped: task.helped.map(({ how }) => how)",
    law,
  },
  {
    name: "a state: that the other has got the report",
    file: taskView,
    find: 'if (viewer.kind === "coordinator") return state.name;',
    replace: 'if (viewer.kind === "coordinator" || reportTo.some((one) => one.receivedAt !== null)) return "received";',
    law,
  },
  {
    name: "a flag: that the other is told too",
    file: taskView,
    find: " && (self === null || self === party)",
    replace: "",
    law,
  },
  {
    name: "a flag: that something is not to be raised",
    file: meetingView,
    find: "isGeneral: meeting.isGeneral,",
    replace: "isGeneral: meeting.isGeneral || meeting.offLimits.length > 0,",
    law,
  },
  {
    name: "an existence: a masked service at the table",
    file: meetingView,
    find: ".filter((person) => !masks(file, viewer, person.unit.id))",
    replace: "",
    law,
  },
  {
    name: "an existence: support from a masked service",
    file: planView,
    find: "const interventions = file.plan.interventions.filter((one) => isTold(one) && !masks(file, viewer, one.unit));",
    replace: "const interventions = file.plan.interventions;",
    law,
  },
  {
    name: "a file: another's letter",
    file: "src-shared/record/view.ts",
    find: "? mask(told) : null",
    replace: "? told.value : null",
    law,
  },
  {
    name: "a flag: that the family does not agree",
    file: planView,
    find: "isContested: isCoordinator && ",
    replace: "isContested: ",
    law,
  },
  {
    name: "words: one guardian's to the other",
    file: "src-shared/case/mask.ts",
    find: 'source.kind === "party" && source.party === self;',
    replace: 'source.kind === "party" && self !== "";',
    law,
  },
  {
    name: "a count: a person without a name",
    file: "src-shared/party/view.ts",
    find: "if (!isCoordinator && name === null) return [];",
    replace: "",
    law,
  },
  {
    name: "a message: everybody is told of every change",
    file: "src-shared/case/notices.ts",
    find: ".filter((key) => told.get(key)?.seen !== tell.get(key)?.seen)",
    replace: "",
    law,
  },
  {
    name: "a list: how many have been asked",
    file: "src-shared/case/worklist.ts",
    find: "stage: view.stage,",
    replace: "stage: `${view.stage} ${file.requests.filter((one) => one.answer).length}`,",
    law,
  },
  {
    name: "a number: counted across parties",
    file: "src-shared/case/view.ts",
    find: "reference: file.reference,",
    replace: "reference: `${file.reference}-${file.consents.length + file.contacts.length}`,",
    law,
  },
  {
    name: "a meeting: the other's own",
    file: "src-shared/meeting/told-of.ts",
    find: "return !isUntold(meeting.state) && meeting.family.includes(viewer.party);",
    replace: "return !isUntold(meeting.state);",
    law,
  },
  {
    name: "a person: that somebody has ties to other cases",
    file: "src-shared/case/view.ts",
    find: "related: isCoordinator ? file.related : [],",
    replace: "related: file.related,",
    law,
  },
  {
    name: "a place: who must not meet whom",
    file: "src-shared/party/view.ts",
    find: 'viewer.kind === "coordinator"\n    ? {\n        mustNotMeet:',
    replace: 'viewer.kind !== "removed"\n    ? {\n        mustNotMeet:',
    law,
  },
  {
    name: "a stand: what the other thinks of an idea",
    file: planView,
    find: ".filter(({ party }) => isCoordinator || party === self)",
    replace: "",
    law,
  },
  {
    name: "at the edge: when it would suit another better",
    file: meetingView,
    find: "suggests: mine(person.id) ? suggestedBy(person.id) : null",
    replace: "suggests: suggestedBy(person.id)",
    law: edges,
  },
  {
    name: "at the edge: the link to a meeting that waits for consent",
    file: meetingView,
    find: "joinUrl: isOn && !isBlocked ? meeting.outlook.joinUrl : null",
    replace: "joinUrl: isOn ? meeting.outlook.joinUrl : null",
    law: edges,
  },
  {
    name: "at the edge: whom Teams does not reach",
    file: "src-shared/case/view.ts",
    find: "undelivered: isCoordinator ? undeliveredTo(file, municipality) : [],",
    replace: "undelivered: undeliveredTo(file, municipality),",
    law: edges,
  },
  {
    name: "at the edge: what is off, to one who never heard that it was on",
    file: "src-bot/jobs/wanted.ts",
    find: "if (!wasTold && (!viewer || isOutOfReach(file, viewer, subject, now))) return null;",
    replace:
      "if (!wasTold && (!viewer || (isOutOfReach(file, viewer, subject, now) && reference === ''))) return null;",
    law: edges,
  },
  {
    name: "at the edge: a seat that was given in a change whose answer was lost",
    file: "src-bot/jobs/wanted-event.ts",
    find: "...partsOf(written).people, ...partsOf(wanted).people",
    replace: "...partsOf(written).people",
    law: edges,
  },
  {
    name: "at the edge: what the directory calls those in a chat",
    file: "src-bot/jobs/reconcile-meeting-chat.ts",
    find: "one && isTeamsOwnId(one.userId) ?",
    replace: 'one && (isTeamsOwnId(one.userId) || one.userId !== "") ?',
    law: edges,
  },
  {
    name: "at the edge: a card that was carried to another chat",
    file: "src-bot/teams/group-chat.ts",
    find: "return meeting?.caseId === about.caseId &&",
    replace: "return about.caseId.length > 0 || meeting?.caseId === about.caseId &&",
    law: ["tests/bot-turns.test.ts"],
  },
  {
    name: "at the edge: what a family has told, in a chat where the municipality keeps it to the tab",
    file: "src-bot/teams/content-in-tab.ts",
    find: "return !document.contentInTeams;",
    replace: 'return !document.contentInTeams && caseId === "";',
    law: ["tests/content-in-tab.test.ts"],
  },
  {
    name: "at the edge: another's tick in a plan is the owner's report",
    file: "src-bot/jobs/reconcile-task.ts",
    find: "seen.isDone && seen.doneBy === task.assignee &&",
    replace: "seen.isDone && seen.doneBy !== null &&",
    law: ["tests/mirror.test.ts"],
  },
  {
    name: "at the edge: a secret service, named as needed for one's own item",
    file: "src-shared/meeting/coverage.ts",
    find: "suggestedBy && isUnitMasked(file, id, suggestedBy)",
    replace: 'suggestedBy === null && isUnitMasked(file, id, "" as PartyId)',
    law: edges,
  },
  {
    name: "in the tab: the case in another's eyes, with what is kept from who looks",
    file: "src-shared/case/eyes.ts",
    find: "return mask(value) === null ? { ...value, withheldFrom: from } : value;",
    replace: "return mask(value) === null && from.length === 0 ? { ...value, withheldFrom: from } : value;",
    law: ["tests/case-eyes.test.ts"],
  },
  {
    name: "in the tab: a letter with what is kept from who prints it",
    file: "src-shared/consent/letter.ts",
    find: "return letterIn(openTo(whole, coordinator, now), thing, now, municipality);",
    replace: "return letterIn(now ? whole : openTo(whole, coordinator, now), thing, now, municipality);",
    law: tab,
  },
  {
    name: "in the tab: a letter that names what is secret from who reads it",
    file: "src-shared/consent/letter.ts",
    find: "const view = viewFor(file, reader, now, municipality);",
    replace:
      'const view = viewFor(file, reader.kind ? { kind: "coordinator", account: coordinatorOf(file) } : reader, now, municipality);',
    law: tab,
  },
  {
    name: "in the tab: where it was agreed",
    file: taskView,
    find: "meeting: isCoordinator ? task.meeting : null,",
    replace: "meeting: task.meeting,",
    law: tab,
  },
  {
    name: "in the tab: the hour of others' meetings on the board",
    file: "src-bot/board.ts",
    find: "dueAt: isTheirs ? dueAt : dayIn(dueAt),",
    replace: "dueAt: isTheirs || isCoordinator ? dueAt : dayIn(dueAt),",
    law: tab,
  },
  {
    name: "in the tab: whom something ties to the family",
    file: "src-shared/record/case-log.ts",
    find: 'kind === "tieDeclared" && actor !== coordinator.account',
    replace: 'kind === "tieDeclared" && actor === coordinator.account',
    law: tab,
  },
  {
    name: "in the tab: a count that one's own is taken from",
    file: "src-shared/record/figures.ts",
    find: "return own === noCases ? published(counts, kinds)",
    replace: "return own !== null ? published(counts, kinds)",
    law: tab,
  },
  {
    name: "in the tab: who sees what, to whoever is in the case",
    file: "src-bot/eyes.ts",
    find: 'return viewer.kind === "coordinator" ? ok(',
    replace: 'return viewer.kind !== "removed" ? ok(',
    law: tab,
  },
  {
    name: "a door: a link that was one is told from one that never was",
    file: "src-bot/web/family/way-in.ts",
    find: "if (!link) return dead(request, response, since);",
    replace:
      'if (!link && (await deps.store.links.byToken(token))) response.set("X-Link", "was");\n    if (!link) return dead(request, response, since);',
    law: door,
  },
  {
    name: "a door: a link that has ended takes longer to say no to",
    file: "src-bot/family/enter.ts",
    find: "if (link.endedAt !== null || link.endsAt <= new Date(now)) return false;",
    replace: "",
    law: door,
  },
  {
    name: "a door: what is sent names the child",
    file: "src-bot/family/words.ts",
    find: "return { subject: words.subject, text };",
    replace:
      'return { subject: words.subject, text: text + file.parties.map((one) => ("name" in one ? one.name.value : "")).join(" ") };',
    law: door,
  },
  {
    name: "a door: somebody protected gets words beside the link",
    file: "src-bot/family/words.ts",
    find: 'if (person.protection !== "none")',
    replace: 'if (person.protection === "fictitious")',
    law: door,
  },
  {
    name: "a door: another's question can be answered",
    file: "src-shared/consent/answer.ts",
    find: "one.id === input.requestId && one.grantor === party && one.replacedBy === null",
    replace: "one.id === input.requestId && one.replacedBy === null",
    law: answers,
  },
  {
    name: "a door: another's yes is told from none",
    file: "src-shared/consent/withdraw.ts",
    find: "if (!named || !isTheirs || !isLeft(named, now))",
    replace: 'if (named && !isTheirs) return refuse({ kind: "alreadyEnded" });\n    if (!named || !isLeft(named, now))',
    law: answers,
  },
  {
    name: "in Outlook: an invitation is looked at for whoever is in the case",
    file: "src-bot/outlook-check.ts",
    find: 'if (!file || viewer?.kind !== "coordinator")',
    replace: "if (!file || !viewer)",
    law: check,
  },
  {
    name: "in Outlook: the name that should not stand there is said",
    file: "src-bot/outlook-check.ts",
    find: ".map((one) => findingOf(one, text))",
    replace:
      '.map((one) => ({ ...findingOf(one, text), why: file.parties.map((party) => ("name" in party ? party.name.value : "")).join(", ") }))',
    law: check,
  },
  {
    name: "in Outlook: who is known by an address that is kept from who looks",
    file: "src-shared/meeting/invitation/who.ts",
    find: "const mail = party.mail && mask(party.mail);",
    replace: "const mail = party.mail && party.mail.value;",
    law: drifted,
  },
  {
    name: "in Outlook: who was added stands on the card that is sent unasked",
    file: "src-shared/meeting/drift-card.ts",
    find: "...(isOpen\n      ? faults.map(",
    replace: "...(faults.length > 0\n      ? faults.map(",
    law: drifted,
  },
  {
    name: "in Outlook: another page may ask as whoever is signed in",
    file: "src-bot/web/outlook-check.ts",
    find: "if (from === origin || from === `${origin}/`)",
    replace: "if (from)",
    law: ["tests/outlook-sent.test.ts", "-t", "classic Outlook on Windows"],
  },
  {
    name: "in Outlook: a meeting that belongs to no case is read",
    file: "src-tab/outlook/alert/auto.ts",
    find: 'kept && kept.get("samlaCase") ? kept : null',
    replace: "kept",
    law: ["tests/outlook-alert.test.ts", "-t", "belongs to no case"],
  },
  {
    name: "after a meeting: how it was for one is shown to another",
    file: "src-shared/meeting/said-view.ts",
    find: "feedback: meeting.feedback\n      .filter(({ party }) => isCoordinators || party === own)",
    replace: 'feedback: meeting.feedback\n      .filter(({ party }) => party !== "")',
    law: afterwards,
  },
  {
    name: "after a meeting: that one has heard nothing is shown to another",
    file: taskView,
    find: "unheard: task.unheard\n      .filter(({ party }) => isCoordinator || party === self)",
    replace: 'unheard: task.unheard\n      .filter(({ party }) => party !== "")',
    law: afterwards,
  },
  {
    name: "after a meeting: when others meet again",
    file: meetingView,
    find: "isFamilys && !following.family.includes(viewer.party) ? null :",
    replace: "",
    law: afterwards,
  },
  {
    name: "after a meeting: how heavy it is for one is shown to another",
    file: "src-shared/case/view.ts",
    find: '"party" in viewer && viewer.party === party)',
    replace: '"party" in viewer && party !== "")',
    law: afterwards,
  },
  {
    name: "after a meeting: a proposal that is not shown yet is told by how it is refused",
    file: "src-shared/plan/take-stance.ts",
    find: 'refuse(family || !whyNot ? { kind: "notThere" } : whyNot)',
    replace: 'refuse(whyNot ?? { kind: "notThere" })',
    law: afterwards,
  },
  {
    name: "after a meeting: one answers in another's name",
    file: "src-shared/plan/take-stance.ts",
    find: "const party = family?.party ?? named;",
    replace: "const party = named ?? family?.party ?? null;",
    law: afterwards,
  },
  {
    name: "outside every tenant: who has come in by a link may what anybody at a service may",
    file: "src-shared/command.ts",
    find: 'by.includes(member.standing === "professional" ? "outside" : (kind as By))',
    replace: "by.includes(kind as By)",
    law: outside,
  },
  {
    name: "outside every tenant: one who has an account comes in by a link too",
    file: "src-shared/party/standing.ts",
    find: "person.account === null && takesPart(file, party)",
    replace: "takesPart(file, party)",
    law: outside,
  },
  {
    name: "outside every tenant: one who is no more than thought of comes in",
    file: "src-shared/party/standing.ts",
    find: "person.account === null && takesPart(file, party)",
    replace: "person.account === null",
    law: outside,
  },
  {
    name: "outside every tenant: the family's pages are there for a professional too",
    file: "src-bot/web/family/inside.ts",
    find: "if (!areFor(access)) return next();",
    replace: "if (!areFor(access) && access.actor.family) return next();",
    law: outsideDoor,
  },
  {
    name: "outside every tenant: another no to the family where a page is not theirs",
    file: "src-bot/web/family/inside.ts",
    find: "if (!areFor(access)) return next();",
    replace: "if (!areFor(access)) return showOver(response, language);",
    law: outsideDoor,
  },
  {
    name: "outside every tenant: in which language the family was spoken with",
    file: "src-bot/family/words.ts",
    find: 'isProfessional(person) ? "sv" : languageTo(file)',
    replace: "languageTo(file)",
    law: outside,
  },
  {
    name: "outside every tenant: who of a masked service has done something is in the family's own log",
    file: "src-shared/record/access-log.ts",
    find: "actsAs(one) === actor && isUnitMasked",
    replace: "one.account === actor && isUnitMasked",
    law: outside,
  },
];
