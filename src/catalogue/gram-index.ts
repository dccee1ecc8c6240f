/** Finds the texts that may hold a fragment without reading them all. */
export type GramIndex = {
  /** Numbers of texts in rising order: every text that holds all fragments, and some that do not. */
  readonly candidates: (fragments: readonly string[]) => Uint16Array | Uint32Array;
};

const bucketCount = 65_536;

/** Keeps Latin, digits (below 128) and Cyrillic (above) apart; other letters share buckets, which costs only time. */
const byteOf = (code: number): number => (code < 0x400 ? code & 127 : 128 + (code & 127));

/** Calls `visit` with the bucket of each letter and each pair of letters of a text; `visit` may see one more than once. */
const eachGram = (text: string, visit: (bucket: number) => void): void => {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = byteOf(text.charCodeAt(at));
    visit(letter);
    if (at > 0) visit((last << 8) | letter);
    last = letter;
  }
};

/** Lists, for each pair of letters, the texts that hold it: one array of lists, found through `starts`. */
export const indexGrams = (texts: readonly string[]): GramIndex => {
  const starts = new Uint32Array(bucketCount + 1);
  const seenIn = new Int32Array(bucketCount).fill(-1);
  const eachNewGram = (visit: (bucket: number, text: number) => void): void => {
    seenIn.fill(-1);
    texts.forEach((text, number) => {
      eachGram(text, (bucket) => {
        if (seenIn[bucket] === number) return;
        seenIn[bucket] = number;
        visit(bucket, number);
      });
    });
  };
  eachNewGram((bucket) => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const total = starts[bucketCount] ?? 0;
  const lists = texts.length <= bucketCount ? new Uint16Array(total) : new Uint32Array(total);
  const ends = starts.slice();
  eachNewGram((bucket, text) => {
    const end = ends[bucket] ?? 0;
    lists[end] = text;
    ends[bucket] = end + 1;
  });

  const list = (bucket: number): Uint16Array | Uint32Array => lists.subarray(starts[bucket] ?? 0, ends[bucket] ?? 0);
  return {
    candidates: (fragments) => {
      let rarest: Uint16Array | Uint32Array | undefined;
      for (const fragment of fragments) {
        eachGram(fragment, (bucket) => {
          const found = list(bucket);
          if (!rarest || found.length < rarest.length) rarest = found;
        });
      }
      return rarest ?? lists.subarray(0, 0);
    },
  };
};
