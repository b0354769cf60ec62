import { once } from 'node:events';
import { readCommandLine, usage } from './command-line.ts';
import { startSimulator } from './index.ts';

/** The lines that point the action here. */
function instructions(baseUrl: string, requiredKey: string | null): string {
  const apiKey = requiredKey ?? 'any-key';
  return `Harness SEI simulator at ${baseUrl}, ${requiredKey === null ? 'any key' : `key ${requiredKey}`}. Ctrl-C ends it.

In a workflow on this machine's runner (--help says how on one of GitHub):
  - uses: octo-org/harness-sei-export@v1
    with:
      base-url: ${baseUrl}
      api-key: ${apiKey}
      org-identifier: default
      project-identifier: demo
      export: business-alignment
      org-tree-name: Engineering

By hand, the CSV in harness-sei/:
  env 'INPUT_BASE-URL=${baseUrl}' 'INPUT_API-KEY=${apiKey}' 'INPUT_ORG-IDENTIFIER=default' \\
    'INPUT_PROJECT-IDENTIFIER=demo' 'INPUT_EXPORT=sprint' 'INPUT_ORG-TREE-NAME=Engineering' \\
    'INPUT_ARTIFACT=off' 'INPUT_SUMMARY=false' node dist/index.js
  curl -H 'authorization: ApiKey ${apiKey}' -H 'content-type: application/json' \\
    '${baseUrl}/v2/org-trees/1/teams?orgIdentifier=default&projectIdentifier=demo'
`;
}

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2));
  if (!options) {
    process.stdout.write(usage());
    return;
  }
  const simulator = await startSimulator({
    ...options,
    onAnswer: ({ method, path, answerStatus }) => process.stdout.write(`${answerStatus} ${method} ${path}\n`),
  });
  process.stdout.write(instructions(simulator.baseUrl, options.apiKey ?? null));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
