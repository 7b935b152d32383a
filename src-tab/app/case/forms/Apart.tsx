import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { choicesOf, isFamily } from "./people-in.ts";

/** Two in or around the family who are never brought to the same place at the same time. */
export function Apart(props: FormProps) {
  const words = useFormWords().apart;
  const family = choicesOf(props.view, isFamily);
  const { typed, set, send, isBusy, problem } = useCorrection(props, "party.setMustNotMeet", {
    one: family[0]?.[0] ?? "",
    other: family[1]?.[0] ?? "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      <Pick label={words.one} value={typed.one} choices={family} onChange={(one) => set({ one })} />
      <Pick
        label={words.other}
        value={typed.other}
        choices={family.filter(([id]) => id !== typed.one)}
        onChange={(other) => set({ other })}
      />
    </Frame>
  );
}

/** They may meet again; `thing` is the two. */
export function MayMeet(props: FormProps) {
  const all = useFormWords();
  const [one, other] = (props.thing ?? "").split(" ");
  const { typed, set, send, isBusy, problem } = useCorrection(props, "party.liftMustNotMeet", { reason: "" });
  return (
    <Frame
      {...{ isBusy, problem, title: all.apart.liftTitle, lead: all.apart.liftLead }}
      onClose={props.onClose}
      onSubmit={() => send({ one, other, reason: typed.reason })}
    >
      <Line label={all.why} value={typed.reason} required onChange={(reason) => set({ reason })} />
    </Frame>
  );
}
