import type { Case } from "../case.ts";
import { aTelephone, type Telephone } from "../telephone.ts";
import { expect, type World } from "../world.ts";
import { agreed } from "./agreed.ts";
import { talkedWith } from "./youth.ts";

/** A grown person in a case of their own, with their telephone. */
export interface Grown {
  file: Case;
  person: string;
  at: Telephone;
}

/** 4. The new case knows who it is about and nothing more: told, asked and heard anew, by themselves. */
export async function begunAnew(world: World, file: Case): Promise<Grown> {
  const before = await file.view();
  expect(
    "whom the new case knows, and what anybody has said yes to",
    [before.people.map(({ kind }) => kind), before.consents.length],
    [["child"], 0],
  );
  const [{ id: person } = { id: "" }] = before.people;
  await talkedWith(file, person);
  const at = await aTelephone(world, file, "ungdom", person);
  await agreed(file, person, at);
  expect("the stage", (await file.view()).stage, "active");
  world.tell(
    "Person",
    "is asked anew, says yes anew",
    `${file.reference} is active; nobody asks how they are to be heard`,
  );
  return { file, person, at };
}
