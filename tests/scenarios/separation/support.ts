import { Difference, expect, expectSays } from "../world.ts";
import { only, type Play, type Telephones, viewOf } from "./family.ts";
import type { Telephone } from "../telephone.ts";
import { ofA } from "./meetings.ts";
import { unnoticed } from "./unchanged.ts";

/** 8. What is needed is told in the family's own words before any list; each is offered something of their own, and A declines one. */
export async function support(play: Play, at: Telephones): Promise<void> {
  const { world, file, family } = play;
  const early = { to: family.a, support: "economy", why: "Därför", needs: [], unit: "budget" };
  const { status } = await file.answerTo("samordnare", "track.offer", { ...early, needs: [file.id] });
  if (status === 200) throw new Difference("A was offered something before A had told what is needed");
  await toldNeed(at.a, "Mig", "Ekonomi", "Jag får inte ihop hyran.");
  await toldNeed(at.a, "Lillebror Lind", "Hemma", "Någon att leka och prata med.");
  await toldNeed(at.teenager, "", "Skolan", "En vuxen att prata med i skolan.");
  await rated(at.a);
  const a = ofA(play, at);
  await unnoticed(play, a, "B tells what is needed, strives for something and is offered support", async () => {
    await toldNeed(at.b, "Mig", "Trygghet", "Att känna mig trygg när jag lämnar barnen.");
    await at.b.home();
    await at.b.follow(/hur du vill träffas/);
    await at.b.press(/Spara målet/, ({ label }) => /Parallellt föräldraskap/.test(label));
    await at.b.press(/Ja, det skulle jag vilja/);
    await at.b.press(/Ja, det pågår/);
    await rated(at.b);
    await offered(play, family.b, "violence", "stodcentrum", "Du har berättat att överlämningarna känns otrygga.");
    await at.b.home();
    expectSays("what B is offered", await at.b.follow(/Förslag/), /överlämningarna känns otrygga/);
    await at.b.press(/Skicka svaret/, ({ label }) => label === "Ja, det vill jag");
  });
  const joint = {
    type: "withFamily",
    family: [family.a, family.b],
    invitees: [await file.account("familjeratt")],
    from: file.day(20),
    purpose: "Ord",
    childQuestion: "Ord",
    category: "family",
  };
  await file.refused("samordnare", "meeting.seek", joint, "mustNotMeet");

  const rows = (await viewOf(play)).ways.offers.find(({ to }) => to === family.a)?.rows ?? [];
  if (!rows.some(({ id }) => id === "cooperation-talks")) throw new Difference("cooperation talks are not in the list");
  await offered(play, family.a, "economy", "budget", "Du har berättat att pengarna inte räcker.");
  await offered(play, family.a, "housing", "budget", "Ett billigare boende kan hjälpa.");
  await offered(play, family.little, "childrens-group", "barnochunga", "Du får träffa andra barn.");
  await offered(play, family.teenager, "school", "ekskolan", "Du vill ha en vuxen i skolan.");
  const proposals = (await viewOf(play)).plan.proposals.filter(({ offer }) => offer?.to === family.a);
  await at.a.home();
  expectSays("why A is offered it", await at.a.follow(/Förslag/), /Därför: Du har berättat att pengarna inte räcker/);
  for (const { id, words } of proposals)
    await at.a.press(
      /Skicka svaret/,
      ({ label }) => label === (/Budget/.test(words) ? "Ja, det vill jag" : "Nej tack"),
      id,
    );
  const seen = (await viewOf(play)).plan.proposals.filter(({ offer }) => offer?.to === family.a);
  expect("A's answers", seen.map(({ stances }) => only(stances).stance).toSorted(), ["no", "yes"]);
  expect(
    "whether anybody was offered cooperation talks",
    JSON.stringify((await viewOf(play)).plan.proposals).includes("Samarbetssamtal"),
    false,
  );
  world.tell(
    "Each in the family",
    "is offered something of their own, with why; A declines one",
    "no cooperation talks unless somebody asks",
  );
}

async function toldNeed(telephone: Telephone, whose: string, area: string, words: string): Promise<void> {
  await telephone.home();
  await telephone.follow(/^Berätta vad du behöver(,| och hur du har)/);
  const page = await telephone.press(/^Skicka$/, ({ label, name }) =>
    name === "words-need" ? words : label === area || (whose !== "" && label === whose),
  );
  expectSays("the page after something was told", page, new RegExp(words.slice(0, 20)));
}

async function rated(telephone: Telephone): Promise<void> {
  await telephone.home();
  await telephone.follow(/^Berätta vad du behöver/);
  await telephone.press(/^2$/, undefined, "how/wellbeing");
  await telephone.press(/Hoppa över/, undefined, "how/conflict");
}

async function offered(play: Play, to: string, row: string, unit: string, why: string): Promise<void> {
  const needs = (await viewOf(play)).plan.needs.filter(({ child }) => child === to).map(({ id }) => id);
  await play.file.give("samordnare", "track.offer", { to, support: row, unit, why, needs });
}
