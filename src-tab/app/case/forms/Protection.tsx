import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { personIn } from "../../names.ts";
import { entries } from "./people-in.ts";

/** How protected somebody's identity is, and what others call them. */
export function Protection(props: FormProps) {
  const all = useFormWords();
  const words = all.protection;
  const person = personIn(props.view, props.thing);
  const wasProtected = person !== null && person.kind !== "professional" && person.isProtected;
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.setProtection", {
    level: wasProtected ? "none" : "marked",
    alias: "",
    reason: "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send({ partyId: props.thing, ...typed })}
    >
      <Pick
        label={words.level}
        value={typed.level}
        choices={entries(words.levels)}
        onChange={(level) => set({ level })}
      />
      {typed.level !== "none" && (
        <Line
          label={words.alias}
          hint={words.aliasHelp}
          value={typed.alias}
          wrong={wrongAt("alias")}
          required
          onChange={(alias) => set({ alias })}
        />
      )}
      {wasProtected && (
        <Line
          label={words.reason}
          hint={all.reasonIfNeeded}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
    </Frame>
  );
}
