import { describe } from 'node:test';
import { testDialects } from '../dialects.ts';
import { isThorough } from '../thorough.ts';
import { createRig } from './rig.ts';

const skip = !isThorough && 'THOROUGH is not true: they run in the process alone';
describe('the bundle against servers that differ', { concurrency: 4, skip }, () => testDialects(createRig));
