/** What a register says of itself that sells nothing in earnest: the banner, the line under it, the first and last line of every paper. */
export const practice = {
  brand: { demo: 'demo', training: 'TRAINING' },
  training: 'TRAINING: NO SALE HERE IS REAL',
  paper: { demo: 'DEMONSTRATION, NOT A FISCAL DOCUMENT', training: 'TRAINING, NOT A FISCAL DOCUMENT' },
};

export type PracticeText = typeof practice;
