/** What there is to hear at one moment. `place` is the screen: on another one everything is new. */
export type Scene = {
  readonly place: object;
  readonly lines: readonly string[];
  /** False where nobody pressed a key since the last scene: then a line whose figures alone moved on is the same line. */
  readonly byHand: boolean;
};

/** Tells what to say of each scene: every change once, in the order of the lines. */
export type Speaker = {
  readonly hear: (scene: Scene) => readonly string[];
  /** Says everything again at the next scene. */
  readonly forget: () => void;
};

const withoutFigures = (line: string): string => line.replaceAll(/\d+/g, '#');

export const createSpeaker = (): Speaker => {
  let known: Pick<Scene, 'place' | 'lines'> | undefined;
  return {
    hear: ({ place, lines, byHand }) => {
      const before = known?.place === place ? known.lines : [];
      known = { place, lines };
      const heard = new Set(byHand ? before : before.map(withoutFigures));
      return lines.filter((line) => !heard.has(byHand ? line : withoutFigures(line)));
    },
    forget: () => {
      known = undefined;
    },
  };
};
