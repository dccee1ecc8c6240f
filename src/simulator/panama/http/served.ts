import { basePath, operations } from '../../../protocol/panama/paths.ts';

/** What this PAC serves, by the names faults are aimed with. */
export const servedNames = [
  'authenticate',
  'send',
  'status',
  'annul',
  'download',
  'folios',
  'list',
  'checkRuc',
  'mail',
] as const;
export type Served = (typeof servedNames)[number];

type Route = { readonly method: string; readonly path: string };

const routes: Readonly<Record<Served, Route>> = { ...operations, mail: { method: 'POST', path: '/EnvioCorreo' } };

/** The operation at a path, whatever the method; paths are compared without regard to case, as the server's own framework does. */
export const servedAt = (pathname: string): (Route & { readonly name: Served }) | undefined => {
  const name = servedNames.find((each) => `${basePath}${routes[each].path}`.toLowerCase() === pathname.toLowerCase());
  return name && { name, ...routes[name] };
};
