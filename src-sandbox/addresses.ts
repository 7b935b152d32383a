/** Where everything on this machine answers; `product` is the product's public address. */
export interface Addresses {
  product: string;
  pages: string;
  outside: string;
  graph: string;
  channel: string;
  front: string;
  /** Where mail to families is handed in. */
  smtp: string;
  /** The municipality's gateway for SMS and letters. */
  gateway: string;
  /** The broker of e-IDs. */
  eid: string;
}

export interface Ports {
  product: number;
  pages: number;
  outside: number;
  front: number;
  mail: number;
}

export function portsFrom(first: number): Ports {
  return { product: first, pages: first + 1, outside: first + 2, front: first + 3, mail: first + 4 };
}

export function addressesAt(ports: Ports, product = `http://localhost:${ports.product}`): Addresses {
  const outside = `https://localhost:${ports.outside}`;
  return {
    product,
    pages: `http://localhost:${ports.pages}`,
    outside,
    graph: `${outside}/graph`,
    channel: `${outside}/channel`,
    front: `https://localhost:${ports.front}`,
    smtp: `smtp://localhost:${ports.mail}`,
    gateway: `${outside}/gateway`,
    eid: `${outside}/eid`,
  };
}
