import { type AppModel } from '../../model.ts';

/** Leaves at once, except where goods are on a receipt that nobody has paid: then the person is asked. A demonstration is never asked about. */
export const leave = (app: AppModel): void => {
  if (app.demo || !isUnfinished(app)) app.quit();
  else app.go({ name: 'confirm-leave' });
};

const isUnfinished = ({ sale }: AppModel): boolean => {
  const { current, parked, inFlight } = sale.read();
  return current.lines.length > 0 || parked.length > 0 || inFlight !== null;
};
