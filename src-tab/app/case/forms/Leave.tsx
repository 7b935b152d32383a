import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { choicesOf } from "./people-in.ts";

/** Somebody steps out; what a professional has promised is taken over by another. */
export function Leave(props: FormProps) {
  const all = useFormWords();
  const words = all.leave;
  const others = choicesOf(props.view, ({ kind, id }) => kind === "professional" && id !== props.thing);
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.leave", {
    reason: "",
    tasksTo: "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead, submit: words.submit }}
      onClose={props.onClose}
      onSubmit={() => send({ partyId: props.thing, reason: typed.reason, tasksTo: typed.tasksTo || null })}
    >
      <Line
        label={all.why}
        value={typed.reason}
        wrong={wrongAt("reason")}
        required
        onChange={(reason) => set({ reason })}
      />
      {others.length > 0 && (
        <Pick
          label={words.tasksTo}
          value={typed.tasksTo}
          choices={[["", words.nobody], ...others]}
          onChange={(tasksTo) => set({ tasksTo })}
        />
      )}
    </Frame>
  );
}
