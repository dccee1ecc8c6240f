import { type Link } from './link.ts';
import { type Parts } from './parts.ts';

/** Asks the server for a sign of life and reports what came to the link's monitor (UA-06). */
export const glance = async (parts: Parts, answerMs = parts.patience.lookUp): Promise<Link> => {
  const outcome = await parts.server.probe({ connect: parts.patience.connect, answer: answerMs });
  if (outcome.kind === 'alive') parts.link.proven(outcome.serverTime);
  else parts.link.failed(outcome);
  return parts.link.read();
};

/** Where the last exchange failed, a document is not sent into the dark: what is never sent is never uncertain. */
export const isSurelyDead = async (parts: Parts): Promise<boolean> => {
  if (parts.link.read().kind !== 'offline') return false;
  const link = await glance(parts, parts.patience.connect);
  return link.kind === 'offline';
};
