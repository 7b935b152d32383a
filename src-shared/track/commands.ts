import { noteSafety } from "./note-safety.ts";
import { offer } from "./offer.ts";
import { rate } from "./rate.ts";
import { rest } from "./rest.ts";
import { sayNeed } from "./say-need.ts";
import { setGoal } from "./set-goal.ts";
import { settleGoal } from "./settle-goal.ts";
import { takeBackNeed } from "./take-back-need.ts";
import { tell } from "./tell.ts";
import { wishJoint } from "./wish-joint.ts";

export const trackCommands = {
  "track.tell": tell,
  "track.wishJoint": wishJoint,
  "track.noteSafety": noteSafety,
  "track.setGoal": setGoal,
  "track.settleGoal": settleGoal,
  "track.offer": offer,
  "track.rate": rate,
  "track.sayNeed": sayNeed,
  "track.takeBackNeed": takeBackNeed,
  "track.rest": rest,
} as const;
