/** Answers of one generation; those of the one before are still there, older ones are worked out again. */
const generation = 2000;

/** A function of a string that works out an answer once, as long as it is asked for now and then. */
export const remember = <Answer extends number | object>(
  workOut: (text: string) => Answer,
): ((text: string) => Answer) => {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const answer = old.get(text) ?? workOut(text);
    if (young.size >= generation) [young, old] = [new Map(), young];
    young.set(text, answer);
    return answer;
  };
};
