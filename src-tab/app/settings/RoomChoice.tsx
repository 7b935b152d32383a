import { Field, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import { useApi } from "../api.ts";
import { useSettingsText } from "./words.ts";

interface Room {
  name: string;
  mailbox: string;
}

/** The rooms that the municipality's Exchange has; where it cannot be asked, the room is written by hand. */
export function RoomChoice({ onChoose }: { onChoose: (room: Room) => void }) {
  const text = useSettingsText();
  const api = useApi();
  const rooms = useQuery({
    queryKey: ["rooms"],
    queryFn: () => api.read<{ rooms: Room[] }>("/rooms"),
    staleTime: 60_000,
  });
  if (!rooms.data || rooms.data.rooms.length === 0) return null;
  return (
    <Field label={text.chooseRoom} style={{ maxWidth: "420px" }}>
      <Select
        value=""
        onChange={(_, { value }) => {
          const room = rooms.data.rooms.find(({ mailbox }) => mailbox === value);
          if (room) onChoose(room);
        }}
      >
        <option value="">{text.none}</option>
        {rooms.data.rooms.map(({ name, mailbox }) => (
          <option key={mailbox} value={mailbox}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
