/** Where everything on this machine answers; `product` is the product's public address. */
export interface Addresses {
  product: string;
  pages: string;
  outside: string;
  graph: string;
  channel: string;
  front: string;
}

export interface Ports {
  product: number;
  pages: number;
  outside: number;
  front: number;
}

export function portsFrom(first: number): Ports {
  return { product: first, pages: first + 1, outside: first + 2, front: first + 3 };
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
  };
}
