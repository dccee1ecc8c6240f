import { type Route } from '../../src/app/route.ts';
import { type AppRegister } from './app-register.ts';

/** Every route there is: a new one does not compile until it stands here. The lock is the last, because it lies over what is opened after it. */
export const everyRoute = ({ till }: AppRegister): readonly Route[] => {
  const { number, uid } = till.history.recent().at(-1) ?? { number: 0, uid: '' };
  const routes: Readonly<Record<Exclude<Route['name'], 'locked'>, Route>> = {
    sale: { name: 'sale' },
    pay: { name: 'pay' },
    shift: { name: 'shift', at: 'report' },
    'x-report': { name: 'x-report' },
    count: { name: 'count' },
    'close-shift': { name: 'close-shift' },
    journal: { name: 'journal' },
    document: { name: 'document', number, uid },
    'cancel-document': { name: 'cancel-document', number, uid },
    queue: { name: 'queue' },
    renumber: { name: 'renumber' },
    'go-on': { name: 'go-on' },
    'switch-on': { name: 'switch-on' },
    'switch-off': { name: 'switch-off' },
    'set-aside': { name: 'set-aside', number, uid },
    help: { name: 'help', lines: [] },
    menu: { name: 'menu' },
    demo: { name: 'demo' },
    'confirm-leave': { name: 'confirm-leave' },
    notice: { name: 'notice', notice: { title: 'a', sentences: ['b'] } },
  };
  return [...Object.values(routes), { name: 'shift', at: 'cash' }, { name: 'locked' }];
};
