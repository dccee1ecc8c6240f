import { openMeter } from './meter.mjs';

/** A shop's register on the sale screen, its articles loaded. */
export const openRegister = async (program, shop, options = {}) => {
  const meter = openMeter({ file: program.file, words: shop.words, ...options });
  await meter.session.shows('ONLINE');
  await meter.session.shows('Scan an article');
  await meter.session.quiet();
  return meter;
};
