import { z } from 'zod';
import { digitText, jsonOf } from './json-values.ts';

/** The positive answer to a package (protocol 1.2, 4.2): taken, and when it held the OfflineEnd, the pair for the next session. */
export type PackageReply =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'session-closed'; readonly offlineSessionId: string; readonly offlineSeed: string };

const nextSession = z.object({ OfflineSessionId: digitText, OfflineSeed: digitText });

/** The body as the server sends it: `OK`, or JSON with the numbers as text. */
export const encodePackageReply = (reply: PackageReply): Uint8Array =>
  Buffer.from(
    reply.kind === 'accepted'
      ? 'OK'
      : JSON.stringify({ OfflineSessionId: reply.offlineSessionId, OfflineSeed: reply.offlineSeed }),
  );

/** Reads the body of a 200 answer to a package; undefined when it is neither of the two. */
export const parsePackageReply = (bytes: Uint8Array): PackageReply | undefined => {
  const text = new TextDecoder().decode(bytes).trim();
  if (/^"?OK"?$/.test(text)) return { kind: 'accepted' };
  const parsed = nextSession.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { OfflineSessionId: offlineSessionId, OfflineSeed: offlineSeed } = parsed.data;
  return { kind: 'session-closed', offlineSessionId, offlineSeed };
};
