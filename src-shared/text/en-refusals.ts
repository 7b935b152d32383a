import type { FieldProblem } from "../refusal.ts";
import { dates, fieldsToMend, type RefusalWords } from "./words.ts";

const when = dates("en-GB");
export const list = (names: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);

/** What the fields of commands are called to people, by the first part of their path that has a name. */
const fieldNames: Record<string, string> = {
  caller: "who is getting in touch",
  phone: "phone number",
  worry: "what it is about",
  language: "language",
  childName: "the child’s name",
  childBornOn: "the child’s date of birth",
  guardianName: "the guardian’s name",
  guardianPhone: "the guardian’s phone",
  custody: "custody",
  custodyEvidence: "how custody was checked",
  guardianId: "who you talked to",
  grantorId: "who consents",
  flows: "the choice of services and kinds of information",
  validTo: "up to and including",
  receivedOn: "when consent was given",
  witness: "who listened",
  authority: "authority",
  saidBy: "who confirmed",
  childId: "child",
  way: "how the child is heard",
  purpose: "what the meeting should lead to",
  childQuestion: "the question from the child’s point of view",
  invitees: "who is needed",
  minutes: "length",
  from: "earliest",
  start: "time",
  venueId: "venue",
  title: "item",
  category: "kind of information",
  attended: "who took part",
  evidence: "what has been done",
  reason: "why",
  dueBy: "day",
  what: "the agreement",
  owner: "who will do it",
  reportTo: "who gets the report-back",
  channel: "how you talked",
  interpreter: "interpreter",
  note: "comment",
  venueReason: "why this venue",
  shortNoticeReason: "why less notice",
};

const fieldProblems: Record<FieldProblem["problem"], string> = {
  missing: "is missing",
  tooLong: "is too long",
  wrongFormat: "does not look right",
  notAChoice: "is not one of the choices",
  unknown: "cannot be read",
};

/** Each begins with what is possible, and says what to do. */
export const refusals: RefusalWords = {
  notThere: () => ({
    message: "You can open what is yours. This is not yours, or does not exist.",
    whatToDo: "Type “my cases” to see what is yours.",
  }),
  notYourStep: () => ({
    message: "Someone else can take this step.",
    whatToDo: "Ask the coordinator of the case.",
  }),
  notForYourRole: () => ({
    message: "This is possible with another role.",
    whatToDo: "Ask your municipality’s system administrator for the right role.",
  }),
  tenantNotAllowed: () => ({
    message: "The municipality can help you. Your organisation does not use Samla here.",
    whatToDo: "Contact the municipality that invited you.",
  }),
  notSignedIn: () => ({
    message: "You can go on once you are signed in.",
    whatToDo: "Sign in and try again.",
  }),
  accountClosed: () => ({
    message: "Your municipality can help you. The account is closed.",
    whatToDo: "Contact your municipality’s system administrator.",
  }),
  badInput: ({ fields }) => ({
    message: "This can be saved once something is corrected.",
    whatToDo:
      fields.length > 0
        ? `Look at: ${fieldsToMend(fields, fieldNames, fieldProblems, "a field")}.`
        : "Check what you send and try again.",
  }),
  unknownVerb: () => ({
    message: "This can be done another way, but not like this.",
    whatToDo: "Open the card again, or type “help”.",
  }),
  tooLarge: () => ({
    message: "You can send a shorter text. This is too much at once.",
    whatToDo: "Shorten the text and send it again.",
  }),
  tooMany: () => ({
    message: "You can go on shortly. Too many questions came in a short time.",
    whatToDo: "Wait a minute and try again.",
  }),
  temporarilyUnavailable: () => ({
    message: "You can try this later. It is not possible right now. Nothing has changed.",
    whatToDo: "Try again in a while.",
  }),
  idTaken: () => ({
    message: "You can send a new inquiry. Someone else has already sent this one.",
    whatToDo: "Start again with a new inquiry.",
  }),
  outdated: () => ({
    message: "You can answer again. Things have changed since the card was shown.",
    whatToDo: "Here is what applies now. Answer again if needed.",
  }),
  alreadyTaken: () => ({
    message: "You can leave this. The case is already accepted.",
    whatToDo: "You do not need to do anything.",
  }),
  conflictOfInterest: () => ({
    message: "A case can be led by someone with no connection to it.",
    whatToDo: "Tick that you have none, or let a colleague accept it.",
  }),
  tooOld: ({ oldest }) => ({
    message: `Samba is possible up to and including the age of ${oldest}.`,
    whatToDo: "Check the date of birth, or refer to adult services.",
  }),
  notInThisStage: () => ({
    message: "You can do this at another stage of the case.",
    whatToDo: "See the next step on the case card.",
  }),
  familyAlreadyRegistered: () => ({
    message: "You can move on. The child and guardian are already registered.",
    whatToDo: "Go on to the next step.",
  }),
  unknownPerson: () => ({
    message: "You can choose someone on the list. This person is not there.",
    whatToDo: "Choose someone from the list.",
  }),
  noticeNotGiven: () => ({
    message: "You can take consent once the family knows what it means.",
    whatToDo: "Record the first contact. Read the consent aloud and ask what the guardian has understood.",
  }),
  notAGrantor: () => ({
    message: "Consent can come from someone who may give it for everyone concerned.",
    whatToDo: "Choose the guardian, or only the people this consent can cover.",
  }),
  flowWithinOneService: () => ({
    message: "Consent can go from one service to another.",
    whatToDo: "Choose at least two services.",
  }),
  unknownService: () => ({
    message: "You can choose the municipality’s own services. One of these is not there.",
    whatToDo: "Choose from the list.",
  }),
  periodIsWrong: () => ({
    message: "You can save this once the dates of the consent are right.",
    whatToDo: "Consent is given today or earlier. It lasts until a later day, within two years.",
  }),
  notADisclosingAuthority: () => ({
    message: "An authority that discloses information can confirm. This one does not under the consent.",
    whatToDo: "Choose an authority from the list.",
  }),
  alreadyConfirmed: () => ({
    message: "You can move on. This authority has already confirmed.",
    whatToDo: "Go on to the next one.",
  }),
  reasonNeeded: () => ({
    message: "You can do this if you write why.",
    whatToDo: "Write a short explanation.",
  }),
  noEffectiveConsent: () => ({
    message: "The meeting can be planned once consent is in effect.",
    whatToDo: "We do not have full consent yet. See the next step on the case card.",
  }),
  consentDoesNotReach: ({ services }) => ({
    message: `You can invite those the consent covers. It leaves out ${list(services)}.`,
    whatToDo: "Invite without them, or ask the family about a wider consent.",
  }),
  noCommonTime: () => ({
    message: "You can change the search. There is no time when everyone is free.",
    whatToDo: "Try a shorter meeting, fewer people or a later day.",
  }),
  timeIsPast: () => ({
    message: "You can choose a coming time. This one has passed.",
    whatToDo: "Choose a time that is still to come.",
  }),
  timeNotFree: ({ people }) => ({
    message: `You can choose another time. This one is no longer free for ${list(people)}.`,
    whatToDo: "Choose another time, or search again.",
  }),
  calendarUnreadable: ({ people }) => ({
    message: `You can ask about times yourself. Samla cannot read the calendar for ${list(people)}.`,
    whatToDo: "Ask them about times, and invite them another way for now.",
  }),
  venueNotNeutral: () => ({
    message: "You can book this if you write why. It belongs to one of the services.",
    whatToDo: "Choose a neutral venue, or write why this one suits the family best.",
  }),
  venueNotFree: () => ({
    message: "You can book something else. The venue is no longer free.",
    whatToDo: "Choose another venue or time.",
  }),
  notInThisMeetingState: () => ({
    message: "You can do what the meeting card shows. This is not possible now.",
    whatToDo: "See the meeting card for what applies.",
  }),
  childNotHeard: () => ({
    message: "The agenda can be published once the child has a way to be heard.",
    whatToDo: "Decide how, or write why it is not possible now.",
  }),
  itemOutsideConsent: ({ titles }) => ({
    message: `Items the consent covers for everyone concerned are possible. It leaves out ${list(titles)}.`,
    whatToDo: "Change the kind or participants, or ask the family about a wider consent.",
  }),
  shortNotice: ({ latest }) => ({
    message: `You can publish if you write why. The agenda was due by ${when.day(latest)}.`,
    whatToDo: "Write why the notice is shorter, then publish.",
  }),
  familyAbsent: () => ({
    message: "The meeting can be held with the family, not without them.",
    whatToDo: "Enter who in the family took part, or cancel the meeting.",
  }),
  meetingNotStarted: () => ({
    message: "You can save this once the meeting begins. The calendar says it has not.",
    whatToDo: "Tick that it was held earlier, if that is right.",
  }),
  dayIsPast: () => ({
    message: "You can choose today or a later day. This one has passed.",
    whatToDo: "Choose a day from today onwards.",
  }),
  taskNotOpen: () => ({
    message: "You can leave this. The follow-up is already answered.",
    whatToDo: "You do not need to do anything.",
  }),
  nothingToWithdraw: () => ({
    message: "The consent no longer holds, so there is nothing to withdraw.",
    whatToDo: "See what holds on the case’s card.",
  }),
  nobodyLeft: () => ({
    message: "The consent covers none of those invited any more.",
    whatToDo: "Cancel the meeting, or ask the family for a new consent.",
  }),
  nothingToReceive: () => ({
    message: "You can receive a report-back when it comes. There is none right now.",
    whatToDo: "You get a card when it comes.",
  }),
};
