import * as core from '@actions/core';

core.info('An action that does nothing.');
