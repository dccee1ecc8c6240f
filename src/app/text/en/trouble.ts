/** The screen of a data folder that cannot be opened. */
export const trouble = {
  title: 'THE REGISTER CANNOT BE OPENED',
  notice: 'Something is to be mended',
  certain: 'What is certain',
  next: 'What to do',
  doctor: 'kasa doctor tells more, line by line.',
};

export type TroubleText = typeof trouble;
