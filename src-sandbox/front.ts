import { request as send, type RequestListener } from "node:http";

/** Https before the product, for those that refuse http. */
export function frontOf(product: string): RequestListener {
  const { hostname, port } = new URL(product);
  return (incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      "x-forwarded-proto": "https",
      "x-forwarded-host": incoming.headers.host ?? "",
    };
    const passed = send({ hostname, port, method: incoming.method, path: incoming.url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502, { "content-type": "text/plain" }).end("The product does not answer.");
    });
    incoming.on("aborted", () => passed.destroy());
    incoming.pipe(passed);
  };
}
