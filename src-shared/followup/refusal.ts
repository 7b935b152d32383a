export type FollowupRefusal = { kind: "taskNotOpen" } | { kind: "nothingToReceive" };
