import { testMonths } from './months.ts';

testMonths('panama');
