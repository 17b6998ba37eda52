/** What the rules let pass, each with its reason. An exception that nothing needs any more fails the test too. */
type Exceptions = Readonly<Record<string, string>>

/** Surfaces that speak to PostgreSQL themselves; pages never do. */
export const databaseSurfaces: Exceptions = {
  'app/surfaces/own-database.ts': 'opens the cluster and drops, as superuser, the throw-away database of `diagnose`',
  'app/surfaces/api/unchanged.ts':
    'sets the isolation under which a writing and the reading that conditions it are one transaction',
  'app/surfaces/jobs/queue.ts':
    'lends the application’s pool to pg-boss, one of the two ways to write beside operations',
  'app/surfaces/jobs/job-row.ts': 'keeps the state of a job, which no person changes through an operation',
  'app/surfaces/jobs/open-progress.ts': 'writes a checkpoint in the very transaction of the work it stands for',
  'app/surfaces/jobs/daily.ts': 'asks for the daily jobs of each tenant, once, whatever the number of processes',
}

/** Modules that write to tables of the kernel, where the thing itself is the kernel’s. */
export const kernelWriters: Exceptions = {
  'app/modules/activity/cancel-job.ts':
    'asks a job to stop: the row of a job belongs to the kernel, its screen to activity',
}

/** Operations that no manifest lists, hence that no surface can offer. */
export const doorOperations: Exceptions = {
  'app/modules/accounts/accept-invitation.ts': 'runs once the link of an invitation has been checked',
  'app/modules/accounts/identity/follow-provider.ts': 'runs once the answer of an identity provider has been checked',
  'app/modules/accounts/open-authority.ts': 'runs once the person is known to run the installation',
  'app/modules/accounts/record-of-person.ts': 'runs once the passphrase, the code or the link has been checked',
}

/** Tables without a tenant. */
export const tablesOutsideTenants: Exceptions = {
  'kernel.tenant': 'the directory of tenants: it says that they exist and nothing about them (decision 005)',
}

/** Schemas that the product does not shape: their tables are those of a library. */
export const foreignSchemas: Exceptions = {
  public: 'the list of applied migrations, and extensions',
  auth: 'better-auth and what stands beside it: one person may work for several authorities',
  pgboss: 'pg-boss: messages hold a tenant and a job, nothing else',
}

/** Indexes that cannot begin with tenant_id. */
export const indexesOfWords: Exceptions = {
  'inventory.application_words': 'trigrams, read by inventory.find_applications alone (decision 006)',
  'catalogue.vocabulary_words': 'stems, read by catalogue.find_datasets alone (decision 006)',
}

/** Functions that run with the owner’s rights, beside the searches in words (`find_…`). */
export const ownerFunctions: Exceptions = {
  'accounts.tenants_of': 'the authorities of one person, asked at sign-in; answers ids alone',
  'kernel.forget_creation':
    'bringing an archive in: drops what triggers noted, only while nothing of the tenant is older than the transaction',
  'retention.eliminate':
    'erases the history of one record of an approved proposal of the current tenant (decision 026)',
  'retention.pseudonymise':
    'rewrites the traces of one person of an approved proposal of the current tenant (decision 026)',
}

/** Default exports that a tool asks for. */
export const defaultExports: Exceptions = {
  'tests/support/global-setup.ts': 'vitest runs the default export of a global set-up',
}

/** What tests may read beside the checkout. */
export const foldersBeside: Exceptions = {
  '../shared/fixtures':
    'real files of other projects, never copied here; the tests that read them are skipped without them',
}
