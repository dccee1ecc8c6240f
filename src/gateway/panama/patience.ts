import { seconds } from '../../fiscal/time.ts';

/** D of spec/pa 2.1: a PAC mostly answers in 2 to 5 s; 30 s altogether. */
export const pacPatience = { connect: seconds(5), answer: seconds(25), lookUp: seconds(10) };
