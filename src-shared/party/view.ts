import { isToldAndAsked } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { PartyId } from "../ids.ts";
import { isMinor } from "../consent/effective.ts";
import type { Day, Moment } from "../time.ts";
import type { VoiceWay } from "./party.ts";

/** Somebody in the case. A name that may not be seen is null; a person that may not be known of is not in the list. */
export type PersonView =
  | {
      kind: "child";
      id: PartyId;
      name: string | null;
      bornOn: Day | null;
      voice: VoiceWay | null;
      /** Of age: consents for themselves. */
      isGrown: boolean;
    }
  | {
      kind: "guardian";
      id: PartyId;
      name: string | null;
      phone: string | null;
      /** Told what a consent means, and asked alone about safety. */
      contacted: boolean;
      /** Another guardian's yes is needed too; the coordinator's to know. */
      sharesCustody: boolean;
    }
  | { kind: "professional"; id: PartyId; title: string; unit: string };

/** The coordinator sees everybody; families see themselves and their children; services meet people through meetings and promises only. */
export function peopleView(file: CaseFile, viewer: Viewer, mask: Mask, now: Moment): PersonView[] {
  return file.parties.flatMap((party): PersonView[] => {
    switch (party.kind) {
      case "child": {
        const name = mask(party.name);
        if (viewer.kind !== "coordinator" && name === null) return [];
        const voice = viewer.kind === "coordinator" ? (party.voice?.way ?? null) : null;
        return [
          {
            kind: "child",
            id: party.id,
            name,
            bornOn: mask(party.bornOn),
            voice,
            isGrown: !isMinor(file, party.id, now),
          },
        ];
      }
      case "guardian": {
        const name = mask(party.name);
        if (viewer.kind !== "coordinator" && name === null) return [];
        const contacted = viewer.kind === "coordinator" && isToldAndAsked(file, party.id);
        const sharesCustody =
          viewer.kind === "coordinator" && party.custody.some((custody) => custody.kind === "joint");
        return [{ kind: "guardian", id: party.id, name, phone: mask(party.phone), contacted, sharesCustody }];
      }
      case "professional":
        return viewer.kind === "coordinator"
          ? [{ kind: "professional", id: party.id, title: party.title, unit: party.unit.name }]
          : [];
    }
  });
}
