/** A file or folder apart from its names. */
export type Inode = number;

/** What an inode holds; the bytes of a file are never changed in place, so that states and images share them. */
export type Content = Buffer | 'folder';

/** Names and contents as somebody sees them: a process now, or whoever reads the disk after a power cut. */
export type View = { readonly names: Map<string, Inode>; readonly contents: Map<Inode, Content> };

/** A change no completed sync has covered yet. `path` is the name the change was made under. */
export type Change =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly inode: Inode;
      readonly at: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'truncate'; readonly path: string; readonly inode: Inode; readonly size: number }
  | { readonly kind: 'link'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'unlink'; readonly path: string }
  | {
      readonly kind: 'rename';
      readonly path: string;
      readonly from: string;
      readonly inode: Inode;
      readonly isOver: boolean;
    };

/**
 * What a file system promises. `strict`: only what POSIX says, any change not synced may be there or not.
 * `ordered`: as ext4 does it, names change in order, any sync commits all of them, and a rename over a file brings its data along.
 */
export type Model = 'strict' | 'ordered';

/** A disk in mid-work: what processes see, what would survive, and what lies between. */
export type DiskState = {
  readonly model: Model;
  readonly seen: View;
  readonly durable: View;
  pending: readonly Change[];
  nextInode: Inode;
};

/** Another disk in the same state; the two go separate ways. */
export const forked = ({ model, seen, durable, pending, nextInode }: DiskState): DiskState => ({
  model,
  seen: copied(seen),
  durable: copied(durable),
  pending,
  nextInode,
});

export const copied = ({ names, contents }: View): View => ({ names: new Map(names), contents: new Map(contents) });

/** A disk that is at rest and holds what the view shows; names in a folder that is not there are gone. */
export const diskWith = (model: Model, view: View): DiskState => {
  const names = new Map([...view.names].filter(([path]) => isReachable(view, path)));
  const durable = { names, contents: new Map(view.contents) };
  const nextInode = 1 + Math.max(0, ...view.contents.keys(), ...names.values());
  return { model, seen: copied(durable), durable, pending: [], nextInode };
};

/** Whether every folder above the path is there. */
export const isReachable = ({ names }: View, path: string): boolean => {
  const parent = folderOf(path);
  return parent === '/' || (names.has(parent) && isReachable({ names, contents: new Map() }, parent));
};

/** The folder a path stands in. */
export const folderOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));

/** Whether the change is about a name, and not about the bytes of a file. */
export const isNaming = ({ kind }: Change): boolean => kind === 'link' || kind === 'unlink' || kind === 'rename';
