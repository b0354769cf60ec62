import { describe } from 'node:test';
import { FAULTS, testFault } from './faults.ts';
import { createRig } from './rig.ts';

for (const [group, rows] of Object.entries(FAULTS))
  describe(`a run against a faulty server: ${group}`, () => {
    for (const row of rows) testFault(row, createRig);
  });
