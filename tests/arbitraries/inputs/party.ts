import type { partyCommands } from "../../../src-shared/party/commands.ts";
import { services } from "../../case-files.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { birthdays } from "../family.ts";

const evidence = "courtDecision";

/** Two in or around the family, a guardian and somebody else. */
function twoOf({ file, ids, one }: Draw) {
  const apart = one(file.relations)?.between;
  const first = one(ids("guardian"));
  const others = [...ids("guardian"), ...ids("supporter"), ...ids("child")].filter((party) => party !== first);
  return { apart, first, other: one(others) };
}

/** A service that nobody in the case has answered about, or any. */
function serviceOf({ file, one }: Draw) {
  const named = new Set(file.consents.flatMap(({ flows }) => flows.flatMap(({ from, to }) => [from, to])));
  return one([...services].filter((unit) => !named.has(unit as never))) ?? one([...services]);
}

const stillIn = ({ file }: Draw, kind: "supporter" | "professional") =>
  file.parties.flatMap((party) => (party.kind === kind && party.leftAt === null ? [party.id] : []));

const grownOn = "1990-02-03";
const isOfAdults = ({ file }: Draw) => file.rules?.about === "adults";

export const partyInputs = {
  "party.registerFamily": (draw) => {
    const { told, one, pick, mostly } = draw;
    if (isOfAdults(draw) && mostly()) return { childName: told(), childBornOn: grownOn, childPhone: "070-1740605" };
    return {
      childName: told(),
      childBornOn: one(birthdays),
      guardianName: told(),
      guardianPhone: "070-1740605",
      guardianMail: mostly() ? "" : "vardnadshavare@example.se",
      custody: pick() % 4 > 0 ? "sole" : "joint",
      custodyEvidence: evidence,
    };
  },

  "party.addGuardian": ({ one, ids, told, pick }) => ({
    childId: one(ids("child")),
    guardianName: told(),
    guardianPhone: `070-17406${40 + (pick() % 50)}`,
    custody: pick() % 5 > 0 ? "joint" : "none",
    custodyEvidence: evidence,
    sameContactReason: told(),
  }),

  "party.addChild": (draw) => {
    const { file, ids, told, pick } = draw;
    if (isOfAdults(draw)) return { childName: told(), childBornOn: grownOn, guardians: [] };
    const holding = file.parties.filter((party) => party.kind === "guardian" && party.custody.length > 0);
    const chosen = holding.filter(() => pick() % 2 > 0);
    const guardians = chosen.length > 0 ? chosen : holding.slice(0, 1);
    return {
      childName: told(),
      childBornOn: ids("child").length > 2 ? "1990-01-01" : "2015-01-20",
      guardians: guardians.map(({ id }) => ({
        guardianId: id,
        custody: guardians.length > 1 ? "joint" : "sole",
        custodyEvidence: evidence,
      })),
    };
  },

  "party.addSupporter": ({ one, ids, told, pick }) => ({
    role: one(["trustedAdult", "supportPerson", "interpreter", "other"]),
    of: one([...ids("child"), ...ids("guardian")]),
    name: told(),
    phone: `070-17406${10 + (pick() % 5)}`,
    sameContactReason: told(),
  }),

  "party.addRepresentative": ({ one, ids, told, pick }) => ({
    role: one(["goodMan", "trustee"]),
    of: one(ids("child")),
    name: told(),
    phone: `070-17406${10 + (pick() % 5)}`,
    scope: told(),
    decidedOn: "2026-01-20",
    until: one(["", "2026-09-08", "2027-01-01"]),
    sameContactReason: told(),
  }),

  "party.letRepresent": ({ file, one }) => ({
    partyId: one(file.parties.filter((party) => party.kind === "supporter" && party.appointment))?.id,
    says: one(["yes", "no"]),
    channel: "phone",
  }),

  "party.addProfessional": ({ one, told, known, pick, mostly }) =>
    pick() % 2 > 0
      ? { account: one(["kurator", "rektor", "socialsekreterare", "behandlare"].flatMap(known)) }
      : { unit: one([...services]), title: told(), phone: mostly() ? "070-1740620" : "", sameContactReason: told() },

  "party.setContact": ({ file, one, pick, told, mostly }) => ({
    partyId: one(file.parties)?.id,
    ...(pick() % 2 > 0 ? { phone: `070-17406${20 + (pick() % 9)}` } : { mail: "" }),
    sameContactReason: mostly() ? told() : "",
  }),

  "party.setMustNotMeet": (draw) => {
    const { first, other } = twoOf(draw);
    return { one: first, other };
  },

  "party.liftMustNotMeet": (draw) => {
    const { apart, first, other } = twoOf(draw);
    return { one: apart?.[0] ?? first, other: apart?.[1] ?? other, reason: draw.mostly() ? draw.told() : "" };
  },

  "party.setProtection": ({ one, ids, pick, told, mostly }) => ({
    partyId: one([...ids("guardian"), ...ids("child"), ...ids("supporter")]),
    level: one(["none", "marked", "protectedRegistration"]),
    alias: `Person ${pick() % 7}`,
    reason: mostly() ? told() : "",
  }),

  "party.maskUnit": (draw) => ({
    unit: serviceOf(draw),
    from: [draw.one(draw.ids(isOfAdults(draw) ? "child" : "guardian"))],
  }),

  "party.unmaskUnit": (draw) => {
    const masked = draw.one(draw.file.maskedUnits);
    return { unit: masked?.unit ?? serviceOf(draw), from: masked?.from ?? draw.ids("guardian") };
  },

  "party.setAdaptations": ({ one, ids, told, mostly }) => ({
    partyId: one([...ids("guardian"), ...ids("child")]),
    adaptations: [
      { kind: "interpreter", detail: mostly() ? "so" : "" },
      { kind: "breaks", detail: told() },
    ],
  }),

  "party.setVoice": ({ one, ids, mostly, told }) => ({
    childId: one(ids("child")),
    way: one(["letter", "attend", "notNow"]),
    note: mostly() ? told() : "",
  }),

  "party.changeCustody": ({ file, one, mostly, told, pick }) => {
    const holding = file.parties.filter((party) => party.kind === "guardian" && party.custody.length > 0);
    const guardian = one(holding);
    const held = guardian?.kind === "guardian" ? guardian.custody[0] : undefined;
    return {
      guardianId: guardian?.id,
      childId: held?.child,
      custody: pick() % 6 > 0 ? held?.kind : one(["sole", "joint", "none"]),
      custodyEvidence: evidence,
      reason: mostly() ? "" : told(),
    };
  },

  "party.correctBirthDate": ({ one, ids, pick }) => ({
    childId: one(ids("child")),
    bornOn: one(["2008-09-05", "2008-09-20", "2013-05-14", "2004-02-29"]),
    personalNumber: pick() % 5 > 0 ? "" : "20130514-2380",
  }),

  "party.takeOut": ({ file, one }) => ({ partyId: one(file.parties.filter(({ kind }) => kind !== "child"))?.id }),
  "party.leave": (draw) => {
    const { one, pick, told } = draw;
    const leaver = one(stillIn(draw, "supporter")) ?? (pick() % 3 > 0 ? undefined : one(stillIn(draw, "professional")));
    return {
      partyId: leaver ?? one(draw.ids("guardian")),
      reason: told(),
      tasksTo: one(stillIn(draw, "professional").filter((party) => party !== leaver)) ?? null,
    };
  },

  "party.sendLink": ({ one, ids, mostly, pick }) => {
    const channel = one(["mail", "readOut", "readOut", "sms"]);
    return {
      partyId: one([...ids("guardian"), ...ids("child"), ...ids("supporter")]),
      channel,
      secondStep: mostly() ? "eid" : channel === "sms" ? "mail" : "sms",
      personalNumber: mostly() ? "19800101-9806" : "",
      isAgreed: pick() % 6 > 0,
    };
  },

  "party.endLink": ({ one, ids }) => ({ partyId: one([...ids("guardian"), ...ids("child")]) }),

  "party.rateBurden": ({ one, ids, pick }) => ({
    partyId: one(ids("guardian")),
    when: one(["before", "after"]),
    score: 1 + (pick() % 5),
  }),

  "party.noteCall": ({ file, one }) => {
    const said = [
      ...file.meetings.flatMap(({ feedback }) => feedback),
      ...file.tasks.flatMap(({ unheard }) => unheard),
    ];
    return { partyId: one(said)?.party ?? one(file.parties)?.id };
  },
} satisfies Record<keyof typeof partyCommands, InputMaker>;
