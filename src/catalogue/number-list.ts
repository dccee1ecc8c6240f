/** Numbers in the order they were added, of one width in memory. */
export type NumberList<Values extends Uint32Array | Float64Array> = {
  readonly add: (value: number) => void;
  readonly at: (place: number) => number;
  readonly length: () => number;
  /** All of them, and unused room behind them, for a loop that reads many; another array after the next `add`. */
  readonly values: () => Values;
};

const firstRoomBytes = 4096;

/** Whole numbers from 0 to 2^32 - 1, four bytes each. */
export const createNumberList = (): NumberList<Uint32Array> => listOn((buffer) => new Uint32Array(buffer));

/** Numbers of any size, eight bytes each. */
export const createWideNumberList = (): NumberList<Float64Array> => listOn((buffer) => new Float64Array(buffer));

/** Room grows by half, and what was there before is let go at once: nobody knows when it would be swept up. */
const listOn = <Values extends Uint32Array | Float64Array>(
  valuesIn: (buffer: ArrayBuffer) => Values,
): NumberList<Values> => {
  let buffer = new ArrayBuffer(firstRoomBytes);
  let values = valuesIn(buffer);
  let length = 0;
  return {
    add: (value) => {
      if (length === values.length) {
        buffer = buffer.transfer(buffer.byteLength + Math.ceil(buffer.byteLength / 16) * 8);
        values = valuesIn(buffer);
      }
      values.fill(value, length, length + 1);
      length += 1;
    },
    at: (place) => values[place] ?? 0,
    length: () => length,
    values: () => values,
  };
};
