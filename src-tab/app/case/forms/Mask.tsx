import { Loaded } from "../../Loaded.tsx";
import { type Directory, useDirectory } from "../../useCase.ts";
import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Pick, Ticks } from "./inputs.tsx";
import { nameOf } from "../../names.ts";
import { choicesOf, isFamily } from "./people-in.ts";

/** A service whose taking part is secret from some. */
export const Mask = (props: FormProps) => (
  <Loaded query={useDirectory()}>{(directory) => <Chosen {...props} directory={directory} />}</Loaded>
);

function Chosen({ directory, ...props }: FormProps & { directory: Directory }) {
  const words = useFormWords().mask;
  const services = directory.units.filter(({ takesPart, id }) => takesPart && id !== directory.coordinationUnit);
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.maskUnit", {
    unit: "",
    from: [] as string[],
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead, submit: words.submit }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      <Pick
        label={words.unit}
        value={typed.unit}
        choices={services.map(({ id, name }) => [id, name])}
        wrong={wrongAt("unit")}
        onChange={(unit) => set({ unit })}
      />
      <Ticks
        label={words.from}
        values={typed.from}
        choices={choicesOf(props.view, isFamily)}
        wrong={wrongAt("from")}
        onChange={(from) => set({ from })}
      />
    </Frame>
  );
}

/** It is no longer secret from these; `thing` is the service. */
export function Unmask(props: FormProps) {
  const words = useFormWords().mask;
  const masked = props.view.safety.maskedUnits.find(({ unit }) => unit === props.thing)?.from ?? [];
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.unmaskUnit", {
    from: masked.map((id): string => id),
  });
  const names = props.view.people.filter(({ id }) => masked.includes(id));
  return (
    <Frame
      {...{ isBusy, problem, title: words.liftTitle, lead: words.liftLead, submit: words.lift }}
      onClose={props.onClose}
      onSubmit={() => send({ unit: props.thing, from: typed.from })}
    >
      <Ticks
        label={words.from}
        values={typed.from}
        choices={names.map((one) => [one.id, nameOf(one)])}
        wrong={wrongAt("from")}
        onChange={(from) => set({ from })}
      />
    </Frame>
  );
}
