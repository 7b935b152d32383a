import { Loaded } from "../../Loaded.tsx";
import { type Directory, useDirectory } from "../../useCase.ts";
import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";

/** Somebody at a service, of the directory or outside it. */
export const AddProfessional = (props: FormProps) => (
  <Loaded query={useDirectory()}>{(directory) => <Chosen {...props} directory={directory} />}</Loaded>
);

const outside = "outside";

function Chosen({ directory, ...props }: FormProps & { directory: Directory }) {
  const all = useFormWords();
  const words = all.professional;
  const services = directory.units.filter(({ takesPart, id }) => takesPart && id !== directory.coordinationUnit);
  const unitName = (id: string) => services.find((unit) => unit.id === id)?.name ?? "";
  const people = directory.people
    .filter(({ unit }) => unitName(unit) !== "")
    .map(({ account, title, unit }): [string, string] => [account, `${unitName(unit)}: ${title}`])
    .toSorted(([, a], [, b]) => a.localeCompare(b, "sv"));
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.addProfessional", {
    who: people[0]?.[0] ?? outside,
    unit: services[0]?.id ?? "",
    title: "",
    phone: "",
    mail: "",
  });
  const { who, ...rest } = typed;
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send(who === outside ? rest : { account: who })}
    >
      <Pick
        label={words.who}
        value={who}
        choices={[...people, [outside, words.outside]]}
        onChange={(next) => set({ who: next })}
      />
      {who === outside && (
        <>
          <Pick
            label={words.unit}
            value={typed.unit}
            choices={services.map(({ id, name }) => [id, name])}
            wrong={wrongAt("unit")}
            onChange={(unit) => set({ unit })}
          />
          <Line
            label={words.jobTitle}
            value={typed.title}
            wrong={wrongAt("title")}
            required
            onChange={(title) => set({ title })}
          />
          <Line
            label={all.phone}
            hint={words.outsideHelp}
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
        </>
      )}
    </Frame>
  );
}
