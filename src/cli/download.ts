import { failures } from './failures.ts';
import { CommandFailed } from './sentence.ts';

/** A catalogue is larger than any shop's at this size. */
const largestBytes = 64_000_000;

/** The text behind an address; anything but a complete 200 is one sentence. */
export const download = async (url: string): Promise<string> => {
  try {
    const { request } = (await import('undici')).default;
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(30_000) });
    const bytes = await body.arrayBuffer();
    if (statusCode !== 200 || bytes.byteLength > largestBytes)
      throw new Error(`HTTP ${statusCode}, ${bytes.byteLength} bytes`);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw new CommandFailed(failures.unreadableFile(url, error instanceof Error ? error.message : String(error)));
  }
};
