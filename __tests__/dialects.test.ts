import { testDialects } from './dialects.ts';
import { createRig } from './rig.ts';

testDialects(createRig);
