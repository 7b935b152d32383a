import { directionsIn, explainedIn } from "./municipality-translated.ts";
import { mailboxCalled, municipality, people, region, type Person } from "./people.ts";

/** The fixed id makes a second start change nothing. */
const COMMAND_ID = "0b7e1f64-3a52-4c9d-8e10-6d5f4a3b2c10";

const UNIT: Record<string, string> = {
  servicecenter: "servicecenter",
  samordnare: "samordning",
  samordnare2: "samordning",
  kurator: "ekskolan",
  rektor: "ekskolan",
  socialsekreterare: "barnochunga",
  chef: "barnochunga",
  administrator: "samordning",
  bupbehandlare: "bup",
  verksamhetschef: "bup",
  enhetschef: "barnochunga",
  larare: "ekskolan",
  skolskjuts: "skolskjuts",
  familjeratt: "familjeratt",
  radgivare: "budget",
  vuxenbehandlare: "vuxenvard",
  stodsamtal: "stodcentrum",
};

/** What their services let them decide, for their own service and whatever it costs. */
const MANDATES: Record<string, string[]> = {
  kurator: ["support"],
  rektor: ["support"],
  socialsekreterare: ["secrecy", "support"],
  bupbehandlare: ["secrecy", "support"],
  skolskjuts: ["support"],
  familjeratt: ["support"],
  radgivare: ["support"],
  vuxenbehandlare: ["secrecy", "support"],
  stodsamtal: ["secrecy", "support"],
};

function accountOf(slug: string): string | undefined {
  const found = people.find((person) => person.slug === slug);
  return found && `${found.tenantId}/${found.oid}`;
}

/** A line of the register of mandates. */
function registered(
  slug: string,
  unit: string,
  decides: string[],
  { upTo, deputy }: { upTo?: number; deputy?: string } = {},
): Record<string, unknown> {
  return {
    id: `${slug}-${decides.join("-")}`,
    account: accountOf(slug),
    unit,
    decides,
    upTo: upTo ?? null,
    deputy: deputy ? accountOf(deputy) : null,
  };
}

const venue = (id: string, name: string, slug: string, ownerUnit: string, neutral: boolean, directions: string) => ({
  id,
  name,
  mailbox: mailboxCalled(slug)?.address,
  ownerUnit,
  neutral,
  directions,
  directionsIn: directionsIn[id],
});

const input = {
  name: municipality.name,
  organiserMailbox: mailboxCalled("samverkan")?.address,
  coordinationUnit: "samordning",
  programmes: { samba: {}, samba2: {}, separation: {}, adults: {} },
  authorities: [
    { id: "kommunstyrelsen", name: "Kommunstyrelsen" },
    { id: "utbildningsnamnden", name: "Utbildningsnämnden" },
    { id: "socialnamnden", name: "Socialnämnden" },
    { id: "region", name: region.name },
    { id: "tekniska", name: "Tekniska nämnden" },
  ],
  units: [
    {
      id: "samordning",
      name: "Samba",
      explained: "kommunens samordning för barn och familjer",
      authority: "kommunstyrelsen",
    },
    { id: "servicecenter", name: "Servicecenter", authority: "kommunstyrelsen", takesPart: false },
    { id: "ekskolan", name: "Ekskolan", authority: "utbildningsnamnden" },
    {
      id: "barnochunga",
      name: "Barn och unga",
      explained: "socialtjänsten för barn och familjer",
      authority: "socialnamnden",
      manager: accountOf("chef"),
    },
    { id: "bup", name: "BUP", explained: "barn- och ungdomspsykiatrin", authority: "region" },
    { id: "skolskjuts", name: "Skolskjuts", authority: "tekniska" },
    {
      id: "familjeratt",
      name: "Familjerätten",
      explained: "kommunens stöd till föräldrar som inte bor ihop",
      authority: "socialnamnden",
    },
    { id: "budget", name: "Budget och skuld", explained: "råd om pengar och skulder", authority: "kommunstyrelsen" },
    { id: "vuxenvard", name: "Vuxenvård", explained: "stöd vid beroende", authority: "socialnamnden" },
    {
      id: "stodcentrum",
      name: "Stödcentrum",
      explained: "stöd till den som har levt med våld",
      authority: "socialnamnden",
    },
  ].map((unit) => ({ ...unit, explainedIn: explainedIn[unit.id] })),
  groundRules: [
    "Vi talar en i taget och låter alla tala till punkt.",
    "Vi talar med barnet, inte om barnet.",
    "Vi säger vad vi menar med enkla ord.",
  ],
  /** As a jurist would word them: they are looked up here and never in the code. */
  legalGrounds: [
    { id: "nodvandigt", name: "Nödvändigt för den egna verksamheten (10 kap. 2 § OSL)" },
    { id: "generalklausulen", name: "Generalklausulen (10 kap. 27 § OSL)" },
  ],
  onDisagreement:
    "Socialnämnden kan i vissa fall besluta om stöd till barnet (6 kap. 13 a § föräldrabalken). Det prövas där, aldrig här.",
  mandates: [
    registered("rektor", "ekskolan", ["support"]),
    registered("rektor", "ekskolan", ["placement", "cost"], { upTo: 150_000 }),
    registered("chef", "barnochunga", ["support", "placement", "cost"], { upTo: 500_000, deputy: "socialsekreterare" }),
    registered("verksamhetschef", "bup", ["support", "cost"], { deputy: "bupbehandlare" }),
  ],
  people: people.filter(({ slug }) => UNIT[slug]).map(member),
  publicPage: {
    isOpen: true,
    phone: "070-174 06 90",
    hours: { from: "09:00", to: "15:00" },
    mail: mailboxCalled("samverkan")?.address,
    address: "Storgatan 1, Ekstad",
  },
  // Whoever tries it in the evening is to see what comes.
  quietHours: null,
  venues: [
    venue(
      "ekrummet",
      "Ekrummet",
      "ekrummet",
      "samordning",
      true,
      "Storgatan 1, plan 2. Ring på vid porten märkt Samba.",
    ),
    venue(
      "ekskolan",
      "Ekskolan, mötesrum",
      "ekskolan.motesrum",
      "ekskolan",
      false,
      "Skolgatan 4. Anmäl dig i expeditionen till höger om entrén.",
    ),
  ],
};

function member(person: Person): Record<string, unknown> {
  return {
    account: `${person.tenantId}/${person.oid}`,
    title: person.name,
    unit: UNIT[person.slug],
    mailbox: person.address,
    ...(person.role === "Coordinator" ? { duty: "coordinator" } : {}),
    ...(MANDATES[person.slug] ? { mandates: MANDATES[person.slug] } : {}),
  };
}

/** Tells the product of the municipality as its administrator would; answers why not, if not. */
export async function seedMunicipality(
  product: string,
  pages: string,
  changes: object = {},
): Promise<string | undefined> {
  const asked = await fetch(`${pages}/sandbox/token/administrator`);
  const { token } = (await asked.json()) as { token: string };
  const answer = await fetch(`${product}/api/municipality/municipality.configure`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId: COMMAND_ID, input: { ...input, ...changes } }),
  });
  return answer.ok ? undefined : `${answer.status} ${await answer.text()}`;
}
