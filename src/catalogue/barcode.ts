const lengths: readonly number[] = [8, 12, 13];

/** The check digit of EAN-8, UPC-A and EAN-13: weights 3 and 1 in turn from the right (GS1 General Specifications 7.9). */
export const checkDigit = (body: string): string => {
  const total = [...body].reverse().reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (total % 10)) % 10);
};

/** Whether this is an EAN-8, UPC-A or EAN-13 with the right check digit. */
export const isBarcode = (text: string): boolean =>
  lengths.includes(text.length) && /^\d+$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);

/** One spelling a barcode: some scanners send a UPC-A bare, others as an EAN-13 with a zero in front. */
export const sameBarcode = (barcode: string): string => (barcode.length === 12 ? `0${barcode}` : barcode);
