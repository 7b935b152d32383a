import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useId } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { fetched } from "../fetched.ts";
import { Agreements } from "../meeting/Agreements.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { peopleAt } from "./people-at.ts";
import { Rules } from "./Rules.tsx";
import { useRoomText } from "./text.ts";

const Accord = fetched(async () => (await import("../meeting/Accord.tsx")).Accord);
const AddItem = fetched(async () => (await import("../meeting/AddItem.tsx")).AddItem);
const Inputs = fetched(async () => (await import("../meeting/Inputs.tsx")).Inputs);
const Notes = fetched(async () => (await import("../meeting/Notes.tsx")).Notes);
const Picture = fetched(async () => (await import("./Picture.tsx")).Picture);
const FamilyPause = fetched(async () => (await import("./FamilyPause.tsx")).FamilyPause);
const Round = fetched(async () => (await import("./Round.tsx")).Round);
const Hold = fetched(async () => (await import("./Hold.tsx")).Hold);
const parts = ["accord", "agreed", "heard", "picture", "more", "end"] as const;
type Part = (typeof parts)[number];

/** One thing at a time beside what is talked about: what is half written in another of them stays there. */
export function Beside({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const id = useId();
  const isLed = view.you === "coordinator";
  const isAccord = meeting.accord !== null;
  const shown = parts.filter(
    (part) => (part !== "accord" || isAccord) && (isLed || (part !== "heard" && part !== "end")),
  );
  const [chosen, choose] = useDraft<Part>(`beside:${meeting.id}`, isAccord ? "accord" : isLed ? "agreed" : "picture");
  const voices = isLed ? peopleAt(view, meeting).filter(({ isVoice }) => isVoice) : [];
  const heard = voices.filter(({ id: voice }) => meeting.heard.some(({ party }) => party === voice)).length;
  return (
    <div className={styles.beside}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => choose(value as Part)}
      >
        {shown.map((part) => (
          <Tab key={part} value={part} id={`${id}-${part}`} aria-controls={`${id}-panel`}>
            {part === "heard" ? words.heardTab(heard, voices.length) : words.parts[part]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        <Suspense fallback={null}>
          {chosen === "accord" && <Accord view={view} meeting={meeting} />}
          {chosen === "agreed" && <Agreements view={view} meeting={meeting} />}
          {chosen === "heard" && <Round view={view} meeting={meeting} />}
          {chosen === "picture" && <Picture view={view} meeting={meeting} />}
          {chosen === "more" && (
            <>
              <Rules meeting={meeting} />
              <Section title={words.newItem}>
                <AddItem view={view} meeting={meeting} />
              </Section>
              {isLed && <FamilyPause view={view} meeting={meeting} />}
              {isLed && <Notes view={view} meeting={meeting} />}
              <Inputs view={view} meeting={meeting} />
            </>
          )}
          {chosen === "end" && <Hold view={view} meeting={meeting} />}
        </Suspense>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  beside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  tabs: { flexWrap: "wrap", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});
