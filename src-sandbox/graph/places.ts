import { Router } from "express";
import type { Outside } from "../outside.ts";
import { mailboxes } from "../people.ts";
import { accessOf, needsRole } from "./access.ts";
import { selected } from "./preference.ts";

/** https://learn.microsoft.com/graph/api/place-list */
export function places(outside: Outside): Router {
  const router = Router();

  router.get("/places/microsoft.graph.room", (request, response) => {
    needsRole(response, "Place.Read.All");
    const { tenantId } = accessOf(response);
    const rooms = mailboxes.filter((each) => each.kind === "room" && each.tenantId === tenantId);
    response.json({
      "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#places/microsoft.graph.room`,
      value: rooms.map((room) =>
        selected(
          request,
          {
            id: room.oid,
            emailAddress: room.address,
            displayName: room.name,
            nickname: room.name,
            address: null,
            geoCoordinates: null,
            phone: "",
            label: "",
            capacity: 12,
            building: null,
            floorNumber: null,
            floorLabel: null,
            bookingType: "standard",
            tags: [],
            isWheelChairAccessible: true,
            audioDeviceName: null,
            videoDeviceName: null,
            displayDeviceName: null,
          },
          "room",
        ),
      ),
    });
  });

  return router;
}
