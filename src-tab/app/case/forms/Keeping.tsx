import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line } from "./inputs.tsx";

/** The number the case is registered under. */
export function Diarium(props: FormProps) {
  const words = useFormWords().diarium;
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "record.setDiarium", {
    diarium: props.view.record?.diarium ?? "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      <Line
        label={words.label}
        value={typed.diarium}
        wrong={wrongAt("diarium")}
        onChange={(diarium) => set({ diarium })}
      />
    </Frame>
  );
}

/** Nothing of the case is disposed of. */
export function Hold(props: FormProps) {
  const all = useFormWords();
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "record.holdDisposal", { reason: "" });
  return (
    <Frame
      {...{ isBusy, problem, title: all.hold.title, lead: all.hold.lead, submit: all.hold.submit }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      <Line
        label={all.why}
        value={typed.reason}
        wrong={wrongAt("reason")}
        isLong
        required
        onChange={(reason) => set({ reason })}
      />
    </Frame>
  );
}

export function LiftHold(props: FormProps) {
  const { liftTitle, liftLead, lift } = useFormWords().hold;
  const { send, isBusy, problem } = useCorrection(props, "record.liftHold", {});
  return (
    <Frame
      {...{ isBusy, problem, title: liftTitle, lead: liftLead, submit: lift }}
      onClose={props.onClose}
      onSubmit={() => send({})}
    />
  );
}
