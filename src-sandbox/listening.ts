import type { Server } from "node:http";

const ADDRESSES = ["127.0.0.1", "::1"];

/** Listens on this machine only; a machine without IPv6 is fine. */
export async function listenHere(make: () => Server, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  for (const address of ADDRESSES) {
    const server = make();
    try {
      await listening(server, port, address);
      servers.push(server);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (address === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      await stop(servers);
      throw error;
    }
  }
  return servers;
}

export async function stop(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

function listening(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
