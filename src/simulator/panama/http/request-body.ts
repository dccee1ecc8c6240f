import type { IncomingMessage } from 'node:http';

/** A thousand items fit with room to spare. */
const largestBytes = 2_000_000;

/** Reads a request to its end; undefined when it is larger than this server takes. */
export const readBody = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBytes) chunks.push(chunk);
  }
  return size > largestBytes ? undefined : Buffer.concat(chunks);
};
