import { testMonths } from './months.ts';

testMonths('ukraine');
