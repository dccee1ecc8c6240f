/** What the world does at each point of an action where it might do something else: 0 is the fair course, anything else a misfortune. */
export type Choices = {
  /** One of so many courses. Once the misfortunes of this action are used up, always the fair one. */
  readonly pick: (courses: number) => number;
  /** From here to the end of the action the line is dead. */
  readonly cut: () => void;
  readonly isCut: () => boolean;
  /** Something was said on the wire. */
  readonly speak: () => void;
  /** Whether something was said since this was last asked. */
  readonly wasSpoken: () => boolean;
  /** Whether everything went fairly so far in this action. */
  readonly isFair: () => boolean;
  /** Goes on to the next combination; false when all were tried. */
  readonly next: () => boolean;
  /** Begins an action anew. */
  readonly reset: () => void;
  /** The misfortunes just met, as a number that `replayed` reads. */
  readonly played: () => number;
};

/** A misfortune as a digit: where in the action, and which course. Five of them fit into a whole number. */
const places = 64;
const courses = 16;
const base = places * courses;

/** Every combination of courses with at most `misfortunes` unfair ones, one after the other. */
export const allChoices = (misfortunes: number): Choices => {
  const path: number[] = [];
  const sizes: number[] = [];
  let [cursor, used, isCut, isSpoken] = [0, 0, false, false];
  const rewind = (): void => {
    cursor = 0;
    used = 0;
    isCut = false;
    isSpoken = false;
  };
  return {
    cut: () => {
      isCut = true;
    },
    isCut: () => isCut,
    speak: () => {
      isSpoken = true;
    },
    wasSpoken: () => {
      const was = isSpoken;
      isSpoken = false;
      return was;
    },
    pick: (count) => {
      if (used >= misfortunes || count < 2) return 0;
      const course = path[cursor] ?? 0;
      path[cursor] = course;
      sizes[cursor++] = count;
      if (course > 0) used++;
      return course;
    },
    isFair: () => used === 0,
    next: () => {
      path.length = cursor;
      sizes.length = cursor;
      rewind();
      while (path.length > 0) {
        const course = (path.pop() ?? 0) + 1;
        const count = sizes.pop() ?? 0;
        if (course >= count) continue;
        path.push(course);
        sizes.push(count);
        return true;
      }
      return false;
    },
    reset: () => {
      path.length = 0;
      sizes.length = 0;
      rewind();
    },
    played: () =>
      path
        .slice(0, cursor)
        .reduce((code, course, place) => (course === 0 ? code : code * base + place * courses + course), 0),
  };
};

/** The very combination that `played` told of. */
export const replayed = (code: number, misfortunes: number): Choices => {
  const path = new Map<number, number>();
  for (let rest = code; rest > 0; rest = Math.floor(rest / base))
    path.set(Math.floor((rest % base) / courses), rest % courses);
  let [cursor, used, isCut, isSpoken] = [0, 0, false, false];
  return {
    cut: () => {
      isCut = true;
    },
    isCut: () => isCut,
    speak: () => {
      isSpoken = true;
    },
    wasSpoken: () => {
      const was = isSpoken;
      isSpoken = false;
      return was;
    },
    pick: (count) => {
      if (used >= misfortunes || count < 2) return 0;
      const course = path.get(cursor++) ?? 0;
      if (course > 0) used++;
      return course;
    },
    isFair: () => used === 0,
    next: () => false,
    reset: () => undefined,
    played: () => code,
  };
};
