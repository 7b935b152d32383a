import { Refused } from "../../api.ts";
import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line } from "./inputs.tsx";
import { personIn } from "../../names.ts";

/** How somebody is reached. What was not touched is not sent, so that what others change meanwhile stays. */
export function Contact(props: FormProps) {
  const words = useFormWords();
  const person = personIn(props.view, props.thing);
  const was = { phone: person?.phone ?? "", mail: person?.mail ?? "" };
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.setContact", {
    ...was,
    sameContactReason: "",
  });
  const isShared = problem instanceof Refused && problem.code === "sameContact";
  const changed = {
    ...(typed.phone === was.phone ? {} : { phone: typed.phone }),
    ...(typed.mail === was.mail ? {} : { mail: typed.mail }),
  };
  return (
    <Frame
      {...{ isBusy, problem, ...words.contact }}
      onClose={props.onClose}
      onSubmit={() => send({ partyId: props.thing, ...changed, sameContactReason: typed.sameContactReason })}
    >
      <Line
        label={words.phone}
        type="tel"
        value={typed.phone}
        wrong={wrongAt("phone")}
        onChange={(phone) => set({ phone })}
      />
      <Line
        label={words.mail}
        type="email"
        value={typed.mail}
        wrong={wrongAt("mail")}
        onChange={(mail) => set({ mail })}
      />
      {(isShared || typed.sameContactReason) && (
        <Line
          label={words.sameContactReason}
          hint={words.sameContactHelp}
          value={typed.sameContactReason}
          onChange={(sameContactReason) => set({ sameContactReason })}
        />
      )}
    </Frame>
  );
}
