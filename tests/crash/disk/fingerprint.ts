import { hash } from 'node:crypto';
import { bytesOf } from './changes.ts';
import { isReachable, type View } from './disk-state.ts';

/** What of a disk matters: two views with the same number hold the same files, so far as 53 bits of SHA-256 can tell. */
export const fingerprint = (view: View, matters: (path: string) => boolean): number => {
  let [low, high] = [0, 0];
  for (const [path, inode] of view.names) {
    if (!matters(path) || !isReachable(view, path)) continue;
    const mark = markOf(path, view.contents.get(inode) === 'folder' ? folder : bytesOf(view, inode));
    low = (low ^ mark.low) >>> 0;
    high = (high ^ mark.high) >>> 0;
  }
  return (high & 0x1f_ffff) * 0x1_0000_0000 + low;
};

const folder = Buffer.from('a folder');

type Mark = { readonly low: number; readonly high: number };

const marks = new Map<string, WeakMap<Buffer, Mark>>();

const markOf = (path: string, bytes: Buffer): Mark => {
  const ofPath = marks.get(path) ?? new WeakMap<Buffer, Mark>();
  marks.set(path, ofPath);
  const known = ofPath.get(bytes);
  if (known) return known;
  const digest = hash('sha256', Buffer.concat([Buffer.from(`${path}\n`), bytes]), 'buffer');
  const mark = { low: digest.readUInt32LE(0), high: digest.readUInt32LE(4) };
  ofPath.set(bytes, mark);
  return mark;
};
