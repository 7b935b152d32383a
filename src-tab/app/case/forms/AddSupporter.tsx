import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { choicesOf, entries } from "./people-in.ts";

const roles = ["trustedAdult", "supportPerson", "interpreter", "other"];

/** Somebody at the side of a child or a parent. */
export function AddSupporter(props: FormProps) {
  const all = useFormWords();
  const words = all.supporter;
  const family = choicesOf(props.view, ({ kind }) => kind === "child" || kind === "guardian");
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.addSupporter", {
    role: "trustedAdult",
    of: props.thing ?? family[0]?.[0] ?? "",
    name: "",
    phone: "",
    mail: "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      <Line label={all.name} value={typed.name} wrong={wrongAt("name")} required onChange={(name) => set({ name })} />
      <Pick
        label={words.role}
        value={typed.role}
        choices={entries(all.roles).filter(([role]) => roles.includes(role))}
        onChange={(role) => set({ role })}
      />
      <Pick label={words.of} value={typed.of} choices={family} onChange={(of) => set({ of })} />
      <Line
        label={all.phone}
        type="tel"
        value={typed.phone}
        wrong={wrongAt("phone")}
        onChange={(phone) => set({ phone })}
      />
      <Line
        label={all.mail}
        type="email"
        value={typed.mail}
        wrong={wrongAt("mail")}
        onChange={(mail) => set({ mail })}
      />
    </Frame>
  );
}
