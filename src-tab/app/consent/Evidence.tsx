import { Checkbox, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";

import { type Around, useConsentText } from "./around.ts";

/** How an answer was given. */
export interface Given {
  method: "oral" | "paper";
  channel: "phone" | "visit" | "letter";
  receivedOn: string;
  witness: string;
  interpreter: string;
  readBack: boolean;
  understood: boolean;
  keptAt: string;
  scan: string;
}
export const givenOn = (receivedOn: string): Given => ({
  method: "oral",
  channel: "phone",
  receivedOn,
  witness: "",
  interpreter: "",
  readBack: false,
  understood: false,
  keptAt: "",
  scan: "",
});

/** What an answer must stand on before it is worth sending, by field. */
export function missingIn({ method, witness, readBack, understood, keptAt, scan, receivedOn }: Given): string[] {
  const lacks: [string, boolean][] =
    method === "oral"
      ? [
          ["witness", witness.trim() === ""],
          ["readBack", !readBack],
          ["understood", !understood],
        ]
      : [["keptAt", keptAt.trim() === "" && scan === ""]];
  return [...lacks, ["receivedOn", receivedOn === ""] as const].flatMap(([field, isMissing]) =>
    isMissing ? [field] : [],
  );
}

interface Props {
  view: Around["view"];
  today: string;
  value: Given;
  onChange: (value: Given) => void;
  /** What is wrong with a field, in words. */
  wrong: (field: string) => string | undefined;
}
export function Evidence({ view, today, value, onChange, wrong }: Props) {
  const words = useConsentText();
  const { form } = words;
  const change = (more: Partial<Given>) => onChange({ ...value, ...more });
  const papers = view.attachments.filter(({ kind }) => kind === "signedPaper");
  const line = (field: "witness" | "interpreter" | "keptAt", hint?: string) => (
    <Field label={form[field]} hint={hint} validationMessage={wrong(field)}>
      <Input value={value[field]} maxLength={200} onChange={(_, data) => change({ [field]: data.value })} />
    </Field>
  );
  const tick = (field: "readBack" | "understood") => (
    <Field validationMessage={wrong(field)}>
      <Checkbox
        label={form[field]}
        checked={value[field]}
        onChange={(_, { checked }) => change({ [field]: checked === true })}
      />
    </Field>
  );
  return (
    <>
      <Field label={form.method}>
        <RadioGroup
          layout="horizontal"
          value={value.method}
          onChange={(_, data) => change({ method: data.value as Given["method"] })}
        >
          <Radio value="oral" label={words.methods.oral} />
          <Radio value="paper" label={words.methods.paper} />
        </RadioGroup>
      </Field>
      <Field label={form.channel}>
        <Select value={value.channel} onChange={(_, data) => change({ channel: data.value as Given["channel"] })}>
          {Object.entries(words.channels).map(([id, said]) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={form.receivedOn} validationMessage={wrong("receivedOn")}>
        <Input
          type="date"
          max={today}
          value={value.receivedOn}
          onChange={(_, data) => change({ receivedOn: data.value })}
        />
      </Field>
      {value.method === "oral" ? (
        <>
          {line("witness", form.witnessHelp)}
          {tick("readBack")}
          {tick("understood")}
          {line("interpreter", words.optional)}
        </>
      ) : (
        <>
          {papers.length > 0 && (
            <Field label={form.scan}>
              <Select value={value.scan} onChange={(_, data) => change({ scan: data.value })}>
                <option value="">{form.noScan}</option>
                {papers.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {line("keptAt")}
        </>
      )}
    </>
  );
}
