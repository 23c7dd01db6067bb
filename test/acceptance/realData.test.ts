import './expectedVerdicts.cases';
import './operations.cases';
import './readme.cases';
import './whatFollows.cases';
import { startRealHub, stopRealHub } from './realHub';

/** One hub on the real data is started for all of them: that takes longer than they do. */

beforeAll(startRealHub);
afterAll(stopRealHub);
