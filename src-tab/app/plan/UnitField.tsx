import type { UnitId } from "../../../src-shared/ids.ts";
import { useDirectory } from "../useCase.ts";
import { PickField } from "./Fields.tsx";
import { usePlanText } from "./words.ts";

interface Props {
  value: UnitId | null;
  onChange: (unit: UnitId | null, name: string) => void;
}

/** The services that can give support: the coordinator chooses among the municipality's. */
export function UnitField({ value, onChange }: Props) {
  const text = usePlanText();
  const { data } = useDirectory();
  const services = (data?.units ?? []).filter(({ id, takesPart }) => takesPart && id !== data?.coordinationUnit);
  return (
    <PickField
      path="unit"
      label={text.forms.unit}
      value={value}
      choices={services.map(({ id, name }) => ({ value: id as UnitId, label: name }))}
      onChange={(next) => onChange(next, services.find(({ id }) => id === next)?.name ?? "")}
    />
  );
}
