import {
  Combobox,
  Field,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Option,
  TagGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Mailbox } from "../api.ts";
import type { Invited } from "./form-api.ts";
import { useFormText } from "./form-text.ts";

type Props = {
  label: string;
  type: Invited["type"];
  attendees: Invited[];
  directory: Mailbox[];
  onChange: (attendees: Invited[]) => void;
};

/** Who is invited in one way: somebody of the directory, or any address. */
export function PeopleField({ label, type, attendees, directory, onChange }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const isRoom = type === "resource";
  const mine = attendees.filter((each) => each.type === type);
  const sought = typed.trim().toLowerCase();
  const offered = directory
    .filter(({ kind }) => (kind === "room") === isRoom)
    .filter(({ address }) => !attendees.some((each) => each.address === address))
    .filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(sought));
  const add = (address: string) => {
    const known = directory.find((each) => each.address === address.toLowerCase());
    setTyped("");
    setWrong(false);
    onChange([...attendees, { type, address: known?.address ?? address, name: known?.name ?? address }]);
  };
  const remove = (address: string) =>
    onChange(attendees.filter((each) => each.type !== type || each.address !== address));

  return (
    <div className={styles.field}>
      <Field label={label} {...(wrong ? { validationMessage: text.noAddress } : {})}>
        <Combobox
          freeform
          autoComplete="off"
          value={typed}
          selectedOptions={[]}
          placeholder={isRoom ? text.addRoom : text.addPerson}
          className={styles.input}
          input={{ className: styles.input }}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue) add(optionValue);
          }}
          onBlur={() => {
            if (/^[^@\s]+@[^@\s]+$/.test(typed.trim())) add(typed.trim());
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || offered.length > 0 || !sought) return;
            event.preventDefault();
            if (/^[^@\s]+@[^@\s]+$/.test(sought) && !isRoom) add(sought);
            else setWrong(true);
          }}
        >
          {offered.map(({ name, address }) => (
            <Option key={address} value={address} text={name}>
              {name}
            </Option>
          ))}
          {offered.length === 0 && (
            <Option disabled value="" text={text.noMatch}>
              {text.noMatch}
            </Option>
          )}
        </Combobox>
      </Field>
      {mine.length > 0 && (
        <TagGroup className={styles.tags} aria-label={label} dismissible onDismiss={(_, { value }) => remove(value)}>
          {mine.map(({ name, address }) => (
            <InteractionTag key={address} value={address} size="small" appearance="outline" className={styles.tag}>
              <InteractionTagPrimary hasSecondaryAction className={styles.name} title={address}>
                {name}
              </InteractionTagPrimary>
              <InteractionTagSecondary aria-label={text.remove(name)} />
            </InteractionTag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  field: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tag: { maxWidth: "100%" },
  name: { minWidth: 0, overflowWrap: "anywhere", height: "auto", minHeight: "24px" },
});
