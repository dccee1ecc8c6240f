import { type Change, type DiskState, folderOf, type Inode, isNaming, type View } from './disk-state.ts';

const nothing = Buffer.alloc(0);

/** The bytes of a file in a view; a file whose name came without its data is empty. */
export const bytesOf = ({ contents }: View, inode: Inode): Buffer => {
  const content = contents.get(inode) ?? nothing;
  return content === 'folder' ? nothing : content;
};

/** Makes the change in a view. */
export const apply = (view: View, change: Change): void => {
  const { names, contents } = view;
  switch (change.kind) {
    case 'write':
      contents.set(change.inode, written(bytesOf(view, change.inode), change));
      return;
    case 'truncate':
      contents.set(change.inode, bytesOf(view, change.inode).subarray(0, change.size));
      return;
    case 'link':
      names.set(change.path, change.inode);
      return;
    case 'unlink':
      names.delete(change.path);
      return;
    case 'rename':
      if (names.get(change.from) === change.inode) names.delete(change.from);
      names.set(change.path, change.inode);
      return;
  }
};

type Write = Extract<Change, { kind: 'write' }>;

/** Results are kept by what was written on what: many images make the same write on the same bytes. */
const results = new WeakMap<Write, WeakMap<Buffer, Buffer>>();

const written = (old: Buffer, write: Write): Buffer => {
  const known = results.get(write) ?? new WeakMap<Buffer, Buffer>();
  results.set(write, known);
  const result = known.get(old) ?? spliced(old, write);
  known.set(old, result);
  return result;
};

const spliced = (old: Buffer, { at, bytes }: Write): Buffer => {
  const result = Buffer.alloc(Math.max(old.length, at + bytes.length));
  old.copy(result);
  bytes.copy(result, at);
  return result;
};

/** Records a change: processes see it at once, and it waits for a sync. */
export const change = (state: DiskState, made: Change): void => {
  apply(state.seen, made);
  state.pending = [...state.pending, made];
};

/** What a sync of this inode covers; `path` names it when it is a folder. */
export type SyncTarget = { readonly inode: Inode; readonly folder: string | undefined };

/** A completed sync: what it covers survives from now on. */
export const sync = (state: DiskState, target: SyncTarget): void => {
  const isCovered = covering(state, target);
  for (const each of state.pending) if (isCovered(each)) apply(state.durable, each);
  state.pending = withoutOrphans(
    state,
    state.pending.filter((each) => !isCovered(each)),
  );
};

/** Bytes of a file that has no name left, and can get none, are nobody's. */
const withoutOrphans = ({ seen, durable }: DiskState, pending: readonly Change[]): readonly Change[] => {
  const named = new Set([...seen.names.values(), ...durable.names.values()]);
  for (const each of pending) if (isNaming(each) && 'inode' in each) named.add(each.inode);
  for (const inode of durable.contents.keys()) if (!named.has(inode)) durable.contents.delete(inode);
  return pending.filter((each) => isNaming(each) || !('inode' in each) || named.has(each.inode));
};

/**
 * A failed sync of a file: its bytes are marked clean, are still seen, and never reach the disk. Names are not lost in this
 * way: a file system that journals them stops altogether, so they stay pending.
 */
export const loseUnsynced = (state: DiskState, { inode }: SyncTarget): void => {
  state.pending = state.pending.filter((each) => isNaming(each) || !('inode' in each) || each.inode !== inode);
};

const covering = ({ model, pending }: DiskState, { inode, folder }: SyncTarget): ((change: Change) => boolean) => {
  const isOwn = (each: Change): boolean =>
    isNaming(each) ? folderOf(each.path) === folder : 'inode' in each && each.inode === inode;
  if (model === 'strict') return isOwn;
  const carried = new Set(pending.flatMap((each) => (each.kind === 'rename' && each.isOver ? [each.inode] : [])));
  return (each) => isNaming(each) || isOwn(each) || ('inode' in each && carried.has(each.inode));
};
