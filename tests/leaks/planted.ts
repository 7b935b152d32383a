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
const canary = ["tests/canary.test.ts"];
const shown = (what: string) => [...law, "-t", `${what}.*: nobody else`];
const ownPages = ["tests/non-interference-pages.test.ts", "-t", "nothing on A's pages"];
const alike = ["tests/non-interference-pages.test.ts", "-t", "answered alike"];
const afterwards = ["tests/family-after.test.ts"];
const outside = ["tests/outside.test.ts"];
const outsideDoor = ["tests/outside-door.test.ts"];
const voice = ["tests/voice.test.ts"];
const everybodys = ["tests/public-page.test.ts", "-t", "who has asked before"];
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
    find: "stances: meeting.stances\n      .filter(({ party }) => isCoordinators || party === own)",
    replace: "stances: meeting.stances",
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
    find: "joinUrl: isOn && !isBlocked && mayJoin(seeing)",
    replace: "joinUrl: isOn && mayJoin(seeing)",
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
  {
    name: "a child's words: to every service that consent reaches, chosen or not",
    file: "src-shared/case/mask.ts",
    find: "sealed ? isReleased && isAllowed : isReleased || isAllowed",
    replace: "isReleased || isAllowed",
    law: voice,
  },
  {
    name: "a child's words: to somebody who is its guardian no more",
    file: "src-shared/voice/view.ts",
    find: 'return viewer.kind !== "guardian" || isGuardianOf(file, viewer.party, saying.child, now);',
    replace: "return true;",
    law: voice,
  },
  {
    name: "a child's words: the drawing, where the words are shown no more",
    file: "src-shared/case/view.ts",
    find: ".filter(({ id }) => !isOfHiddenSaying(file, id, sayings))",
    replace: ".filter(({ id }) => sayings.length === 0 || !isOfHiddenSaying(file, id, sayings))",
    law: voice,
  },
  {
    name: "a child's words: who was with it, to whom it lets see them",
    file: "src-shared/voice/view.ts",
    find: "return [{ id, child, kind, at, ...said, ofItsOwn: ofItsOwn || null }];",
    replace: "return [{ id, child, kind, at, ...said, ofItsOwn: ofItsOwn || null, company: company?.value }];",
    law: voice,
  },
  {
    name: "a child's choice: whether a service is in the case, by which may be chosen",
    file: "src-shared/voice/let-see.ts",
    find: "document.units.some((one) => one.id === unit)",
    replace: 'file.parties.some((one) => one.kind === "professional" && one.unit.id === unit)',
    law: voice,
  },
  {
    name: "a child's own answer: to the rest of the family",
    file: "src-shared/party/view.ts",
    find: "const own = isOwn ? voice?.own : undefined;",
    replace: "const own = voice?.own;",
    law: voice,
  },
  {
    name: "the public page: who has asked before is answered otherwise",
    file: "src-bot/public/ask.ts",
    find: 'if (again.ok) return "received";',
    replace: 'if (again.ok) return "formUsed";',
    law: everybodys,
  },
  {
    name: "the public page: as whom somebody is written down holds their number",
    file: "src-bot/public/ask.ts",
    find: "publicAccount(store.publicAsks.idOf(municipalityId, trace.kind, trace.value))",
    replace: "publicAccount(trace.value)",
    law: everybodys,
  },
  {
    name: "the public page: what a service centre wrote down is answered as one's own",
    file: "src-shared/case/viewer.ts",
    find: "file.initiator === account && isPublicAccount(account)",
    replace: "isPublicAccount(account)",
    law: everybodys,
  },
  {
    name: "one's own door: a message: what is new names the other guardian",
    file: "src-bot/family/words.ts",
    find: "text: news.message(name, news.kinds[kind], opens) };",
    replace:
      'text: news.message(name, news.kinds[kind], opens) + file.parties.map((one) => ("name" in one ? one.name.value : "")).join(" ") };',
    law: canary,
  },
  {
    name: "one's own door: an event: its number counts what others have suggested",
    file: "src-shared/meeting/view.ts",
    find: "const sequence = isOfFamily(viewer) ? meeting.sequence : null;",
    replace: "const sequence = isOfFamily(viewer) ? meeting.sequence + seeing.file.suggestions.length : null;",
    law: shown("B suggests nobody"),
  },
  {
    name: "one's own door: a poll: another's reply stands as one's own",
    file: "src-shared/meeting/poll-view.ts",
    find: "poll.replies.find(({ party }) => party === viewer.party);",
    replace: "poll.replies[0];",
    law: shown("B says which times"),
  },
  {
    name: "one's own door: a poll: a time that does not suit another is gone",
    file: "src-shared/meeting/poll-view.ts",
    find: "poll?.times.filter(({ start }) => start > now) ?? [];",
    replace:
      'poll?.times.filter(({ start }) => start > now && !poll.replies.some((one) => one.fits.some((said) => said.start === start && said.fit === "not"))) ?? [];',
    law: shown("B says which times"),
  },
  {
    name: "one's own door: a poll: one is written to again when another has replied",
    file: "src-shared/meeting/family-news.ts",
    find: 'what: (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),',
    replace:
      'what: (meeting.poll?.replies.length ?? 0) + (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),',
    law: shown("B says which times"),
  },
  {
    name: "one's own door: a poll: one is written to again when another is no longer asked",
    file: "src-shared/meeting/family-news.ts",
    find: 'what: (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),',
    replace: 'what: asked.join(" ") + (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),',
    law: shown("B is not asked"),
  },
  {
    name: "one's own door: a suggestion: whom another would like there",
    file: "src-shared/meeting/suggestion-view.ts",
    find: 'const name = viewer.kind === "coordinator" || isOwn(by) ? mask(who) : null;',
    replace: "const name = mask(who) ?? who.value;",
    law: canary,
  },
  {
    name: "one's own door: a suggestion: that another's has been weighed",
    file: "src-shared/meeting/suggestion-view.ts",
    find: "return name === null ? [] :",
    replace: "return name === null && weighed === null ? [] :",
    law: shown("whom B would like"),
  },
  {
    name: "one's own door: a wish: how many others have, without their words",
    file: "src-shared/meeting/wish-view.ts",
    find: '.filter(({ by }) => viewer.kind === "coordinator" || isOwn(viewer, by))',
    replace: '.filter(({ by }) => by !== "")',
    law: shown("B wishes twice"),
  },
  {
    name: "one's own door: a receipt: it is made out to everybody in the case",
    file: "src-shared/consent/receipt.ts",
    find: "to: nameOf(reader),",
    replace: 'to: file.parties.map((one) => ("name" in one ? one.name.value : "")).join(", "),',
    law: canary,
  },
  {
    name: "one's own door: a receipt: when another was asked, who has answered",
    file: "src-shared/consent/receipt.ts",
    find: "file.requests.find((one) => one.id === consent.request)?.requestedAt ?? null",
    replace: "file.requests.find((one) => one.answer !== null)?.requestedAt ?? null",
    law: shown("B says no"),
  },
  {
    name: "one's own door: somebody there: a protected one, without a name",
    file: "src-shared/party/view.ts",
    find: "if (!isCoordinator && name === null) return [];",
    replace: 'if (!isCoordinator && name === null && party.protection === "none") return [];',
    law: shown("B is protected"),
  },
  {
    name: "one's own door: a child's own: what it has said to the coordinator alone",
    file: "src-shared/voice/view.ts",
    find: "isShown(file, one, viewer, now) ? mask(one.said) : null;",
    replace: "isShown(file, one, viewer, now) ? one.said.value : null;",
    law: canary,
  },
  {
    name: "one's own door: a child's own: how it wants to be heard",
    file: "src-shared/party/view.ts",
    find: "const own = isOwn ? voice?.own : undefined;",
    replace: "const own = voice?.own;",
    law: shown("a child answers"),
  },
  {
    name: "one's own door: a page: that another has asked to come apart",
    file: "src-shared/meeting/family-side.ts",
    find: 'comesApart: person.adaptations.some(({ kind }) => kind === "separateArrival"),',
    replace:
      'comesApart: seeing.file.parties.some((one) => isRelative(one) && one.adaptations.some(({ kind }) => kind === "separateArrival")),',
    law: shown("B wants to come apart"),
  },
  {
    name: "one's own door: to professionals: which guardian brought it up",
    file: "src-shared/meeting/item-view.ts",
    find: "by: by && shown.some(",
    replace: "by: by && isRelative(by) ? by.name.value : by && shown.some(",
    law: canary,
  },
  {
    name: "one's own door: a page's size: a space for each wish of others",
    file: "src-bot/family/own.ts",
    find: "return ok({ view: view.value, municipality: document.name, office });",
    replace:
      'const whole = await deps.store.cases.read(access.municipalities[0], access.caseId);\n  return ok({ view: view.value, municipality: document.name + " ".repeat(whole?.wishes.length ?? 0), office });',
    law: ownPages,
  },
  {
    name: "one's own door: a page's header: how much has been suggested",
    file: "src-bot/web/family/inside.ts",
    find: "const read = () => readOwn(deps, access);",
    replace:
      'const read = async () => {\n    const whole = await deps.store.cases.read(access.municipalities[0], access.caseId);\n    response.set("X-Parts", String(whole?.suggestions.length));\n    return readOwn(deps, access);\n  };',
    law: ownPages,
  },
  {
    name: "one's own door: an error: a meeting that is another's is forbidden, not missing",
    file: "src-bot/web/family/meetings/routes.ts",
    find: "const notThere = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong: true }, 404);",
    replace:
      'const notThere = async (own: Inside) => {\n    const whole = await deps.store.cases.read(own.access.municipalities[0], own.access.caseId);\n    const isThere = whole?.meetings.some(({ id }) => id === own.param("id"));\n    return own.showHome({ said: own.text.door.dead, isWrong: true }, isThere ? 403 : 404);\n  };',
    law: alike,
  },
  {
    name: "one's own door: an error: a yes that is another's is told from none",
    file: "src-bot/web/family/consent/part.ts",
    find: "const nothing = (own: Inside) => own.showHome({ said: own.text.door.dead, isWrong: true }, 404);",
    replace:
      'const nothing = async (own: Inside) => {\n      const whole = await deps.store.cases.read(own.access.municipalities[0], own.access.caseId);\n      const isThere = whole?.consents.some(({ id }) => id === own.param("id"));\n      return own.showHome({ said: own.text.door.dead, isWrong: true }, isThere ? 403 : 404);\n    };',
    law: alike,
  },
  {
    name: "one's own door: an error: a yes that could never have been is refused in other words",
    file: "src-bot/web/family/consent/part.ts",
    find: "if (!(await findConsent(own))) return nothing(own);",
    replace: "",
    law: alike,
  },
];
