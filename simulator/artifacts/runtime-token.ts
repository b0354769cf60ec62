/** Which run and job a runtime token is for. */
export interface BackendIds {
  readonly workflowRunBackendId: string;
  readonly workflowJobRunBackendId: string;
}

/**
 * An `ACTIONS_RUNTIME_TOKEN` as the client of @actions/artifact reads it (lib/internal/shared/util.js): a JWT
 * whose `scp` claim names run and job. Its signature is not verified, and it has none.
 */
export function runtimeTokenFor({ workflowRunBackendId, workflowJobRunBackendId }: BackendIds): string {
  const claims = { scp: `Actions.Results:${workflowRunBackendId}:${workflowJobRunBackendId}` };
  return [{ alg: 'none', typ: 'JWT' }, claims, {}].map(encoded).join('.');
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
