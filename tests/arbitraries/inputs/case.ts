import { isToldAndAsked, toBeContacted } from "../../../src-shared/case/advance.ts";
import type { caseCommands } from "../../../src-shared/case/commands.ts";
import { coordinatorOf } from "../../../src-shared/case/viewer.ts";
import type { CaseId } from "../../../src-shared/ids.ts";
import { isRelative } from "../../../src-shared/party/party.ts";
import { askedToRaise } from "../../../src-shared/case/raising.ts";
import { ekstad, numbered } from "../../case-files.ts";
import type { Draw, InputMaker } from "../draw.ts";

/** What brings a case to its end is rarely meant, so that most cases go on. */
const rarely = ({ pick, told }: Draw) => (pick() % 5 === 0 ? told() : "");
const nothing = () => ({});

const asked = ({ told, pick, one }: Pick<Draw, "told" | "pick" | "one">) => ({
  from: one(["guardian", "youth", "professional"]),
  contact: pick() % 2 === 0 ? "070-1740605" : "nagon@example.se",
  safeWay: told(),
  worry: pick() % 3 === 0 ? "" : told(),
  language: "ar",
});

export const caseInputs = {
  "case.open": ({ told }) => ({ caller: told(), phone: "070-1740605", worry: told(), language: "sv" }),

  "case.askForContact": ({ told, pick, one }) => asked({ told, pick, one }),

  "case.askAgain": ({ told, pick, one }) => asked({ told, pick, one }),

  "case.consult": ({ told, day }) => ({ worry: told(), worrySince: day(-20), phone: "070-1740607" }),

  "case.takeOverRunning": ({ told, day, mostly }) => ({
    caller: told(),
    phone: "070-1740605",
    worry: told(),
    language: "so",
    startedOn: day(-200),
    formerReference: told(),
    noConflictOfInterest: mostly(),
  }),

  "case.accept": ({ mostly }) => ({ noConflictOfInterest: mostly() }),

  "case.declareTie": ({ pick }) => ({ hasTie: pick() % 3 === 0 }),

  "case.advise": ({ told }) => ({ advice: told() }),

  "case.readAdvice": nothing,

  "case.turnIntoInquiry": ({ told }) => ({ caller: told(), phone: "070-1740606", language: "sv" }),

  "case.logContact": ({ file, now, one, mostly, pick, day }) => {
    const silent = toBeContacted(file, now).filter((party) => !isToldAndAsked(file, party));
    const family = file.parties.filter(isRelative).map((party) => party.id);
    return {
      guardianId: one(mostly() && silent.length > 0 ? silent : family),
      channel: "phone",
      on: day(-(pick() % 3)),
      noticeGiven: mostly(),
      safetyAsked: mostly(),
      interpreter: "none",
      isClosingTalk: file.stage.name === "closing" && mostly(),
    };
  },

  "case.end": (draw) => ({
    how: draw.one(["adviceOnly", "redirected", "sipEnough", "declined"]),
    reason: rarely(draw),
  }),

  "case.merge": ({ file, pick }) => ({ into: pick() % 2 === 0 ? numbered<CaseId>(2) : file.id }),

  "case.absorb": ({ pick }) => ({ from: pick() % 5 === 0 ? numbered<CaseId>(2 + (pick() % 3)) : "" }),

  "case.proposeRaise": ({ told, mostly }) => ({
    programme: mostly() ? "samba2" : "samba",
    reason: told(),
    services: ["barnochunga"],
  }),

  "case.answerRaise": ({ file, one, mostly, now }) => {
    const open = file.raisings.find(({ state }) => state.name === "open");
    const those = askedToRaise(file, now, ekstad.document).map(({ party }) => party);
    const silent = those.filter((party) => !open?.answers.some((said) => said.party === party));
    return { answer: mostly() ? "yes" : "no", for: one(silent) ?? one(those), channel: "phone" };
  },

  "case.withdrawRaise": nothing,

  "case.raise": nothing,

  "case.beginRaised": () => ({ from: numbered<CaseId>(2) }),

  "case.regretRaise": nothing,

  "case.dropRaised": ({ file, one, pick }) => ({
    to: pick() % 4 === 0 ? one(file.links)?.caseId : numbered<CaseId>(3),
  }),

  "case.handOver": ({ file, known, mostly, told, pick }) => {
    const [first, second] = [...known("samordnare"), ...known("samordnare2")];
    const other = coordinatorOf(file) === first ? second : first;
    return { to: mostly() ? other : coordinatorOf(file), note: told(), hasTie: pick() % 6 === 0 };
  },

  "case.takeHandover": ({ mostly }) => ({ noConflictOfInterest: mostly() }),

  "case.declineHandover": nothing,

  "case.recallHandover": nothing,

  "case.pause": (draw) => ({ reason: rarely(draw) }),

  "case.resume": nothing,

  "case.toFollowUp": nothing,

  "case.startClosing": ({ pick, told }) => ({ reason: pick() % 3 === 0 ? told() : "" }),

  "case.planAfter": ({ file, one, some, told, day, pick, mostly, ids }) => ({
    after: pick() % 4 === 0 ? (one(file.closingPlan.rows)?.id ?? null) : null,
    words: told(),
    category: one(["interventions", "health", "family"]),
    about: one([...ids("child"), ...ids("child"), ...ids("guardian")]),
    to:
      pick() % 3 === 0
        ? { kind: "party", party: one(ids("professional")) }
        : { kind: "unit", unit: one(["ekskolan", "barnochunga", "bup"]) },
    on: day(mostly() ? pick() % 40 : -2),
    readBy: some(ids("guardian")),
    isKnown: mostly(),
  }),

  "case.dropAfter": ({ file, one, mostly }) => ({ after: one(file.closingPlan.rows)?.id, isDropped: mostly() }),

  "case.nothingAfter": ({ mostly }) => ({ isNothing: mostly() }),

  "case.offerEvaluation": nothing,

  "case.close": nothing,

  "case.stayOpen": nothing,

  "case.reopen": ({ told }) => ({ reason: told() }),
} satisfies Record<keyof typeof caseCommands, InputMaker>;
