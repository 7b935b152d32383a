import { Text } from "@fluentui/react-components";

import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Pick } from "./inputs.tsx";
import { entries } from "./people-in.ts";

const scores = ["1", "2", "3", "4", "5"];

/** How heavy it is to carry contacts and information between services, in one of the family's own words. */
export function Burden(props: FormProps) {
  const words = useFormWords().burden;
  const { typed, set, send, isBusy, problem } = useCorrection(props, "party.rateBurden", {
    when: "before",
    score: "3",
  });
  const said = (["before", "after"] as const).flatMap((when) => {
    const found = props.view.record?.burdens.find((one) => one.party === props.thing && one.when === when);
    return found?.score ? [words.said[when](found.score)] : [];
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send({ partyId: props.thing, when: typed.when, score: Number(typed.score) })}
    >
      {said.length > 0 && <Text>{said.join(" ")}</Text>}
      <Pick label={words.when} value={typed.when} choices={entries(words.whens)} onChange={(when) => set({ when })} />
      <Pick
        label={words.score}
        value={typed.score}
        choices={scores.map((one) => [one, one])}
        onChange={(score) => set({ score })}
      />
    </Frame>
  );
}
