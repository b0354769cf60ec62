import { readFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { Failure } from '../failure.ts';
import type { Runner } from '../ports.ts';
import { visibilityIn } from '../privacy/visibility.ts';
import { Redaction } from '../redaction.ts';
import { harmlessLog } from './log-text.ts';

/** The runner cuts an annotation off beyond this many characters. */
const MAX_ANNOTATION_LENGTH = 4_096;

/** The step's own log, outputs and job summary; `eventPath`: the file with the event's payload. */
export function createRunner(eventPath: string): Runner {
  const redaction = new Redaction();
  const { redact } = redaction;
  const shown = (text: string) => harmlessLog(redact(text));
  const annotated = (text: string) => shown(text).slice(0, MAX_ANNOTATION_LENGTH);
  return {
    input: (name) => core.getInput(name),
    mask(secret) {
      if (secret === '') return;
      core.setSecret(secret);
      redaction.add(secret);
    },
    redact,
    info: (text) => core.info(shown(text)),
    debug: (text) => core.debug(shown(text)),
    warning: (text) => core.warning(annotated(text)),
    error: (text) => core.error(annotated(text)),
    group(name, lines) {
      core.startGroup(shown(name));
      for (const line of lines) core.info(shown(line));
      core.endGroup();
    },
    output(name, value) {
      // Without the file, @actions/core prints the value into the log.
      if (process.env.GITHUB_OUTPUT) core.setOutput(name, redact(value));
    },
    async summary(markdown) {
      try {
        await core.summary.addRaw(redact(markdown), true).write();
      } catch (thrown) {
        core.summary.emptyBuffer();
        throw new Failure('file-system', thrown instanceof Error ? thrown.message : String(thrown), {
          cause: thrown,
        });
      }
    },
    async visibility() {
      try {
        return visibilityIn(JSON.parse(await readFile(eventPath, 'utf8')));
      } catch {
        // No event, or none that can be read: then it says nothing.
        return 'unknown';
      }
    },
  };
}
