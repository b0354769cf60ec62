import { describe } from 'node:test';
import { FAULTS, testFault } from '../faults.ts';
import { isThorough } from '../thorough.ts';
import { createRig } from './rig.ts';

for (const [group, rows] of Object.entries(FAULTS))
  describe(`the bundle against a faulty server: ${group}`, { concurrency: 4 }, () => {
    for (const row of isThorough ? rows : rows.slice(0, 1)) testFault(row, createRig);
  });
