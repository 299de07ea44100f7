/**
 * Whether a write may come from where the browser says it comes from. Browsers send `Origin` with every write of
 * another site; tools without a browser send none and carry no cookie by accident.
 * @param origin the Origin header, if any
 * @param hosts hosts we are reached at, e.g. the Host header and that of PUBLIC_URL
 */
export function isOwnOrigin(origin: string | undefined, hosts: (string | undefined)[]): boolean {
  if (origin === undefined) return true;
  const host = URL.parse(origin)?.host;
  return host !== undefined && hosts.includes(host);
}
