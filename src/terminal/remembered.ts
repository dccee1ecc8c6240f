/** Answers kept at most for one question; the rest is worked out each time. */
const mostRemembered = 10_000;

/** A function of two values that works out each answer once. */
export const remembered = <First, Second, Answer>(
  workOut: (first: First, second: Second) => Answer,
): ((first: First, second: Second) => Answer) => {
  const answers = new Map<First, Map<Second, Answer>>();
  let count = 0;
  return (first, second) => {
    const ofFirst = answers.get(first) ?? new Map<Second, Answer>();
    const known = ofFirst.get(second);
    if (known !== undefined) return known;
    const answer = workOut(first, second);
    if (count < mostRemembered) answers.set(first, ofFirst.set(second, answer));
    count += 1;
    return answer;
  };
};
